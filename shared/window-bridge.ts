import { z } from 'zod';
import type { EventBatch } from './contract.ts';
import { Problem } from './problem.ts';

/** The answer to a call where an error cannot be thrown across as it is. */
export const CallAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), problem: Problem }),
]);
export type CallAnswer = z.infer<typeof CallAnswer>;

/**
 * What the Electron host puts into the window's page as `window.waybill`; absent in a browser. Only what can be copied goes over
 * it: a problem comes as an answer and is no exception.
 */
export interface WindowBridge {
  /** Answers a CallAnswer. */
  call(group: string, name: string, args: unknown): Promise<unknown>;
  /** As Carrier.subscribe. */
  subscribe(since: number, listener: (batch: EventBatch) => void): () => void;
  /** The absolute path of a dropped or chosen file; empty for one that is not on a disk. */
  pathOf(file: DroppedFile): string;
}

/** A `File` of the page, for the sides that have no page. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}
