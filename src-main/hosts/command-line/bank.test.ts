import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BankAgreement, PartnerId } from '../../../shared/index.ts';
import type { Finding, PasswordState } from '../../../shared/index.ts';
import type { StandInOptions } from '../stand-in-engine.ts';
import { sampleSummary, sampleTransfer, say } from './testing.ts';

const { oftp2: _oftp2, ...summary } = sampleSummary();
const bank = {
  ...summary,
  id: PartnerId.parse(1),
  name: 'Bank of Canada',
  kind: 'bank-of-canada' as const,
  bank: BankAgreement.parse({ organization: '12345', userType: 'employer' }),
};
const good = 'Harbour2026bridgeStone';
const at = new Date(2026, 10, 21, 9, 41, 7).getTime();

const uploaded: PasswordState = {
  user: 'ftp12345',
  isSet: true,
  since: at,
  dueAt: at,
  open: { state: 'uploaded', startedAt: at, uploadedAt: at, note: '', inUse: 'old' },
  history: [],
};

function body(passwords: NonNullable<StandInOptions['body']>['passwords'] = {}): StandInOptions['body'] {
  return {
    partners: { list: () => Promise.resolve([bank]) },
    passwords: {
      state: () => Promise.resolve({ ...uploaded, open: undefined }),
      check: () => Promise.resolve({ broken: [], cautions: [] }),
      ...passwords,
    },
  };
}

describe('password change', () => {
  it('asks twice at a terminal, and says what is to be done when the e-mail has come', async () => {
    const given: string[] = [];
    const said = await say(['password', 'change', 'Bank of Canada'], {
      canAsk: true,
      answers: [good, good],
      body: body({
        change({ password }) {
          given.push(password);
          return Promise.resolve(uploaded);
        },
      }),
    });
    expect(given).toEqual([good]);
    expect(said.exitCode).toBe(0);
    expect(said.out).toContain('waybill password confirm 1');
    expect(said.out + said.err).not.toContain(good);
  });

  it('takes no password that was typed in two ways, and none from the command line', async () => {
    const twice = await say(['password', 'change', '1'], {
      canAsk: true,
      answers: [good, 'other'],
      body: body(),
    });
    expect(twice.exitCode).toBe(3);
    const written = await say(['password', 'change', '1', good], { body: body() });
    expect(written.exitCode).toBe(3);
    const unasked = await say(['password', 'change', '1'], { body: body() });
    expect(unasked.exitCode).toBe(3);
    expect(unasked.err).toContain('--password-file');
  });

  it('reads one from the standard input or the environment', async () => {
    const given: string[] = [];
    const passwords = {
      change({ password }: { readonly password: string }) {
        given.push(password);
        return Promise.resolve(uploaded);
      },
    };
    await say(['password', 'change', '1', '--password-file', '-'], {
      input: `${good}\n`,
      body: body(passwords),
    });
    await say(['password', 'change', '1'], {
      environment: { WAYBILL_NEW_PASSWORD: `${good}2` },
      body: body(passwords),
    });
    expect(given).toEqual([good, `${good}2`]);
  });

  it('shows what Waybill has made where that was asked for, and else not', async () => {
    const passwords = {
      generate: () => Promise.resolve({ password: good }),
      change: () => Promise.resolve(uploaded),
    };
    const silent = await say(['password', 'change', '1', '--generate'], { body: body(passwords) });
    expect(silent.out + silent.err).not.toContain(good);
    const shown = await say(['password', 'change', '1', '--generate', '--show'], { body: body(passwords) });
    expect(shown.out).toContain(good);
    const json = await say(['password', 'change', '1', '--generate', '--json'], { body: body(passwords) });
    expect(json.out).not.toContain(good);
  });

  it('B-30: names each rule that is broken', async () => {
    const said = await say(['password', 'change', '1', '--password-file', '-'], {
      input: 'short',
      body: body({
        check: () => Promise.resolve({ broken: ['digits', 'length'], cautions: [] }),
        change: () => Promise.reject(new Error('rules')),
      }),
    });
    expect(said.err).toMatch(/not kept: 12 to 40 characters\n.*not kept: Two digits/);
  });

  it('B-35: says that nobody knows where the line broke, with exit code 2', async () => {
    const { uploadedAt: _at, ...open } = uploaded.open ?? {
      state: 'unknown',
      startedAt: at,
      note: '',
      inUse: 'old',
    };
    const problem = { code: 'ftps.connection-lost', params: {}, retry: 'later' } as const;
    const said = await say(['password', 'change', '1', '--generate'], {
      body: body({
        generate: () => Promise.resolve({ password: good }),
        change: () => Promise.resolve({ ...uploaded, open: { ...open, state: 'unknown', problem } }),
      }),
    });
    expect(said.exitCode).toBe(2);
    expect(said.out).toContain('nobody knows');
  });
});

describe('password show', () => {
  it('B-35: tells which password a refused login used, and how to use the other one', async () => {
    const open = {
      ...uploaded.open,
      state: 'uploaded',
      startedAt: at,
      note: '',
      inUse: 'old',
      refusedAt: at,
    } as const;
    const said = await say(['password', 'show', '1'], {
      body: body({
        state: () =>
          Promise.resolve({
            ...uploaded,
            open,
            history: [
              {
                state: 'confirmed',
                startedAt: at,
                decidedAt: at,
                wordOn: '2026-08-02',
                note: 'by HP',
                inUse: 'new',
              },
            ],
          }),
      }),
    });
    expect(said.out).toContain('waybill password use 1 new');
    expect(said.out).toContain('confirmed · word of 2026-08-02 · “by HP”');
  });
});

it.each([
  ['confirm', 'confirm'],
  ['reject', 'reject'],
] as const)('password %s keeps day and note', async (word, call) => {
  const asked: unknown[] = [];
  const said = await say(['password', word, '1', '--date', '2026-11-22', '--note', 'mail'], {
    body: body({
      [call](wish: unknown) {
        asked.push(wish);
        return Promise.resolve({ ...uploaded, open: undefined });
      },
    }),
  });
  expect(said.exitCode).toBe(0);
  expect(asked).toEqual([{ partnerId: 1, on: '2026-11-22', note: 'mail' }]);
});

it.each(['confirm', 'transfer confirm'])('B-17: %s keeps day, note and outcome', async (command) => {
  const asked: unknown[] = [];
  const words = [...command.split(' '), '7', '--date', '2026-11-22', '--note', 'mail', '--refused'];
  const said = await say(words, {
    body: {
      transfers: {
        get: () => Promise.resolve(sampleTransfer()),
        confirm(wish) {
          asked.push(wish);
          return Promise.resolve(sampleTransfer());
        },
      },
    },
  });
  expect(said.exitCode).toBe(0);
  expect(asked).toEqual([{ id: 7, outcome: 'refused', on: '2026-11-22', note: 'mail' }]);
  const wrong = await say([...command.split(' '), '7', '--date', '22.11.2026'], {});
  expect(wrong.exitCode).toBe(3);
});

it.each(['text', 'binary'] as const)(
  'B-05: a refusal offers binary, unless it went so: %s',
  async (transferType) => {
    const said = await say(['confirm', '7', '--refused'], {
      body: {
        partners: { list: () => Promise.resolve([{ ...bank, bank: { ...bank.bank, transferType } }]) },
        transfers: {
          get: () => Promise.resolve(sampleTransfer()),
          confirm: () => Promise.resolve(sampleTransfer()),
        },
      },
    });
    expect(said.exitCode).toBe(0);
    expect(said.out.includes('waybill partner change 1 --transfer-type binary')).toBe(
      transferType === 'text',
    );
  },
);

describe('check', () => {
  const file = path.join(import.meta.dirname, '12345001.##P');
  function checked(findings: readonly Finding[], options: readonly string[] = []) {
    return say(['check', '12345001.##P', '--for', 'bank of canada', ...options], {
      body: { ...body(), transfers: { check: () => Promise.resolve([...findings]) } },
    });
  }

  it('ends with 0 where the file would go, and sends nothing', async () => {
    const said = await checked([{ severity: 'note', code: 'bank-production', params: {}, file }]);
    expect(said.exitCode).toBe(0);
    expect(said.out).toContain('would go');
  });

  it('B-20: tells line and column in words, and ends with 2', async () => {
    const params = { line: 5, column: 3, organization: '77777', ours: '12345' };
    const said = await checked([{ severity: 'error', code: 'bank-transmitter', params, file }]);
    expect(said.exitCode).toBe(2);
    expect(said.out).toMatch(/Line 5, column 3/);
    expect(said.out).toContain('12345001.##P: would not go:');
  });

  it('counts a warning where that was asked for', async () => {
    const warning: Finding = {
      severity: 'warning',
      code: 'bank-not-permitted',
      params: { line: 2, column: 3, organization: '77777' },
      file,
    };
    expect((await checked([warning])).exitCode).toBe(0);
    expect((await checked([warning], ['--strict'])).exitCode).toBe(2);
  });

  it('wants to know for whom', async () => {
    expect((await say(['check', 'file'])).exitCode).toBe(3);
  });
});

it('B-17: notice writes the e-mail that announces a purchase file', async () => {
  const said = await say(['notice', '7'], {
    body: {
      transfers: {
        notice: () =>
          Promise.resolve({
            organization: '12345',
            user: 'ftp12345',
            remoteName: '12345001.##P',
            purpose: 'production',
            size: 24_400,
            records: 200,
          }),
      },
    },
  });
  expect(said.exitCode).toBe(0);
  for (const part of ['12345001.##P (production)', 'ftp12345', '24400 bytes', 'Records: 200'])
    expect(said.out).toContain(part);
});
