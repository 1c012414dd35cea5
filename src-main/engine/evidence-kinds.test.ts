import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { TransferId } from '../../shared/index.ts';
import { openFtpsPlace } from './testing/ftps-place.ts';
import { openPractisedDigipoort } from './testing/practised-digipoort.ts';
import { until } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test(
  'of a file to Digipoort it is the answer with the metafile; of one that it rejects, too',
  { timeout: 60_000 },
  async () => {
    const place = await openPractisedDigipoort();
    closing.push(place.close);
    for (const [answer, outcome] of [
      ['accept', 'received'],
      ['digest-differs', 'refused'],
    ] as const) {
      if (answer === 'digest-differs') place.digipoort.configure({ answer });
      const id = await place.send(`${answer}.xml`, Buffer.from(`<aangifte>${answer}</aangifte>`));
      await until(place.engine, id, ({ state }) => state === 'delivered');
      await place.collect();
      await until(place.engine, id, ({ receipt }) => receipt === outcome);
      const evidence = await place.engine.api.transfers.evidence({ id });
      expect(evidence.receipt).toMatchObject({ outcome, verification: 'unsigned', transferId: id });
      expect(evidence.files.map(({ name }) => name)).toEqual([
        answer === 'accept' ? 'receipt.ok' : 'receipt.error',
        'metafile.xml',
        'evidence.json',
      ]);
      for (const { content, sha256 } of evidence.files)
        expect(createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex')).toBe(sha256);
    }
  },
);

test('of a file on a plain server it is its steps alone, and where it lies here is nobody’s business', async () => {
  await using place = await openFtpsPlace({ name: 'practice', program: 'practice', mode: {} });
  const { api, home } = place.engine;
  const octets = Buffer.from('a file for a server');
  const id = await place.sendOne(await place.partner(), 'report.txt', octets);
  await place.untilOver(id);
  const evidence = await api.transfers.evidence({ id });
  expect(evidence.transfer).toMatchObject({ fileName: 'report.txt', state: 'delivered', receipt: 'none' });
  expect(evidence.transfer?.sha256).toBe(createHash('sha256').update(octets).digest('hex'));
  expect(evidence).not.toHaveProperty('receipt');
  expect(evidence.timeline.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['queued', 'sending', 'delivered']),
  );
  expect(evidence.program).toBe('0.0.0-test');
  expect(JSON.stringify(evidence)).not.toContain(home);
  const document: unknown = JSON.parse(
    Buffer.from(evidence.files[0]?.content ?? '', 'base64').toString('utf8'),
  );
  expect(document).toMatchObject({ transfer: { id, fileName: 'report.txt' }, program: '0.0.0-test' });

  const { folder, files } = await api.transfers.saveEvidence({ id, readme: 'read', page: '<!doctype html>' });
  expect(folder).toBe(path.join(home, 'exports', `evidence-${id}-report.txt`));
  expect(files).toEqual(['evidence.json', 'README.txt', 'evidence.html']);
  expect((await readdir(folder)).toSorted()).toEqual([...files].toSorted());
  expect(await readFile(path.join(folder, 'evidence.html'), 'utf8')).toBe('<!doctype html>');
  await expect(api.transfers.evidence({ id: TransferId.parse(id + 100) })).rejects.toMatchObject({
    code: 'transfer-unknown',
  });

  // Each file took a connection of its own: they are one row of what left this computer.
  const { rows } = await api.sessions.contacts({});
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ direction: 'out', tls: true, files: ['report.txt'] });
  expect(rows[0]?.connections).toBeGreaterThan(1);
  expect(rows[0]?.octetsOut).toBeGreaterThan(octets.length);
});

test('of a file that a person has confirmed it is that word', async () => {
  await using place = await openFtpsPlace({ name: 'practice', program: 'practice', mode: {} });
  const { api } = place.engine;
  const [id] = await place.send(await place.partner(), { 'a.txt': Buffer.from('a') });
  if (id === undefined) throw new Error('not queued');
  await place.untilOver(id);
  await api.transfers.confirm({ id, note: 'told by telephone' });
  const evidence = await api.transfers.evidence({ id });
  expect(evidence.transfer?.receipt).toBe('confirmed');
  expect(evidence.timeline.at(-1)).toMatchObject({
    kind: 'confirmed',
    by: 'user',
    params: { note: 'told by telephone' },
  });
  expect(evidence).not.toHaveProperty('receipt');
});
