import { useCallback } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { WaybillError } from '../../shared/index.ts';
import type { EngineApi, Finding, PracticeKind } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import type { Dropped } from '../context/index.ts';
import type { WindowState } from '../state/index.ts';
import { useWords } from '../words/index.ts';

/** How far the files are that are being handed over; `share` is undefined where nobody knows. */
interface Busy {
  readonly count: number;
  readonly share: number | undefined;
}

const busy = createStore<Busy>(() => ({ count: 0, share: undefined }));

const chosen = createStore<{ readonly kind: PracticeKind }>(() => ({ kind: 'oftp2' }));

/** Which of the practice partners gets what is dropped on their screen. */
export function usePracticeKind(): PracticeKind {
  return useStore(chosen, ({ kind }) => kind);
}

export function choosePracticeKind(kind: PracticeKind): void {
  chosen.setState({ kind });
}

/** Whether files are on their way to the practice partner's queue, and how far. */
export function useIsBusyWithPractice(): { readonly isBusy: boolean; readonly share: number | undefined } {
  const { count, share } = useStore(busy);
  return { isBusy: count > 0, share };
}

/** Sends files to the practice partner at once and follows the first of them. */
export function useSendToPractice(): (files: readonly Dropped[] | 'sample') => Promise<void> {
  const { state, notices } = useWindow();
  const start = useStartPractice();
  return useCallback(
    async (files) => {
      busy.setState(({ count }) => ({ count: count + 1 }));
      await notices.watch(send(state, start, files));
      busy.setState(({ count }) => ({ count: count - 1, share: undefined }));
    },
    [state, notices, start],
  );
}

const starting = new Map<PracticeKind, ReturnType<EngineApi['practice']['start']>>();

type StartPractice = (kind: PracticeKind) => ReturnType<EngineApi['practice']['start']>;

/** Starts a practice partner, once at a time: a second press waits for the first. A new one has a name in the language of the window. */
export function useStartPractice(): StartPractice {
  const { api } = useWindow().state;
  const { t } = useWords();
  return useCallback(
    (kind) => {
      const name = t(`window.practice.kinds.${kind}.partner`);
      const begun =
        starting.get(kind) ?? api.practice.start({ kind, name }).finally(() => starting.delete(kind));
      starting.set(kind, begun);
      return begun;
    },
    [api, t],
  );
}

/** @throws WaybillError the first error that stops a file, when none could be queued. */
async function send(
  state: WindowState,
  start: StartPractice,
  files: readonly Dropped[] | 'sample',
): Promise<void> {
  const { api } = state;
  const { kind } = chosen.getState();
  const { partner } = await start(kind);
  const taken =
    files === 'sample'
      ? [{ ...(await api.practice.sample({ kind })), adopt: true }]
      : await takeAll(state, files);
  const { queued, findings } = await api.transfers.send({
    partnerId: partner.id,
    files: taken.map((file) => ({ ...file, key: crypto.randomUUID() })),
    acceptWarnings: true,
  });
  const first = queued[0];
  if (first !== undefined) state.open.show(first.id);
  else throw problemOf(findings);
}

async function takeAll(
  state: WindowState,
  files: readonly Dropped[],
): Promise<{ path: string; adopt: boolean }[]> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const taken = [];
  let before = 0;
  for (const { file } of files) {
    const reached = before;
    taken.push(
      await state.files.take(file, {
        signal: new AbortController().signal,
        progress: (octets) => busy.setState({ share: total === 0 ? undefined : (reached + octets) / total }),
      }),
    );
    before += file.size;
  }
  busy.setState({ share: undefined });
  return taken;
}

function problemOf(findings: readonly Finding[]): WaybillError {
  const stopping = findings.find(({ severity }) => severity === 'error');
  return new WaybillError({ code: stopping?.code ?? 'internal', params: stopping?.params ?? {} });
}
