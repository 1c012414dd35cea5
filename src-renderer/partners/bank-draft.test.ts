import { describe, expect, it } from 'vitest';
import { BankAgreement } from '../../shared/index.ts';
import { checkDraft, draftOfBank, emptyDraft } from './draft.ts';
import type { PartnerDraft } from './draft.ts';
import { withKind } from './draft-kinds.ts';
import { stepOf } from './draft-steps.ts';
import type { CheckedField } from './draft-steps.ts';
import { withMode } from './server-draft.ts';

const good: PartnerDraft = {
  ...withKind(emptyDraft, 'bank-of-canada'),
  name: 'Bank of Canada',
  organization: '12345',
};

function wrongIn(part: Partial<PartnerDraft>): readonly CheckedField[] {
  const checked = checkDraft({ ...good, ...part });
  return checked.ok ? [] : [...checked.wrong];
}

describe('what is written in the dialog of the Bank of Canada', () => {
  it('B-01, B-05: is the bank of the guide when only the organization is said', () => {
    const checked = checkDraft(good);
    expect(checked.ok && checked.input).toEqual({
      name: 'Bank of Canada',
      kind: 'bank-of-canada',
      bank: BankAgreement.parse({ organization: '12345', userType: 'employer' }),
      secrets: { proxyPassword: null },
    });
    expect(good).toMatchObject({
      port: '990',
      passiveFrom: '23001',
      passiveTo: '23100',
      transferType: 'text',
    });
  });

  it('keeps everything of a bank that was agreed elsewhere', () => {
    const bank = BankAgreement.parse({
      host: 'bank.example',
      port: 2121,
      mode: 'explicit',
      organization: '54321',
      userType: 'purchase-agent',
      user: 'another',
      trust: { pins: ['ab'.repeat(32)], system: false, revocation: { policy: 'off' } },
      proxy: { kind: 'http', host: 'way.example', port: 8080, user: '' },
      oldestTls: '1.3',
      passiveAddress: 'announced',
      passivePorts: { from: 30_000, to: 30_009 },
      transferType: 'binary',
      uploadLimit: 64,
      inactivitySeconds: 120,
      deadlineHours: 5,
      permitted: ['11111', '22222'],
      layout: { recordType: [1, 1], organization: [2, 6] },
      confirmWithinHours: 12,
      passwordFileEnd: 'line',
      campaignFrom: '2026-10-01',
    });
    // Whatever is added to what is agreed must not be lost by an edit.
    expect(Object.keys(bank).toSorted()).toEqual(Object.keys(BankAgreement.shape).toSorted());
    const checked = checkDraft(draftOfBank({ name: 'Bank of Canada', bank }));
    expect(checked.ok && checked.input).toMatchObject({ kind: 'bank-of-canada', bank });
  });

  it.each<[Partial<PartnerDraft>, CheckedField]>([
    [{ organization: '1234' }, 'organization'],
    [{ organization: '' }, 'organization'],
    [{ permitted: '12345\nabc' }, 'permitted'],
    [{ confirmWithinHours: '0' }, 'confirmWithinHours'],
    [{ campaignFrom: 'October' }, 'campaignFrom'],
    [{ host: 'ftps://bank.example' }, 'host'],
    [{ port: '70000' }, 'port'],
    [{ passiveFrom: '23100', passiveTo: '23001' }, 'passiveFrom'],
    [{ hasOwnLayout: true, typeFrom: '', typeTo: '2' }, 'typeFrom'],
    [{ hasOwnLayout: true, typeFrom: '1', typeTo: 'x' }, 'typeTo'],
    [{ hasOwnLayout: true, typeFrom: '3', typeTo: '2' }, 'typeFrom'],
    [{ hasOwnLayout: true, typeFrom: '1', typeTo: '2', organizationFrom: '3' }, 'organizationTo'],
    [{ hasOwnLayout: true, typeFrom: '1', typeTo: '2', bankRecordLength: 'long' }, 'bankRecordLength'],
  ])('%j is wrong at %s', (part, field) => {
    expect(wrongIn(part)).toContain(field);
    expect(stepOf('bank-of-canada', field)).toBeDefined();
  });

  it('organizations may stand in one line or several, with what people put between them', () => {
    const checked = checkDraft({ ...good, permitted: '11111, 22222;33333\n44444 ' });
    expect(checked.ok && checked.input).toMatchObject({
      bank: { permitted: ['11111', '22222', '33333', '44444'] },
    });
  });

  it('B-01: the port goes with the mode, 990 and 21021', () => {
    expect(withMode(good, 'explicit')).toEqual({ mode: 'explicit', port: '21021' });
    expect(withMode({ ...good, mode: 'explicit', port: '21021' }, 'implicit').port).toBe('990');
    expect(withMode({ ...good, port: '2121' }, 'explicit').port).toBe('2121');
  });
});
