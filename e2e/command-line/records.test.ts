import { readFile, writeFile } from 'node:fs/promises';
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
} from './waybill.ts';

const lines = ['UNB+UNOA:1', '', 'a line that is longer than the others', 'UNZ'];
const asText = `${lines.join('\n')}\n`;
const withLengths = Buffer.concat(
  lines.map((line) => Buffer.concat([Buffer.of(0, line.length), Buffer.from(line)])),
);

describe('a file of records', () => {
  it.each([
    ['2.0', 'V', ['--records-received', 'prefixed'], withLengths],
    [
      '1.2',
      'F',
      ['--records-received', 'blocks'],
      Buffer.from(lines.map((line) => line.padEnd(40)).join('')),
    ],
  ] as const)(
    'goes to a partner of revision %s in format %s, and lies there as it was agreed',
    async (revision, format, received, expected) => {
      await using folder = await temporaryFolder();
      const [ours, theirs] = [path.join(folder.path, 'ours'), path.join(folder.path, 'theirs')];
      const passwords = { WAYBILL_OUR_PASSWORD: 'RIGHT', WAYBILL_THEIR_PASSWORD: 'RIGHT' };
      await waybill(['settings', '--code', ourCode], { home: ours });
      await waybill(['settings', '--code', theirCode], { home: theirs });
      const us = ['partner', 'add', 'Us', '--code', ourCode, '--may-call-plain', 'on', ...received, '--json'];
      readDocument(await waybill(us, { home: theirs, environment: passwords }), documents.partner);
      const station = await waybillStays(
        ['listen', '--plain-port', '0', '--tls-port', 'off', '--host', '127.0.0.1'],
        { home: theirs },
      );
      const port = documents.listen.parse(station.document).listening[0]?.port ?? 0;
      const address = ['--host', '127.0.0.1', '--port', String(port), '--no-tls'];
      const agreed = ['--level', revision, '--format', format, '--record-length', '40'];
      readDocument(
        await waybill(['partner', 'add', 'They', '--code', theirCode, ...address, ...agreed, '--json'], {
          home: ours,
          environment: passwords,
        }),
        documents.partner,
      );

      await writeFile(path.join(folder.path, 'orders.edi'), asText);
      const { files } = readDocument(
        await waybill(['send', 'They', 'orders.edi', '--wait', 'receipt', '--json'], {
          home: ours,
          folder: folder.path,
        }),
        documents.send,
      );
      expect(files).toMatchObject([{ verdict: 'received', transfer: { state: 'delivered' } }]);
      const { transfers } = readDocument(
        await waybill(['transfers', '--json'], { home: theirs }),
        documents.transfers,
      );
      expect((await readFile(transfers[0]?.localPath ?? '')).equals(expected)).toBe(true);
      expect(transfers[0]?.size).toBe(expected.length);

      // A record that is too long is named, and nothing leaves.
      await writeFile(path.join(folder.path, 'long.edi'), `short\n${'x'.repeat(41)}\n`);
      const refused = await waybill(['send', 'They', 'long.edi'], { home: ours, folder: folder.path });
      expect(refused.code).not.toBe(0);
      expect(refused.out + refused.err).toContain('Record 2 of the file is longer');
      await station.interrupt();
    },
  );
});
