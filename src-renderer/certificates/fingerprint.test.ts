import { describe, expect, it } from 'vitest';
import { compareFingerprints, inGroups } from './fingerprint.ts';

const ours = '3a5f09bc'.repeat(8);

it('is read out in groups of four', () => {
  expect(inGroups(ours)).toHaveLength(16);
  expect(inGroups(ours).slice(0, 2)).toEqual(['3A5F', '09BC']);
});

describe('a fingerprint that was told', () => {
  it.each([
    ours,
    ours.toUpperCase(),
    (ours.match(/../g) ?? []).join(':'),
    inGroups(ours).join(' '),
    `${inGroups(ours).slice(0, 8).join('-')}\n${inGroups(ours).slice(8).join('-')}`,
    `sha256 Fingerprint=${(ours.match(/../g) ?? []).join(':').toUpperCase()}`,
    `SHA-256: ${ours}`,
  ])('is equal as %s', (told) => {
    expect(compareFingerprints(ours, told)).toEqual({ kind: 'equal' });
  });

  it('differs at the group where it does, as soon as it does', () => {
    expect(compareFingerprints(ours, `${ours.slice(0, 63)}0`)).toEqual({ kind: 'differs', group: 16 });
    expect(compareFingerprints(ours, '3A5F 09BD')).toEqual({ kind: 'differs', group: 2 });
    expect(compareFingerprints(ours, '4')).toEqual({ kind: 'differs', group: 1 });
  });

  it('is not equal while a part of it is missing', () => {
    expect(compareFingerprints(ours, ours.slice(0, 63))).toEqual({ kind: 'so-far', groups: 15, of: 16 });
    expect(compareFingerprints(ours, '3A5F 09BC 3')).toEqual({ kind: 'so-far', groups: 2, of: 16 });
  });

  it('is not equal when something follows', () => {
    expect(compareFingerprints(ours, `${ours}0`)).toEqual({ kind: 'too-long' });
  });

  it('says when it is of another kind, or none', () => {
    expect(compareFingerprints(ours, 'ab'.repeat(20))).toEqual({ kind: 'other-hash', name: 'SHA-1' });
    expect(compareFingerprints(ours, 'ab'.repeat(16))).toEqual({ kind: 'other-hash', name: 'MD5' });
    expect(compareFingerprints(ours, 'hello')).toEqual({ kind: 'unreadable' });
    expect(compareFingerprints(ours, ' : ')).toEqual({ kind: 'nothing' });
  });
});
