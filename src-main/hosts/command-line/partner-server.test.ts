import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PartnerInput } from '../../../shared/index.ts';
import { FtpsAgreement, PartnerId } from '../../../shared/index.ts';
import { say, sampleSummary } from './testing.ts';

const server = {
  ...sampleSummary(),
  kind: 'ftps' as const,
  ftps: FtpsAgreement.parse({ host: 'bank.example', user: 'anna' }),
  oftp2: undefined,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-server-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function added(options: readonly string[]) {
  const kept: PartnerInput[] = [];
  const said = await say(['partner', 'add', ...options, '--json'], {
    body: {
      partners: {
        add(partner) {
          kept.push(partner);
          return Promise.resolve({ ...server, id: PartnerId.parse(1), name: partner.name });
        },
      },
    },
  });
  return { said, partner: kept[0] };
}

describe('a server that takes files over FTP and TLS', () => {
  it('is added with its options, and what is not said is as usual', async () => {
    const { partner } = await added(
      `Bank --kind ftps --host bank.example --user anna --mode implicit --remote-folder /in --upload-only on --passive-ports 50000-50100 --connections 4 --if-there newer=overwrite --if-there always=rename --if-here smaller=resume --download-limit 512 --retry-deadline 24`.split(
        ' ',
      ),
    );
    expect(partner).toMatchObject({
      name: 'Bank',
      kind: 'ftps',
      ftps: {
        host: 'bank.example',
        user: 'anna',
        mode: 'implicit',
        remoteFolder: '/in',
        uploadOnly: true,
        passivePorts: { from: 50_000, to: 50_100 },
        connections: 4,
        overwriteThere: [
          { when: 'newer', action: 'overwrite' },
          { when: 'always', action: 'rename' },
        ],
        overwriteHere: [{ when: 'smaller', action: 'resume' }],
        downloadLimit: 512,
        deadlineHours: 24,
        keepTimes: true,
      },
    });
  });

  it('is read from a file, in which no field may be misspelt', async () => {
    const file = path.join(folder, 'bank.json');
    await writeFile(
      file,
      JSON.stringify({ name: 'Bank', kind: 'ftps', ftps: { host: 'b.example', user: 'a' } }),
    );
    expect((await added(['--file', file])).partner).toMatchObject({ kind: 'ftps', ftps: { user: 'a' } });
    await writeFile(
      file,
      JSON.stringify({ name: 'Bank', kind: 'ftps', ftps: { host: 'b.example', usr: 'a' } }),
    );
    expect((await added(['--file', file])).said.exitCode).toBe(3);
  });

  it.each([
    [['Bank', '--kind', 'ftps', '--host', 'bank.example'], '--user'],
    [['Bank', '--kind', 'ftps', '--user', 'anna'], '--host'],
    [['Bank', '--kind', 'ftps', '--host', 'h', '--user', 'a', '--code', 'O1'], '--code'],
    [['Bank', '--code', 'O1', '--user', 'anna'], '--user'],
    [['Bank', '--kind', 'ftps', '--host', 'h', '--user', 'a', '--if-there', 'always=burn'], '--if-there'],
    [['Bank', '--kind', 'ftps', '--host', 'h', '--user', 'a', '--if-here', 'always'], '--if-here'],
    [['Bank', '--kind', 'ftps', '--host', 'h', '--user', 'a', '--passive-ports', '9-1'], '--passive-ports'],
    [['Bank', '--kind', 'ftps', '--host', 'h', '--user', 'a\nDELE x'], '--user'],
  ])('%j is refused for %s before anything is kept', async (options, named) => {
    const { said, partner } = await added(options);
    expect(partner).toBeUndefined();
    expect(said.exitCode).toBe(3);
    expect(said.out + said.err).toContain(named);
  });
});
