import { z } from 'zod';
import { contract } from './contract.ts';
import type { Call } from './call.ts';
import type { EngineApi, EventBatch } from './contract.ts';
import { Problem } from './problem.ts';

/** A way to the engine: Electron IPC, a WebSocket, a local socket, or the engine itself. */
export interface Carrier {
  /** Calls `group.name`; rejects with a WaybillError. */
  call(group: string, name: string, args: unknown): Promise<unknown>;
  /**
   * Hears every event after `since` (0: from now on). The first batch may be empty and tells where it begins.
   * Gives the way to stop.
   */
  subscribe(since: number, listener: (batch: EventBatch) => void): () => void;
}

/** The schemas of one call, or undefined when the contract has none of that name. */
export function findCall(group: string, name: string): Call | undefined {
  const calls: Record<string, Record<string, Call>> = contract;
  if (!Object.hasOwn(calls, group)) return undefined;
  const inGroup = calls[group];
  return inGroup !== undefined && Object.hasOwn(inGroup, name) ? inGroup[name] : undefined;
}

/** The contract's table as functions over a carrier. `EngineApi` says their types. */
export function createEngineApi(carrier: Pick<Carrier, 'call'>): EngineApi {
  const api = Object.fromEntries(
    Object.entries(contract).map(([group, calls]) => [
      group,
      Object.fromEntries(
        Object.keys(calls).map((name) => [name, (args: unknown) => carrier.call(group, name, args)]),
      ),
    ]),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table is the type's only source, key by key; TypeScript cannot follow Object.fromEntries
  return api as unknown as EngineApi;
}

/** What goes over a WebSocket or a local socket, one JSON document each. */
export const ClientMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), token: z.string().max(200), version: z.string().max(40) }),
  z.object({
    type: z.literal('call'),
    id: z.int().nonnegative(),
    group: z.string().max(40),
    name: z.string().max(40),
    args: z.unknown(),
  }),
  z.object({ type: z.literal('subscribe'), since: z.int().nonnegative() }),
]);
export type ClientMessage = z.infer<typeof ClientMessage>;

export const ServerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), version: z.string() }),
  z.object({ type: z.literal('answer'), id: z.int().nonnegative(), value: z.unknown() }),
  z.object({ type: z.literal('problem'), id: z.int().nonnegative(), problem: Problem }),
  z.object({ type: z.literal('events'), batch: z.unknown() }),
]);
export type ServerMessage = z.infer<typeof ServerMessage>;
