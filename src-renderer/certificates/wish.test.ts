import { describe, expect, it } from 'vitest';
import { checkWish, newWish } from './wish.ts';
import type { WishDraft, WishField } from './wish.ts';

const ours = newWish({ name: 'Example BV', code: 'O0177OURS' });

describe('what is written in the dialog of a new certificate', () => {
  it('begins with what our own station is called', () => {
    expect(ours).toMatchObject({
      commonName: 'Example BV',
      identification: 'O0177OURS',
      organisation: 'Example BV',
    });
    expect(newWish({ name: '', code: 'O0177OURS' }).commonName).toBe('O0177OURS');
    expect(newWish(undefined).commonName).toBe('');
  });

  it('is what the engine is asked for', () => {
    const checked = checkWish({
      ...ours,
      country: 'nl',
      bits: '3072',
      names: 'oftp.example.nl\n 127.0.0.1, other.example.nl\n\n',
      purposes: ['tls', 'signing'],
    });
    expect(checked).toMatchObject({
      ok: true,
      wish: {
        commonName: 'Example BV',
        country: 'NL',
        bits: 3072,
        names: ['oftp.example.nl', '127.0.0.1', 'other.example.nl'],
        purposes: ['tls', 'signing'],
        label: '',
      },
    });
    expect(checked.ok && 'kind' in checked.wish).toBe(false);
  });

  it.each<[WishField, Partial<WishDraft>]>([
    ['commonName', { commonName: ' ' }],
    ['commonName', { commonName: 'x'.repeat(65) }],
    ['identification', { identification: 'x'.repeat(65) }],
    ['country', { country: 'NED' }],
    ['names', { names: 'two words' }],
    ['names', { names: 'x'.repeat(254) }],
    ['purposes', { purposes: [] }],
    ['label', { label: 'x'.repeat(61) }],
  ])('is wrong in the field %s alone', (field, part) => {
    const checked = checkWish({ ...ours, ...part });
    expect(checked.ok ? [] : [...checked.wrong]).toEqual([field]);
  });
});
