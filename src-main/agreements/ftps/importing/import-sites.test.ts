import { createCipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WaybillError } from '../../../../shared/index.ts';
import { importSites, siteOfAddress } from './index.ts';
import type { ReadImport } from './index.ts';

function read(text: string): ReadImport {
  return importSites(Buffer.from(text));
}

function codes({ warnings }: Pick<ReadImport, 'warnings'>): readonly string[] {
  return warnings.map(({ code }) => code);
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

describe('Glub Secure FTP', () => {
  /** As the program writes it: a letter before and behind, single DES, which is Triple DES with one key. */
  function hidden(password: string): string {
    const key = Buffer.from('0505760949c4c48f'.repeat(3), 'hex');
    const cipher = createCipheriv('des-ede3-ecb', key, null);
    return Buffer.concat([cipher.update(`k${password}k`, 'utf8'), cipher.final()]).toString('hex');
  }

  function bookmark(fields: Readonly<Record<string, string>>): string {
    const all = {
      profile: 'Belasting',
      hostname: 'ftps.partner.example',
      port: '990',
      username: 'waybill',
      password: '',
      security: '2',
      pasv: 'true',
      anon: 'false',
      proxy: 'false',
      ssldata: 'true',
      ccc: 'false',
      ...fields,
    };
    const lines = Object.entries(all).map(([name, value]) => `    <${name}>${xml(value)}</${name}>`);
    return `<?xml version="1.0" encoding="UTF-8"?>\n<booklist>\n  <version>2.0</version>\n  <bookmark>\n${lines.join('\n')}\n  </bookmark>\n</booklist>\n`;
  }

  test('a bookmark with all it can have', () => {
    const file = bookmark({ password: hidden('geheim & lang'), remotedir: '/in', localdir: 'C:\\Export' });
    expect(read(file)).toEqual({
      format: 'glub',
      sites: [
        {
          name: 'Belasting',
          host: 'ftps.partner.example',
          port: 990,
          security: 'implicit',
          user: 'waybill',
          password: 'geheim & lang',
          remoteFolder: '/in',
          localFolder: 'C:\\Export',
          passive: true,
        },
      ],
      warnings: [],
    });
  });

  test('the number 1 is explicit, and so is none at all', () => {
    expect(read(bookmark({ security: '1', port: '21' })).sites[0]?.security).toBe('explicit');
    expect(read(bookmark({ security: '', port: '' })).sites[0]).toMatchObject({
      security: 'explicit',
      port: 21,
    });
  });

  test('what is not done here is warned of', () => {
    const read1 = read(
      bookmark({ security: '1', ssldata: 'false', ccc: 'true', proxy: 'true', pasv: 'false' }),
    );
    expect(codes(read1).toSorted()).toEqual([
      'active-mode',
      'clear-control',
      'clear-data',
      'proxy-elsewhere',
    ]);
    expect(codes(read(bookmark({ security: '0' })))).toEqual(['plain-ftp']);
    expect(read(bookmark({ security: '0' })).sites[0]?.security).toBe('explicit');
  });

  test('whoever is nobody needs no password', () => {
    expect(read(bookmark({ anon: 'true', password: hidden('x') })).sites[0]).not.toHaveProperty('password');
  });

  test('a password that is hidden in another way is left out', () => {
    for (const password of ['abc', 'zz'.repeat(8), '00'.repeat(8), hidden('abc').slice(0, -2)]) {
      const found = read(bookmark({ password }));
      expect(found.sites[0]).not.toHaveProperty('password');
      expect(codes(found)).toEqual(['password-unreadable']);
    }
  });

  test('a password hidden with single DES by OpenSSL comes back', () => {
    const found = read(bookmark({ password: '0381a4795dfc13936dfab204031830be' }));
    expect(found.sites[0]?.password).toBe('Hello-Glub1');
  });

  test('any password comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 }), (password) => {
        expect(read(bookmark({ password: hidden(password) })).sites[0]?.password).toBe(password);
      }),
    );
  });
});

describe('FileZilla', () => {
  function server(inner: string): string {
    return `<Server><Host>ftp.example.org</Host><Port>21</Port>${inner}</Server>`;
  }
  function manager(inner: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<FileZilla3 version="3.66.5" platform="*nix"><Servers>${inner}</Servers></FileZilla3>`;
  }

  test('a site in a folder', () => {
    const site = server(
      '<Protocol>4</Protocol><Type>0</Type><User>jan</User><Pass encoding="base64">Z2hlaW0gw6k=</Pass><Logontype>1</Logontype>' +
        '<PasvMode>MODE_DEFAULT</PasvMode><Name>Ontvangst</Name><LocalDir>/home/jan/uit</LocalDir><RemoteDir>1 0 4 home 7 in deze</RemoteDir>Ontvangst',
    );
    expect(read(manager(`<Folder expanded="1">Klanten${site}</Folder>`))).toEqual({
      format: 'filezilla',
      sites: [
        {
          name: 'Ontvangst',
          host: 'ftp.example.org',
          port: 21,
          security: 'explicit',
          user: 'jan',
          password: 'gheim é',
          remoteFolder: '/home/in deze',
          localFolder: '/home/jan/uit',
          passive: true,
        },
      ],
      warnings: [],
    });
  });

  test.each([
    ['0', 'explicit', ['tls-optional']],
    ['3', 'implicit', []],
    ['4', 'explicit', []],
    ['6', 'explicit', ['plain-ftp']],
  ])('protocol %s is %s', (protocol, security, warnings) => {
    const found = read(manager(server(`<Protocol>${protocol}</Protocol>`)));
    expect(found.sites[0]?.security).toBe(security);
    expect(codes(found)).toEqual(warnings);
  });

  test('SFTP and the clouds are left out, by name', () => {
    const found = read(
      manager(server('<Protocol>1</Protocol><Name>Sftp</Name>') + server('<Protocol>7</Protocol>')),
    );
    expect(found.sites).toEqual([]);
    expect(found.warnings).toEqual([
      { code: 'not-ftp', site: 'Sftp' },
      { code: 'not-ftp', site: 'ftp.example.org' },
    ]);
  });

  test('a password behind a master password is left out', () => {
    const found = read(
      manager(server('<Protocol>4</Protocol><Pass encoding="crypt" pubkey="abc">c2VjcmV0</Pass>')),
    );
    expect(found.sites[0]).not.toHaveProperty('password');
    expect(codes(found)).toEqual(['password-protected']);
  });

  test('older versions wrote the password as it is', () => {
    expect(read(manager(server('<Protocol>4</Protocol><Pass>a b</Pass>'))).sites[0]?.password).toBe('a b');
  });

  test.each([
    ['1 0', '/'],
    ['1 0 3 a/b', '/a/b'],
    ['/plain', '/plain'],
    ['1 0 9 short', undefined],
    ['1 4 disk 1 a', undefined],
  ])('the folder %s is %s', (written, folder) => {
    const found = read(manager(server(`<Protocol>4</Protocol><RemoteDir>${written}</RemoteDir>`)));
    expect(found.sites[0]?.remoteFolder).toBe(folder);
  });
});

describe('WinSCP', () => {
  function turned(octets: Uint8Array): string {
    return Buffer.from(octets.map((octet) => (~octet & 0xff) ^ 0xa3)).toString('hex');
  }

  /** As the program writes it, with octets of chance. */
  function hidden(owner: string, password: string): string {
    const content = Buffer.from(owner + password);
    const shift = 7;
    const octets = Buffer.concat([
      Buffer.from([0xff, 0, content.length, shift]),
      randomBytes(shift),
      content,
      randomBytes(20),
    ]);
    return turned(octets).toUpperCase();
  }

  test('sites of a configuration, with a proxy', () => {
    const ini = [
      '[Configuration\\Interface]',
      'HostName=not.a.site',
      '[Sessions\\Default%20Settings]',
      'HostName=nor.this',
      '[Sessions\\Klanten/Bank%20%C3%A9]',
      'HostName=bank.example',
      'PortNumber=990',
      'UserName=ons%20bedrijf',
      'FSProtocol=5',
      'Ftps=1',
      `Password=${hidden('ons bedrijfbank.example', 'gehéim')}`,
      'RemoteDirectory=/in',
      'LocalDirectory=C:%5CUit',
      'ProxyMethod=2',
      'ProxyHost=proxy.example',
      'ProxyPort=1080',
      'ProxyUsername=p',
      `ProxyPasswordEnc=${hidden('pproxy.example', 'q')}`,
      '[Sessions\\shell]',
      'HostName=ssh.example',
      '[Sessions\\old]',
      'HostName=old.example',
      'PortNumber=21',
      'FSProtocol=5',
      '',
    ];
    expect(read(ini.join('\r\n'))).toEqual({
      format: 'winscp',
      sites: [
        {
          name: 'Bank é',
          host: 'bank.example',
          port: 990,
          security: 'implicit',
          user: 'ons bedrijf',
          password: 'gehéim',
          remoteFolder: '/in',
          localFolder: 'C:\\Uit',
          passive: true,
          proxy: { kind: 'socks5', host: 'proxy.example', port: 1080, user: 'p', password: 'q' },
        },
        { name: 'old', host: 'old.example', port: 21, security: 'explicit', user: '', passive: true },
      ],
      warnings: [
        { code: 'not-ftp', site: 'shell' },
        { code: 'plain-ftp', site: 'old' },
      ],
    });
  });

  function session(...lines: readonly string[]): ReadImport {
    return read(
      [
        '[Sessions\\a]',
        'HostName=a.example',
        'PortNumber=21',
        'UserName=u',
        'FSProtocol=5',
        'Ftps=3',
        ...lines,
      ].join('\n'),
    );
  }

  test('a password of somebody else, of a master password, or damaged is left out', () => {
    const cases = [
      [hidden('other', 'x'), 'password-unreadable'],
      ['A35C5D5E', 'password-protected'],
      ['A35C', 'password-unreadable'],
      [hidden('ua.example', 'x').slice(0, 30), 'password-unreadable'],
    ] as const;
    cases.forEach(([password, code], index) => {
      const master = turned(Buffer.from([0xff, 1, 9, 9]));
      const found = session(`Password=${index === 1 ? master : password}`);
      expect(found.sites[0]).not.toHaveProperty('password');
      expect(codes(found)).toEqual([code]);
    });
  });

  test('other proxies and certificates in files are warned of', () => {
    expect(codes(session('ProxyMethod=1', 'ProxyHost=p'))).toEqual(['proxy-unsupported']);
    expect(codes(session('TlsCertificateFile=C:%5Cc.pfx'))).toEqual(['client-certificate-elsewhere']);
    expect(codes(session('FtpPasvMode=0'))).toEqual(['active-mode']);
  });
});

describe('Cyberduck', () => {
  function duck(entries: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>${entries}</dict></plist>`;
  }
  function entry(key: string, value: string): string {
    return `<key>${key}</key><string>${xml(value)}</string>`;
  }

  test('a bookmark', () => {
    const file = duck(
      entry('Protocol', 'ftps') +
        entry('Nickname', 'Pakket & co') +
        entry('Hostname', 'pakket.example') +
        entry('Port', '2121') +
        entry('Username', 'jan') +
        entry('Path', '/in') +
        entry('FTP Connect Mode', 'passive') +
        entry('Client Certificate', 'jan') +
        '<key>Upload Folder Dictionary</key><dict><key>Path</key><string>/Users/jan/uit</string></dict>',
    );
    expect(read(file)).toEqual({
      format: 'cyberduck',
      sites: [
        {
          name: 'Pakket & co',
          host: 'pakket.example',
          port: 2121,
          security: 'explicit',
          user: 'jan',
          remoteFolder: '/in',
          localFolder: '/Users/jan/uit',
          passive: true,
        },
      ],
      warnings: [{ code: 'client-certificate-elsewhere', site: 'Pakket & co' }],
    });
  });

  test('plain FTP becomes explicit TLS, and S3 is left out', () => {
    const plain = read(
      duck(entry('Protocol', 'ftp') + entry('Hostname', 'a.example') + entry('FTP Connect Mode', 'active')),
    );
    expect(plain.sites[0]).toMatchObject({ security: 'explicit', port: 21, passive: false });
    expect(codes(plain)).toEqual(['plain-ftp', 'active-mode']);
    expect(codes(read(duck(entry('Protocol', 's3') + entry('Hostname', 'a.example'))))).toEqual(['not-ftp']);
  });
});

describe('addresses', () => {
  test.each([
    ['ftps://host.example', { host: 'host.example', port: 990, security: 'implicit', user: '' }],
    ['ftps://host.example:21', { port: 21, security: 'explicit' }],
    [
      'FTPES://jan@host.example/in/deze%20map/',
      { port: 21, security: 'explicit', user: 'jan', remoteFolder: 'in/deze map/' },
    ],
    ['ftpes://jan@host.example/%2Fin', { remoteFolder: '/in' }],
    ['ftpes://jan%40firma:p%3Aq@host.example', { user: 'jan@firma', password: 'p:q' }],
    ['ftpes://jan@firma.example@host.example', { user: 'jan@firma.example', host: 'host.example' }],
    [' ftpes://[2001:db8::1]:2121/ ', { host: '2001:db8::1', port: 2121 }],
    ['ftpes://bücher.example', { host: 'xn--bcher-kva.example' }],
  ])('%s', (address, site) => {
    expect(siteOfAddress(address).sites[0]).toMatchObject(site);
  });

  test('plain FTP becomes explicit TLS', () => {
    const found = siteOfAddress('ftp://host.example');
    expect(found.sites[0]?.security).toBe('explicit');
    expect(codes(found)).toEqual(['plain-ftp']);
  });

  test.each([
    '',
    'host.example',
    'sftp://host',
    'ftps://',
    'ftps://a b',
    'ftps://h:70000',
    'ftps://h:0',
    'ftps://a/%zz',
    'ftps://a/b?c',
    'ftps://[::1',
    'ftps://secret:word@',
  ])('"%s" is refused without being repeated', (address) => {
    const thrown = thrownBy(() => siteOfAddress(address));
    expect(thrown.code).toBe('import-address');
    expect(thrown.message).not.toContain('secret');
  });
});

function thrownBy(act: () => unknown): WaybillError {
  try {
    act();
  } catch (error) {
    if (error instanceof WaybillError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('whatever is in a file', () => {
  const glub = (fields: string): string => `<booklist><bookmark>${fields}</bookmark></booklist>`;

  test('what cannot be is left out, with a warning', () => {
    const found = read(
      glub(
        `<hostname>a.example</hostname><port>99999</port><username>a&#10;b</username><remotedir>${'x'.repeat(2000)}</remotedir>`,
      ),
    );
    expect(found.sites).toEqual([
      { name: 'a.example', host: 'a.example', port: 21, security: 'explicit', user: '', passive: true },
    ]);
    expect(codes(found).toSorted()).toEqual(['folder-unusable', 'port-unusable', 'user-unusable']);
    for (const host of ['', 'a b', 'a/b', 'a@b', 'a&#0x9;', `${'a.'.repeat(130)}b`])
      expect(read(glub(`<hostname>${host.replace('&#0x9;', '\u0007')}</hostname>`)).sites).toEqual([]);
  });

  test('a name shows nothing that turns around or breaks lines', () => {
    const found = read(glub('<profile>a&#x202E;b\nc</profile><hostname>a.example</hostname>'));
    expect(found.sites[0]?.name).toBe('a b c');
  });

  test('only 1,000 sites are read', () => {
    const many = '<bookmark><hostname>a.example</hostname></bookmark>'.repeat(1001);
    const found = read(`<booklist>${many}</booklist>`);
    expect(found.sites).toHaveLength(1000);
    expect(found.warnings).toEqual([{ code: 'too-many-sites', site: '' }]);
  });

  test('a large file is read to its end, whatever fills it', () => {
    const servers = '<Server><Protocol>1</Protocol></Server>'.repeat(45_000);
    expect(read(`<FileZilla3><Servers>${servers}</Servers></FileZilla3>`).warnings).toHaveLength(2);
    const long = `[Sessions\\a]\nHostName=a.example\nFSProtocol=5\nFtps=3\nRemoteDirectory=%20${'x'.repeat(3_000_000)}`;
    expect(codes(read(long))).toEqual(['folder-unusable']);
  });

  test('too large, of another program, or damaged', () => {
    expect(thrownBy(() => importSites(Buffer.alloc(4 * 1024 * 1024 + 1)))).toMatchObject({
      code: 'import-too-large',
      params: { most: 4 },
    });
    for (const text of [
      '',
      'hello',
      '<html/>',
      '<booklist>',
      '[Sessions]',
      '<?xml version="1.0" encoding="no-such"?><booklist/>',
    ])
      expect(thrownBy(() => read(text)).code).toBe('import-unknown');
  });

  test("Windows' ways of writing are read", () => {
    const text = '\uFEFF' + glub('<profile>Zoë</profile><hostname>a.example</hostname>');
    expect(importSites(Buffer.from(text, 'utf16le')).sites[0]?.name).toBe('Zoë');
    const ini = Buffer.from('[Sessions\\Zo\xeb]\nHostName=a.example\nFSProtocol=5\nFtps=3\n', 'latin1');
    expect(importSites(ini).sites[0]?.name).toBe('Zoë');
  });

  test('nothing else than sites or such an error comes of it', () => {
    const start = fc.constantFrom(
      '',
      '<booklist><bookmark>',
      '<FileZilla3><Servers><Server>',
      '[Sessions\\a]\n',
      '<plist><dict>',
    );
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<hostname>a</hostname>',
        '<Host>a</Host>',
        '<Pass encoding="base64">',
        '</Pass>',
        'HostName=a\n',
        'FSProtocol=5\n',
        'Password=A35CFF00\n',
        '<key>',
        '</key>',
        '</bookmark></booklist>',
        '</Server></Servers></FileZilla3>',
        '</dict></plist>',
        '%',
        '&#1;',
      ),
    );
    fc.assert(
      fc.property(start, fc.array(piece), fc.uint8Array(), (begin, pieces, octets) => {
        for (const file of [Buffer.from(begin + pieces.join('')), octets]) {
          try {
            for (const site of importSites(file).sites) expect(site.port).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(WaybillError);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no password stands in a warning', () => {
    const found = read(
      glub('<hostname>a.example</hostname><password>topsecret</password><security>0</security>'),
    );
    expect(found.warnings.length).toBeGreaterThan(0);
    expect(JSON.stringify(found.warnings)).not.toContain('topsecret');
  });
});
