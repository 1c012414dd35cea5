import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { toProblem } from '../../shared/index.ts';
import type { Problem } from '../../shared/index.ts';

/** Something the user is told at the foot of the window. */
export type Notice =
  | { readonly key: number; readonly kind: 'problem'; readonly problem: Problem }
  | {
      readonly key: number;
      readonly kind: 'told';
      readonly text: string;
      readonly action?: NoticeAction | undefined;
      readonly subject?: string | undefined;
    };

/** A button beside what is told: it is pressed once, and the notice is gone. */
export interface NoticeAction {
  readonly label: string;
  readonly act: () => void;
}

export interface Notices {
  readonly store: StoreApi<{ readonly notices: readonly Notice[] }>;
  /** Answers how to take it back, once it is over. `subject`: what its button acts on, for `overtaken`. */
  tell(text: string, action?: NoticeAction, subject?: string): () => void;
  /** Something has changed there since: buttons that were offered for it would not do what they say, and are gone. */
  overtaken(subject: string): void;
  dismiss(key: number): void;
  /** Waits for the work; a problem of it is shown. Answers undefined then. */
  watch<Answer>(work: Promise<Answer>): Promise<Answer | undefined>;
}

const most = 3;
/** How long what is only told stays, in milliseconds. A problem stays until it is dismissed. */
const toldFor = 6_000;
/** With a button there must be time to read, to think and to reach it. */
const offeredFor = 20_000;

export function createNotices(): Notices {
  const store = createStore<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));
  let nextKey = 1;

  function add(notice: Notice): void {
    store.setState(({ notices }) => ({ notices: [...notices, notice].slice(-most) }));
  }

  function dismiss(key: number): void {
    store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.key !== key) }));
  }

  return {
    store,
    dismiss,
    overtaken(subject) {
      store.setState(({ notices }) => ({
        notices: notices.filter((notice) => notice.kind !== 'told' || notice.subject !== subject),
      }));
    },
    tell(text, action, subject) {
      const key = nextKey++;
      add({ key, kind: 'told', text, action, subject });
      setTimeout(() => dismiss(key), action === undefined ? toldFor : offeredFor);
      return () => dismiss(key);
    },
    async watch(work) {
      try {
        return await work;
      } catch (error) {
        add({ key: nextKey++, kind: 'problem', problem: toProblem(error) });
        return undefined;
      }
    },
  };
}
