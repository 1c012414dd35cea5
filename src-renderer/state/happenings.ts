import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Transfer } from '../../shared/index.ts';

/** What is worth saying aloud: one of the two facts of a file has come to something. */
export const happeningKinds = [
  'refused',
  'failed',
  'unfetched',
  'late',
  'received',
  'delivered',
  'collected',
] as const;
export type HappeningKind = (typeof happeningKinds)[number];

export interface Happening {
  readonly kind: HappeningKind;
  readonly file: string;
  readonly partner: string;
}

export interface HappeningsState {
  /** What came within one moment, at most one for each file: a new array each time. */
  readonly latest: readonly Happening[];
}

export interface Happenings {
  readonly store: StoreApi<HappeningsState>;
  hear(transfer: Transfer): void;
}

/** How many transfers' last words are remembered. */
const remembered = 500;

/** Milliseconds that are one moment: a file that is delivered and receipted at once is said once, and a hundred files are not a hundred sentences. */
const moment = 400;

export function createHappenings(): Happenings {
  const store = createStore<HappeningsState>(() => ({ latest: [] }));
  const last = new Map<number, HappeningKind>();
  const gathered = new Map<number, Happening>();

  function tell(): void {
    const latest = [...gathered.values()];
    gathered.clear();
    store.setState({ latest });
  }

  return {
    store,
    hear(transfer) {
      const kind = happeningOf(transfer);
      if (kind === undefined || last.get(transfer.id) === kind) return;
      last.delete(transfer.id);
      last.set(transfer.id, kind);
      const oldest = last.keys().next();
      if (last.size > remembered && oldest.done !== true) last.delete(oldest.value);
      if (gathered.size === 0) setTimeout(tell, moment);
      gathered.set(transfer.id, { kind, file: transfer.fileName, partner: transfer.partnerName });
    },
  };
}

function happeningOf({ state, receipt, fetched }: Transfer): HappeningKind | undefined {
  if (receipt === 'received' || receipt === 'refused' || receipt === 'late') return receipt;
  if (state === 'failed' && fetched === true) return 'unfetched';
  if (state === 'delivered' || state === 'collected' || state === 'failed') return state;
  return undefined;
}
