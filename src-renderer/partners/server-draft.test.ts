import { describe, expect, it } from 'vitest';
import { FtpsAgreement } from '../../shared/index.ts';
import { checkDraft, draftOfServer, emptyDraft } from './draft.ts';
import type { PartnerDraft } from './draft.ts';
import { stepOf } from './draft-steps.ts';
import type { CheckedField } from './draft-steps.ts';
import { withKind } from './draft-kinds.ts';
import { overwriteChoice, overwriteChoices, overwriteRules, withMode } from './server-draft.ts';

const good: PartnerDraft = {
  ...emptyDraft,
  ...withKind(emptyDraft, 'ftps'),
  name: 'Payroll',
  host: 'ftp.example',
  user: 'jan',
};

function wrongIn(part: Partial<PartnerDraft>): readonly CheckedField[] {
  const checked = checkDraft({ ...good, ...part });
  return checked.ok ? [] : [...checked.wrong];
}

describe('what is written in the dialog of an FTPS server', () => {
  it('is what the engine is given, with the defaults of the contract', () => {
    const checked = checkDraft(good);
    expect(checked.ok && checked.input).toEqual({
      name: 'Payroll',
      kind: 'ftps',
      ftps: FtpsAgreement.parse({ host: 'ftp.example', user: 'jan' }),
      secrets: { proxyPassword: null },
    });
  });

  it('keeps everything of a server that was agreed elsewhere', () => {
    const ftps = FtpsAgreement.parse({
      host: 'ftp.example',
      port: 2121,
      mode: 'implicit',
      user: 'jan',
      account: 'A1',
      trust: { pins: ['ab'.repeat(32)], system: false, revocation: { policy: 'off' } },
      proxy: { kind: 'socks5', host: 'way.example', port: 1080, user: 'us' },
      presentCertificate: false,
      ownCertificate: 7,
      oldestTls: '1.3',
      remoteFolder: '/in',
      transferType: 'text',
      uploadOnly: true,
      passiveAddress: 'announced',
      passivePorts: { from: 30_000, to: 30_009 },
      encoding: 'latin1',
      connections: 4,
      uploadLimit: 512,
      downloadLimit: 256,
      keepAliveSeconds: 0,
      inactivitySeconds: 120,
      keepTimes: false,
      verify: 'checksum',
      overwriteThere: [{ when: 'smaller', action: 'resume' }],
      overwriteHere: [{ when: 'always', action: 'rename' }],
      deadlineHours: 5,
    });
    // A field that the contract has and this does not say would be dropped unseen.
    const usual: Readonly<Record<string, unknown>> = FtpsAgreement.parse({ host: 'x', user: 'x' });
    for (const field of Object.keys(FtpsAgreement.shape))
      expect(JSON.stringify(Reflect.get(ftps, field)), field).not.toBe(JSON.stringify(usual[field]));
    const checked = checkDraft(draftOfServer({ name: 'Payroll', ftps }));
    expect(checked.ok && checked.input).toMatchObject({ kind: 'ftps', ftps });
  });

  it.each<[CheckedField, Partial<PartnerDraft>]>([
    ['name', { name: '  ' }],
    ['host', { host: '' }],
    ['host', { host: 'ftps://ftp.example:99999' }],
    ['port', { port: '66190' }],
    ['user', { user: ' ' }],
    ['ourPassword', { ourPassword: { kind: 'set', text: 'p'.repeat(256) } }],
    ['remoteFolder', { remoteFolder: 'in\nDELE x' }],
    ['account', { account: 'a'.repeat(256) }],
    ['passiveFrom', { passiveFrom: '', passiveTo: '2000' }],
    ['passiveTo', { passiveFrom: '2000', passiveTo: '' }],
    ['passiveFrom', { passiveFrom: '3000', passiveTo: '2000' }],
    ['connections', { connections: '11' }],
    ['uploadLimit', { uploadLimit: '-1' }],
    ['downloadLimit', { downloadLimit: 'fast' }],
    ['keepAliveSeconds', { keepAliveSeconds: '' }],
    ['inactivitySeconds', { inactivitySeconds: '1' }],
    ['deadlineHours', { deadlineHours: '0' }],
    ['pins', { pins: 'AB:CD' }],
    ['authorities', { authorities: 'not a certificate' }],
    ['proxyHost', { proxyKind: 'http', proxyPort: '3128' }],
  ])('%s is wrong in %j, and is on a tab of the dialog', (field, part) => {
    expect(wrongIn(part)).toEqual([field]);
    expect(stepOf('ftps', field)).toBeDefined();
  });

  it('has a password that OFTP2 would not have', () => {
    expect(wrongIn({ ourPassword: { kind: 'set', text: 'a long one, with ünusual letters' } })).toEqual([]);
  });
});

describe('the port of a server', () => {
  it('goes with the mode, unless it was typed', () => {
    expect(withMode({ kind: 'ftps', mode: 'explicit', port: '21' }, 'implicit')).toEqual({
      mode: 'implicit',
      port: '990',
    });
    expect(withMode({ kind: 'ftps', mode: 'implicit', port: '990' }, 'explicit').port).toBe('21');
    expect(withMode({ kind: 'ftps', mode: 'explicit', port: ' ' }, 'implicit').port).toBe('990');
    expect(withMode({ kind: 'ftps', mode: 'explicit', port: '2121' }, 'implicit').port).toBe('2121');
  });

  it('is none of OFTP2, and one that was typed stays', () => {
    const server = withKind(emptyDraft, 'ftps');
    expect(server).toMatchObject({ kind: 'ftps', port: '21', inactivitySeconds: '60' });
    expect(withKind(server, 'oftp2')).toEqual(emptyDraft);
    expect(withKind({ ...server, port: '6000', inactivitySeconds: '75' }, 'oftp2')).toMatchObject({
      port: '6000',
      inactivitySeconds: '75',
    });
  });
});

describe('what is done where a name is taken', () => {
  it.each(overwriteChoices)('"%s" is found again in its rules', (choice) => {
    expect(overwriteChoice(overwriteRules(choice))).toBe(choice);
  });

  it('is its own where no word says it', () => {
    expect(overwriteChoice([{ when: 'older', action: 'rename' }])).toBe('own');
  });
});
