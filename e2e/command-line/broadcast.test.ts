import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  documents,
  ourCode,
  readDocument,
  temporaryFolder,
  theirCode,
  waybill,
  waybillStays,
} from './waybill.ts';
import type { Running } from './waybill.ts';

const thirdCode = 'O0013THIRDSTATION';
const desk = `${theirCode}D7`;

/** A station that takes calls of ours without TLS. */
async function listening(home: string, code: string): Promise<{ station: Running; port: number }> {
  await waybill(['settings', '--code', code], { home });
  await waybill(['partner', 'add', 'We', '--code', ourCode, '--may-call-plain', 'on', '--json'], {
    home,
    environment: { WAYBILL_OUR_PASSWORD: 'THEY1', WAYBILL_THEIR_PASSWORD: 'WE1' },
  });
  const station = await waybillStays(
    ['listen', '--host', '127.0.0.1', '--tls-port', 'off', '--plain-port', '0'],
    { home },
  );
  const [open] = documents.listen.parse(station.document).listening;
  return { station, port: open?.port ?? 0 };
}

it('one file goes to several partners and to a code behind one of them, and each answers for itself', async () => {
  await using folder = await temporaryFolder();
  const ours = path.join(folder.path, 'ours');
  const theirs = path.join(folder.path, 'theirs');
  const they = await listening(theirs, theirCode);
  const third = await listening(path.join(folder.path, 'third'), thirdCode);
  await waybill(['settings', '--code', ourCode], { home: ours });
  for (const [name, code, port, behind] of [
    ['They', theirCode, they.port, ['--behind', desk]],
    ['Third', thirdCode, third.port, []],
  ] as const) {
    const address = ['--host', '127.0.0.1', '--port', String(port), '--no-tls'];
    readDocument(
      await waybill(['partner', 'add', name, '--code', code, ...address, ...behind, '--json'], {
        home: ours,
        environment: { WAYBILL_OUR_PASSWORD: 'WE1', WAYBILL_THEIR_PASSWORD: 'THEY1' },
      }),
      documents.partner,
    );
  }
  const octets = randomBytes(300_000);
  await writeFile(path.join(folder.path, 'plan.bin'), octets);
  const to = ['--partner', 'They', '--partner', 'Third', '--to', theirCode, '--to', desk];

  const refused = await waybill(['send', 'plan.bin', ...to, '--to', 'O0099NOBODY', '--json'], {
    home: ours,
    folder: folder.path,
  });
  expect(readDocument(refused, documents.error, 3).error).toMatchObject({
    code: 'destination-unknown',
    params: { destination: 'O0099NOBODY' },
  });

  const sent = readDocument(
    await waybill(['send', 'plan.bin', ...to, '--wait', 'receipt', '--json'], {
      home: ours,
      folder: folder.path,
    }),
    documents.send,
  );
  expect(sent.files.map(({ verdict }) => verdict)).toEqual(['received', 'received', 'received']);
  const transfers = sent.files.map(({ transfer }) => transfer);
  expect(transfers.map(({ partnerName, destination }) => [partnerName, destination])).toEqual([
    ['They', undefined],
    ['They', desk],
    ['Third', undefined],
  ]);
  expect(new Set(transfers.map(({ group }) => group))).toEqual(new Set([transfers[0]?.id]));
  expect(new Set(transfers.map(({ remoteStamp }) => remoteStamp)).size).toBe(3);

  const shown = await waybill(['transfer', 'show', String(transfers[1]?.id)], { home: ours });
  expect(shown.out).toContain(`${desk} via They`);
  expect(shown.out).toContain('one of 3 recipients, 3 receipts are in');
  const { transfers: came } = readDocument(
    await waybill(['transfers', '--json'], { home: theirs }),
    documents.transfers,
  );
  expect(came).toHaveLength(2);
  for (const { localPath } of came) expect((await readFile(localPath ?? '')).equals(octets)).toBe(true);
  expect((await they.station.interrupt()).code).toBe(0);
  expect((await third.station.interrupt()).code).toBe(0);
});
