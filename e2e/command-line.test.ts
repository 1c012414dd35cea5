import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  documents,
  ourCode,
  readDocument,
  temporaryFolder,
  theirCode,
  waybill,
  waybillStays,
} from './command-line/waybill.ts';
import type { Running } from './command-line/waybill.ts';

/** Two homes that know each other: ours calls theirs, which waits for calls. */
async function twoStations(folder: string, passwords = { ours: 'WE1', expected: 'WE1' }) {
  const ours = path.join(folder, 'ours');
  const theirs = path.join(folder, 'theirs');
  await waybill(['settings', '--code', ourCode, '--name', 'Our station'], { home: ours });
  await waybill(['settings', '--code', theirCode], { home: theirs });
  const { engine } = readDocument(await waybill(['status', '--json'], { home: theirs }), documents.status);
  readDocument(
    await waybill(['partner', 'add', 'We', '--code', ourCode, '--json'], {
      home: theirs,
      environment: { WAYBILL_OUR_PASSWORD: 'THEY1', WAYBILL_THEIR_PASSWORD: passwords.expected },
    }),
    documents.partner,
  );
  const listening = await waybillStays(
    ['listen', '--host', '127.0.0.1', '--tls-port', '0', '--plain-port', 'off'],
    {
      home: theirs,
    },
  );
  const { port } = listeningOn(listening);
  const fingerprint = engine.certificate.fingerprint;
  readDocument(
    await waybill(
      ['partner', 'add', 'They', '--code', theirCode, '--host', '127.0.0.1', '--port', String(port)].concat([
        '--pin',
        fingerprint,
        '--system-trust',
        'off',
        '--json',
      ]),
      {
        home: ours,
        environment: { WAYBILL_OUR_PASSWORD: passwords.ours, WAYBILL_THEIR_PASSWORD: 'THEY1' },
      },
    ),
    documents.partner,
  );
  return { ours, theirs, listening };
}

function listeningOn({ document }: Running): { host: string; port: number; tls: boolean } {
  const [first] = documents.listen.parse(document).listening;
  if (first === undefined) throw new Error('nothing is open');
  return first;
}

function digest(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex');
}

describe('waybill demo', () => {
  it('sends real files over TLS, waits for their receipts, and leaves nothing behind', async () => {
    await using folder = await temporaryFolder();
    await using temporary = await temporaryFolder();
    const contents = {
      'invoice 7.pdf': randomBytes(300_000),
      'empty.txt': Buffer.alloc(0),
      'a.edi': Buffer.from('UNB+'),
    };
    for (const [name, octets] of Object.entries(contents))
      await writeFile(path.join(folder.path, name), octets);
    const { partner, files } = readDocument(
      await waybill(['demo', ...Object.keys(contents), '--json'], {
        folder: folder.path,
        environment: { TMPDIR: temporary.path, TEMP: temporary.path },
      }),
      documents.demo,
    );
    expect(partner.practice).toBe(true);
    expect(files.map(({ transfer }) => [transfer.fileName, transfer.sha256, transfer.receipt])).toEqual(
      Object.entries(contents).map(([name, octets]) => [name, digest(octets), 'received']),
    );
    for (const { timeline } of files) {
      const kinds = timeline.map(({ kind }) => kind);
      expect(kinds[0]).toBe('queued');
      expect(kinds).toContain('delivered');
      expect(kinds).toContain('receipt-received');
    }
    expect(await readdir(temporary.path)).toEqual([]);
  });

  it('sends a sample and tells the story to people when no file is named; a home that is named keeps it', async () => {
    await using folder = await temporaryFolder();
    const home = path.join(folder.path, 'home');
    const { code, out } = await waybill(['demo', '--home', home]);
    expect(code).toBe(0);
    for (const part of ['Queued', 'Sending', 'Delivered', 'Receipt received', '✓ Received by'])
      expect(out).toContain(part);

    const { transfers } = readDocument(
      await waybill(['--json', 'transfers', '--direction', 'out'], { home }),
      documents.transfers,
    );
    expect(transfers).toMatchObject([{ id: 1, state: 'delivered', receipt: 'received' }]);
    const { transfer } = readDocument(
      await waybill(['transfer', '--json', 'show', '1'], { home }),
      documents.transfer,
    );
    expect(transfer.remoteName).toBe('WAYBILL-SAMPLE.TXT');
    const { receipts } = readDocument(
      await waybill(['receipts', '--direction', 'in', '--json'], { home }),
      documents.receipts,
    );
    expect(receipts).toMatchObject([{ form: 'EERP', direction: 'in', transferId: 1, outcome: 'received' }]);
    const [receipt] = receipts;
    const shown = readDocument(
      await waybill(['receipt', 'show', String(receipt?.id), '--json'], { home }),
      documents.receipt,
    );
    expect(Buffer.from(shown.receipt.octets, 'base64').toString('latin1')).toMatch(/^EWAYBILL-SAMPLE\.TXT/);
    for (const args of [
      ['transfers'],
      ['transfer', 'show', '1'],
      ['receipts'],
      ['status'],
      ['partner', 'list'],
    ]) {
      const said = await waybill(args, { home });
      expect(said.code, args.join(' ')).toBe(0);
      expect(said.out, args.join(' ')).toMatch(/practice|WAYBILL-SAMPLE|queue/i);
      expect(said.err).toBe('');
    }
  });

  it('does nothing at all when one of the files is not there', async () => {
    await using folder = await temporaryFolder();
    await writeFile(path.join(folder.path, 'there.txt'), 'x');
    const ended = await waybill(['demo', 'there.txt', 'missing.txt', '--json'], {
      folder: folder.path,
      home: path.join(folder.path, 'home'),
    });
    expect(readDocument(ended, documents.error, 3).error.code).toBe('file-not-found');
    expect(await readdir(folder.path)).toEqual(['there.txt']);
  });
});

describe('two stations', () => {
  it('send each other files, and each has its receipt', async () => {
    await using folder = await temporaryFolder();
    const { ours, theirs, listening } = await twoStations(folder.path);
    const octets = randomBytes(1_000_000);
    await writeFile(path.join(folder.path, 'drawing.bin'), octets);

    // Ours runs an engine for this command only; theirs is listening in the background.
    const sent = readDocument(
      await waybill(['send', 'THEY', 'drawing.bin', '--as', 'DRAWING.1', '--wait', 'receipt', '--json'], {
        home: ours,
        folder: folder.path,
      }),
      documents.send,
    );
    expect(sent.files).toMatchObject([
      { verdict: 'received', transfer: { remoteName: 'DRAWING.1', state: 'delivered', receipt: 'received' } },
    ]);
    const { transfers } = readDocument(
      await waybill(['transfers', '--direction', 'in', '--json'], { home: theirs }),
      documents.transfers,
    );
    expect(transfers).toMatchObject([{ state: 'collected', receipt: 'sent', size: octets.length }]);
    expect(digest(await readFile(transfers[0]?.localPath ?? ''))).toBe(digest(octets));

    // Theirs cannot call us: what it has waits until we call. The window or a listener runs there, so send only queues.
    const queued = readDocument(
      await waybill(['send', 'We', 'drawing.bin', '--json'], { home: theirs, folder: folder.path }),
      documents.send,
    );
    expect(queued.files).toMatchObject([
      { verdict: 'open', transfer: { state: 'queued', remoteName: 'DRAWING.BIN' } },
    ]);
    const { collected } = readDocument(
      await waybill(['collect', 'They', '--json'], { home: ours }),
      documents.collect,
    );
    expect(collected).toMatchObject([{ remoteName: 'DRAWING.BIN', size: octets.length }]);
    const { transfer } = readDocument(
      await waybill(['transfer', 'show', String(queued.files[0]?.transfer.id), '--json'], { home: theirs }),
      documents.transfer,
    );
    expect(transfer).toMatchObject({ state: 'delivered', receipt: 'received' });

    const test = await waybill(['partner', 'test', 'They'], { home: ours });
    expect(test.code).toBe(0);
    expect(test.out).toMatch(/✓ +login/);
    const ended = await listening.interrupt();
    expect(ended.code).toBe(0);
    expect(ended.err).toContain('received');
  });

  it('of which one has the wrong password do not talk: exit code 1, and nothing is sent', async () => {
    await using folder = await temporaryFolder();
    const { ours, theirs, listening } = await twoStations(folder.path, { ours: 'WRONG', expected: 'WE1' });
    await writeFile(path.join(folder.path, 'a'), 'a');
    await writeFile(path.join(folder.path, 'b'), 'b');
    const ended = await waybill(['send', 'They', 'a', 'b', '--json'], { home: ours, folder: folder.path });
    const { error, files } = readDocument(ended, documents.send, 1);
    expect(error?.code).toBe('oftp2.esid.04');
    expect(files.map(({ transfer }) => transfer.state)).not.toContain('delivered');
    expect(ended.out + ended.err).not.toContain('WRONG');
    const { total } = readDocument(
      await waybill(['transfers', '--json'], { home: theirs }),
      documents.transfers,
    );
    expect(total).toBe(0);

    // Mended, the same file goes out once.
    readDocument(
      await waybill(['partner', 'change', 'They', '--our-password-file', '-', '--json'], {
        home: ours,
        input: 'WE1\n',
      }),
      documents.partner,
    );
    const again = readDocument(
      await waybill(['transfer', 'retry', '1', '--wait', 'receipt', '--json'], { home: ours }),
      documents.retry,
    );
    expect(again.files).toMatchObject([{ verdict: 'received' }]);
    await listening.interrupt();
  });
});
