import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Transfer } from '../../shared/index.ts';

/** What is worth saying aloud: one of the two facts of a file has come to something. */
export type HappeningKind =
  'received' | 'refused' | 'delivered' | 'collected' | 'failed' | 'unfetched' | 'late';

export interface Happening {
  readonly kind: HappeningKind;
  readonly file: string;
  readonly partner: string;
}

export interface HappeningsState {
  readonly latest: Happening | undefined;
}

export interface Happenings {
  readonly store: StoreApi<HappeningsState>;
  hear(transfer: Transfer): void;
}

/** How many transfers' last words are remembered. */
const remembered = 500;

export function createHappenings(): Happenings {
  const store = createStore<HappeningsState>(() => ({ latest: undefined }));
  const last = new Map<number, HappeningKind>();
  return {
    store,
    hear(transfer) {
      const kind = happeningOf(transfer);
      if (kind === undefined || last.get(transfer.id) === kind) return;
      last.delete(transfer.id);
      last.set(transfer.id, kind);
      const oldest = last.keys().next();
      if (last.size > remembered && oldest.done !== true) last.delete(oldest.value);
      store.setState({ latest: { kind, file: transfer.fileName, partner: transfer.partnerName } });
    },
  };
}

function happeningOf({ state, receipt, fetched }: Transfer): HappeningKind | undefined {
  if (receipt === 'received' || receipt === 'refused' || receipt === 'late') return receipt;
  if (state === 'failed' && fetched === true) return 'unfetched';
  if (state === 'delivered' || state === 'collected' || state === 'failed') return state;
  return undefined;
}
