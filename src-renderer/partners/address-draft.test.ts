import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOfAddress, findServerAddress } from './address-draft.ts';
import { readServerAddress } from './server-address.ts';

describe('An address of a server that somebody has mailed', () => {
  it('is found in the sentence that it stands in', () => {
    const mail = 'Our new server:\r\n <ftpes://jan:s%3Acret@ftp.volta.example:2121/in/>.\r\nRegards';
    expect(findServerAddress(mail)).toBe('ftpes://jan:s%3Acret@ftp.volta.example:2121/in/');
    expect(findServerAddress('Send to ftps://ftp.volta.example.')).toBe('ftps://ftp.volta.example');
    expect(findServerAddress('(see FTPES://ftp.volta.example/in)')).toBe('FTPES://ftp.volta.example/in');
  });

  it('is the first one that can be read', () => {
    expect(findServerAddress('not ftps://:99999 but ftps://ftp.volta.example:990')).toBe(
      'ftps://ftp.volta.example:990',
    );
    expect(findServerAddress('https://volta.example and sftp://volta.example')).toBeUndefined();
    expect(findServerAddress('')).toBeUndefined();
  });

  it('is never anything that cannot be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (before, after) => {
        const found = findServerAddress(`${before}ftps://${after}`);
        expect(found === undefined || readServerAddress(found) !== undefined).toBe(true);
      }),
    );
  });

  it('becomes a new FTPS server that is named by its host', () => {
    const draft = draftOfAddress('ftpes://jan:s%3Acret@ftp.volta.example:2121/in/');
    expect(draft).toMatchObject({
      kind: 'ftps',
      name: 'ftp.volta.example',
      host: 'ftp.volta.example',
      port: '2121',
      mode: 'explicit',
      user: 'jan',
      ourPassword: { kind: 'set', text: 's:cret' },
      remoteFolder: 'in',
    });
    expect(draftOfAddress('volta')).toBeUndefined();
  });
});
