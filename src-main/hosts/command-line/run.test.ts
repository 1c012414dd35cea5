import { describe, expect, it } from 'vitest';
import { WaybillError } from '../../../shared/index.ts';
import { say, samplePartner, sampleSummary, sampleTransfer } from './testing.ts';

function refuse(code: string): () => Promise<never> {
  return () => Promise.reject(new WaybillError({ code }));
}

describe('a command line that cannot be meant', () => {
  it.each([
    [['fly'], 'usage-unknown-command'],
    [['partner', 'fly'], 'usage-unknown-command'],
    [['partner'], 'usage-unknown-command'],
    [['transfer'], 'usage-unknown-command'],
    [['partner', 'list', 'extra'], 'usage-too-many-operands'],
    [['partner', 'show'], 'usage-missing-operand'],
    [['send', 'Volta'], 'usage-missing-operand'],
    [['send', '--partner', 'Volta'], 'usage-missing-operand'],
    [['send', 'Volta', 'a', 'b', '--as', 'X'], 'usage-one-file-one-name'],
    [['send', 'Volta', 'a', '--wait', 'forever'], 'usage-bad-value'],
    [['send', 'Volta', 'a', '--timeout', 'soon'], 'usage-bad-value'],
    [['transfer', 'show', 'seven'], 'usage-bad-value'],
    [['transfers', '--state', 'lost'], 'usage-bad-value'],
    [['partner', 'add', 'Volta'], 'usage-missing-option'],
    [['partner', 'add', 'Volta', '--code', 'not allowed'], 'usage-bad-field'],
    [['partner', 'add', 'Volta', '--code', 'O1', '--tls', '--no-tls'], 'usage-not-together'],
    [['partner', 'add', '--file', 'p.json', '--code', 'O1'], 'usage-not-together'],
    [['partner', 'add', '--file', 'missing.json'], 'usage-bad-file'],
    [['partner', 'add', 'V', '--code', 'O1', '--pin', 'ab'], 'usage-bad-field'],
    [
      ['partner', 'add', 'V', '--code', 'O1', '--our-password-file', '-', '--their-password-file', '-'],
      'usage-stdin-twice',
    ],
    [['demo', 'missing.txt'], 'file-not-found'],
    [['demo', '.'], 'file-is-folder'],
    [['settings', '--code', 'lower case'], 'usage-bad-field'],
  ])('%j ends with exit code 3 and one JSON document', async (argv, code) => {
    const { exitCode, out, homes } = await say(['--json', ...argv]);
    expect(exitCode).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ error: { code } });
    expect(homes).toEqual([]);
  });

  it('is explained in words on the standard error', async () => {
    const { exitCode, out, err } = await say(['transfers', '--limit', 'all']);
    expect(exitCode).toBe(3);
    expect(out).toBe('');
    expect(err).toContain('“all” is not a value for --limit');
    expect(err).toContain('1 - 500');
  });

  it('gets the list of commands when there is none in it', async () => {
    const { exitCode, out, err } = await say([]);
    expect(exitCode).toBe(3);
    expect(out).toBe('');
    expect(err).toContain('partner add');
  });
});

describe('help and version', () => {
  it('are there without an engine, for the program, a group and a command', async () => {
    for (const [argv, part] of [
      [['--help'], 'transfer show'],
      [['partner', '--help'], 'partner remove'],
      [['send', '-h'], '--wait delivered|receipt'],
      [['--help', 'partner', 'add'], '--our-password-file'],
    ] as const) {
      const { exitCode, out, homes } = await say(argv);
      expect(exitCode).toBe(0);
      expect(out).toContain(part);
      expect(homes).toEqual([]);
    }
    expect((await say(['--version'])).out).toBe('9.9.9\n');
    expect(JSON.parse((await say(['--json', '--version'])).out)).toEqual({ version: '9.9.9' });
  });
});

describe('the engine', () => {
  it('is that of the home that was named', async () => {
    const { homes } = await say(['partner', 'list', '--home', '/some/where']);
    expect(homes).toEqual(['/some/where']);
  });

  it.each([
    ['partner-unknown', 3],
    ['home-locked', 2],
    ['internal', 2],
    ['engine-gone', 2],
    ['oftp2.esid.04', 1],
    ['receipt-not-in-time', 4],
  ])('that answers %s leads to exit code %d', async (code, expected) => {
    const { exitCode, out } = await say(['partner', 'list', '--json'], {
      body: { partners: { list: refuse(code) } },
    });
    expect(exitCode).toBe(expected);
    expect(JSON.parse(out)).toMatchObject({ error: { code } });
  });
});

describe('what comes from outside', () => {
  it('cannot move the cursor of the terminal', async () => {
    const transfer = sampleTransfer({ fileName: 'a\u001b[2Jb\u202ec.txt', partnerName: 'V\rolta' });
    const { out } = await say(['transfers'], {
      body: { transfers: { list: () => Promise.resolve({ total: 1, rows: [transfer] }) } },
    });
    expect(out).toContain('a\u{fffd}[2Jb\u{fffd}c.txt');
    expect(out).toContain('V\u{fffd}olta');
  });
});

describe('a partner', () => {
  it('is found by name whatever its capitals, or by number; its name goes first', async () => {
    const list = () => Promise.resolve([sampleSummary(), sampleSummary({ name: '1', id: 2 })]);
    for (const [written, id] of [
      ['volta gearbox ag', 1],
      ['1', 2],
      ['2', 2],
    ] as const) {
      const { out } = await say(['--json', 'partner', 'show', written], { body: { partners: { list } } });
      expect(JSON.parse(out)).toMatchObject({ partner: { id } });
    }
    expect((await say(['partner', 'show', 'Nobody'], { body: { partners: { list } } })).exitCode).toBe(3);
  });

  it('is added with its options and the passwords of the environment', async () => {
    let added: unknown;
    const { exitCode, out } = await say(
      [
        'partner',
        'add',
        'Volta',
        '--code',
        'O0013VOLTA',
        '--host',
        'h.example',
        '--no-tls',
        '--may-call-plain',
        'on',
        '--json',
      ],
      {
        environment: { WAYBILL_OUR_PASSWORD: 'OURS' },
        body: {
          partners: {
            add(input) {
              added = input;
              return Promise.resolve(samplePartner());
            },
          },
        },
      },
    );
    expect(exitCode).toBe(0);
    expect(added).toMatchObject({
      name: 'Volta',
      oftp2: { code: 'O0013VOLTA', host: 'h.example', tls: false, mayCallPlain: true, restart: true },
      secrets: { ourPassword: 'OURS' },
    });
    expect(out).not.toContain('OURS');
  });

  it('whose passwords are not known is asked for at a terminal', async () => {
    let added: unknown;
    const { err } = await say(['partner', 'add', 'Volta', '--code', 'O1'], {
      canAsk: true,
      answers: ['SECRET1', ''],
      body: {
        partners: {
          add(input) {
            added = input;
            return Promise.resolve(samplePartner());
          },
        },
      },
    });
    expect(added).toMatchObject({ secrets: { ourPassword: 'SECRET1' } });
    expect(err).toContain('Password we say to Volta');
    expect(err).not.toContain('SECRET1');
  });

  it('comes from a file or the standard input, where every field has to be known', async () => {
    const good = JSON.stringify({ name: 'Volta', oftp2: { code: 'O1' } });
    const add = () => Promise.resolve(samplePartner());
    expect(
      (await say(['partner', 'add', '--file', '-'], { input: good, body: { partners: { add } } })).exitCode,
    ).toBe(0);
    for (const bad of [
      '{',
      '[]',
      JSON.stringify({ name: 'V', oftp2: { code: 'O1', creditt: 3 } }),
      JSON.stringify({ name: 'V', oftp2: { code: 'o1' } }),
      JSON.stringify({ oftp2: { code: 'O1' } }),
    ]) {
      const { exitCode, out } = await say(['--json', 'partner', 'add', '--file', '-'], { input: bad });
      expect(exitCode, bad).toBe(3);
      expect(JSON.parse(out)).toHaveProperty('error.code');
    }
  });

  it('keeps what a change does not name', async () => {
    let updated: unknown;
    await say(['partner', 'change', 'volta gearbox ag', '--port', '7000', '--name', 'Volta'], {
      body: {
        partners: {
          list: () => Promise.resolve([sampleSummary()]),
          update(input) {
            updated = input;
            return Promise.resolve(samplePartner());
          },
        },
      },
    });
    expect(updated).toMatchObject({
      id: 1,
      partner: {
        name: 'Volta',
        secrets: {},
        oftp2: { code: 'O0013VOLTA', host: 'oftp2.volta.example', port: 7000 },
      },
    });
  });
});

describe('a page of transfers', () => {
  it('says how to see the rest', async () => {
    const { out } = await say(['transfers', '--limit', '1'], {
      body: { transfers: { list: () => Promise.resolve({ total: 3, rows: [sampleTransfer()] }) } },
    });
    expect(out).toContain('2 more; --offset 1 shows them.');
  });
});

describe('the schema of partner.json', () => {
  it('is a JSON Schema that refuses unknown fields', async () => {
    const { out } = await say(['partner', 'schema']);
    expect(JSON.parse(out)).toMatchObject({
      anyOf: [
        {
          type: 'object',
          additionalProperties: false,
          required: ['oftp2'],
          properties: { oftp2: { required: ['code'], properties: { credit: { minimum: 2, maximum: 999 } } } },
        },
        {
          type: 'object',
          additionalProperties: false,
          required: ['kind', 'ftps'],
          properties: { ftps: { required: ['host', 'user'] } },
        },
        {
          type: 'object',
          additionalProperties: false,
          required: ['kind', 'digipoort'],
          properties: { digipoort: { required: ['host', 'user'] } },
        },
        {
          type: 'object',
          additionalProperties: false,
          required: ['kind', 'bank'],
          properties: { bank: { required: ['organization', 'userType'] } },
        },
      ],
    });
  });
});
