import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Problem, WaybillError, createEngineApi } from '../../shared/index.ts';
import type { EngineApi } from '../../shared/index.ts';

const script = fileURLToPath(new URL('../../.cache/built/kill-engine/engine-process.js', import.meta.url));

const Answer = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.int(), value: z.unknown() }),
  z.object({ id: z.int(), problem: Problem }),
]);

/** An engine in a process of its own. */
export interface StationProcess {
  readonly api: EngineApi;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Politely. */
  end(): Promise<void>;
}

export interface StationOptions {
  /** No file of this station may grow beyond so many blocks of 512 octets: a full disk, as far as it can tell. Not on Windows. */
  readonly fileBlocks?: number;
  /** Added to its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export async function startStation(
  home: string,
  { fileBlocks, env = {} }: StationOptions = {},
): Promise<StationProcess> {
  const own = [process.execPath, script, home] as const;
  const limited = ['sh', '-c', `ulimit -f ${fileBlocks ?? 0} && exec "$@"`, 'sh', ...own] as const;
  const [command, ...words] = fileBlocks === undefined ? own : limited;
  const child = spawn(command, words, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
  });
  child.stdin.on('error', () => undefined);
  const exited = once(child, 'exit');
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  const ready = Promise.withResolvers<void>();
  void exited.then(() => {
    ready.reject(new Error(`the engine in ${home} ended`));
    for (const { reject } of waiting.values())
      reject(new WaybillError({ code: 'engine-gone', retry: 'later' }));
    waiting.clear();
  });
  createInterface(child.stdout).on('line', (line) => {
    const answer = Answer.parse(JSON.parse(line));
    if ('ready' in answer) {
      ready.resolve();
      return;
    }
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('problem' in answer) call?.reject(new WaybillError(answer.problem));
    else call?.resolve(answer.value);
  });
  await ready.promise;
  let last = 0;
  return {
    api: createEngineApi({
      call(group, name, args) {
        last += 1;
        const { promise, resolve, reject } = Promise.withResolvers<unknown>();
        if (child.exitCode !== null || child.signalCode !== null)
          throw new WaybillError({ code: 'engine-gone', retry: 'later' });
        waiting.set(last, { resolve, reject });
        child.stdin.write(`${JSON.stringify({ id: last, group, name, args })}\n`);
        return promise;
      },
    }),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async end() {
      child.stdin.end();
      await exited;
    },
  };
}
