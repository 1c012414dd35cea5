import { describe, expect, test } from 'vitest';
import { createGate } from './gate.ts';

const cookieOf = (entered: ReturnType<ReturnType<typeof createGate>['enter']>) =>
  'cookie' in entered ? (entered.cookie.split(';')[0] ?? '') : '';

describe('the gate of the window', () => {
  test('lets in who has a start link, once, within a minute', () => {
    let now = 0;
    const gate = createGate(4711, () => now);
    const token = gate.newStartToken();
    const late = gate.newStartToken();
    const entered = gate.enter(token);
    expect('cookie' in entered && entered.cookie).toMatch(
      /^waybill-4711=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(gate.checkCookie({ cookie: `a=b; ${cookieOf(entered)}; c=d` })).toBeUndefined();
    expect(gate.enter(token)).toEqual({ status: 403, code: 'start-link-spent' });
    now = 60_001;
    expect(gate.enter(late)).toEqual({ status: 403, code: 'start-link-spent' });
    expect(gate.enter('')).toEqual({ status: 403, code: 'start-link-spent' });
    // Who is in stays in.
    expect(gate.checkCookie({ cookie: cookieOf(entered) })).toBeUndefined();
  });

  test.each([
    undefined,
    '',
    'waybill-4711=',
    'waybill-4711=wrong',
    'waybill-4712=right',
    'xwaybill-4711=right',
  ])('turns away the cookie %j', (shown) => {
    const gate = createGate(4711);
    const right = cookieOf(gate.enter(gate.newStartToken())).split('=')[1] ?? '';
    expect(right).not.toBe('');
    const headers = shown === undefined ? {} : { cookie: shown.replace('right', right) };
    expect(gate.checkCookie(headers)).toEqual({ status: 403, code: 'not-let-in' });
  });

  test.each([
    'localhost:4711',
    '127.0.0.1',
    '127.0.0.1:80',
    'evil.example:4711',
    '127.0.0.1:4711.evil.example',
    undefined,
  ])('answers to no other name: %j', (host) => {
    const headers = host === undefined ? {} : { host };
    expect(createGate(4711).checkSource(headers, false)).toEqual({ status: 421, code: 'host-not-ours' });
  });

  test.each([
    'null',
    'http://evil.example',
    'http://127.0.0.1',
    'http://localhost:4711',
    'https://127.0.0.1:4711',
    '',
  ])('answers to no page of anybody else: %j', (origin) => {
    const gate = createGate(4711);
    expect(gate.checkSource({ host: '127.0.0.1:4711', origin }, false)).toEqual({
      status: 403,
      code: 'origin-not-ours',
    });
  });

  test('wants our own origin where one is needed', () => {
    const gate = createGate(4711);
    const host = '127.0.0.1:4711';
    expect(gate.checkSource({ host }, false)).toBeUndefined();
    expect(gate.checkSource({ host }, true)).toEqual({ status: 403, code: 'origin-not-ours' });
    expect(gate.checkSource({ host, origin: `http://${host}` }, true)).toBeUndefined();
  });

  test('keeps a bounded number of windows', () => {
    const gate = createGate(1);
    const cookies = Array.from({ length: 65 }, () => cookieOf(gate.enter(gate.newStartToken())));
    expect(gate.checkCookie({ cookie: cookies[0] ?? '' })).toBeDefined();
    expect(gate.checkCookie({ cookie: cookies[1] ?? '' })).toBeUndefined();
  });
});
