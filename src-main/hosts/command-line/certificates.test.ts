import { describe, expect, it } from 'vitest';
import { CertificateId, WaybillError } from '../../../shared/index.ts';
import { fingerprintLines } from './cert-lines.ts';
import { say } from './testing.ts';
import { ask, codeOf, sampleCertificate, sampleDecision, sampleFacts } from './testing-certificates.ts';
import type { Certificates } from './testing-certificates.ts';

const { fingerprint } = sampleFacts();

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
    [['cert', 'inspect', 'missing.cer'], 'file-not-found'],
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
    ['certificate-wrong-purpose', 3],
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

describe('one certificate', () => {
  it('is shown with its chain as a tree, its partners, and only its own decisions', async () => {
    const certificates: Partial<Certificates> = {
      get: () => Promise.resolve(sampleCertificate()),
      decisions: () =>
        Promise.resolve([sampleDecision(), sampleDecision({ id: 2, fingerprint: 'f'.repeat(64) })]),
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

describe('what waits for a person', () => {
  it('names the certificate, its number and whose it is', async () => {
    const summary = {
      all: 0,
      active: 0,
      interrupted: 0,
      brokenOff: 0,
      interruptedOctets: 0,
      interruptedSize: 0,
      failed: 0,
      receiptsDue: 0,
      receiptsLate: 0,
      receiptsRefused: 0,
      receipts: 0,
    };
    const need = { kind: 'certificate', since: 1, action: 'certificate' } as const;
    const problem = { params: { label: 'a label', days: 19, until: 1 }, retry: 'never' } as const;
    const { out } = await say(['status'], {
      body: {
        transfers: { summary: () => Promise.resolve(summary) },
        needs: {
          list: () =>
            Promise.resolve([
              {
                ...need,
                key: 'a',
                certificateId: CertificateId.parse(2),
                problem: { ...problem, code: 'certificate-own-ends' },
              },
              {
                ...need,
                key: 'b',
                certificateId: CertificateId.parse(3),
                partnerName: 'Volta',
                problem: { ...problem, code: 'certificate-partner-ended' },
              },
              { key: 'c', kind: 'settings', since: 1, action: 'settings' },
            ]),
        },
      },
    });
    const lines = out.split('\n').filter((line) => line.startsWith('  '));
    expect(lines).toEqual([
      '  Certificate to look at: a label (2): Your certificate ends soon [certificate-own-ends]',
      '  Certificate to look at: Volta, a label (3): A certificate of the partner has ended [certificate-partner-ended]',
      '  Settings to fill in',
    ]);
  });
});
