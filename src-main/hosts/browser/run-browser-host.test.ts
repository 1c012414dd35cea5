import { chmod, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { z } from 'zod';
import { createStandInEngine, standInOpener } from '../stand-in-engine.ts';
import { connectOrOpen } from '../engine-connection.ts';
import { runBrowserHost } from './run-browser-host.ts';

let folder = '';
let home = '';
let interruptions: (() => void)[] = [];

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'waybill-run-')));
  home = path.join(folder, 'home');
  await mkdir(path.join(home, 'intake'), { recursive: true, mode: 0o700 });
  await mkdir(path.join(folder, 'renderer'));
  await writeFile(path.join(folder, 'renderer', 'index.html'), '<!doctype html>');
  const browser = path.join(folder, 'browser');
  const script = path.join(import.meta.dirname, 'stand-in-browser.ts');
  await writeFile(browser, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`);
  await chmod(browser, 0o755);
});
afterEach(async () => {
  for (const interrupt of interruptions) interrupt();
  interruptions = [];
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  readonly printed: string[];
  readonly ended: Promise<void>;
  interrupt(this: void): void;
}

function run(environment: NodeJS.ProcessEnv, open = true): Run {
  const printed: string[] = [];
  const interrupted = Promise.withResolvers<void>();
  interruptions.push(interrupted.resolve);
  return {
    printed,
    interrupt: interrupted.resolve,
    ended: runBrowserHost(
      { home, port: 0, open },
      {
        print: (line) => printed.push(line),
        interrupted: interrupted.promise,
        environment,
        host: {
          open: standInOpener(),
          rendererFolder: path.join(folder, 'renderer'),
          version: '1.0.0',
          log: () => {},
        },
      },
    ),
  };
}

function nonEmpty(text: string): string {
  expect(text).not.toBe('');
  return text;
}

const printedAddress = /^Waybill is at http:\/\/127\.0\.0\.1:\d+\/start\?token=[\w-]{43}$/;

describe('the program without a display', () => {
  test('prints its address in one line and stays until it is asked to end', async () => {
    const { printed, ended, interrupt } = run({});
    await eventually(() => expect(printed).toEqual([expect.stringMatching(printedAddress)]));
    const page = await fetch(printed[0]?.slice('Waybill is at '.length) ?? '');
    expect(page.status).toBe(200);
    interrupt();
    await ended;
    await expect(fetch(page.url)).rejects.toThrow('fetch failed');
    await expect(stat(path.join(home, 'window.json'))).rejects.toThrow('ENOENT');
  });

  test('gives a later start a fresh address of the first, and lets it go', async () => {
    const first = run({});
    await eventually(() => expect(first.printed).toHaveLength(1));
    const second = run({ WAYBILL_NO_WINDOW: '1', DISPLAY: ':0' });
    await second.ended;
    expect(second.printed).toEqual([expect.stringMatching(printedAddress)]);
    expect(second.printed).not.toEqual(first.printed);
    first.interrupt();
    await first.ended;
  });

  test('serves one window when two start at once', async () => {
    const runs = [run({}), run({})];
    await Promise.race(runs.map(({ ended }) => ended));
    await eventually(() => expect(runs.flatMap(({ printed }) => printed)).toHaveLength(2));
    const ports = runs.map(({ printed }) => /:(\d+)\//.exec(printed[0] ?? '')?.[1]);
    expect(ports[0]).toBe(ports[1]);
    for (const { interrupt } of runs) interrupt();
    await Promise.all(runs.map(({ ended }) => ended));
  });

  test('ends when its engine is stopped through the contract', async () => {
    const { printed, ended } = run({});
    await eventually(() => expect(printed).toHaveLength(1));
    const other = await connectOrOpen({
      home,
      host: 'command-line',
      open: standInOpener(),
      version: '1.0.0',
      log: () => {},
    });
    expect(other.own).toBe(false);
    await other.carrier.call('engine', 'stop', {});
    await ended;
  });

  test("leaves another process's engine running", async () => {
    const engine = createStandInEngine();
    const owner = await connectOrOpen({
      home,
      host: 'command-line',
      open: () => Promise.resolve(engine),
      version: '1.0.0',
      log: () => {},
    });
    const { printed, ended, interrupt } = run({});
    await eventually(() => expect(printed).toHaveLength(1));
    interrupt();
    await ended;
    await expect(owner.carrier.call('settings', 'get', {})).resolves.toBeDefined();
    await owner.close();
  });
});

describe.runIf(process.platform === 'linux')('the program with a window', () => {
  const environment = () => ({ DISPLAY: ':0', WAYBILL_BROWSER: path.join(folder, 'browser') });
  const windowFile = (name: string) => path.join(home, 'window', name);

  async function read(name: string): Promise<Record<string, unknown>> {
    const text = await eventually(() => readFile(windowFile(name), 'utf8').then(nonEmpty));
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  }

  test('opens it in a browser of its own, lets it in through a private file, and ends with it', async () => {
    process.env['WAYBILL_PASSPHRASE'] = 'hunter2';
    const { printed, ended } = run(environment());
    const seen = await read('browser.json');
    delete process.env['WAYBILL_PASSPHRASE'];
    expect(seen).toMatchObject({ first: true, status: 200, mode: 0o600, ours: [] });
    expect(seen['arguments']).toContain(`--user-data-dir=${windowFile('profile')}`);
    expect(JSON.stringify(seen['arguments'])).not.toContain('token');
    await writeFile(windowFile('close'), '');
    await ended;
    expect(printed).toEqual([]);
  });

  test('opens one more window for a later start, which is done at once', async () => {
    const first = run(environment());
    await read('browser.json');
    const second = run(environment());
    await second.ended;
    expect(await read('second.json')).toMatchObject({ first: false, status: 200 });
    expect(second.printed).toEqual([]);
    await writeFile(windowFile('close'), '');
    await first.ended;
  });

  test('ends when it is asked to, and the window with it', async () => {
    const { ended, interrupt } = run(environment());
    await read('browser.json');
    interrupt();
    await ended;
  });
});
