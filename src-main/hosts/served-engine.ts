import type { EngineBody, EngineStatus, EventBatch } from '../../shared/index.ts';

export type HostKind = EngineStatus['host'];

/** What a host needs of an engine to carry it. The engine of src-main/engine has this shape. */
export interface ServedEngine {
  readonly body: EngineBody;
  readonly events: { subscribe(since: number, listener: (batch: EventBatch) => void): () => void };
  /** Ends politely; gives up the lock of the home. */
  close(): Promise<void>;
  /** Resolves when it has ended, by `close`, by the call `engine.stop` or by itself. */
  readonly closed: Promise<void>;
}

/** Where a host notes what it does: a stable event name, and facts without secrets. */
export type HostLog = (event: string, facts: Record<string, string | number | boolean>) => void;

export interface OpenEngineOptions {
  /** A folder that is there, by its real path. */
  readonly home: string;
  readonly host: HostKind;
  readonly version: string;
  readonly log: HostLog;
}

/** Opens the engine of a home; throws a WaybillError `home-locked` when another engine has it. */
export type OpenEngine = (options: OpenEngineOptions) => Promise<ServedEngine>;

export function silentLog(): void {
  // Nobody listens.
}
