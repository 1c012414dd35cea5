import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchAnswer, mistakable, readAnswerName, roomForReference } from './answer-name.ts';
import type { AnswerName, Awaiting } from './answer-name.ts';

const uuid = '018b0112-8171-4fed-b360-aa509ba1c6a9';
const reference = 'RENSAGEG_20081231_Ambobank_Amstelhoven.xml';
const long = 'RENSAGEG_20081231_Ambobank_Amstelhoven_met_een_heel_lange_naam_deel';

function name(text: string): AnswerName {
  const read = readAnswerName(text);
  if (read === undefined) throw new Error(`${text} is no answer`);
  return read;
}

/** As Digipoort names it: what is too long is cut off. */
function answerTo(written: string, kind: 'ok' | 'error'): AnswerName {
  return name(`${written.slice(0, roomForReference(kind))}_Digipoort_${uuid}.${kind}`);
}

function awaiting(id: number, of: string, digest = `d${id}`, size = `${id}`): Awaiting<number> {
  return { id, reference: of, digest, size };
}

describe('the name of an answer', () => {
  it.each([
    [`${reference}_Digipoort_${uuid}.ok`, 92, 'ok'],
    [`${reference}_Digipoort_${uuid}.error`, 95, 'error'],
  ] as const)('D-33, D-34, C9: %s is read', (text, length, kind) => {
    expect(text).toHaveLength(length);
    expect(readAnswerName(text)).toEqual({
      kind,
      reference,
      digipoortReference: `Digipoort_${uuid}`,
      isFull: false,
    });
  });

  it('D-35: has room for 50 characters of the reference, 47 in an error message', () => {
    expect([roomForReference('ok'), roomForReference('error')]).toEqual([50, 47]);
    expect(answerTo(long, 'ok')).toMatchObject({ reference: long.slice(0, 50), isFull: true });
    expect(answerTo(long, 'error')).toMatchObject({ reference: long.slice(0, 47), isFull: true });
  });

  it.each([
    'x.ok',
    `_Digipoort_${uuid}.ok`,
    `x_Digipoort_${uuid}.xml`,
    `x_Digipoort_${uuid.slice(1)}.ok`,
    '',
  ])('%s is none', (text) => {
    expect(readAnswerName(text)).toBeUndefined();
  });

  it('any name is read or is none', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readAnswerName(text)));
  });
});

describe('an answer belongs to the delivery', () => {
  it('D-36: that its name names', () => {
    const waiting = [awaiting(1, 'other.xml'), awaiting(2, reference)];
    expect(matchAnswer(answerTo(reference, 'ok'), {}, waiting)).toEqual({ by: 'name', id: 2 });
  });

  it('D-36: that begins with what is left of a name that was cut', () => {
    const waiting = [awaiting(1, reference), awaiting(2, long)];
    expect(matchAnswer(answerTo(long, 'ok'), {}, waiting)).toEqual({ by: 'cut-name', id: 2 });
    expect(matchAnswer(answerTo(long, 'error'), {}, waiting)).toEqual({ by: 'cut-name', id: 2 });
  });

  it('C10: or ends with it, where none begins with it', () => {
    const tail = name(`${long.slice(-50)}_Digipoort_${uuid}.ok`);
    expect(matchAnswer(tail, {}, [awaiting(1, reference), awaiting(2, long)])).toEqual({
      by: 'cut-name',
      id: 2,
    });
  });

  it('D-36: that is named inside, where several names would fit', () => {
    const waiting = [awaiting(1, `${long}1`), awaiting(2, `${long}2`)];
    const answer = answerTo(long, 'error');
    expect(matchAnswer(answer, { dataReferenceId: `${long}2` }, waiting)).toEqual({ by: 'cut-name', id: 2 });
    expect(matchAnswer(answer, { digest: 'D1', size: '1' }, waiting)).toEqual({ by: 'cut-name', id: 1 });
    expect(matchAnswer(answer, { digest: 'D1', size: '2' }, waiting)).toEqual({
      by: 'ambiguous',
      ids: [1, 2],
    });
    expect(matchAnswer(answer, {}, waiting)).toEqual({ by: 'ambiguous', ids: [1, 2] });
  });

  it('whose whole name is also the beginning of another only if nothing inside says otherwise', () => {
    const whole = long.slice(0, 50);
    const waiting = [awaiting(1, whole), awaiting(2, long)];
    expect(matchAnswer(answerTo(whole, 'ok'), {}, waiting)).toEqual({ by: 'ambiguous', ids: [1, 2] });
    expect(matchAnswer(answerTo(whole, 'ok'), { dataReferenceId: long }, waiting)).toEqual({
      by: 'cut-name',
      id: 2,
    });
    expect(matchAnswer(answerTo(whole, 'ok'), { dataReferenceId: whole }, waiting)).toEqual({
      by: 'name',
      id: 1,
    });
  });

  it.each(['ok', 'error'] as const)(
    'D-36: that is named inside, and not the only one that a cut name fits (.%s)',
    (kind) => {
      const answer = answerTo(`${long}1`, kind);
      const inside = { dataReferenceId: `${long}2`, digest: 'D2' };
      expect(matchAnswer(answer, inside, [awaiting(1, `${long}1`)])).toEqual({ by: 'none' });
      const tail = name(`${long.slice(-50)}_Digipoort_${uuid}.ok`);
      expect(matchAnswer(tail, inside, [awaiting(1, long)])).toEqual({ by: 'none' });
      expect(matchAnswer(answer, inside, [awaiting(1, `${long}1`), awaiting(2, `${long}2`)])).toMatchObject({
        id: 2,
      });
      // Digipoort's own reference inside speaks for none and against none.
      expect(
        matchAnswer(answer, { dataReferenceId: answer.digipoortReference }, [awaiting(1, `${long}1`)]),
      ).toEqual({ by: 'cut-name', id: 1 });
    },
  );

  it('that is named inside alone, where the name fits none', () => {
    const waiting = [awaiting(1, 'a.xml'), awaiting(2, 'b.xml')];
    const answer = answerTo('renamed.xml', 'ok');
    expect(matchAnswer(answer, { dataReferenceId: 'b.xml' }, waiting)).toEqual({ by: 'contents', id: 2 });
    expect(matchAnswer(answer, { digest: 'd1' }, waiting)).toEqual({ by: 'contents', id: 1 });
    expect(matchAnswer(answer, { dataReferenceId: 'c.xml', digest: 'd1' }, waiting)).toEqual({ by: 'none' });
    expect(matchAnswer(answer, {}, waiting)).toEqual({ by: 'none' });
  });

  it('and to no other: each of many is found again, or is among those it cannot be told from', () => {
    const references = fc.uniqueArray(fc.stringMatching(/^[a-c]{45,60}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(references, fc.constantFrom('ok' as const, 'error' as const), (all, kind) => {
        const waiting = all.map((one, at) => awaiting(at, one));
        for (const [at, one] of all.entries()) {
          const found = matchAnswer(answerTo(one, kind), {}, waiting);
          if (found.by === 'ambiguous') expect(found.ids).toContain(at);
          else expect(found).toMatchObject({ id: at });
          expect(matchAnswer(answerTo(one, kind), { dataReferenceId: one }, waiting)).toMatchObject({
            id: at,
          });
        }
      }),
    );
  });
});

it('D-36: what could be mistaken for it is known before it is sent', () => {
  expect(mistakable(`${long}1`, [`${long}2`, reference])).toEqual([`${long}2`]);
  expect(mistakable(reference, [reference, `${reference}2`])).toEqual([reference]);
  expect(mistakable(long, [long.slice(0, 47)])).toEqual([long.slice(0, 47)]);
});
