import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { toProblem } from '../../shared/index.ts';
import type { EngineApi, Problem, TimelineEvent, Transfer, TransferId } from '../../shared/index.ts';

/** The one transfer whose timeline is looked at. */
export interface OpenTransferState {
  readonly id: TransferId | undefined;
  readonly transfer: Transfer | undefined;
  /** In the order in which they happened; undefined until they are read. */
  readonly timeline: readonly TimelineEvent[] | undefined;
  readonly problem: Problem | undefined;
}

export interface OpenTransfer {
  readonly store: StoreApi<OpenTransferState>;
  show(id: TransferId | undefined): void;
  hearTransfer(transfer: Transfer): void;
  hearEvent(id: TransferId, event: TimelineEvent): void;
  /** Reads it again. */
  refresh(): void;
}

const nothing: OpenTransferState = {
  id: undefined,
  transfer: undefined,
  timeline: undefined,
  problem: undefined,
};

/** Follows one transfer live: the events that are heard, joined to those that are read. */
export function createOpenTransfer(api: EngineApi): OpenTransfer {
  const store = createStore<OpenTransferState>(() => nothing);

  async function read(id: TransferId): Promise<void> {
    try {
      const [transfer, events] = await Promise.all([
        api.transfers.get({ id }),
        api.transfers.timeline({ id }),
      ]);
      store.setState((state) =>
        state.id === id
          ? {
              transfer: newer(state.transfer, transfer),
              timeline: joined(state.timeline ?? [], events),
              problem: undefined,
            }
          : state,
      );
    } catch (error) {
      if (store.getState().id === id) store.setState({ problem: toProblem(error) });
    }
  }

  return {
    store,
    show(id) {
      if (store.getState().id === id) return;
      store.setState({ ...nothing, id });
      if (id !== undefined) void read(id);
    },
    hearTransfer(transfer) {
      if (store.getState().id === transfer.id) store.setState({ transfer });
    },
    hearEvent(id, event) {
      const { id: open, timeline } = store.getState();
      if (open === id) store.setState({ timeline: joined(timeline ?? [], [event]) });
    },
    refresh() {
      const { id } = store.getState();
      if (id !== undefined) void read(id);
    },
  };
}

function newer(here: Transfer | undefined, read: Transfer): Transfer {
  return here !== undefined && here.updatedAt > read.updatedAt ? here : read;
}

/** Both, each event once, in the order of their numbers. */
export function joined(
  some: readonly TimelineEvent[],
  others: readonly TimelineEvent[],
): readonly TimelineEvent[] {
  const byId = new Map([...some, ...others].map((event) => [event.id, event]));
  return [...byId.values()].toSorted((a, b) => a.id - b.id);
}
