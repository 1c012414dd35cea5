import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WaybillError } from '../../shared/index.ts';
import { readAddress } from './address.ts';

function said(text: string, base?: string): unknown {
  try {
    return readAddress(text, base === undefined ? undefined : readAddress(base));
  } catch (error) {
    return error instanceof WaybillError ? [error.code, error.params] : error;
  }
}

test('an address is taken apart', () => {
  expect(readAddress('HTTPS://[::1]:8443/a/../b?c#d')).toEqual({
    shown: 'https://[::1]:8443/b?c',
    secure: true,
    host: '::1',
    port: 8443,
    hostHeader: '[::1]:8443',
    path: '/b?c',
    absolute: 'https://[::1]:8443/b?c',
  });
  expect(readAddress('http://lists.example')).toMatchObject({
    port: 80,
    hostHeader: 'lists.example',
    path: '/',
  });
  expect(readAddress('https://lists.example')).toMatchObject({ port: 443, secure: true });
});

test('a redirect is read from where it was said', () => {
  const base = 'http://lists.example/a/b';
  expect(said('c', base)).toMatchObject({ absolute: 'http://lists.example/a/c' });
  expect(said('//other.example/c', base)).toMatchObject({ absolute: 'http://other.example/c' });
  expect(said('//me:secret@other.example/c', base)).toEqual([
    'download-not-allowed',
    { address: '//other.example/c' },
  ]);
});

test('a login is refused wherever it stands, and never told', () => {
  const secret = 'Zq7Zq7Zq7';
  const part = fc.string({ maxLength: 5 });
  fc.assert(
    fc.property(
      fc.constantFrom('http://', 'https://', 'ftp://', 'http:\\\\', 'http:', '//', ''),
      part,
      part,
      part,
      (scheme, user, before, after) => {
        const text = `${scheme}${user}:${before}${secret}${after}@host.example/`;
        const what = said(text, 'http://base.example/');
        // Where a sign in it ends the host before the @, it is no login but a part of the path.
        if (!Array.isArray(what)) return;
        expect(JSON.stringify(what)).not.toContain(secret);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('whatever is written, it is an address or a problem', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((rest) => `http://${rest}`),
      ),
      (text) => {
        const what = said(text);
        if (what instanceof Error) throw what;
        if (Array.isArray(what)) expect(what[0]).toBe('download-not-allowed');
        else expect(JSON.stringify(what)).toMatch(/^[\u0020-\u007e]*$/);
      },
    ),
    { numRuns: 2_000 },
  );
});
