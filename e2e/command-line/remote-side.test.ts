import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Finding, Problem, RemoteFolder } from '../../shared/index.ts';
import { availableFtpServers, startFtpServer } from '../../src-main/protocols/ftps/testing/index.ts';
import type { FtpServer } from '../../src-main/protocols/ftps/testing/index.ts';
import { documents, readDocument, temporaryFolder, waybill, waybillBegins, waybillStays } from './waybill.ts';
import type { Ended } from './waybill.ts';

const Listed = z.object({ folder: RemoteFolder });
const Removed = z.object({
  removed: z.int(),
  failed: z.array(z.object({ path: z.string(), problem: Problem })),
  error: Problem.optional(),
});
const NotFetched = z.object({ error: Problem, findings: z.array(Finding) });

async function addServer(home: string, server: FtpServer, folder: string): Promise<void> {
  const authority = path.join(folder, 'authority.pem');
  await writeFile(authority, server.authorityPem);
  const added = await waybill(
    `partner add Bank --kind ftps --host ${server.host} --port ${server.port} --user ${server.user} --authority ${authority} --system-trust off --revocation off --remote-folder in --json`.split(
      ' ',
    ),
    { home, folder, environment: { WAYBILL_OUR_PASSWORD: server.password } },
  );
  readDocument(added, documents.partner);
}

function names({ folder }: z.output<typeof Listed>): string[] {
  return folder.entries.map(({ name }) => name);
}

describe.skipIf(availableFtpServers().length === 0)('what lies at a server', () => {
  it.each(availableFtpServers())(
    'is shown, fetched, renamed, made and removed at %s from the command line',
    async (program) => {
      await using folder = await temporaryFolder();
      await using server = await startFtpServer({ program });
      const home = path.join(folder.path, 'home');
      const here = path.join(folder.path, 'here');
      await mkdir(here);
      await server.place('in/a.txt', Buffer.from('from there'));
      await server.place('in/old/b.txt', Buffer.from('b'));
      await addServer(home, server, folder.path);
      const at = async (...words: string[]): Promise<Ended> =>
        await waybill(words, { home, folder: folder.path });

      expect(names(readDocument(await at('ls', 'Bank', '--json'), Listed))).toEqual(['old', 'a.txt']);
      const people = await at('ls', 'bank', 'old');
      expect(people.code).toBe(0);
      expect(people.out).toMatch(/KIND +SIZE +CHANGED +NAME/);
      expect(people.out).toMatch(/file .*b\.txt/);

      const got = readDocument(
        await at('get', 'Bank', 'a.txt', 'old', '--to', 'here', '--json'),
        documents.send,
      );
      expect(got.files.map(({ verdict }) => verdict)).toEqual(['fetched', 'fetched']);
      expect(String(await readFile(path.join(here, 'a.txt')))).toBe('from there');
      expect(String(await readFile(path.join(here, 'old', 'b.txt')))).toBe('b');
      const taken = readDocument(await at('get', 'Bank', 'a.txt', '--to', 'here', '--json'), NotFetched, 3);
      expect(taken.error.code).toBe('local-name-taken');
      const second = await at('get', 'Bank', 'a.txt', '--to', 'here', '--if-here', 'rename', '--wait');
      expect(second).toMatchObject({ code: 0 });
      expect(second.out).toContain(path.join(here, 'a (2).txt'));
      expect((await at('get', 'Bank', 'nothing.txt', '--to', 'here')).code).toBe(3);

      expect((await at('mkdir', 'Bank', 'new')).code).toBe(0);
      expect((await at('mv', 'Bank', 'a.txt', 'new/c.txt')).code).toBe(0);
      expect((await at('mv', 'Bank', 'new/c.txt', 'old')).code).toBe(3);
      await writeFile(path.join(folder.path, 'up.txt'), 'from here');
      const sent = await at('send', 'Bank', 'up.txt', '--to-folder', 'new', '--wait', 'delivered', '--json');
      readDocument(sent, documents.send);
      expect(names(readDocument(await at('ls', 'Bank', 'new', '--json'), Listed))).toEqual([
        'c.txt',
        'up.txt',
      ]);

      const silent = await at('rm', 'Bank', 'new', '--recursive');
      expect(silent.code).toBe(3);
      expect(silent.err).toContain('--yes');
      const kept = readDocument(await at('rm', 'Bank', 'new', '--yes', '--json'), Removed, 1);
      expect(kept).toMatchObject({ removed: 0, failed: [{ path: 'in/new' }] });
      const gone = readDocument(
        await at('rm', 'Bank', 'new', 'old', '--recursive', '--yes', '--json'),
        Removed,
      );
      expect(gone).toMatchObject({ removed: 5, failed: [] });
      expect(names(readDocument(await at('ls', 'Bank', '--json'), Listed))).toEqual([]);
    },
  );

  it('is fetched to its end, from where it was, after the program was killed in the middle', async () => {
    const [program] = availableFtpServers();
    if (program === undefined) return;
    await using folder = await temporaryFolder();
    await using server = await startFtpServer({ program });
    const home = path.join(folder.path, 'home');
    const octets = randomBytes(40 * 1024 * 1024);
    await server.place('in/big.bin', octets);
    await addServer(home, server, folder.path);
    await waybill(['partner', 'change', 'Bank', '--download-limit', '12000'], { home });
    const begun = waybillBegins(['get', 'Bank', 'big.bin', '--to', folder.path], { home });
    const incoming = path.join(home, 'incoming');
    // More than one checkpoint, and not all.
    await until(async () => (await largestIn(incoming)) > 20 * 1024 * 1024);
    await begun.kill();
    const place = path.join(folder.path, 'big.bin');
    await expect(readFile(place)).rejects.toThrow('ENOENT');

    await waybill(['partner', 'change', 'Bank', '--download-limit', '0'], { home });
    const engine = await waybillStays(['listen', '--tls-port', '0', '--plain-port', 'off'], { home });
    const shown = async (): Promise<z.output<typeof documents.transfer>> =>
      readDocument(await waybill(['transfer', 'show', '1', '--json'], { home }), documents.transfer);
    await until(async () => (await shown()).transfer.state === 'collected');
    const { transfer, timeline } = await shown();
    await engine.interrupt();
    expect(transfer).toMatchObject({ state: 'collected', localPath: place });
    const resumed = timeline?.find(({ kind }) => kind === 'resumed');
    expect(Number(resumed?.params['position'])).toBeGreaterThanOrEqual(16 * 1024 * 1024);
    expect((await readFile(place)).equals(octets)).toBe(true);
  });
});

async function largestIn(folder: string): Promise<number> {
  const there = await readdir(folder).catch(() => []);
  const sizes = there.map(
    async (name) => (await stat(path.join(folder, name)).catch(() => undefined))?.size ?? 0,
  );
  return Math.max(0, ...(await Promise.all(sizes)));
}

async function until(wanted: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await wanted())) {
    if (Date.now() > end) throw new Error('it never came to that');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
