import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CertificateId, PartnerId, WaybillError } from '../../../shared/index.ts';
import type {
  CertificateVerdict,
  EngineBody,
  RevocationStatus,
  TrustDecision,
} from '../../../shared/index.ts';
import { fingerprintLines } from './cert-lines.ts';
import { say, sampleCertificate, sampleFacts, sampleSummary } from './testing.ts';
import type { Said, World } from './testing.ts';

type Certificates = EngineBody['certificates'];

const { fingerprint } = sampleFacts();

/** Carries out a command against a certificate store of the test's making; one partner is known. */
function ask(argv: readonly string[], certificates: Partial<Certificates>, world: World = {}): Promise<Said> {
  return say(argv, {
    ...world,
    body: {
      certificates,
      partners: { list: () => Promise.resolve([sampleSummary()]), ...world.body?.partners },
    },
  });
}

function codeOf({ out }: Said): unknown {
  const document: unknown = JSON.parse(out);
  return (document as { error?: { code?: unknown } }).error?.code;
}

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

describe('a command about certificates that cannot be meant', () => {
  it.each([
    [['cert'], 'usage-unknown-command'],
    [['cert', 'fly'], 'usage-unknown-command'],
    [['cert', 'show', 'mine'], 'usage-bad-value'],
    [['cert', 'show', '0'], 'usage-bad-value'],
    [['cert', 'list', '--own', '--partner', 'Volta'], 'usage-not-together'],
    [['cert', 'list', '--expiring', 'soon'], 'usage-bad-value'],
    [['cert', 'make'], 'usage-missing-option'],
    [['cert', 'make', '--name', 'x', '--country', 'Germany'], 'usage-bad-field'],
    [['cert', 'make', '--name', 'x', '--bits', '1024'], 'usage-bad-value'],
    [['cert', 'make', '--name', 'x', '--for', 'everything'], 'usage-bad-value'],
    [['cert', 'request'], 'usage-missing-option'],
    [['cert', 'request', '--name', 'x', '--out', 'testing.ts'], 'file-exists'],
    [['cert', 'request', '--name', 'x', '--out', 'missing/x.csr'], 'file-not-found'],
    [['cert', 'import', 'missing.cer'], 'file-not-found'],
    [['cert', 'import', '.'], 'file-is-folder'],
    [['cert', 'import', 'testing.ts', '--authority'], 'usage-missing-option'],
    [['cert', 'import', 'testing.ts', '--password-file', 'missing'], 'usage-bad-file'],
    [['cert', 'import', '-', '--password-file', '-'], 'usage-stdin-twice'],
    [['cert', 'export', '1', '--out', 'testing.ts'], 'usage-missing-option'],
    [['cert', 'export', '1', '--out', 'testing.ts', '--form', 'pem'], 'file-exists'],
    [['cert', 'export', '1', '--form', 'der'], 'usage-missing-option'],
    [['cert', 'export', '1', '--form', 'pkcs12'], 'usage-missing-option'],
    [['cert', 'export', '1', '--out', 'new.p12'], 'usage-missing-option'],
    [['cert', 'export', '1', '--out', 'new.pem', '--password-file', '-'], 'usage-not-together'],
    [['cert', 'use', '1'], 'usage-missing-option'],
    [['cert', 'rename', '1'], 'usage-missing-operand'],
    [['cert', 'trust', 'Volta', 'abcd'], 'usage-bad-value'],
    [['cert', 'trust', 'Volta', fingerprint, '--role', 'friend'], 'usage-bad-value'],
  ])('%j ends with exit code 3, one JSON document and no engine', async (argv, code) => {
    const said = await say([...argv, '--json']);
    expect(codeOf(said)).toBe(code);
    expect(said.exitCode).toBe(3);
    expect(said.homes).toEqual([]);
  });

  it('is explained by the help of the group, without an engine', async () => {
    const { exitCode, out, homes } = await say(['cert', '--help']);
    expect(exitCode).toBe(0);
    for (const name of ['list', 'show', 'make', 'request', 'import', 'export', 'trust', 'revoke-check'])
      expect(out).toContain(`cert ${name}`);
    expect(homes).toEqual([]);
  });

  it.each([
    ['certificate-unknown', 3],
    ['certificate-in-use', 3],
    ['certificate-not-own', 3],
    ['certificate-revoked', 2],
    ['revocation-no-list', 2],
  ])('or that the engine answers with %s leads to exit code %d', async (code, expected) => {
    const said = await ask(['cert', 'use', '1', '--for', 'tls', '--json'], {
      use: () => Promise.reject(new WaybillError({ code })),
    });
    expect(said.exitCode).toBe(expected);
    expect(codeOf(said)).toBe(code);
  });
});

describe('the list of certificates', () => {
  const own = sampleCertificate({
    id: CertificateId.parse(1),
    owner: 'own',
    label: 'ours',
    purposes: ['tls', 'signing'],
    inUseFor: ['signing'],
    expiry: { state: 'valid', days: 300 },
  });
  const ending = sampleCertificate({ expiry: { state: 'expired', days: -3 } });

  it('says whose each is, what it is in use for, and how long yet', async () => {
    const { out } = await ask(['cert', 'list'], { list: () => Promise.resolve([own, ending]) });
    const [heading = '', first = '', second = ''] = out.split('\n');
    expect(heading).toContain('DAYS LEFT');
    expect(first).toMatch(/^ *1 +ours +ours +tls, signing\* +300 +active$/);
    expect(second).toMatch(/^ *5 +Volta Gearbox AG +oftp2\.volta\.example +tls\*, signing +-3 +expired$/);
  });

  it('is asked for what was named', async () => {
    const asked: unknown[] = [];
    const list: Certificates['list'] = (args) => {
      asked.push(args);
      return Promise.resolve([]);
    };
    await ask(['cert', 'list', '--own'], { list });
    await ask(['cert', 'list', '--partner', 'volta gearbox ag', '--retired', '--expiring', '30'], { list });
    expect(asked).toEqual([
      { owner: 'own', retired: false },
      { partnerId: 1, retired: true, expiringWithinDays: 30 },
    ]);
  });

  it('tells a script by its exit code whether something ends: 5 if so, 0 if not', async () => {
    const some = await ask(['cert', 'list', '--expiring', '30', '--json'], {
      list: () => Promise.resolve([ending]),
    });
    expect(some.exitCode).toBe(5);
    expect(JSON.parse(some.out)).toMatchObject({
      certificates: [{ id: 5 }],
      error: { code: 'certificates-expiring', params: { count: 1, days: 30 } },
    });
    const none = await ask(['cert', 'list', '--expiring', '30', '--json'], {
      list: () => Promise.resolve([]),
    });
    expect(none.exitCode).toBe(0);
    expect(JSON.parse(none.out)).toEqual({ certificates: [] });
    const people = await ask(['cert', 'list', '--expiring', '30'], { list: () => Promise.resolve([ending]) });
    expect(people.out).toContain('1 certificate ends within 30 days, or has ended.');
  });

  it('does not count what is retired, nor what nobody asked about', async () => {
    const retired = { ...ending, state: 'retired' as const };
    const list = () => Promise.resolve([retired]);
    expect((await ask(['cert', 'list', '--retired', '--expiring', '30'], { list })).exitCode).toBe(0);
    expect((await ask(['cert', 'list'], { list: () => Promise.resolve([ending]) })).exitCode).toBe(0);
  });
});

function decision(change: Partial<TrustDecision> = {}): TrustDecision {
  return {
    id: 1,
    at: Date.UTC(2026, 10, 20),
    partnerId: PartnerId.parse(1),
    fingerprint,
    subject: 'CN=oftp2.volta.example',
    role: 'server',
    decision: 'trusted',
    by: 'anna, command line',
    note: 'compared by telephone',
    ...change,
  };
}

describe('one certificate', () => {
  it('is shown with its chain as a tree, its partners, and only its own decisions', async () => {
    const certificates: Partial<Certificates> = {
      get: () => Promise.resolve(sampleCertificate()),
      decisions: () => Promise.resolve([decision(), decision({ id: 2, fingerprint: 'f'.repeat(64) })]),
    };
    const { out } = await ask(['cert', 'show', '5'], certificates);
    const lines = out.split('\n');
    const leaf = lines.findIndex((line) => line.startsWith('  CN=oftp2.volta.example'));
    expect(lines[leaf + 2]).toBe('  └─ CN=Example Issuing CA');
    expect(lines[leaf + 4]).toBe('     └─ CN=Example Root CA');
    expect(out).toContain('0123 4567 89ab cdef 0123 4567 89ab cdef');
    expect(out).toMatch(/Partners +Volta Gearbox AG/);
    expect(out).toContain('“compared by telephone”');
    expect(out).not.toContain('ffff');
    const { out: json } = await ask(['cert', 'show', '5', '--json'], certificates);
    expect(JSON.parse(json)).toMatchObject({ certificate: { id: 5 }, decisions: [{ id: 1 }] });
  });

  it('that waits for its answer is shown with its request', async () => {
    const { facts: _facts, expiry: _expiry, ...rest } = sampleCertificate({ owner: 'own', chain: [] });
    const requested = {
      ...rest,
      state: 'requested' as const,
      request: '-----BEGIN CERTIFICATE REQUEST-----\nMII=\n-----END CERTIFICATE REQUEST-----\n',
    };
    const { out } = await ask(['cert', 'show', '5'], { get: () => Promise.resolve(requested) });
    expect(out).toContain('-----BEGIN CERTIFICATE REQUEST-----\nMII=\n-----END');
    expect(out).toMatch(/State +requested/);
  });

  it('cannot move the cursor of the terminal with what it says of itself', async () => {
    const facts = sampleFacts({ subject: 'CN=a\u001b[2J\u202eb', names: ['DNS:\u0007'] });
    const { out } = await ask(['cert', 'show', '5'], {
      get: () => Promise.resolve(sampleCertificate({ facts, chain: [facts] })),
    });
    // oxlint-disable-next-line no-control-regex -- none of these may be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('has a fingerprint of groups of four that holds all its digits', () => {
    const lines = fingerprintLines(fingerprint);
    expect(lines).toHaveLength(2);
    expect(lines.join(' ').split(' ')).toHaveLength(16);
    expect(lines.join('').replaceAll(' ', '')).toBe(fingerprint);
  });
});

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
    expect(said.out + said.err).not.toMatch(/HIDDEN|WRONG/);
    const second = locked('HIDDEN');
    const tried = await ask(['cert', 'import', file, '--json'], second.certificates, {
      canAsk: true,
      answers: ['A', 'B', 'C', 'HIDDEN'],
    });
    expect(codeOf(tried)).toBe('password-wrong');
    expect(second.asked.map(({ password }) => password)).toEqual([undefined, 'A', 'B', 'C']);
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

describe('what is done with a certificate', () => {
  it('is what the command says', async () => {
    const asked: unknown[] = [];
    function note(name: string) {
      return (args: object) => {
        asked.push({ [name]: args });
        return Promise.resolve(sampleCertificate());
      };
    }
    const certificates: Partial<Certificates> = {
      get: () => Promise.resolve(sampleCertificate()),
      use: note('use'),
      change: note('change'),
      retire: note('retire'),
      restore: note('restore'),
      async remove(args) {
        await note('remove')(args);
        return {};
      },
    };
    for (const argv of [
      ['use', '5', '--for', 'tls,receipts'],
      ['rename', '5', 'new name'],
      ['retire', '5', '--note', 'why'],
      ['restore', '5'],
      ['remove', '5'],
      ['remove', '5', '--force'],
    ]) {
      const said = await ask(['cert', ...argv], certificates);
      expect(said.exitCode).toBe(0);
      expect(said.out).toContain('oftp2.volta.example');
    }
    expect(asked).toEqual([
      { use: { id: 5, purposes: ['tls', 'receipts'] } },
      { change: { id: 5, label: 'new name' } },
      { retire: { id: 5, note: 'why' } },
      { restore: { id: 5, note: '' } },
      { remove: { id: 5, force: false } },
      { remove: { id: 5, force: true } },
    ]);
  });
});

describe('trust', () => {
  it.each([
    [[fingerprint]],
    [[fingerprint.toUpperCase()]],
    [fingerprintLines(fingerprint).join(' ').split(' ')],
  ])('is given to the fingerprint %j, with why and for which calls', async (written) => {
    const asked: unknown[] = [];
    const { out } = await ask(
      ['cert', 'trust', 'volta gearbox ag', ...written, '--role', 'caller', '--note', 'N'],
      {
        trust(args) {
          asked.push(args);
          return Promise.resolve([decision({ role: 'caller' })]);
        },
      },
    );
    expect(asked).toEqual([{ partnerId: 1, fingerprint, role: 'caller', note: 'N' }]);
    expect(out).toContain('Volta Gearbox AG: trusted (when it calls), by anna, command line');
  });

  it('is ended the same way, and its history is kept', async () => {
    const distrust: Certificates['distrust'] = () =>
      Promise.resolve([decision({ id: 2, decision: 'ended', note: '' }), decision()]);
    const { out } = await ask(['cert', 'distrust', '1', fingerprint, '--json'], { distrust });
    expect(JSON.parse(out)).toMatchObject({ decisions: [{ decision: 'ended' }, { decision: 'trusted' }] });
    const gone = PartnerId.parse(9);
    const history = await ask(['cert', 'decisions'], {
      decisions: () => Promise.resolve([decision({ partnerId: gone })]),
    });
    expect(history.out).toContain('  9: trusted (when we call)');
  });
});

describe('a check of revocation', () => {
  const [leaf, issuing, root] = [
    sampleFacts(),
    sampleFacts({ fingerprint: 'b'.repeat(64), subject: 'CN=Issuing' }),
    sampleFacts({ fingerprint: 'c'.repeat(64), subject: 'CN=Root' }),
  ];
  function status(
    of: { fingerprint: string; subject: string },
    change: Partial<RevocationStatus>,
  ): RevocationStatus {
    return { fingerprint: of.fingerprint, subject: of.subject, state: 'good', by: 'list', ...change };
  }
  const thisUpdate = new Date(2026, 10, 1, 9, 0, 0).getTime();
  const verdict: CertificateVerdict = {
    trusted: true,
    by: 'authority',
    path: [leaf, issuing, root],
    revocation: [
      status(leaf, { address: 'http://ca.example/list.crl', thisUpdate, nextUpdate: thisUpdate + 1_000 }),
      status(issuing, { state: 'not-checked', by: 'none', why: 'revocation-no-list' }),
      status(root, { state: 'not-needed', by: 'none' }),
    ],
  };

  it('of a trusted certificate ends with 0 and says at each level who was asked', async () => {
    const { exitCode, out } = await ask(['cert', 'revoke-check', '5'], {
      check: () => Promise.resolve(verdict),
    });
    expect(exitCode).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe(`✓ ${leaf.subject}`);
    expect(lines[1]).toBe(
      '  not revoked, by the list, http://ca.example/list.crl, of 2026-11-01 09:00:00, good until 2026-11-01 09:00:01',
    );
    expect(lines[2]).toBe('   – CN=Issuing');
    expect(lines[3]).toContain('could not be checked');
    expect(lines[3]).toContain('[revocation-no-list]');
    expect(lines[4]).toBe('      ✓ CN=Root');
    expect(out).toContain('an authority of the partner stands behind it');
  });

  it('of one that is revoked ends with 2, its reason and its date', async () => {
    const revoked: CertificateVerdict = {
      trusted: false,
      path: [leaf],
      revocation: [status(leaf, { state: 'revoked', reason: 'keyCompromise', revokedAt: thisUpdate })],
      problem: { code: 'certificate-revoked', params: { level: leaf.subject }, retry: 'never' },
    };
    const check = () => Promise.resolve(revoked);
    const people = await ask(['cert', 'revoke-check', '5'], { check });
    expect(people.exitCode).toBe(2);
    expect(people.out).toContain('✗ CN=oftp2.volta.example');
    expect(people.out).toContain('revoked, since 2026-11-01 09:00:00, reason keyCompromise, by the list');
    expect(people.out).toContain('The certificate has been revoked');
    const script = await ask(['cert', 'revoke-check', '5', '--json'], { check });
    expect(codeOf(script)).toBe('certificate-revoked');
    expect(JSON.parse(script.out)).toMatchObject({ verdict: { trusted: false } });
  });

  it('never ends with 0 for what is not trusted, even where nothing is said against it', async () => {
    const said = await ask(['cert', 'revoke-check', '5', '--json'], {
      check: () => Promise.resolve({ trusted: false, path: [], revocation: [] }),
    });
    expect(said.exitCode).toBe(2);
    expect(codeOf(said)).toBe('certificate-no-chain');
  });

  it('uses lists that can be seen', async () => {
    const { out } = await ask(['cert', 'lists'], {
      lists: () =>
        Promise.resolve([{ issuer: 'CN=CA', thisUpdate, entries: 50_000, address: 'http://x', keptAt: 1 }]),
    });
    expect(out).toMatch(/CN=CA +2026-11-01 09:00:00 +50000 +http:\/\/x/);
  });
});

describe('the doctor', () => {
  const fine = {
    group: 'runtime',
    code: 'runtime-node',
    params: { version: '24.1.0' },
    outcome: 'fine',
  } as const;
  const warning = {
    group: 'certificates',
    code: 'own-missing',
    params: { purpose: 'tls' },
    outcome: 'warning',
  } as const;
  const failed = {
    group: 'network',
    code: 'partner-unreachable',
    params: { partner: 'Volta', host: 'h', port: 1, problem: 'connection-refused' },
    outcome: 'failed',
  } as const;

  it('says in groups what was found, and what to do where something is to be done', async () => {
    const { exitCode, out } = await say(['doctor'], {
      body: { engine: { doctor: () => Promise.resolve([failed, warning, fine]) } },
    });
    expect(exitCode).toBe(2);
    expect(out.split('\n').filter((line) => /^[A-Z]/.test(line))).toEqual([
      'Runtime',
      'Certificates',
      'Network',
    ]);
    expect(out).toContain('  ✓ Node.js 24.1.0\n');
    expect(out).toContain('  ! For tls there is no certificate of our own in use\n      Make, request');
    expect(out).toContain('  ✗ Volta cannot be reached at h, port 1: The partner does not answer');
  });

  it('ends with 0 when nothing failed, and has one document', async () => {
    const { exitCode, out } = await say(['doctor', '--json'], {
      body: { engine: { doctor: () => Promise.resolve([fine, warning]) } },
    });
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual({ checks: [fine, warning] });
    const bad = await say(['doctor', '--json'], {
      body: { engine: { doctor: () => Promise.resolve([failed]) } },
    });
    expect(JSON.parse(bad.out)).toMatchObject({ error: { code: 'doctor-failed', params: { count: 1 } } });
  });

  it('says what it has no words for by its code', async () => {
    const { out } = await say(['doctor'], {
      body: {
        engine: { doctor: () => Promise.resolve([{ ...fine, code: 'constructor', params: { a: 1 } }]) },
      },
    });
    expect(out).toContain('✓ constructor a=1');
  });
});
