import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveFiles } from '../../src-main/test-pki/index.ts';
import { foundAuthority, opensslIsHere } from './openssl-authority.ts';
import type { Authority } from './openssl-authority.ts';
import {
  documents,
  ourCode,
  readDocument,
  temporaryFolder,
  theirCode,
  waybill,
  waybillStays,
} from './waybill.ts';

/** A key made at a home, answered by an authority, and used for the line from then on. */
async function certify(home: string, folder: string, authority: Authority, request: string): Promise<string> {
  const wish = ['--name', 'theirs', '--host', '127.0.0.1', '--identification', theirCode, '--out', request];
  const { certificate } = readDocument(
    await waybill(['cert', 'request', ...wish, '--json'], { home, folder }),
    documents.certificateDetails,
  );
  const answer = authority.answer(path.join(folder, request));
  for (const command of [
    ['import', answer],
    ['use', String(certificate.id), '--for', 'tls'],
  ]) {
    const { code, err } = await waybill(['cert', ...command], { home, folder });
    if (code !== 0) throw new Error(err);
  }
  return answer;
}

describe.skipIf(!opensslIsHere())('a partner that an authority of its own has signed for', () => {
  it('gets files once its revocation is known, also over its next certificate, and none when it is revoked', async () => {
    await using folder = await temporaryFolder();
    await using lists = await serveFiles({});
    const root = await foundAuthority(folder.path, 'Root', { listAddress: `${lists.address}/root.crl` });
    const [ours, theirs] = [path.join(folder.path, 'ours'), path.join(folder.path, 'theirs')];
    await waybill(['settings', '--code', theirCode], { home: theirs });
    await certify(theirs, folder.path, root, 'first.csr');
    await waybill(['partner', 'add', 'We', '--code', ourCode], { home: theirs });
    const listening = await waybillStays(
      ['listen', '--host', '127.0.0.1', '--tls-port', '0', '--plain-port', 'off'],
      { home: theirs },
    );
    const port = String(documents.listen.parse(listening.document).listening[0]?.port);

    await waybill(['settings', '--code', ourCode], { home: ours });
    const line = ['--host', '127.0.0.1', '--port', port, '--system-trust', 'off'];
    await waybill(['partner', 'add', 'They', '--code', theirCode, ...line], { home: ours });
    await writeFile(path.join(folder.path, 'file.txt'), 'for them');
    const send = () =>
      waybill(['send', 'They', 'file.txt', '--wait', 'receipt', '--json'], {
        home: ours,
        folder: folder.path,
      });
    const test = () => waybill(['partner', 'test', 'They', '--json'], { home: ours });

    const strange = readDocument(await send(), documents.send, 2);
    expect(strange.error?.code).toBe('certificate-no-chain');
    const trusting = await waybill(['cert', 'import', root.certificate, '--partner', 'They', '--authority'], {
      home: ours,
    });
    expect(trusting.code).toBe(0);
    expect(readDocument(await test(), documents.error, 2).error.code).toBe('revocation-no-list');

    lists.put('/root.crl', await root.list());
    const received = readDocument(await send(), documents.send);
    expect(received.files.map(({ verdict }) => verdict)).toEqual(['received']);

    const second = await certify(theirs, folder.path, root, 'second.csr');
    expect(readDocument(await send(), documents.send).files).toMatchObject([{ verdict: 'received' }]);
    const { engine } = readDocument(await waybill(['status', '--json'], { home: theirs }), documents.status);
    expect(engine.certificate.subject).toContain('CN=theirs');

    root.revoke(second);
    await writeFile(path.join(folder.path, 'list.crl'), await root.list());
    const newer = await waybill(['cert', 'import', 'list.crl'], { home: ours, folder: folder.path });
    expect(newer.out).toContain('1 revoked');
    const refused = readDocument(await send(), documents.send, 2);
    expect(refused.error?.code).toBe('certificate-revoked');
    expect(refused.files).toMatchObject([{ verdict: 'not-delivered' }]);
    const people = await waybill(['partner', 'test', 'They'], { home: ours });
    expect(people.code).toBe(2);
    expect(people.out).toContain('The certificate has been revoked');
    expect((await listening.interrupt()).code).toBe(0);
  });
});
