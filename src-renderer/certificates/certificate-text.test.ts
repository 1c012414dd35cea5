import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { RevocationStatus } from '../../shared/index.ts';
import { words } from '../../shared/words/index.ts';
import { createFormats, speak, startWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { expiryText, namesText, revocationText } from './certificate-text.ts';

const now = new Date(2026, 10, 21, 12).getTime();
const speech: Speech = { t: i18next.t, words, formats: createFormats('en-GB', () => now) };
/** As one reads it: moments come with spaces at which no line breaks. */
function read(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}
const at = (year: number, month: number, day: number): number => new Date(year, month - 1, day, 12).getTime();

beforeAll(async () => {
  startWords();
  await speak('en');
});

describe('the end of a certificate', () => {
  const facts = { validFrom: at(2026, 1, 1), validUntil: at(2028, 5, 3) };
  it.each([
    [{ state: 'valid', days: 529 }, 'until 3 May 2028'],
    [{ state: 'valid', days: 90 }, 'ends in 90 days'],
    [{ state: 'soon', days: 23 }, 'ends in 23 days'],
    [{ state: 'soon', days: 1 }, 'ends tomorrow'],
    [{ state: 'soon', days: 0 }, 'ends today'],
    [{ state: 'expired', days: -1 }, 'ended today'],
    [{ state: 'expired', days: -2 }, 'ended 1 day ago'],
    [{ state: 'expired', days: -31 }, 'ended 30 days ago'],
    [{ state: 'not-yet-valid', days: 900 }, 'not valid before 1 Jan 2026'],
  ] as const)('%j is told as %s', (expiry, text) => {
    expect(read(expiryText(expiry, facts, speech))).toBe(text);
  });
});

describe('what is known of revocation', () => {
  function told(part: Readonly<Record<string, unknown>>, addresses: readonly string[] = []): string {
    const status = RevocationStatus.parse({
      fingerprint: 'ab'.repeat(32),
      subject: 'CN=x',
      state: 'not-checked',
      by: 'none',
      ...part,
    });
    return read(revocationText(status, addresses, speech));
  }
  const list = { by: 'list', thisUpdate: at(2026, 11, 21), nextUpdate: at(2026, 11, 25) };

  it.each([
    [{ state: 'good', ...list }, 'Not revoked, by the list of 21 Nov 2026; the next is due 25 Nov 2026.'],
    [
      { state: 'good', by: 'ocsp', thisUpdate: at(2026, 11, 21) },
      'Not revoked, by an answer (OCSP) of 21 Nov 2026.',
    ],
    [{ state: 'not-needed' }, 'Not asked: it stands at the end of the chain.'],
    [{}, 'Not checked: nobody was asked.'],
    [
      { why: 'revocation-no-list' },
      'Not checked: it says nowhere whom to ask, and no list of its authority is here.',
    ],
    [
      { why: 'revocation-list-expired', ...list },
      'Not checked: the list of 21 Nov 2026 is too old, and no newer one could be had.',
    ],
  ])('%j is told as %s', (part, text) => {
    expect(told(part)).toBe(text);
  });

  it('names where nothing could be had, even where only the certificate says so', () => {
    const address = 'http://lists.example/a.crl';
    const text = `Not checked: no list or answer could be had from ${address}.`;
    expect(told({ why: 'revocation-no-list', address })).toBe(text);
    expect(told({ why: 'revocation-no-list' }, [address])).toBe(text);
  });

  it('says since when and why something is revoked', () => {
    expect(told({ state: 'revoked', revokedAt: at(2026, 11, 2), reason: 'keyCompromise' })).toMatch(
      /^Revoked since 2 Nov 2026, 12:00:00\. Reason: its key is in wrong hands\.$/,
    );
    expect(told({ state: 'revoked', reason: 'unspecified' })).toBe('Revoked.');
    expect(told({ state: 'revoked', reason: 'newer' })).toBe('Revoked. Reason: newer.');
  });
});

it('names hosts and addresses plainly, and keeps the kind of anything else', () => {
  expect(namesText([])).toBeUndefined();
  expect(namesText(['DNS:oftp.volta.example', 'IP Address:127.0.0.1'])).toBe('oftp.volta.example, 127.0.0.1');
  expect(namesText(['URI:https://volta.example/', 'DNS:volta.example'])).toBe(
    'URI:https://volta.example/, volta.example',
  );
});
