import { describe, expect, it } from 'vitest';
import { addCodes, mostCodes, readCodes } from './agreed-draft.ts';
import { checkDraft, draftOf, emptyDraft } from './draft.ts';
import type { PartnerDraft } from './draft.ts';
import type { CheckedField } from './draft-steps.ts';

const good: PartnerDraft = { ...emptyDraft, name: 'Volta', code: 'O0013VOLTA' };

function checkedOf(part: Partial<PartnerDraft>) {
  return checkDraft({ ...good, ...part });
}

describe('what is agreed, as it is written in the partner dialog', () => {
  it('is what the contract has where nothing is said', () => {
    const checked = checkedOf({});
    if (!checked.ok) throw new Error('wrong');
    expect(checked.agreement).toMatchObject({
      level: 5,
      files: { format: 'U', recordLength: 80 },
      retries: { deadlineHours: 72, unansweredDays: null, reasons: {} },
      certificateExchange: 'ask',
      security: { suite: 4 },
    });
  });

  it.each<[CheckedField, Partial<PartnerDraft>]>([
    ['recordLength', { format: 'F', recordLength: '0' }],
    ['recordLength', { format: 'V', recordLength: '' }],
    ['deadlineHours', { deadlineHours: '721' }],
    ['unansweredDays', { unansweredDays: '0' }],
    ['unansweredDays', { unansweredDays: 'soon' }],
    ['ourCodes', { ourCodes: { codes: [], entry: 'small' } }],
    ['sessionUserData', { sessionUserData: 'small' }],
    ['behind', { behind: { codes: ['O0013FAR'], entry: 'X'.repeat(26) } }],
    ['ourCodes', { ourCodes: { codes: Array.from({ length: 101 }, (_, n) => `C${n}`), entry: '' } }],
  ])('is wrong in the field %s alone', (field, part) => {
    const checked = checkedOf(part);
    expect(checked.ok ? [] : [...checked.wrong]).toEqual([field]);
  });

  it('does not mind the length of records where there are none', () => {
    expect(checkedOf({ format: 'U', recordLength: '' }).ok).toBe(true);
  });

  it('counts a code that stands in the field as added', () => {
    const checked = checkedOf({ behind: { codes: ['O0013FAR'], entry: ' O0013NEAR ' } });
    expect(checked.ok && checked.agreement?.routing.behind).toEqual(['O0013FAR', 'O0013NEAR']);
  });

  it('comes back from the engine as it was, with what the dialog does not show', () => {
    const checked = checkedOf({
      level: 4,
      format: 'F',
      recordLength: '128',
      sent: 'blocks',
      received: 'prefixed',
      lineEnd: 'lf',
      pad: false,
      ourCodes: { codes: ['O0177ALSO'], entry: '' },
      subAddresses: false,
      behind: { codes: ['O0013FAR'], entry: '' },
      mayForward: true,
      deadlineHours: '5',
      unansweredDays: '14',
      reasons: [{ reason: 'SFNA.06', rule: 'later' }],
      certificateExchange: 'off',
      names: 'free',
      duplicates: 'by-size',
      askForTurn: false,
      certificateInSignatures: true,
      receiptSignature: 'detached',
      receiptHash: 'always',
      unsignedReceipts: 'take',
      oldestTls: '1.3',
      sessionUserData: 'PLANT7',
    });
    if (!checked.ok || checked.agreement === undefined) throw new Error('wrong');
    const again = checkDraft(draftOf({ name: 'Volta', oftp2: checked.agreement }));
    expect(again).toEqual(checked);
    expect(checked.agreement.interop).toMatchObject({ names: 'free', sessionUserData: 'PLANT7' });
  });
});

describe('codes that are added to a list', () => {
  it('may be many at once, and hold blanks', () => {
    expect(readCodes(' O1 A\nO2, O3;\tO4 ,,\r\n')).toEqual(['O1 A', 'O2', 'O3', 'O4']);
    expect(addCodes({ codes: ['O1'], entry: 'O2,O3' }, 100)).toEqual({ codes: ['O1', 'O2', 'O3'] });
  });

  it.each([
    ['O2, o3', { kind: 'invalid', code: 'o3' }],
    ['O2, O1', { kind: 'known', code: 'O1' }],
    ['O2, O2', { kind: 'known', code: 'O2' }],
  ])('%s are not added, and the first that is wrong is named', (entry, problem) => {
    expect(addCodes({ codes: ['O1'], entry }, 100)).toEqual({ problem });
  });

  it('are so many at most', () => {
    expect(addCodes({ codes: ['O1'], entry: 'O2' }, 1)).toEqual({ problem: { kind: 'tooMany' } });
    expect(mostCodes.behind).toBe(1000);
  });
});
