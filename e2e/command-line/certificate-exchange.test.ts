import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  documents,
  ourCode,
  readDocument,
  temporaryFolder,
  theirCode,
  waybill,
  waybillStays,
} from './waybill.ts';
import type { Ended, Running } from './waybill.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let listening: Running;
/** We call; they listen, with an engine that runs on. */
let we: (args: readonly string[]) => Promise<Ended>;
let they: (args: readonly string[]) => Promise<Ended>;

beforeEach(async () => {
  folder = await temporaryFolder();
  const [ours, theirs] = [path.join(folder.path, 'ours'), path.join(folder.path, 'theirs')];
  we = (args) => waybill(args, { home: ours, folder: folder.path });
  they = (args) => waybill(args, { home: theirs, folder: folder.path });
  await they(['settings', '--code', theirCode]);
  await they(['partner', 'add', 'We', '--code', ourCode]);
  listening = await waybillStays(
    ['listen', '--host', '127.0.0.1', '--tls-port', '0', '--plain-port', 'off'],
    { home: theirs },
  );
  const port = String(documents.listen.parse(listening.document).listening[0]?.port);
  const { engine } = readDocument(await they(['status', '--json']), documents.status);
  await we(['settings', '--code', ourCode]);
  await we(['partner', 'add', 'They', '--code', theirCode, '--host', '127.0.0.1', '--port', port]);
  await we(['cert', 'trust', 'They', engine.certificate.fingerprint]);
});
afterEach(async () => {
  await listening.interrupt();
  await folder[Symbol.asyncDispose]();
});

async function ownFingerprint(): Promise<string> {
  const { engine } = readDocument(await we(['status', '--json']), documents.status);
  return engine.certificate.fingerprint;
}

async function offers(of: typeof we, more: readonly string[] = []) {
  return readDocument(await of(['cert', 'offers', ...more, '--json']), documents.offers).offers;
}

describe('certificates that come and go as files', () => {
  it('are asked for, compared, accepted and answered, and each has its receipt', async () => {
    const sent = readDocument(await we(['cert', 'deliver', 'They', '--request', '--json']), documents.retry);
    expect(sent.files).toMatchObject([
      { verdict: 'delivered', transfer: { remoteName: 'ODETTE_CERTIFICATE_REQUEST' } },
    ]);
    const [offer] = await offers(they, ['We']);
    expect(offer).toMatchObject({ kind: 'request', facts: { fingerprint: await ownFingerprint() } });
    const shown = await they(['cert', 'offers']);
    expect(shown.out).toContain('it asks for ours');
    expect(shown.out).toContain('There is none of this partner yet');

    const wrong = await they(['cert', 'accept', '1', '--fingerprint', 'ab'.repeat(32), '--json']);
    expect(readDocument(wrong, documents.error, 3).error.code).toBe('certificate-offer-differs');
    const yes = ['cert', 'accept', '1', '--fingerprint', await ownFingerprint(), '--note', 'by telephone'];
    const accepted = readDocument(await they([...yes, '--json']), documents.accepted);
    expect(accepted.queued).toMatchObject([{ remoteName: 'ODETTE_CERTIFICATE_DELIVER' }]);
    expect(await offers(they)).toEqual([]);
    const kept = readDocument(
      await they(['cert', 'list', '--partner', 'We', '--json']),
      documents.certificates,
    );
    expect(kept.certificates).toMatchObject([{ origin: 'sent' }]);
    const said = await they(['cert', 'decisions', 'We']);
    expect(said.out).toContain('by telephone');
    expect((await they(['cert', 'accept', '1'])).out).toContain('was accepted before');

    expect((await we(['collect', 'They'])).code).toBe(0);
    const [answer] = await offers(we);
    expect(answer?.kind).toBe('deliver');
    const file = String(sent.files[0]?.transfer.id);
    const { transfer } = readDocument(await we(['transfer', 'show', file, '--json']), documents.transfer);
    expect(transfer.receipt).toBe('received');
    // Our engine ends with the command: the partner is called, and has its receipt when it is over.
    expect((await we(['cert', 'accept', String(answer?.id)])).out).toContain('as They’s');
    const [theirFile] = accepted.queued;
    const theirs = await they(['transfer', 'show', String(theirFile?.id), '--json']);
    expect(readDocument(theirs, documents.transfer).transfer.receipt).toBe('received');
  });

  it('are refused with the reason, which the partner reads', async () => {
    await we(['cert', 'deliver', 'They', '--replace']);
    const no = await they(['cert', 'refuse', '1', '--reason', 'Nobody told us', '--json']);
    expect(readDocument(no, documents.offerRefused).refused).toEqual({ offerId: 1 });
    await we(['collect', 'They']);
    const { transfers } = readDocument(await we(['transfers', '--json']), documents.transfers);
    expect(transfers).toMatchObject([
      { receipt: 'refused', problem: { code: 'oftp2.nerp.34', text: 'Nobody told us' } },
    ]);
    const changed = await they(['cert', 'accept', '1', '--json']);
    expect(readDocument(changed, documents.error, 3).error.code).toBe('certificate-offer-decided');
  });

  it('are what a new one of ours is made for: the command that sends it is said, and holds', async () => {
    const made = await we(['cert', 'make', '--name', 'ours-2027']);
    expect(made.out).toContain('To send it to They: waybill cert deliver 1 --id 2');
    const [, command = ''] = /waybill (cert deliver .*)/.exec(made.out) ?? [];
    expect((await we(command.trim().split(' '))).code).toBe(0);
    expect((await offers(they))[0]?.facts.subject).toContain('ours-2027');
    expect((await waybill(['cert', 'make', '--name', 'x'], { home: folder.path })).out).not.toContain(
      'cert deliver',
    );
  });

  it('are named rightly, or nothing is sent', async () => {
    expect((await we(['cert', 'deliver', 'They', '--replace', '--request'])).code).toBe(3);
    expect((await we(['cert', 'deliver', 'They', '--id', '99'])).code).toBe(3);
    expect((await we(['cert', 'accept', '7'])).code).toBe(3);
    const { transfers } = readDocument(await we(['transfers', '--json']), documents.transfers);
    expect(transfers).toEqual([]);
  });
});
