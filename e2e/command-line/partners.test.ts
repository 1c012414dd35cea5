import { asOftp } from '../../shared/index.ts';
import { once } from 'node:events';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, ourCode, readDocument, temporaryFolder, theirCode, waybill } from './waybill.ts';

describe('a partner', () => {
  it('that nobody answers for leads to exit code 2, and the file stays in the queue', async () => {
    await using folder = await temporaryFolder();
    const home = path.join(folder.path, 'home');
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    await waybill(['settings', '--code', ourCode], { home });
    await waybill(
      ['partner', 'add', 'Nobody', '--code', theirCode, '--host', '127.0.0.1', '--port', String(port)],
      { home },
    );
    await writeFile(path.join(folder.path, 'a'), 'a');
    const { error, files } = readDocument(
      await waybill(['send', 'nobody', 'a', '--json'], { home, folder: folder.path }),
      documents.send,
      2,
    );
    expect(error?.code).toBe('connection-refused');
    expect(files).toMatchObject([{ transfer: { state: 'waiting' } }]);
    const people = await waybill(['transfer', 'retry', '1', '--timeout', '1'], { home });
    expect(people.code).toBe(2);
    expect(people.out).toContain('The partner does not answer at this address');

    expect((await waybill(['partner', 'remove', 'Nobody'], { home })).code).toBe(3);
    const cancelled = readDocument(
      await waybill(['transfer', 'cancel', '1', '--json'], { home }),
      documents.transfer,
    );
    expect(cancelled.transfer.state).toBe('cancelled');
    expect((await waybill(['partner', 'remove', 'Nobody'], { home })).code).toBe(0);
    const { partners } = readDocument(
      await waybill(['partner', 'list', '--json'], { home }),
      documents.partners,
    );
    expect(partners).toEqual([]);
  });

  it('comes from partner.json, and its passwords never come back', async () => {
    await using folder = await temporaryFolder();
    const home = path.join(folder.path, 'home');
    const file = path.join(folder.path, 'partner.json');
    await writeFile(
      file,
      JSON.stringify({
        name: 'Volta Gearbox AG',
        oftp2: { code: 'O0013VOLTA', host: 'oftp2.volta.example' },
        secrets: { ourPassword: 'SEALED1', theirPassword: 'SEALED2' },
      }),
    );
    await chmod(file, 0o644);
    const added = await waybill(['partner', 'add', '--file', 'partner.json', '--json'], {
      home,
      folder: folder.path,
    });
    expect(readDocument(added, documents.partner).partner.secretsSet).toEqual({
      ourPassword: true,
      theirPassword: true,
      proxyPassword: false,
    });
    if (process.platform !== 'win32') expect(added.err).toContain('can be read by others');
    const again = await waybill(['partner', 'add', '--file', 'partner.json', '--json'], {
      home,
      folder: folder.path,
    });
    expect(readDocument(again, documents.error, 3).error.code).toBe('partner-exists');
    const shown = await waybill(['partner', 'show', 'volta gearbox ag'], { home });
    expect(shown.out).toContain('oftp2.volta.example:6619');
    for (const said of [added, again, shown]) expect(said.out + said.err).not.toMatch(/SEALED[12]/);
    for (const name of await readdir(home)) {
      const octets = await readFile(path.join(home, name)).catch(() => Buffer.alloc(0));
      expect(octets.includes('SEALED1'), name).toBe(false);
    }
  });
});

describe('the way out to a partner', () => {
  it('is kept with its password sealed, and is taken away with it', async () => {
    await using folder = await temporaryFolder();
    const home = path.join(folder.path, 'home');
    const rules = ['--revocation', 'prefer', '--ocsp', 'http://127.0.0.1:9/', '--caller-certificate', 'on'];
    const added = await waybill(
      ['partner', 'add', 'Volta', '--code', 'O0013VOLTA', '--host', 'h.example', '--json', ...rules].concat([
        '--proxy',
        'http://anna@127.0.0.1:3128',
      ]),
      { home, environment: { WAYBILL_PROXY_PASSWORD: 'SEALED3' } },
    );
    const { partner } = readDocument(added, documents.partner);
    expect(partner.secretsSet.proxyPassword).toBe(true);
    expect(asOftp(partner).oftp2).toMatchObject({
      proxy: { kind: 'http', host: '127.0.0.1', port: 3128, user: 'anna' },
      callerCertificate: true,
      trust: {
        revocation: { policy: 'prefer', statusAddress: 'http://127.0.0.1:9/', fromCertificates: true },
      },
    });
    const shown = await waybill(['partner', 'show', 'Volta'], { home });
    expect(shown.out).toContain('http://anna@127.0.0.1:3128, password set');
    const changed = await waybill(
      ['partner', 'change', 'Volta', '--proxy', 'none', '--ocsp', 'none', '--json'],
      {
        home,
      },
    );
    const { partner: after } = readDocument(changed, documents.partner);
    expect(asOftp(after).oftp2.proxy).toBeUndefined();
    expect(asOftp(after).oftp2.trust.revocation).toEqual({
      policy: 'prefer',
      fromCertificates: true,
      listAddresses: [],
    });
    expect(after.secretsSet.proxyPassword).toBe(false);
    for (const said of [added, shown, changed]) expect(said.out + said.err).not.toContain('SEALED3');
    for (const name of await readdir(home)) {
      const octets = await readFile(path.join(home, name)).catch(() => Buffer.alloc(0));
      expect(octets.includes('SEALED3'), name).toBe(false);
    }
  });
});

describe('what cannot be done', () => {
  it('leads to exit code 3 and one JSON document, and nothing is sent', async () => {
    await using folder = await temporaryFolder();
    const home = path.join(folder.path, 'home');
    await waybill(['settings', '--code', ourCode], { home });
    await waybill(['partner', 'add', 'They', '--code', theirCode, '--host', '127.0.0.1', '--port', '9'], {
      home,
    });
    await writeFile(path.join(folder.path, 'there'), 'x');
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['send', 'They', 'there', 'missing'], 'file-not-found'],
      [['send', 'They', '.'], 'file-is-folder'],
      [['send', 'Nobody', 'there'], 'partner-unknown'],
      [['send', 'They', 'there', '--as', 'A-NAME-OF-MORE-THAN-26-CHARACTERS'], 'name-too-long'],
      [['send', 'They', 'there', '--as', '../../etc/passwd\u0007'], 'name-invalid'],
      [['transfer', 'show', '99'], 'transfer-unknown'],
      [['transfer', 'retry', '99'], 'transfer-unknown'],
      [['collect', 'Nobody'], 'partner-unknown'],
      [['practice', 'start', '--reason', '0'], 'usage-bad-value'],
      [['listen', '--tls-port', 'off', '--plain-port', 'off'], 'listener-without-port'],
    ];
    for (const [args, code] of cases) {
      const ended = await waybill([...args, '--json'], { home, folder: folder.path });
      expect(readDocument(ended, documents.error, 3).error.code, args.join(' ')).toBe(code);
    }
    const { total } = readDocument(await waybill(['transfers', '--json'], { home }), documents.transfers);
    expect(total).toBe(0);
  });
});

describe('what is agreed with a partner', () => {
  it('is kept as the options say, shown, and refused where it cannot work', async () => {
    await using folder = await temporaryFolder();
    const home = path.join(folder.path, 'home');
    const added = await waybill(
      `partner add Volta --code O0013VOLTA --level 1.4 --format F --record-length 128 --behind O0013FAR
       --retry SFNA.06=later --certificate-files off --json`.split(/\s+/),
      { home },
    );
    expect(asOftp(readDocument(added, documents.partner).partner).oftp2).toMatchObject({
      level: 4,
      files: { format: 'F', recordLength: 128, sent: 'lines', pad: true },
      routing: { behind: ['O0013FAR'], subAddresses: true },
      retries: { reasons: { 'SFNA.06': 'later' }, deadlineHours: 72 },
      certificateExchange: 'off',
    });
    const shown = await waybill(['partner', 'show', 'Volta'], { home });
    expect(shown.out).toContain('F (records of 128 octets)');
    expect(shown.out).toContain('behind it: O0013FAR');

    for (const [options, code] of [
      [['--sign', 'on'], 'agreement-level-security'],
      [['--format', 'V', '--records-sent', 'blocks'], 'agreement-blocks-variable'],
      [['--behind', 'O0013VOLTA'], 'agreement-code-is-partner'],
      [['--retry', 'SFNA.13=later'], 'agreement-retry-duplicate'],
      [['--level', '2.0', '--signed-receipts', 'on'], 'agreement-no-partner-certificate'],
    ] as const) {
      const refused = await waybill(['partner', 'change', 'Volta', ...options, '--json'], { home });
      expect(readDocument(refused, documents.error, 3).error.code).toBe(code);
    }
    const second = await waybill(
      ['partner', 'add', 'Nordic', '--code', 'O0013NORDIC', '--behind', 'O0013FAR', '--json'],
      { home },
    );
    expect(readDocument(second, documents.error, 3).error).toMatchObject({
      code: 'agreement-code-elsewhere',
      params: { partner: 'Volta' },
    });
  });
});
