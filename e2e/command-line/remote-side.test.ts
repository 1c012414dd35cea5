import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Finding, Problem, RemoteFolder } from '../../shared/index.ts';
import { availableFtpServers, startFtpServer } from '../../src-main/protocols/ftps/testing/index.ts';
import type { FtpServer } from '../../src-main/protocols/ftps/testing/index.ts';
import { documents, readDocument, temporaryFolder, waybill } from './waybill.ts';
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
});
