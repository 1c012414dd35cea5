import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { z } from 'zod';
import { startBrowserHost } from './start-browser-host.ts';
import { startTriedHost } from './tried-host.ts';
import type { Answer, TriedHost } from './tried-host.ts';
import type { BrowserHost } from './start-browser-host.ts';

let tried: TriedHost;
let host: BrowserHost;
let cookie = '';

beforeEach(async () => {
  tried = await startTriedHost();
  ({ host, cookie } = tried);
});
afterEach(() => tried.close());

function pathIn(body: string): string {
  return z.object({ path: z.string() }).parse(JSON.parse(body)).path;
}

describe('dropped files', () => {
  function put(name: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
    return tried.ask(
      'PUT',
      `/intake?name=${encodeURIComponent(name)}`,
      { cookie, origin: host.origin, ...headers },
      body,
    );
  }

  function intake(): string {
    return path.join(tried.folder, 'home', 'intake');
  }

  test('lie whole in the intake folder, each in a folder of its own', async () => {
    const contents = Buffer.alloc(3_000_000, 'wages');
    const answers = await Promise.all([
      put('wäges.xml', contents),
      put('wäges.xml', 'other'),
      put('empty', ''),
    ]);
    const paths = answers.map(({ status, body }) => {
      expect(status).toBe(201);
      return pathIn(body);
    });
    expect(new Set(paths).size).toBe(3);
    for (const file of paths) expect(path.dirname(path.dirname(file))).toBe(intake());
    expect(paths.map((file) => path.basename(file))).toEqual(['wäges.xml', 'wäges.xml', 'empty']);
    const written = await Promise.all(paths.map((file) => readFile(file)));
    expect(written[0]?.equals(contents)).toBe(true);
    expect(written.slice(1).map(String)).toEqual(['other', '']);
    for (const file of paths) expect(await readdir(path.dirname(file))).toEqual([path.basename(file)]);
    expect((await stat(paths[0] ?? '')).mode & 0o077).toBe(0);
  });

  test('cannot choose their folder', async () => {
    for (const name of ['../../../escape.txt', '..\\..\\escape.txt', '/etc/escape.txt', '..', 'a\u0000b']) {
      const { status, body } = await put(name, 'x');
      expect(status).toBe(201);
      expect(path.dirname(path.dirname(pathIn(body)))).toBe(intake());
    }
    expect(await readdir(tried.folder)).not.toContain('escape.txt');
  });

  test('need a name, the cookie and our own page', async () => {
    expect((await put('', 'x')).status).toBe(400);
    expect((await tried.ask('PUT', '/intake', { cookie, origin: host.origin }, 'x')).status).toBe(400);
    expect((await put('a', 'x', { cookie: 'none=1' })).status).toBe(403);
    expect((await put('a', 'x', { origin: 'http://evil.example' })).status).toBe(403);
    expect((await tried.ask('PUT', '/intake?name=a', { cookie }, 'x')).status).toBe(403);
    expect(await readdir(intake())).toEqual([]);
  });

  test('that break off leave nothing behind', async () => {
    const socket = connect(host.port, '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(
      `PUT /intake?name=big.bin HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nOrigin: ${host.origin}\r\nCookie: ${cookie}\r\nContent-Length: 1000000\r\n\r\n`,
    );
    socket.write(Buffer.alloc(300_000));
    await eventually(async () => expect(await readdir(intake())).toHaveLength(1));
    socket.destroy();
    await eventually(async () => expect(await readdir(intake())).toEqual([]));
  });

  test('that are larger than the free disk are refused before their first octet', async () => {
    const socket = connect(host.port, '127.0.0.1');
    socket.write(
      `PUT /intake?name=huge.bin HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nOrigin: ${host.origin}\r\nCookie: ${cookie}\r\nContent-Length: 9007199254740991\r\n\r\n`,
    );
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1.1 507 /);
    expect(answer).toContain('"code":"disk-full"');
    expect(await readdir(intake())).toEqual([]);
  });

  test('say so when there is no engine to take them', async () => {
    await tried.engine.close();
    await host.closed;
    const { status, body } = await put('a', 'x');
    expect(status).toBe(503);
    expect(body).toContain('"code":"engine-gone"');
  });

  test('of yesterday that were never sent are cleared away at the next start, and nothing else', async () => {
    const old = path.join(intake(), 'drop-oldone');
    const young = path.join(intake(), 'drop-young1');
    const other = path.join(intake(), 'sample');
    for (const made of [old, young, other]) await mkdir(made);
    await writeFile(path.join(old, 'a'), 'x');
    const yesterday = Date.now() / 1000 - 25 * 60 * 60;
    await Promise.all([old, other].map((made) => utimes(made, yesterday, yesterday)));
    await host.close();
    const next = await startBrowserHost(tried.options);
    await eventually(async () =>
      expect((await readdir(intake())).toSorted()).toEqual(['drop-young1', 'sample']),
    );
    await next.close();
  });
});
