import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createEngineApi } from '../shared/index.ts';
import type { EngineApi } from '../shared/index.ts';
import { Strain } from './measure.ts';
import type { Command } from './oftp2-station.ts';

/** A station of the measurement, in a process of its own. */
export interface BenchStation {
  readonly api: EngineApi;
  do(command: Command): Promise<unknown>;
  strain(): Promise<Strain>;
  end(): Promise<void>;
}

export function startBenchStation(): BenchStation {
  const child = fork(fileURLToPath(new URL('oftp2-station.ts', import.meta.url)), {
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let last = 0;
  child.on('message', (message: { id: number; value?: unknown; error?: string }) => {
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) call?.resolve(message.value);
    else call?.reject(new Error(message.error));
  });
  function run(command: Command): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    last += 1;
    waiting.set(last, { resolve, reject });
    child.send({ id: last, command });
    return promise;
  }
  return {
    api: createEngineApi({ call: (group, name, args) => run({ do: 'call', group, name, args }) }),
    do: run,
    strain: async () => Strain.parse(await run({ do: 'strain' })),
    async end() {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}
