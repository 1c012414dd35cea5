import { useMemo } from 'react';
import { WaybillError } from '../../shared/index.ts';
import type {
  EngineApi,
  Finding,
  OverwriteAction,
  PartnerId,
  PartnerSummary,
  Transfer,
} from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import type { TakenHere } from '../context/index.ts';
import { agreedFolder, belowRemote, isCheckedFirst, makeFolders, nameThere } from '../sending/index.ts';
import type { FolderEntry } from '../state/index.ts';
import { problemText, useWords } from '../words/index.ts';
import { filesBelow } from './files-below.ts';
import type { FilesBelow } from './files-below.ts';
import { belowLocal, folderOf, lastPart } from './paths.ts';

export type IfTaken = Exclude<OverwriteAction, 'ask'>;

/** An entry at a partner that is to come here. */
type Wanted = Parameters<EngineApi['remote']['fetch']>[0]['entries'][number];

/** What the panes of a partner do. Each tells at the foot of the window what has come of it. */
export interface FolderActions {
  /** From the folder that is shown here, into that one there; folders with all that is in them. What is left out is said. */
  upload(entries: readonly FolderEntry[], into: string): Promise<void>;
  /** From the folder that is shown there, into that one here. Names that are taken here are asked about. */
  download(entries: readonly FolderEntry[], into: string): Promise<void>;
  /** Fetches what had its name taken here, with a person's word about it. */
  answerTaken(taken: readonly TakenHere[], ifHere: IfTaken): Promise<void>;
  makeFolder(folder: string, name: string): Promise<boolean>;
  rename(folder: string, from: string, to: string): Promise<boolean>;
}

/** What an offered undo acts on: what lies at this partner. */
export function undoSubject(partnerId: PartnerId): string {
  return `folders-at-${partnerId}`;
}

/** Files that are queued in one call, at most. */
const mostAtOnce = 1000;

export function useFolderActions(partner: PartnerSummary): FolderActions {
  const { state, navigation, notices } = useWindow();
  const { t, words, formats } = useWords();
  return useMemo(() => {
    const { api, folders } = state;
    const partnerId = partner.id;

    /** Makes folders of this computer there, as far as they are not there yet; answers what is in them. */
    async function foldersMade(
      entries: readonly FolderEntry[],
      from: string,
      into: string,
    ): Promise<FilesBelow> {
      const names = entries.map(({ name }) => name);
      const below = await filesBelow((folder) => api.local.list({ folder }), from, names, into);
      await makeFolders(api, partnerId, below.folders);
      return below;
    }

    async function send(files: { path: string; as: string }[]): Promise<void> {
      if (files.length === 0) return;
      const queued: Transfer[] = [];
      for (let first = 0; first < files.length; first += mostAtOnce) {
        const some = files
          .slice(first, first + mostAtOnce)
          .map((file) => ({ ...file, key: crypto.randomUUID() }));
        const answer = await api.transfers.send({ partnerId, files: some, acceptWarnings: true });
        queued.push(...answer.queued);
        if (answer.queued.length < some.length) throw problemOf(answer.findings);
      }
      notices.tell(t('window.folders.sent', { count: queued.length, partner: partner.name }));
    }

    async function takeIn(
      wanted: readonly Wanted[],
      into: string,
      ifHere: IfTaken | undefined,
    ): Promise<{ readonly count: number; readonly findings: readonly Finding[] }> {
      const findings: Finding[] = [];
      let count = 0;
      for (let first = 0; first < wanted.length; first += mostAtOnce) {
        const answer = await api.remote.fetch({
          partnerId,
          entries: wanted.slice(first, first + mostAtOnce),
          folder: into,
          ...(ifHere === undefined ? {} : { ifHere }),
        });
        count += answer.queued.length;
        findings.push(...answer.findings);
      }
      return { count, findings };
    }

    /** What has come of it: how many come, what is to be known, and names that are taken are asked about. */
    function tellFetched(count: number, findings: readonly Finding[]): void {
      if (count > 0) notices.tell(t('window.folders.fetched', { count, partner: partner.name }));
      const taken = findings.filter(({ code }) => code === nameTaken);
      const others = findings.filter(({ code }) => code !== nameTaken && code !== 'local-name-skipped');
      // One of each kind says it all.
      for (const [, [one]] of Map.groupBy(others, ({ code }) => code))
        if (one !== undefined) notices.tell(problemText(words, one, formats.locale).title);
      if (taken.length > 0)
        navigation.open({ kind: 'names-taken-here', partnerId, taken: taken.flatMap(takenOf) });
    }

    async function fetchAll(work: Promise<{ count: number; findings: readonly Finding[] }>): Promise<void> {
      const answer = await notices.watch(work);
      if (answer !== undefined) tellFetched(answer.count, answer.findings);
    }

    async function changed(
      work: Promise<unknown>,
      told: string,
      undo: () => Promise<void>,
    ): Promise<boolean> {
      const answer = await notices.watch(work);
      if (answer === undefined) return false;
      notices.overtaken(undoSubject(partnerId));
      notices.tell(
        told,
        { label: t('window.folders.undo'), act: () => void notices.watch(undo()) },
        undoSubject(partnerId),
      );
      await folders.at(partnerId).refresh();
      return true;
    }

    return {
      async upload(entries, into) {
        const from = folders.local.store.getState().listing?.folder;
        if (from === undefined || entries.length === 0) return;
        const files = entries.filter(({ kind }) => kind === 'file' || kind === 'link');
        const inFolders = entries.filter(({ kind }) => kind === 'folder');
        if (isCheckedFirst(partner)) {
          const some = files.map(({ name, size }) => ({
            path: belowLocal(from, name),
            name,
            size: size ?? 0,
          }));
          if (some.length > 0) navigation.send(some, partnerId);
          if (some.length < entries.length)
            notices.tell(t('window.folders.leftOut', { count: entries.length - some.length }));
          return;
        }
        async function sendAll(): Promise<number> {
          const chosen = files.map(({ name }) => ({ path: belowLocal(from ?? '', name), there: into, name }));
          // Where nobody may look nothing can be made.
          const below = partner.capabilities.browse
            ? await foldersMade(inFolders, from ?? '', into)
            : undefined;
          await send(
            [...chosen, ...(below?.files ?? [])].map(({ path, there, name }) => ({
              path,
              as: requirePlace(nameThere(there, name, agreedFolder(partner)), there),
            })),
          );
          const others = entries.length - files.length - inFolders.length;
          return others + (below === undefined ? inFolders.length : below.leftOut);
        }
        const leftOut = await notices.watch(sendAll());
        if (leftOut !== undefined && leftOut > 0)
          notices.tell(t('window.folders.leftOut', { count: leftOut }));
        if (inFolders.length > 0 && partner.capabilities.browse) await folders.at(partnerId).refresh();
      },
      async download(entries, into) {
        const from = folders.at(partnerId).store.getState().listing?.folder;
        if (from === undefined || entries.length === 0) return;
        const wanted = entries.map(({ name, kind, size, modifiedAt }) => ({
          path: belowRemote(from, name),
          kind,
          ...(size === undefined ? {} : { size }),
          ...(modifiedAt === undefined ? {} : { modifiedAt }),
        }));
        await fetchAll(takeIn(wanted, into, undefined));
      },
      async answerTaken(taken, ifHere) {
        async function fetchEach(): Promise<{ count: number; findings: readonly Finding[] }> {
          let count = 0;
          const findings: Finding[] = [];
          // Those that lie in folders go back into theirs.
          for (const [into, some] of Map.groupBy(taken, ({ target }) => folderOf(target))) {
            const wanted = some.map(({ path, target }) => ({ path, as: lastPart(target) }));
            const answer = await takeIn(wanted, into, ifHere);
            count += answer.count;
            findings.push(...answer.findings);
          }
          return { count, findings };
        }
        await fetchAll(fetchEach());
      },
      makeFolder(folder, name) {
        const pane = folders.at(partnerId);
        const path = belowRemote(folder, name);
        pane.lookAt(name);
        return changed(
          api.remote.makeFolder({ partnerId, folder: path }),
          t('window.folders.made', { name }),
          async () => {
            await removeEmpty(path);
            await pane.refresh();
          },
        );
      },
      rename(folder, from, to) {
        const pane = folders.at(partnerId);
        const before = belowRemote(folder, from);
        const after = belowRemote(folder, to);
        pane.lookAt(to);
        return changed(
          api.remote.rename({ partnerId, from: before, to: after }),
          t('window.folders.renamed', { from, to }),
          async () => {
            await api.remote.rename({ partnerId, from: after, to: before });
            pane.lookAt(from);
            await pane.refresh();
          },
        );
      },
    };

    /** As long as nothing is in it; a server removes no other. */
    async function removeEmpty(path: string): Promise<void> {
      const { failed } = await api.remote.remove({ partnerId, entries: [{ path, kind: 'folder' }] });
      const first = failed[0];
      if (first !== undefined) throw new WaybillError(first.problem);
    }
  }, [state, navigation, notices, t, words, formats, partner]);
}

function requirePlace(as: string | undefined, folder: string): string {
  if (as === undefined) throw new WaybillError({ code: 'ftps.place-unknown', params: { folder } });
  return as;
}

function problemOf(findings: readonly Finding[]): WaybillError {
  const stopping = findings.find(({ severity }) => severity === 'error');
  return new WaybillError({ code: stopping?.code ?? 'internal', params: stopping?.params ?? {} });
}

const nameTaken = 'local-name-taken';

function takenOf({ file: path, params }: Finding): TakenHere[] {
  const target = params['file'];
  return typeof target === 'string' ? [{ path, target }] : [];
}

/** The partner of a dialog, as long as it is there. */
export function partnerOf(
  partners: readonly PartnerSummary[] | undefined,
  id: PartnerId,
): PartnerSummary | undefined {
  return partners?.find((partner) => partner.id === id);
}
