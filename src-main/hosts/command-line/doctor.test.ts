import { describe, expect, it } from 'vitest';
import { say } from './testing.ts';

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
