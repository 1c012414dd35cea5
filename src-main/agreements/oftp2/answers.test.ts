import { expect, test } from 'vitest';
import { OftpAgreement } from '../../../shared/index.ts';
import { OftpError, reasonProblem } from '../../protocols/oftp2/index.ts';
import type { Nerp } from '../../protocols/oftp2/index.ts';
import { nerpProblem, refusalOf, sessionProblem } from './answers.ts';

const usual = OftpAgreement.parse({ code: 'O0013PARTNER' });
const agreed = OftpAgreement.parse({
  code: 'O0013PARTNER',
  retries: { reasons: { 'ESID.04': 'later', 'ESID.77': 'never', 'NERP.34': 'later', 'SFNA.77': 'never' } },
});

const nerp: Nerp = {
  command: 'NERP',
  datasetName: 'A',
  date: '20261121',
  time: '1200000001',
  destination: 'O0013OURS',
  originator: 'O0013PARTNER',
  creator: 'O0013BEHIND',
  reason: '34',
  text: 'no such article',
  hash: new Uint8Array(0),
  signature: new Uint8Array(0),
};

test('the reason, the text and the creator of a negative receipt are kept', () => {
  expect(nerpProblem(nerp, usual)).toEqual({
    code: 'oftp2.nerp.34',
    params: { reason: '34', creator: 'O0013BEHIND' },
    retry: 'never',
    text: 'no such article',
  });
  expect(nerpProblem(nerp, agreed).retry).toBe('later');
});

test('a reason that the RFC does not know is kept as it came, and its own rule may be agreed', () => {
  const refusal = { at: 'SFNA', reason: '77', retry: true, text: '' } as const;
  expect(refusalOf(refusal, usual).problem).toEqual({
    code: 'oftp2.sfna.99',
    params: { reason: '77' },
    retry: 'later',
  });
  expect(refusalOf(refusal, agreed)).toMatchObject({ problem: { retry: 'never' }, overridden: true });
});

test('only an EFNA says that nothing was kept', () => {
  expect(refusalOf({ at: 'SFNA', reason: '06', retry: false, text: '' }, usual).keptNothing).toBe(false);
  expect(refusalOf({ at: 'EFNA', reason: '06', retry: false, text: '' }, usual).keptNothing).toBe(true);
});

test('what was agreed for an ESID holds for the partner that said it', () => {
  const said = new OftpError({ code: reasonProblem('ESID', '04'), reason: '04', retry: 'never' });
  expect(sessionProblem(said, usual).retry).toBe('never');
  expect(sessionProblem(said, agreed).retry).toBe('later');
  const unheard = new OftpError({ code: reasonProblem('ESID', '77'), reason: '77', retry: 'later' });
  expect(sessionProblem(unheard, agreed).retry).toBe('never');
});

test('a partner that is not who it must be is not called again, whatever was agreed', () => {
  const found = new OftpError({
    code: reasonProblem('ESID', '04'),
    reason: '04',
    esid: '04',
    retry: 'never',
  });
  expect(sessionProblem(found, agreed).retry).toBe('never');
});

test('where the agreement has decided, the problem says which way', () => {
  expect(nerpProblem(nerp, agreed).params).toMatchObject({ byAgreement: 'later' });
  expect(refusalOf({ at: 'SFNA', reason: '77', retry: true, text: '' }, agreed).problem.params).toMatchObject(
    { byAgreement: 'never' },
  );
  const said = new OftpError({ code: reasonProblem('ESID', '04'), reason: '04', retry: 'never' });
  expect(sessionProblem(said, agreed).params).toMatchObject({ byAgreement: 'later' });
  // Agreed is what would have been done anyway.
  const same = refusalOf({ at: 'SFNA', reason: '77', retry: false, text: '' }, agreed);
  expect(same.problem.params).toEqual({ reason: '77' });
});
