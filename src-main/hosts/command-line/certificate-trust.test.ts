import { describe, expect, it } from 'vitest';
import { PartnerId } from '../../../shared/index.ts';
import type { CertificateVerdict, RevocationStatus } from '../../../shared/index.ts';
import { fingerprintLines } from './cert-lines.ts';
import { ask, codeOf, sampleCertificate, sampleDecision, sampleFacts } from './testing-certificates.ts';
import type { Certificates } from './testing-certificates.ts';

const { fingerprint } = sampleFacts();

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
          return Promise.resolve([sampleDecision({ role: 'caller' })]);
        },
      },
    );
    expect(asked).toEqual([
      { partnerId: 1, fingerprint, role: 'caller', for: 'always', despiteDates: false, note: 'N' },
    ]);
    expect(out).toContain('Volta Gearbox AG: trusted (when it calls), by anna, command line');
  });

  it('is ended the same way, and its history is kept', async () => {
    const distrust: Certificates['distrust'] = () =>
      Promise.resolve([sampleDecision({ id: 2, decision: 'ended', note: '' }), sampleDecision()]);
    const { out } = await ask(['cert', 'distrust', '1', fingerprint, '--json'], { distrust });
    expect(JSON.parse(out)).toMatchObject({ decisions: [{ decision: 'ended' }, { decision: 'trusted' }] });
    const gone = PartnerId.parse(9);
    const history = await ask(['cert', 'decisions'], {
      decisions: () => Promise.resolve([sampleDecision({ partnerId: gone })]),
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

  it('of one that is for something else ends with 2: nobody has used the command wrongly', async () => {
    const problem = {
      code: 'certificate-wrong-purpose',
      params: { road: 'tls-client', subject: leaf.subject },
      retry: 'never',
    } as const;
    const said = await ask(['cert', 'revoke-check', '5', '--json'], {
      check: () => Promise.resolve({ trusted: false, path: [leaf], revocation: [], problem }),
    });
    expect(said.exitCode).toBe(2);
    expect(codeOf(said)).toBe('certificate-wrong-purpose');
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
