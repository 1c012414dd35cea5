import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Progress, Transfer, TransferState } from '../../shared/index.ts';

export interface ProgressState {
  /** By the transfer's number; only of files that move. */
  readonly moving: ReadonlyMap<number, Progress>;
}

const movingStates: ReadonlySet<TransferState> = new Set(['preparing', 'sending', 'receiving']);

export function isMoving(state: TransferState): boolean {
  return movingStates.has(state);
}

export function createProgressStore(): StoreApi<ProgressState> {
  return createStore<ProgressState>(() => ({ moving: new Map() }));
}

export function withProgress(state: ProgressState, progress: readonly Progress[]): ProgressState {
  const moving = new Map(state.moving);
  for (const each of progress) moving.set(each.id, each);
  return { moving };
}

/** A transfer that stands still has no live figures. */
export function withoutStill(state: ProgressState, transfers: readonly Transfer[]): ProgressState {
  const still = transfers.filter(({ id, state: word }) => !isMoving(word) && state.moving.has(id));
  if (still.length === 0) return state;
  const moving = new Map(state.moving);
  for (const { id } of still) moving.delete(id);
  return { moving };
}

/** How far a transfer is: octets, share from 0 to 1, and seconds left where there is a speed to tell. */
export interface Position {
  readonly octets: number;
  readonly share: number;
  readonly octetsPerSecond: number;
  readonly secondsLeft: number | undefined;
}

export function positionOf(transfer: Transfer, progress: Progress | undefined): Position {
  const total = progress?.total ?? transfer.size;
  const octets = Math.min(total, progress?.octets ?? transfer.octetsDone);
  const octetsPerSecond = progress?.octetsPerSecond ?? 0;
  return {
    octets,
    share: total === 0 ? 0 : octets / total,
    octetsPerSecond,
    secondsLeft: octetsPerSecond > 0 ? (total - octets) / octetsPerSecond : undefined,
  };
}
