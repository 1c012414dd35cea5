import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeAddress, readServerAddress, withoutLogin } from './server-address.ts';
import type { ServerAddress } from './server-address.ts';

describe('an address that is pasted in the place of a host', () => {
  it.each<[string, Partial<ServerAddress>]>([
    ['ftps://host.example', { host: 'host.example', port: 990, mode: 'implicit', user: '', folder: '' }],
    ['ftps://host.example:21', { port: 21, mode: 'explicit' }],
    ['ftps://host.example:2990', { port: 2990, mode: 'implicit' }],
    [
      'FTPES://jan@host.example/in/deze%20map/',
      { port: 21, mode: 'explicit', user: 'jan', folder: 'in/deze map' },
    ],
    ['ftpes://jan@host.example/%2Fin', { folder: '/in' }],
    ['ftpes://jan@host.example/', { folder: '' }],
    ['ftpes://jan@host.example/%2F', { folder: '/' }],
    ['ftpes://jan%40firma:p%3Aq@host.example', { user: 'jan@firma', password: 'p:q' }],
    ['ftpes://jan@firma.example@host.example', { user: 'jan@firma.example', host: 'host.example' }],
    ['ftpes://jan:@host.example', { user: 'jan', password: '' }],
    [' ftpes://[2001:db8::1]:2121/ ', { host: '2001:db8::1', port: 2121 }],
  ])('%s', (address, parts) => {
    expect(readServerAddress(address)).toMatchObject(parts);
  });

  it.each([
    '',
    'host.example',
    'ftp://host',
    'sftp://host',
    'ftps://',
    'ftps://a b',
    'ftps://h:70000',
    'ftps://h:0',
    'ftps://a/%zz',
    'ftps://%zz@a',
    'ftps://a/b?c',
    'ftps://[::1',
    'ftps://secret:word@',
  ])('"%s" is none', (address) => {
    expect(readServerAddress(address)).toBeUndefined();
  });

  it('that cannot be read keeps neither user nor password', () => {
    expect(withoutLogin('ftps://jan:secret@host:70000/in')).toBe('ftps://host:70000/in');
    expect(withoutLogin('ftp://jan:p@ss/word@host')).toBe('ftp://host');
    expect(withoutLogin('ftps://host/in')).toBe('ftps://host/in');
  });

  it('has every part as it was written into it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
        fc.string({ maxLength: 30, unit: 'grapheme' }),
        fc.integer({ min: 1, max: 65_535 }),
        (user, password, port) => {
          const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
          const address = `ftpes://${login}@host.example:${port}`;
          expect(readServerAddress(address)).toMatchObject({ host: 'host.example', port, user, password });
        },
      ),
    );
  });

  it('never leaves a password behind, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const left = withoutLogin(`ftps://jan:topsecret@${text}`);
        expect(looksLikeAddress(left)).toBe(true);
        expect(left).not.toContain('topsecret');
      }),
    );
  });
});
