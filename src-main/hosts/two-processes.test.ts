import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

interface Door {
  readonly process: ChildProcessWithoutNullStreams;
  /** The next line it says. */
  hear(): Promise<string>;
}

let home = '';
let doors: Door[] = [];

beforeEach(async () => {
  home = await realpath(await mkdtemp(path.join(tmpdir(), 'waybill-doors-')));
});
afterEach(async () => {
  await Promise.all(doors.map(end));
  doors = [];
  await rm(home, { recursive: true, force: true });
});

function openDoor(): Door {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'door-process.ts'), home]);
  child.stderr.pipe(process.stderr);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const door: Door = {
    process: child,
    async hear() {
      const { value, done } = await lines.next();
      if (done === true) throw new Error('the door has ended');
      return value;
    },
  };
  doors.push(door);
  return door;
}

async function end(door: Door): Promise<void> {
  if (door.process.exitCode !== null || door.process.signalCode !== null) return;
  const exited = once(door.process, 'exit');
  door.process.stdin.end();
  await exited;
}

async function ask(door: Door): Promise<unknown> {
  door.process.stdin.write('?\n');
  return JSON.parse(await door.hear());
}

describe('two processes at the door of one home', () => {
  test('end with one engine when they start at the same moment', async () => {
    const started = Array.from({ length: 3 }, openDoor);
    const words = await Promise.all(started.map((door) => door.hear()));
    expect(words.toSorted()).toEqual(['connected', 'connected', 'own']);
    const owner = started[words.indexOf('own')];
    const answers = await Promise.all(started.map(ask));
    for (const answer of answers) {
      expect(answer).toMatchObject({ settings: { station: { name: `of ${owner?.process.pid}` } } });
    }
  });

  test('leave the engine to the other when the one that has it is killed', async () => {
    const first = openDoor();
    expect(await first.hear()).toBe('own');
    const second = openDoor();
    expect(await second.hear()).toBe('connected');
    const exited = once(first.process, 'exit');
    first.process.kill('SIGKILL');
    await exited;
    expect(await ask(second)).toMatchObject({ own: true });
    const third = openDoor();
    expect(await third.hear()).toBe('connected');
  });

  test('do not end the engine of the other', async () => {
    const first = openDoor();
    expect(await first.hear()).toBe('own');
    const second = openDoor();
    expect(await second.hear()).toBe('connected');
    await end(second);
    expect(await ask(first)).toMatchObject({ own: true });
  });
});
