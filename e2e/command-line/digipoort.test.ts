import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MetafileProfile, MetafileView, Receipt } from '../../shared/index.ts';
import { startPracticeDigipoort } from '../../src-main/practice/index.ts';
import { documents, readDocument, temporaryFolder, waybill } from './waybill.ts';
import type { Ended } from './waybill.ts';

const Metafile = z.object({ metafile: MetafileView });
const Answered = z.object({ collected: z.array(z.unknown()), receipts: z.array(Receipt) });
const uuid = '018b0112-8171-4fed-b360-aa509ba1c6a9';

/** A home that Digipoort knows, and Digipoort. */
async function openPlace(): Promise<
  AsyncDisposable & {
    readonly digipoort: Awaited<ReturnType<typeof startPracticeDigipoort>>;
    readonly folder: string;
    at(...words: string[]): Promise<Ended>;
  }
> {
  const folder = await temporaryFolder();
  const home = path.join(folder.path, 'home');
  const known = new Set<string>();
  const digipoort = await startPracticeDigipoort({
    folder: path.join(folder.path, 'digipoort'),
    isKnown: (fingerprint) => known.has(fingerprint),
    changed: () => undefined,
  });
  const surroundings = {
    home,
    folder: folder.path,
    environment: { WAYBILL_OUR_PASSWORD: digipoort.password },
  };
  const at = (...words: string[]): Promise<Ended> => waybill(words, surroundings);
  const own = await at('cert', 'make', '--name', 'Our organisation', '--for', 'tls', '--json');
  const { certificate } = readDocument(own, documents.certificate);
  known.add(certificate.facts?.fingerprint ?? '');
  const { host, port, user, sender, receiver, fingerprint } = digipoort;
  const added = await at(
    ...`partner add Digipoort --kind digipoort --host ${host} --port ${port} --user ${user} --pin ${fingerprint}`.split(
      ' ',
    ),
    ...`--sender ${sender} --receiver ${receiver} --own-certificate ${certificate.id} --json`.split(' '),
  );
  readDocument(added, documents.partner);
  return {
    digipoort,
    folder: folder.path,
    at,
    async [Symbol.asyncDispose]() {
      await digipoort.stop();
      await folder[Symbol.asyncDispose]();
    },
  };
}

describe('Digipoort on the command line', () => {
  it('D-32: corrects a rejected metafile, and sends it without its file', async () => {
    await using place = await openPlace();
    const { at, digipoort, folder } = place;
    await writeFile(path.join(folder, 'aangifte.xml'), '<aangifte/>');
    digipoort.configure({ answer: 'receiver-unknown' });
    expect((await at('send', 'Digipoort', 'aangifte.xml', '--wait', 'receipt', '--timeout', '60')).code).toBe(
      1,
    );
    const { metafile } = readDocument(await at('transfer', 'metafile', '1', '--json'), Metafile);
    expect(metafile.sent).toContain('<data-reference-id>aangifte.xml</data-reference-id>');
    const preview = await at('transfer', 'metafile', '1', '--receiver', '00000099000000003000');
    expect(preview.out).toContain('<receiver>00000099000000003000</receiver>');

    digipoort.configure({ answer: 'check' });
    const corrected = await at(
      'transfer',
      'correct',
      '1',
      '--reference',
      'AANGIFTE-2',
      '--wait',
      'receipt',
      '--json',
    );
    const { files } = readDocument(corrected, documents.retry);
    expect(files).toMatchObject([{ verdict: 'received', transfer: { id: 2 } }]);
    expect((await at('transfer', 'correct', '1')).code).not.toBe(0);
  });

  it('D-21: withdraws a rejected file', async () => {
    await using place = await openPlace();
    const { at, digipoort, folder } = place;
    await writeFile(path.join(folder, 'aangifte.xml'), '<aangifte/>');
    digipoort.configure({ answer: 'receiver-unknown' });
    await at('send', 'Digipoort', 'aangifte.xml', '--wait', 'receipt', '--timeout', '60');
    const withdrawn = await at('transfer', 'withdraw', '1');
    expect(withdrawn.out).toContain('aangifte.xml is withdrawn (1).');
    expect(withdrawn.code).toBe(0);
    expect((await digipoort.contents()).in).toEqual([]);
    expect((await at('transfer', 'withdraw', '1')).code).not.toBe(0);
  });

  it('D-36: collects an answer that fits several files, and is told whose it is', async () => {
    await using place = await openPlace();
    const { at, digipoort, folder } = place;
    digipoort.configure({ answer: 'silent' });
    for (const letter of ['a', 'b']) {
      const name = `${'x'.repeat(60)}_${letter}.xml`;
      await writeFile(path.join(folder, name), name);
      await at('send', 'Digipoort', name, '--wait', 'delivered');
    }
    await writeFile(
      path.join(digipoort.folder, 'out', `${'x'.repeat(50)}_Digipoort_${uuid}.ok`),
      '<metafile/>',
    );
    await digipoort.offer('BESCHIKKING.xml', Buffer.from('beschikking'));
    const collected = readDocument(await at('collect', 'Digipoort', '--json'), Answered);
    expect(collected.receipts).toMatchObject([{ form: 'ok', candidates: [1, 2] }]);
    expect(collected.collected).toMatchObject([{ fileName: 'BESCHIKKING.xml' }]);
    expect((await at('receipts')).out).toMatch(/1\? 2\?/);
    expect((await at('receipt', 'assign', '1', '2')).code).toBe(0);
    expect((await at('transfer', 'show', '2')).out).toContain('Received');
    expect((await at('collect', 'Digipoort')).out).toContain('nothing for us');
  });

  it('D-26: takes a metafile.xsd, holds files against it before they go, and gives profile and schema out again', async () => {
    await using place = await openPlace();
    const { at, folder } = place;
    const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="bericht" type="xs:string"/></xs:schema>`;
    await writeFile(path.join(folder, 'metafile.xsd'), schema);
    await writeFile(path.join(folder, 'none.xsd'), 'no schema');
    await writeFile(path.join(folder, 'aangifte.xml'), '<aangifte/>');
    expect((await at('partner', 'change', 'Digipoort', '--metafile-schema', 'none.xsd')).err).toContain(
      'metafile.xsd of the partner cannot be used',
    );
    expect((await at('partner', 'change', 'Digipoort', '--metafile-schema', 'metafile.xsd')).code).toBe(0);
    const refused = await at('send', 'Digipoort', 'aangifte.xml');
    expect(refused.code).not.toBe(0);
    expect(refused.err).toMatch(/does not hold against the metafile\.xsd/);
    expect((await at('transfers')).out).not.toContain('aangifte.xml');

    expect((await at('partner', 'metafile', 'Digipoort', '--schema')).out.trim()).toBe(schema);
    expect((await at('partner', 'metafile', 'Digipoort', '--out', 'profile.json')).code).toBe(0);
    const profile = MetafileProfile.parse(
      JSON.parse(await readFile(path.join(folder, 'profile.json'), 'utf8')),
    );
    const renamed = { ...profile, root: { ...profile.root, name: 'bericht' } };
    await writeFile(path.join(folder, 'profile.json'), JSON.stringify(renamed));
    expect(
      (
        await at(
          'partner',
          'change',
          'Digipoort',
          '--metafile-profile',
          'profile.json',
          '--metafile-schema',
          'none',
        )
      ).code,
    ).toBe(0);
    const shown = await at('partner', 'metafile', 'Digipoort', '--json');
    expect(JSON.parse(shown.out)).toMatchObject({ profile: { root: { name: 'bericht' } } });
  });
});
