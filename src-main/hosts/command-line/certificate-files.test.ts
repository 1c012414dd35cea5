import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CertificateId, WaybillError } from '../../../shared/index.ts';
import { ask, codeOf, sampleCertificate, sampleFacts } from './testing-certificates.ts';
import type { Certificates } from './testing-certificates.ts';

const { fingerprint } = sampleFacts();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content, { mode: 0o600 });
  return file;
}

describe('a new identity', () => {
  it('says what the options say', async () => {
    const wishes: unknown[] = [];
    const { exitCode, out } = await ask(
      (
        'cert make --name ours.example --identification O0013OURS --organisation Ours --country DE --host ours.example ' +
        '--host 127.0.0.1 --bits 3072 --for tls,signing --for tls --label new'
      ).split(' '),
      {
        make(wish) {
          wishes.push(wish);
          return Promise.resolve(sampleCertificate({ owner: 'own', label: 'new' }));
        },
        get: () => Promise.resolve(sampleCertificate({ owner: 'own', label: 'new' })),
      },
    );
    expect(exitCode).toBe(0);
    expect(wishes).toEqual([
      {
        label: 'new',
        commonName: 'ours.example',
        identification: 'O0013OURS',
        organisation: 'Ours',
        unit: '',
        locality: '',
        country: 'DE',
        names: ['ours.example', '127.0.0.1'],
        bits: 3072,
        purposes: ['tls', 'signing'],
      },
    ]);
    expect(out).toContain('Made new (5).');
  });

  it('that is requested prints the request and nothing else, or has it written into a new file', async () => {
    const pem = '-----BEGIN CERTIFICATE REQUEST-----\nMII=\n-----END CERTIFICATE REQUEST-----\n';
    const exported: unknown[] = [];
    const certificates: Partial<Certificates> = {
      request: () => Promise.resolve(sampleCertificate({ owner: 'own', request: pem })),
      export(args) {
        exported.push(args);
        return Promise.resolve({ name: 'a.csr', path: args.path });
      },
    };
    const printed = await ask(['cert', 'request', '--name', 'ours'], certificates);
    expect(printed.out).toBe(pem);
    expect(printed.err).toContain('waybill cert import');
    expect(exported).toEqual([]);
    const file = path.join(folder, 'a.csr');
    const written = await ask(['cert', 'request', '--name', 'ours', '--out', file], certificates);
    expect(exported).toEqual([{ id: 5, form: 'request', path: file }]);
    expect(written.out).toContain(file);
    expect(written.out).not.toContain('BEGIN');
  });
});

describe('what is brought in', () => {
  /** A store whose files open with one password, and what it was asked. */
  function locked(password: string) {
    const asked: Parameters<Certificates['import']>[0][] = [];
    const bringIn: Certificates['import'] = (args) => {
      asked.push(args);
      if (args.password === password) return Promise.resolve({ added: [sampleCertificate()], lists: [] });
      return Promise.reject(
        new WaybillError({ code: args.password === undefined ? 'password-needed' : 'password-wrong' }),
      );
    };
    return { asked, certificates: { import: bringIn } };
  }

  it('is named to the engine by its absolute path, with whose it is and what for', async () => {
    const file = await put('a.cer', 'x');
    const asked: unknown[] = [];
    const { out } = await ask(
      ['cert', 'import', file, '--partner', '1', '--authority', '--for', 'tls', '--label', 'L'],
      {
        import(args) {
          asked.push(args);
          return Promise.resolve({
            added: [sampleCertificate()],
            lists: [{ issuer: 'CN=CA', thisUpdate: 1, entries: 3, address: '', keptAt: 1 }],
          });
        },
      },
    );
    expect(asked).toEqual([
      { source: { path: file }, partnerId: 1, authority: true, purposes: ['tls'], label: 'L' },
    ]);
    expect(out).toContain('Brought in oftp2.volta.example (5).');
    expect(out).toContain('CN=CA: 3 revoked');
  });

  it('comes from the standard input as the octets it is', async () => {
    const octets = Buffer.from([0x30, 0x82, 0xff, 0x00, 0x80]);
    const asked: unknown[] = [];
    await ask(
      ['cert', 'import', '-'],
      {
        import(args) {
          asked.push(args.source);
          return Promise.resolve({ added: [], lists: [] });
        },
      },
      { input: octets },
    );
    expect(asked).toEqual([{ content: octets.toString('base64') }]);
  });

  it('is opened with the password of a file', async () => {
    const { asked, certificates } = locked('HIDDEN');
    const file = await put('a.p12', 'x');
    const passwords = await put('password', 'HIDDEN\nnot this');
    const said = await ask(['cert', 'import', file, '--password-file', passwords], certificates);
    expect(said.exitCode).toBe(0);
    expect(asked).toHaveLength(1);
    expect(said.out + said.err).not.toContain('HIDDEN');
  });

  it('is asked for its password at a terminal, again when it was wrong, three times at most', async () => {
    const file = await put('b.p12', 'x');
    const first = locked('HIDDEN');
    const said = await ask(['cert', 'import', file], first.certificates, {
      canAsk: true,
      answers: ['WRONG', 'HIDDEN'],
    });
    expect(said.exitCode).toBe(0);
    expect(said.err.match(/Password of/g)).toHaveLength(2);
    expect(said.err.match(/does not open the file/g)).toHaveLength(1);
    expect(said.out + said.err).not.toMatch(/HIDDEN|WRONG/);
    const second = locked('HIDDEN');
    const tried = await ask(['cert', 'import', file, '--json'], second.certificates, {
      canAsk: true,
      answers: ['A', 'B', 'C', 'HIDDEN'],
    });
    expect(codeOf(tried)).toBe('password-wrong');
    expect(second.asked.map(({ password }) => password)).toEqual([undefined, 'A', 'B', 'C']);
  });

  it('is looked into first, without being kept', async () => {
    const file = await put('d.p7b', 'x');
    const asked: unknown[] = [];
    const certificates: Partial<Certificates> = {
      inspect(args) {
        asked.push(args);
        const contents = { form: 'pkcs7', certificates: [sampleFacts()], keys: 0 } as const;
        return Promise.resolve({
          ...contents,
          certificates: [...contents.certificates],
          answers: CertificateId.parse(4),
        });
      },
    };
    const { out } = await ask(['cert', 'inspect', file], certificates);
    expect(asked).toEqual([{ source: { path: file } }]);
    expect(out).toMatch(/^PKCS#7, the answer to request 4\n/);
    expect(out).toContain('0123 4567 89ab cdef 0123 4567 89ab cdef');
    const { out: json } = await ask(['cert', 'inspect', file, '--json'], certificates);
    expect(JSON.parse(json)).toMatchObject({
      contents: { form: 'pkcs7', answers: 4, certificates: [{ fingerprint }] },
    });
  });

  it('of ours says what to do as long as it is used for nothing', async () => {
    const file = await put('e.p12', 'x');
    const own = sampleCertificate({ owner: 'own', inUseFor: [] });
    for (const [added, expected] of [
      [own, true],
      [{ ...own, inUseFor: own.purposes }, false],
      [sampleCertificate({ inUseFor: [] }), false],
    ] as const) {
      const { out } = await ask(['cert', 'import', file], {
        import: () => Promise.resolve({ added: [added], lists: [] }),
      });
      expect(out.includes('waybill cert use 5')).toBe(expected);
    }
  });

  it('without anybody to ask says that a password is needed', async () => {
    const { certificates } = locked('HIDDEN');
    const said = await ask(['cert', 'import', await put('c.p12', 'x'), '--json'], certificates);
    expect(codeOf(said)).toBe('password-needed');
    expect(said.exitCode).toBe(3);
  });
});

describe('what is brought out', () => {
  function store() {
    const asked: unknown[] = [];
    const bringOut: Certificates['export'] = (args) => {
      asked.push(args);
      return Promise.resolve(
        args.path === undefined
          ? { name: 'a.pem', content: Buffer.from('-----BEGIN\nMII=\n-----END\n').toString('base64') }
          : { name: path.basename(args.path), path: args.path },
      );
    };
    return { asked, certificates: { export: bringOut } };
  }

  it.each([
    ['a.pem', 'pem'],
    ['a.CRT', 'pem'],
    ['a.cer', 'der'],
    ['a.der', 'der'],
    ['a.p7b', 'pkcs7'],
    ['a.csr', 'request'],
  ])('as %s has the form %s', async (name, form) => {
    const { asked, certificates } = store();
    const file = path.join(folder, `out-${name}`);
    const { out } = await ask(['cert', 'export', '5', '--out', file, '--json'], certificates);
    expect(asked).toEqual([{ id: 5, form, path: file }]);
    expect(JSON.parse(out)).toEqual({ exported: { id: 5, form, name: `out-${name}`, path: file } });
  });

  it('without a file is printed as PEM', async () => {
    const { asked, certificates } = store();
    const { out } = await ask(['cert', 'export', '5'], certificates);
    expect(asked).toEqual([{ id: 5, form: 'pem' }]);
    expect(out).toBe('-----BEGIN\nMII=\n-----END\n');
  });

  it('with its key has a password that was typed twice, or stands in a file', async () => {
    const { asked, certificates } = store();
    const file = path.join(folder, 'key.p12');
    const typed = await ask(['cert', 'export', '5', '--out', file], certificates, {
      canAsk: true,
      answers: ['HIDDEN-ONE', 'HIDDEN-ONE'],
    });
    const passwords = await put('new-password', 'HIDDEN-TWO');
    const read = await ask(
      ['cert', 'export', '5', '--out', file, '--password-file', passwords],
      certificates,
    );
    expect(asked).toEqual([
      { id: 5, form: 'pkcs12', path: file, password: 'HIDDEN-ONE' },
      { id: 5, form: 'pkcs12', path: file, password: 'HIDDEN-TWO' },
    ]);
    for (const said of [typed, read]) expect(said.out + said.err).not.toContain('HIDDEN');
  });

  it.each([
    [['HIDDEN-ONE', 'HIDDEN-TWO'], 'usage-passwords-differ'],
    [['HIDDEN'], 'usage-password-too-short'],
  ])('with its key is not written after %j', async (answers, code) => {
    const { asked, certificates } = store();
    const said = await ask(
      ['cert', 'export', '5', '--out', path.join(folder, 'n.p12'), '--json'],
      certificates,
      {
        canAsk: true,
        answers,
      },
    );
    expect(codeOf(said)).toBe(code);
    expect(asked).toEqual([]);
    expect(said.out + said.err).not.toContain('HIDDEN');
  });
});
