import type { Transfer } from '../../shared/index.ts';

/** What is heard of transfers, as it comes. */
export interface TransferNews {
  hear(transfer: Transfer): void;
  /** Gives the way to stop. */
  listen(listener: (transfer: Transfer) => void): () => void;
}

export function createTransferNews(): TransferNews {
  const listeners = new Set<(transfer: Transfer) => void>();
  return {
    hear(transfer) {
      for (const listener of listeners) listener(transfer);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
