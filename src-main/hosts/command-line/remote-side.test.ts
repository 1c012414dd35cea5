import { describe, expect, it } from 'vitest';
import { FtpsAgreement, PartnerId, WaybillError } from '../../../shared/index.ts';
import type { PartnerSummary } from '../../../shared/index.ts';
import { say } from './testing.ts';
import type { Said, World } from './testing.ts';
import { concernsTheLine } from './verdict.ts';

const bank: PartnerSummary = {
  id: PartnerId.parse(1),
  name: 'Bank',
  kind: 'ftps',
  ftps: FtpsAgreement.parse({ host: 'bank.example', user: 'anna', remoteFolder: '/in/' }),
  secretsSet: { ourPassword: true, theirPassword: false, proxyPassword: false },
  practice: false,
  createdAt: 1_000,
  updatedAt: 1_000,
  queued: 0,
  receiptsDue: 0,
  needsYou: 0,
  destinations: [],
  capabilities: { send: true, collect: false, browse: true, receipts: false, restart: true },
};

/** What the engine was asked, and a folder with one file and one folder in it. */
async function asked(
  words: string,
  world: World = {},
): Promise<{ readonly said: Said; readonly calls: readonly object[] }> {
  const calls: object[] = [];
  const said = await say(words.split(' '), {
    ...world,
    body: {
      partners: { list: () => Promise.resolve([bank]) },
      remote: {
        list(args) {
          calls.push({ list: args.folder });
          if (args.folder === '/hidden')
            return Promise.reject(new WaybillError({ code: 'ftps.listing-refused', text: 'no' }));
          return Promise.resolve({
            folder: args.folder ?? '/in',
            entries: [
              { name: 'old', kind: 'folder' },
              { name: 'a\u001b[2J.txt', kind: 'file', size: 2048, modifiedText: 'Nov 21 12:00' },
              { name: 'b.txt', kind: 'file', size: 1, modifiedAt: 0 },
              { name: 'l', kind: 'link', leadsTo: 'b.txt' },
            ],
            unreadable: 2,
            cut: true,
          });
        },
        remove(args) {
          calls.push({ remove: args.entries, recursive: args.recursive });
          return Promise.resolve({ removed: args.entries.length, failed: [] });
        },
        fetch(args) {
          calls.push({ fetch: args });
          return Promise.resolve({ queued: [], findings: [] });
        },
        makeFolder(args) {
          calls.push({ makeFolder: args.folder });
          return Promise.resolve({});
        },
      },
      ...world.body,
    },
  });
  return { said, calls };
}

describe('a folder at a server', () => {
  it('is shown as a table, in which no name can move the cursor', async () => {
    const { said, calls } = await asked('ls bank');
    expect(said.exitCode).toBe(0);
    expect(calls).toEqual([{ list: undefined }]);
    expect(said.out).toContain('a\u{fffd}[2J.txt');
    expect(said.out).toContain('l -> b.txt');
    expect(said.out).toContain('2 names cannot be read.');
    expect(said.out).toContain('There is more than is shown.');
  });

  it('is named below the one that was agreed, unless it begins with /', async () => {
    expect((await asked('mkdir bank new/one')).calls).toEqual([{ makeFolder: '/in/new/one' }]);
    expect((await asked('mkdir bank /else')).calls).toEqual([{ makeFolder: '/else' }]);
  });

  it('is looked at once for all that is named in it, with its kinds', async () => {
    const { calls } = await asked('get bank old b.txt');
    expect(calls).toMatchObject([
      { list: '/in' },
      {
        fetch: {
          entries: [
            { path: '/in/old', kind: 'folder' },
            { path: '/in/b.txt', kind: 'file', size: 1, modifiedAt: 0 },
          ],
        },
      },
    ]);
  });

  it('that may not be looked at has files all the same', async () => {
    const { said, calls } = await asked('get bank /hidden/x.txt');
    expect(said.exitCode).toBe(0);
    expect(calls.at(-1)).toMatchObject({ fetch: { entries: [{ path: '/hidden/x.txt', kind: 'file' }] } });
  });
});

describe('what is removed', () => {
  it('is asked about at a terminal, and stays unless the answer is yes', async () => {
    const no = await asked('rm bank b.txt', { canAsk: true, answers: [''] });
    expect(no.said.exitCode).toBe(3);
    expect(no.said.err).toContain('b.txt');
    expect(no.calls).toEqual([{ list: '/in' }]);
    const yes = await asked('rm bank b.txt old --recursive', { canAsk: true, answers: ['Yes'] });
    expect(yes.said.exitCode).toBe(0);
    expect(yes.calls.at(-1)).toMatchObject({ recursive: true });
  });

  it('needs --yes where nobody can be asked', async () => {
    const no = await asked('rm bank b.txt');
    expect(no.said.exitCode).toBe(3);
    expect(no.said.err).toContain('--yes');
    expect((await asked('rm bank b.txt --yes')).calls.at(-1)).toMatchObject({
      remove: [{ path: '/in/b.txt', kind: 'file' }],
    });
  });
});

it.each([
  ['ls', 3],
  ['get bank', 3],
  ['get bank a b --as c', 3],
  ['send bank x --as a --to-folder b', 3],
  ['get bank b.txt --if-here ask', 3],
])('%s is wrong use', async (words, code) => {
  expect((await asked(words)).said.exitCode).toBe(code);
});

it('what a server says of one file holds up none of the others', () => {
  expect(concernsTheLine('ftps.not-available')).toBe(false);
  expect(concernsTheLine('ftps.name-taken')).toBe(false);
  expect(concernsTheLine('ftps.login-refused')).toBe(true);
  expect(concernsTheLine('connection-refused')).toBe(true);
});
