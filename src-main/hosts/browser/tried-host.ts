import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { standInOpener } from '../stand-in-engine.ts';
import type { StandInEngine } from '../stand-in-engine.ts';
import { startBrowserHost } from './start-browser-host.ts';
import type { BrowserHost, BrowserHostOptions } from './start-browser-host.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A browser host with a small window, over a stand-in engine, and a browser that was let in; for tests. */
export interface TriedHost {
  readonly folder: string;
  readonly options: BrowserHostOptions;
  readonly host: BrowserHost;
  readonly engine: StandInEngine;
  readonly cookie: string;
  /** A request with just these headers; Host is ours unless said otherwise. */
  ask(
    method: string,
    target: string,
    headers?: Record<string, string>,
    body?: string | Buffer,
  ): Promise<Answer>;
  close(): Promise<void>;
}

export async function startTriedHost(): Promise<TriedHost> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'waybill-window-')));
  const rendererFolder = path.join(folder, 'renderer');
  await mkdir(path.join(rendererFolder, 'assets'), { recursive: true });
  await mkdir(path.join(folder, 'home', 'intake'), { recursive: true, mode: 0o700 });
  await writeFile(path.join(rendererFolder, 'index.html'), '<!doctype html>');
  await writeFile(path.join(rendererFolder, 'assets', 'main-abc.js'), 'export {};');
  await writeFile(path.join(rendererFolder, 'assets', 'empty-abc.css'), '');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  if (process.platform !== 'win32')
    await symlink(path.join(folder, 'secret.txt'), path.join(rendererFolder, 'link.txt'));
  const opened = Promise.withResolvers<StandInEngine>();
  const options: BrowserHostOptions = {
    home: path.join(folder, 'home'),
    rendererFolder,
    version: '1.0.0',
    log: () => {},
    open: standInOpener({ onOpen: opened.resolve }),
  };
  const host = await startBrowserHost(options);

  function ask(
    method: string,
    target: string,
    headers: Record<string, string> = {},
    body?: string | Buffer,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = {
        host: '127.0.0.1',
        port: host.port,
        method,
        path: target,
        headers: { host: `127.0.0.1:${host.port}`, ...headers },
      };
      const sent = request(asked, (response) => {
        text(response).then(
          (answer) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answer }),
          reject,
        );
      });
      sent.once('error', reject);
      sent.end(body);
    });
  }

  const { headers } = await ask('GET', host.startAddress().slice(host.origin.length));
  return {
    folder,
    options,
    host,
    engine: await opened.promise,
    cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '',
    ask,
    async close() {
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
