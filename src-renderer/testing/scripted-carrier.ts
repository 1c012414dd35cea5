import type { EventBatch, EngineEvent } from '../../shared/index.ts';
import { WaybillError } from '../../shared/index.ts';
import type { Connection, WindowCarrier } from '../carrier/index.ts';

type Answerer = (args: unknown) => unknown;

export interface ScriptedCarrier extends WindowCarrier {
  /** The calls that were made, `group.name`, in order, with their arguments. */
  readonly calls: readonly { readonly name: string; readonly args: unknown }[];
  /** Tells events as one batch. */
  tell(events: readonly EngineEvent[], reset?: boolean): void;
  connect(connection: Connection): void;
}

/** A way to an engine that answers as a test says; a call without a script is rejected. Never part of the window. */
export function scriptedCarrier(answers: Readonly<Record<string, Answerer>>): ScriptedCarrier {
  const calls: { name: string; args: unknown }[] = [];
  let listener: ((batch: EventBatch) => void) | undefined;
  let watcher: ((connection: Connection) => void) | undefined;
  let last = 0;
  return {
    calls,
    async call(group, name, args) {
      const full = `${group}.${name}`;
      calls.push({ name: full, args });
      const answer = answers[full];
      if (answer === undefined) throw new WaybillError({ code: 'unknown-call', params: { name: full } });
      return await Promise.resolve(answer(args));
    },
    subscribe(_since, heard) {
      listener = heard;
      return () => {
        listener = undefined;
      };
    },
    tell(events, reset = false) {
      last += events.length;
      listener?.({ last, reset, events: [...events] });
    },
    watch(watching) {
      watcher = watching;
      watching({ state: 'connecting' });
      return () => {
        watcher = undefined;
      };
    },
    connect(connection) {
      watcher?.(connection);
    },
    retryNow: () => undefined,
    files: {
      take: (file) => Promise.resolve({ path: `/intake/${file.name}`, adopt: true }),
    },
  };
}
