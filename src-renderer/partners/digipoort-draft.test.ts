import { describe, expect, it } from 'vitest';
import { DigipoortAgreement } from '../../shared/index.ts';
import { checkDraft, draftOfDigipoort, emptyDraft } from './draft.ts';
import type { PartnerDraft } from './draft.ts';
import { withKind } from './draft-kinds.ts';
import { stepOf } from './draft-steps.ts';
import type { CheckedField } from './draft-steps.ts';

const good: PartnerDraft = {
  ...withKind(emptyDraft, 'digipoort'),
  name: 'Digipoort',
  host: 'ftps.example.nl',
  user: 'gebruiker',
};

function wrongIn(part: Partial<PartnerDraft>): readonly CheckedField[] {
  const checked = checkDraft({ ...good, ...part });
  return checked.ok ? [] : [...checked.wrong];
}

describe('what is written in the dialog of Digipoort', () => {
  it('is what the engine is given, with the defaults of the contract', () => {
    const checked = checkDraft(good);
    expect(checked.ok && checked.input).toEqual({
      name: 'Digipoort',
      kind: 'digipoort',
      digipoort: DigipoortAgreement.parse({ host: 'ftps.example.nl', user: 'gebruiker' }),
      secrets: { proxyPassword: null },
    });
  });

  it('keeps everything of a Digipoort that was agreed elsewhere', () => {
    const digipoort = DigipoortAgreement.parse({
      host: 'ftps.example.nl',
      port: 2121,
      user: 'gebruiker',
      trust: { pins: ['ab'.repeat(32)], system: false, revocation: { policy: 'prefer' } },
      proxy: { kind: 'socks5', host: 'way.example', port: 1080, user: 'us' },
      ownCertificate: 7,
      oldestTls: '1.3',
      passiveAddress: 'announced',
      passivePorts: { from: 30_000, to: 30_009 },
      uploadLimit: 512,
      downloadLimit: 256,
      inactivitySeconds: 120,
      deadlineHours: 5,
      inFolder: 'naar',
      outFolder: 'van',
      sender: '00000001123456789000',
      receiver: '00000004000000080000',
      schema: '<xs:schema/>',
      isRegistered: true,
      registeredCertificate: 'cd'.repeat(32),
      receiptDueHours: 2,
      lookEveryMinutes: 0,
      profile: {
        root: { name: 'bericht', namespace: 'urn:x', prefix: 'b', assumed: false },
        fields: {
          size: { path: 'data/size', required: true, assumed: false, where: 'all' },
          received: { path: 'received', required: false, assumed: false, where: 'receipt' },
        },
        digest: { algorithm: 'SHA-256', encoding: 'base64', algorithmAttribute: 'type' },
        constants: { 'data/kind': 'OB = 1', versie: '1.6' },
      },
    });
    // Whatever is added to what is agreed must not be lost by an edit.
    expect(Object.keys(digipoort).toSorted()).toEqual(Object.keys(DigipoortAgreement.shape).toSorted());
    const checked = checkDraft(draftOfDigipoort({ name: 'Digipoort', digipoort }));
    expect(checked.ok && checked.input).toMatchObject({ kind: 'digipoort', digipoort });
  });

  it('the order of the elements is the one in which they stand', () => {
    const [first, ...others] = good.metafileFields;
    const checked = checkDraft({ ...good, metafileFields: first === undefined ? [] : [...others, first] });
    expect(checked.ok && checked.input).toMatchObject({
      digipoort: { profile: { order: [...others.map(({ field }) => field), first?.field] } },
    });
  });

  it('an element that is not used is not in the profile', () => {
    const metafileFields = good.metafileFields.map((row) =>
      row.field === 'fileName' ? { ...row, isUsed: false } : row,
    );
    const checked = checkDraft({ ...good, metafileFields });
    expect(
      checked.ok && checked.input.kind === 'digipoort' && checked.input.digipoort.profile?.fields,
    ).not.toHaveProperty('fileName');
  });

  it('D-04: what was said of a certificate is not kept of one that is not registered', () => {
    const registeredCertificate = 'cd'.repeat(32);
    const checked = checkDraft({ ...good, isRegistered: false, registeredCertificate });
    expect(checked.ok && checked.input.kind === 'digipoort' && checked.input.digipoort).not.toHaveProperty(
      'registeredCertificate',
      registeredCertificate,
    );
  });

  it.each<[Partial<PartnerDraft>, CheckedField]>([
    [{ host: '' }, 'host'],
    [{ host: 'ftpes://ftps.example.nl' }, 'host'],
    [{ user: 'Anonymous' }, 'user'], // D-09
    [{ port: '0' }, 'port'],
    [{ inFolder: 'a/b' }, 'inFolder'],
    [{ outFolder: '' }, 'outFolder'],
    [{ sender: 'x'.repeat(101) }, 'sender'],
    [{ lookEveryMinutes: '1441' }, 'lookEveryMinutes'],
    [{ receiptDueHours: '0' }, 'receiptDueHours'],
    [{ rootName: 'two words' }, 'rootName'],
    [{ rootPrefix: '1' }, 'rootPrefix'],
    [{ rootNamespace: 'x'.repeat(501) }, 'rootNamespace'],
    [{ algorithmAttribute: 'a b' }, 'algorithmAttribute'],
    [{ constants: 'no equals sign' }, 'constants'],
    [{ constants: 'twice = 1\ntwice = 2' }, 'constants'],
    [{ constants: '= nothing' }, 'constants'],
    [
      {
        metafileFields: good.metafileFields.map((row) =>
          row.field === 'size' ? { ...row, path: 'data//size' } : row,
        ),
      },
      'metafileFields',
    ],
  ])('%j is wrong at %s', (part, field) => {
    expect(wrongIn(part)).toContain(field);
    expect(stepOf('digipoort', field)).toBeDefined();
  });

  it('what was typed for another kind stays, and what is usual with it does not', () => {
    const bank = withKind(good, 'bank-of-canada');
    expect(bank).toMatchObject({ host: 'ftps.example.nl', user: 'gebruiker', port: '990', mode: 'implicit' });
    expect(withKind(bank, 'digipoort')).toEqual(good);
  });
});
