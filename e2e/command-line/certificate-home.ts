import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openssl } from './openssl-authority.ts';
import { documents, readDocument, temporaryFolder, theirCode, waybill } from './waybill.ts';
import type { Ended } from './waybill.ts';

/** A home in a folder of the test, and its certificate commands. */
export async function openHome() {
  const folder = await temporaryFolder();
  const home = path.join(folder.path, 'home');
  return {
    path: folder.path,
    home,
    say: (args: readonly string[], input?: string | Uint8Array): Promise<Ended> =>
      waybill(args, { home, folder: folder.path, ...(input === undefined ? {} : { input }) }),
    cert: (args: readonly string[], input?: string | Uint8Array): Promise<Ended> =>
      waybill(['cert', ...args, '--json'], {
        home,
        folder: folder.path,
        ...(input === undefined ? {} : { input }),
      }),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}
export type Home = Awaited<ReturnType<typeof openHome>>;

/** A file of the test's folder. */
export function put({ path: folder }: Home, name: string, content: string): Promise<void> {
  return writeFile(path.join(folder, name), content, { mode: 0o600 });
}

export async function addPartner(home: Home, options: readonly string[] = []): Promise<void> {
  const added = await home.say([
    'partner',
    'add',
    'Volta',
    '--code',
    theirCode,
    '--host',
    '127.0.0.1',
    '--port',
    '9',
    '--json',
    ...options,
  ]);
  readDocument(added, documents.partner);
}

/** Every file of a home that holds a text. */
export async function filesWith(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const octets = await readFile(path.join(entry.parentPath, entry.name));
    if (octets.includes(text)) found.push(entry.name);
  }
  return found;
}

/** A request as somebody else makes one, with a key that stays in the test's folder. */
export function requestOf(home: Home, name: string, file: string): void {
  const subject = ['-subj', `/O=Volta/CN=${name}/serialNumber=${theirCode}`];
  const names = ['-addext', `subjectAltName=${/^[\d.]+$/.test(name) ? 'IP' : 'DNS'}:${name}`];
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${file}.key`];
  openssl(home.path, ['req', '-new', ...key, ...subject, ...names, '-out', file]);
}
