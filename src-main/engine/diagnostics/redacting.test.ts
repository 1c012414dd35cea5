import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedaction } from './redacting.ts';

describe('what is secret', () => {
  const secret = 'Har"bour\\2026 é$';
  const redaction = createRedaction([secret, 'x1'], '/people/anna');

  it.each([
    ['as it is', `331 ${secret} is wrong`],
    ['in JSON', JSON.stringify({ said: secret })],
    ['in an address', `q=${encodeURIComponent(secret)}`],
    ['in base64', `Basic ${Buffer.from(secret).toString('base64')}`],
    ['in hexadecimal digits', Buffer.from(secret).toString('hex')],
    ['in capital letters', secret.toUpperCase()],
    ['as a short one that stands alone', 'user anna, password x1.'],
    ['before a host', 'http://anna:other@proxy.example:3128/'],
    ['as a private key', `-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----`],
    ['as a private key that breaks off', '-----BEGIN PRIVATE KEY-----\nMIIE'],
  ])('is removed %s', (_how, text) => {
    const clean = redaction.text(text);
    expect(clean).toContain('[removed]');
    for (const part of [secret, 'bour', 'BOUR', 'other', 'MIIE', Buffer.from(secret).toString('hex')])
      expect(clean).not.toContain(part);
    expect(clean).not.toMatch(/\bx1\b/);
  });

  it('is removed by its name, and whether it is there is not', () => {
    expect(
      redaction.value({ proxyPassword: 'never seen', hasPassword: true, secretsSet: { ourPassword: true } }),
    ).toEqual({ proxyPassword: '[removed]', hasPassword: true, secretsSet: { ourPassword: true } });
  });

  it('leaves the rest as it is, and the folder of the person without a name', () => {
    expect(redaction.text('ax12b /people/anna/Waybill')).toBe('ax12b ~/Waybill');
  });

  it('is nowhere in what is left, whatever it is and wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, maxLength: 40 }).filter((text) => !'[removed]'.includes(text)),
        fc.string(),
        fc.string(),
        (hidden, before, after) => {
          const clean = createRedaction([hidden]);
          const text = JSON.stringify(clean.value({ [before + hidden]: [before + hidden + after] }));
          expect(text.includes(JSON.stringify(hidden).slice(1, -1))).toBe(false);
        },
      ),
    );
  });
});
