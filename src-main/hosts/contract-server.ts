import type { Carrier, EventBatch } from '../../shared/index.ts';
import { EventBatch as EventBatchSchema, findCall, WaybillError } from '../../shared/index.ts';
import type { HostLog, ServedEngine } from './served-engine.ts';
import { silentLog } from './served-engine.ts';

export interface CarryOptions {
  /** Refuse answers and events that are not what the contract says. For tests; otherwise they are noted and passed on. */
  readonly checkAnswers?: boolean;
  readonly log?: HostLog;
}

/**
 * An engine as a carrier: every argument is validated here, whichever door it came through.
 *
 * Calls reject with a WaybillError: `unknown-call` {group, name}; `bad-arguments` {group, name, path, issue} with the first thing
 * that is wrong (never its value, which may be a password); the engine's own errors as they are; and `internal` for anything
 * else, whose details go to the log and not to the caller.
 */
export function carry(engine: Pick<ServedEngine, 'body' | 'events'>, options: CarryOptions = {}): Carrier {
  const { checkAnswers = process.env['NODE_ENV'] === 'test', log = silentLog } = options;

  function internal(group: string, name: string, cause: unknown): WaybillError {
    log('call-broken', {
      group,
      name,
      cause: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    });
    return new WaybillError({ code: 'internal', params: { group, name }, retry: 'later' }, { cause });
  }

  return {
    async call(group, name, args) {
      const call = findCall(group, name);
      if (call === undefined) throw new WaybillError({ code: 'unknown-call', params: { group, name } });
      const asked = call.args.safeParse(args ?? {});
      if (!asked.success) {
        const issue = asked.error.issues[0];
        throw new WaybillError({
          code: 'bad-arguments',
          params: {
            group,
            name,
            path: issue?.path.map(String).join('.') ?? '',
            issue: issue?.code ?? 'unknown',
          },
        });
      }
      let value: unknown;
      try {
        value = await invoke(engine.body, group, name, asked.data);
      } catch (thrown) {
        if (thrown instanceof WaybillError) throw thrown;
        throw internal(group, name, thrown);
      }
      // Reading the answer by its schema also leaves behind whatever the contract does not name.
      const answer = call.answer.safeParse(value);
      if (answer.success) return answer.data;
      const mismatch = internal(group, name, answer.error);
      if (checkAnswers) throw mismatch;
      return value;
    },
    subscribe(since, listener) {
      return engine.events.subscribe(
        since,
        checkAnswers ? (batch) => listener(checkedBatch(batch)) : listener,
      );
    },
  };
}

/** Calls the function that carries out `group.name`; the table is the contract's, so that both are there. */
function invoke(body: object, group: string, name: string, args: unknown): unknown {
  const calls: unknown = Reflect.get(body, group);
  const perform: unknown = typeof calls === 'object' && calls !== null ? Reflect.get(calls, name) : undefined;
  if (typeof perform !== 'function') throw new TypeError(`the engine has no ${group}.${name}`);
  return Reflect.apply(perform, calls, [args]);
}

function checkedBatch(batch: EventBatch): EventBatch {
  return EventBatchSchema.parse(batch);
}
