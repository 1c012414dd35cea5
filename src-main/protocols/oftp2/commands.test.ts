import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { commandCodes } from './commands.ts';
import type { Command, Eerp, Esid, Level, Sfid, Ssid } from './commands.ts';
import { commandNameOf, decodeCommand } from './decode.ts';
import { encodeCommand } from './encode.ts';
import { layoutsAt } from './layouts.ts';
import { OftpError } from './oftp-error.ts';

const ssid: Ssid = {
  command: 'SSID',
  level: 5,
  code: 'O0013000001WAYBILL',
  password: 'SECRET',
  bufferSize: 4096,
  capability: 'B',
  compression: false,
  restart: true,
  specialLogic: false,
  credit: 64,
  authentication: false,
  userData: '',
};

const sfid: Sfid = {
  command: 'SFID',
  datasetName: 'INVOICE.2026',
  date: '20260801',
  time: '1015300007',
  userData: '',
  destination: 'O0013000002PARTNER',
  originator: 'O0013000001WAYBILL',
  format: 'U',
  recordLength: 0,
  fileSize: 17,
  originalSize: 17,
  restartPosition: 0n,
  securityLevel: 0,
  cipherSuite: 0,
  compression: 0,
  enveloping: 0,
  signedReceipt: false,
  description: '',
};

const eerp: Eerp = {
  command: 'EERP',
  datasetName: 'INVOICE.2026',
  date: '20260801',
  time: '1015300007',
  userData: '',
  destination: 'O0013000001WAYBILL',
  originator: 'O0013000002PARTNER',
  hash: new Uint8Array(0),
  signature: new Uint8Array(0),
};

function latin(command: Command, level: Level = 5): string {
  return encodeCommand(command, level).toString('latin1');
}

function read(octets: string, level: Level = 5): Command {
  return decodeCommand(Buffer.from(octets, 'latin1'), level);
}

function refusal(act: () => unknown): OftpError {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof OftpError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}

suite('the layouts', () => {
  test.each([1, 2, 4, 5] as const)('of level %i have every field where the RFC says', (level) => {
    for (const { command, rows, fields } of layoutsAt(level)) {
      let expected = 0;
      let known = true;
      rows.forEach(([position, name], index) => {
        expect([command, name, position]).toEqual([command, name, known ? expected : null]);
        const length = fields[index]?.length ?? null;
        if (length === null) known = false;
        else expected += length;
      });
    }
  });

  test('have the lengths that the RFCs give', () => {
    const lengths = (level: Level) =>
      Object.fromEntries(layoutsAt(level).map(({ command, fixedLength }) => [command, fixedLength]));
    expect(lengths(5)).toEqual({
      SSRM: 19,
      SSID: 61,
      SFID: 165,
      SFPA: 18,
      SFNA: 7,
      CDT: 3,
      EFID: 35,
      EFPA: 2,
      EFNA: 6,
      ESID: 7,
      CD: 1,
      EERP: 110,
      NERP: 135,
      RTR: 1,
      SECD: 1,
      AUCH: 3,
      AURP: 21,
    });
    const older = { SFID: 128, SFPA: 10, SFNA: 4, EFID: 22, EFNA: 3, ESID: 4, EERP: 106, NERP: 128 };
    expect(lengths(4)).toEqual({ ...lengths(5), ...older });
    expect(lengths(1)).toEqual({ ...lengths(5), ...older });
  });

  test('of an unknown command are nowhere', () => {
    expect(commandNameOf(Buffer.from('Z'))).toBeUndefined();
    expect(commandNameOf(new Uint8Array(0))).toBeUndefined();
    expect(new Set(Object.values(commandCodes)).size).toBe(18);
  });
});

suite('a command on the line', () => {
  test('is written octet for octet as 5.3 says', () => {
    expect(latin({ command: 'SSRM' })).toBe('IODETTE FTP READY \r');
    expect(latin(ssid)).toBe(
      `X5${'O0013000001WAYBILL'.padEnd(25)}SECRET  04096BNYN064N${' '.repeat(4)}${' '.repeat(8)}\r`,
    );
    expect(latin(sfid)).toBe(
      `H${'INVOICE.2026'.padEnd(26)}   202608011015300007        ${'O0013000002PARTNER'.padEnd(25)}` +
        `${'O0013000001WAYBILL'.padEnd(25)}U00000${'17'.padStart(13, '0')}${'17'.padStart(13, '0')}${'0'.repeat(17)}` +
        '000000N000',
    );
    expect(latin({ command: 'SFPA', answerCount: 3n })).toBe('200000000000000003');
    expect(latin({ command: 'SFNA', reason: '13', retry: false, text: '' })).toBe('313N000');
    expect(latin({ command: 'CDT' })).toBe('C  ');
    expect(latin({ command: 'EFID', recordCount: 0n, unitCount: 17_000n })).toBe(
      `T${'0'.repeat(17)}00000000000017000`,
    );
    expect(latin({ command: 'EFPA', changeDirection: true })).toBe('4Y');
    expect(latin({ command: 'EFNA', reason: '11', text: 'no' })).toBe('511002no');
    expect(latin({ command: 'ESID', reason: '00', text: '' })).toBe('F00000\r');
    expect(latin({ command: 'CD' })).toBe('R');
    expect(latin({ command: 'RTR' })).toBe('P');
    expect(latin({ command: 'SECD' })).toBe('J');
    expect(latin({ command: 'AUCH', challenge: Buffer.from('abc') })).toBe('A\x00\x03abc');
    expect(latin({ command: 'AURP', response: Buffer.alloc(20, 'r') })).toBe(`S${'r'.repeat(20)}`);
    expect(latin({ command: 'DATA', subrecords: Buffer.of(0x80) })).toBe('D\x80');
    expect(latin({ ...eerp, hash: Buffer.from('HASH'), signature: Buffer.from('SIG') })).toBe(
      `E${'INVOICE.2026'.padEnd(26)}   202608011015300007        ${'O0013000001WAYBILL'.padEnd(25)}` +
        `${'O0013000002PARTNER'.padEnd(25)}\x00\x04HASH\x00\x03SIG`,
    );
  });

  test('counts texts in octets of UTF-8', () => {
    const esid: Esid = { command: 'ESID', reason: '99', text: 'für später €' };
    expect(encodeCommand(esid).toString('latin1', 3, 6)).toBe('016');
    expect(decodeCommand(encodeCommand(esid))).toEqual(esid);
    expect(refusal(() => encodeCommand({ ...esid, text: '€'.repeat(334) })).params).toMatchObject({
      field: 'ESIDREAST',
      why: 'too-long',
      limit: 999,
    });
    expect(decodeCommand(encodeCommand({ ...esid, text: '€'.repeat(333) }))).toMatchObject({
      text: '€'.repeat(333),
    });
  });

  test('keeps seventeen digits exactly', () => {
    const efid = {
      command: 'EFID',
      recordCount: 99_999_999_999_999_999n,
      unitCount: 9_007_199_254_740_993n,
    } as const;
    expect(decodeCommand(encodeCommand(efid))).toEqual(efid);
    expect(refusal(() => encodeCommand({ ...efid, unitCount: 10n ** 17n })).code).toBe('oftp2.does-not-fit');
  });
});

suite('what does not fit its field is not sent', () => {
  const cases: readonly (readonly [string, Command, string])[] = [
    ['a code of 26 characters', { ...ssid, code: 'O'.repeat(26) }, 'SSIDCODE'],
    ['a password of 9 characters', { ...ssid, password: 'ninechars' }, 'SSIDPSWD'],
    ['a buffer of six digits', { ...ssid, bufferSize: 100_000 }, 'SSIDSDEB'],
    ['a buffer below 128', { ...ssid, bufferSize: 127 }, 'SSIDSDEB'],
    ['a buffer of half an octet', { ...ssid, bufferSize: 200.5 }, 'SSIDSDEB'],
    ['no credit', { ...ssid, credit: 0 }, 'SSIDCRED'],
    ['a credit of four digits', { ...ssid, credit: 1000 }, 'SSIDCRED'],
    ['a name of 27 characters', { ...sfid, datasetName: 'N'.repeat(27) }, 'SFIDDSN'],
    ['a name with a line end', { ...sfid, datasetName: 'A\r\nB' }, 'SFIDDSN'],
    ['a name outside ISO 646', { ...sfid, datasetName: 'RÉSUMÉ' }, 'SFIDDSN'],
    ['a name outside ISO 8859-1', { ...eerp, datasetName: '発注' }, 'EERPDSN'],
    ['a date of six digits', { ...sfid, date: '260801' }, 'SFIDDATE'],
    ['a time with letters', { ...sfid, time: '10153000AB' }, 'SFIDTIME'],
    ['a record length of an unstructured file', { ...sfid, recordLength: 80 }, 'SFIDLRECL'],
    ['a negative size', { ...sfid, fileSize: -1 }, 'SFIDFSIZ'],
    ['a size of fourteen digits', { ...sfid, fileSize: 10 ** 13 }, 'SFIDFSIZ'],
    ['half a surrogate pair', { ...sfid, description: '\ud83d' }, 'SFIDDESC'],
    ['a reason of one digit', { command: 'ESID', reason: '2', text: '' }, 'ESIDREAS'],
    ['a response of 19 octets', { command: 'AURP', response: Buffer.alloc(19) }, 'AURPRSP'],
    ['a signature of 64 KiB', { ...eerp, signature: Buffer.alloc(65_536) }, 'EERPSIG'],
  ];
  test.each(cases)('%s', (_what, command, field) => {
    const error = refusal(() => encodeCommand(command));
    expect(error).toMatchObject({ code: 'oftp2.does-not-fit', retry: 'never', params: { field } });
    expect(JSON.stringify(error.params)).not.toMatch(/SECRET|ninechars/);
  });

  test('below level 5: security, signed receipts, authentication', () => {
    const secured: readonly Partial<Sfid>[] = [
      { securityLevel: 1 },
      { cipherSuite: 4 },
      { compression: 1 },
      { enveloping: 1 },
      { signedReceipt: true },
    ];
    for (const level of [1, 2, 4] as const) {
      for (const one of secured)
        expect(refusal(() => encodeCommand({ ...sfid, ...one }, level)).params['why']).toBe('level');
      expect(refusal(() => encodeCommand({ ...eerp, hash: Buffer.alloc(20) }, level)).params['why']).toBe(
        'level',
      );
      expect(
        refusal(() => encodeCommand({ ...ssid, level, authentication: true }, level)).params['why'],
      ).toBe('level');
      expect(refusal(() => encodeCommand({ command: 'SECD' }, level)).params['why']).toBe('level');
    }
  });

  test('but the name that a partner used goes back to it', () => {
    expect(decodeCommand(encodeCommand({ ...eerp, datasetName: 'MÜLLER & co' }))).toMatchObject({
      datasetName: 'MÜLLER & co',
    });
  });
});

suite('what partners really send is read', () => {
  const spaces = (count: number): string => ' '.repeat(count);
  test('without the closing carriage return, or with parity, or with a line feed', () => {
    for (const end of ['', '\r', '\x8d', '\r\n', '\x00']) {
      expect(read(`IODETTE FTP READY ${end}`)).toEqual({ command: 'SSRM' });
      expect(
        decodeCommand(Buffer.concat([encodeCommand(ssid).subarray(0, 60), Buffer.from(end, 'latin1')])),
      ).toEqual(ssid);
      expect(read(`F02${end}`)).toEqual({ command: 'ESID', reason: '02', text: '' });
      expect(read(`F02000${end}`)).toEqual({ command: 'ESID', reason: '02', text: '' });
      expect(read(`F02004text${end}`)).toEqual({ command: 'ESID', reason: '02', text: 'text' });
    }
    expect(read('IODETTE FTP READY')).toEqual({ command: 'SSRM' });
  });

  test('without reserved octets and optional fields', () => {
    expect(read('C')).toEqual({ command: 'CDT' });
    expect(read('C ')).toEqual({ command: 'CDT' });
    expect(read('4')).toEqual({ command: 'EFPA', changeDirection: false });
    expect(read('313N')).toEqual({ command: 'SFNA', reason: '13', retry: false, text: '' });
    expect(read('511')).toEqual({ command: 'EFNA', reason: '11', text: '' });
    expect(decodeCommand(encodeCommand(eerp).subarray(0, 106))).toEqual(eerp);
    const nerp = `N${'NAME'.padEnd(32)}202608011015300007${'TO'.padEnd(25)}${'FROM'.padEnd(25)}${'BY'.padEnd(25)}34`;
    expect(read(nerp)).toMatchObject({
      command: 'NERP',
      datasetName: 'NAME',
      creator: 'BY',
      reason: '34',
      text: '',
    });
  });

  test('with small letters and numbers padded by spaces', () => {
    expect(read(`X5${'O1'.padEnd(25)}pw${spaces(6)} 2048bnyn 20y${spaces(4)}${spaces(8)}\r`)).toMatchObject({
      password: 'pw',
      bufferSize: 2048,
      capability: 'B',
      restart: true,
      credit: 20,
      authentication: true,
    });
    expect(read('313y   ')).toMatchObject({ retry: true });
  });

  test('from a later release as from 2.0, and a level of its own for the SSID', () => {
    expect(decodeCommand(Buffer.from(latin(ssid).replace('X5', 'X9'), 'latin1'))).toMatchObject({ level: 5 });
    expect(decodeCommand(encodeCommand({ ...ssid, level: 1 }, 1), 5)).toEqual({ ...ssid, level: 1 });
  });

  test('with a text in ISO 8859-1', () => {
    expect(read('F99004f\xfcr!\r')).toMatchObject({ text: 'für!' });
  });

  test('at level 1 with short date and time', () => {
    expect(encodeCommand(sfid, 1).toString('latin1', 27, 48)).toBe(`${spaces(9)}260801101530`);
    expect(decodeCommand(encodeCommand(sfid, 1), 1)).toEqual({ ...sfid, time: '1015300000' });
    expect(decodeCommand(encodeCommand({ ...sfid, date: '19991231' }, 1), 1)).toMatchObject({
      date: '19991231',
    });
    expect(decodeCommand(encodeCommand(sfid, 4), 4)).toEqual(sfid);
    expect(latin({ command: 'ESID', reason: '05', text: 'gone' }, 4)).toBe('F05\r');
  });
});

suite('what cannot be read ends the session with its reason', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['nothing', '', '01'],
    ['an unknown command', 'Zebra', '01'],
    ['another ready message', 'IHTTP 400 BAD REQ  \r', '06'],
    ['an SSID cut in the middle', latin(ssid).slice(0, 40), '07'],
    ['an SSID of another level', latin(ssid).replace('X5', 'X0'), '06'],
    ['a buffer size with letters', latin(ssid).replace('04096', '4 KiB'), '06'],
    ['a buffer size below 128', latin(ssid).replace('04096', '00127'), '06'],
    ['a direction that there is not', latin(ssid).replace('04096B', '04096X'), '06'],
    ['a flag that is neither Y nor N', '4?', '06'],
    ['a file of another format', latin(sfid).replace('U00000', 'Q00000'), '06'],
    ['a date with letters', latin(sfid).replace('20260801', '1 AUG 26'), '06'],
    ['a security level that there is not', latin(sfid).replace('000000N000', '040000N000'), '06'],
    ['a description shorter than it says', latin({ ...sfid, description: 'four' }).slice(0, -1), '07'],
    ['a description longer than it says', `${latin({ ...sfid, description: 'four' })}more`, '07'],
    [
      'a signature shorter than it says',
      latin({ ...eerp, signature: Buffer.alloc(9, 'x') }).slice(0, -1),
      '07',
    ],
    ['a challenge longer than it says', 'A\x00\x01ab', '07'],
    ['a text length with letters', 'F02abcde', '06'],
    ['more than a change of direction', 'RR', '07'],
  ];
  test.each(cases)('%s', (_what, octets, esid) => {
    const error = refusal(() => read(octets));
    expect(error).toMatchObject({ code: `oftp2.esid.${esid}`, esid, reason: esid });
  });
});

suite('a command that was encoded', () => {
  const name = fc.stringMatching(/^[\x20-\x7e]{0,24}[\x21-\x7e]$/);
  const short = fc.stringMatching(/^([\x20-\x7e]{0,7}[\x21-\x7e])?$/);
  const dsn = fc.stringMatching(/^[\x20-\x7e]{0,25}[\x21-\x7e]$/);
  const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
  const text = fc.string({ unit: 'binary', maxLength: 240 });
  const binary = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.integer({ min: 0, max: 40 }).map((length) => new Uint8Array(length)),
    fc.integer({ min: 0, max: 40 }).map((length) => new Uint8Array(length).fill(32)),
  );
  const seventeen = fc.bigInt({ min: 0n, max: 10n ** 17n - 1n });
  const stamp = { datasetName: dsn, date: digits(8), time: digits(10) };
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({ command: fc.constantFrom('SSRM', 'CDT', 'CD', 'RTR', 'SECD') }),
    fc.record({
      command: fc.constant('SSID'),
      level: fc.constantFrom(5),
      code: name,
      password: short,
      bufferSize: fc.integer({ min: 128, max: 99_999 }),
      capability: fc.constantFrom('S', 'R', 'B'),
      compression: fc.boolean(),
      restart: fc.boolean(),
      specialLogic: fc.boolean(),
      credit: fc.integer({ min: 1, max: 999 }),
      authentication: fc.boolean(),
      userData: short,
    }),
    fc.record({
      command: fc.constant('SFID'),
      ...stamp,
      userData: short,
      destination: name,
      originator: name,
      format: fc.constantFrom('F', 'V'),
      recordLength: fc.integer({ min: 0, max: 99_999 }),
      fileSize: fc.integer({ min: 0, max: 10 ** 13 - 1 }),
      originalSize: fc.integer({ min: 0, max: 10 ** 13 - 1 }),
      restartPosition: seventeen,
      securityLevel: fc.constantFrom(0, 1, 2, 3),
      cipherSuite: fc.integer({ min: 0, max: 99 }),
      compression: fc.constantFrom(0, 1),
      enveloping: fc.constantFrom(0, 1),
      signedReceipt: fc.boolean(),
      description: text,
    }),
    fc.record({ command: fc.constant('SFPA'), answerCount: seventeen }),
    fc.record({ command: fc.constant('SFNA'), reason: digits(2), retry: fc.boolean(), text }),
    fc.record({ command: fc.constant('DATA'), subrecords: fc.uint8Array({ maxLength: 300 }) }),
    fc.record({ command: fc.constant('EFID'), recordCount: seventeen, unitCount: seventeen }),
    fc.record({ command: fc.constant('EFPA'), changeDirection: fc.boolean() }),
    fc.record({ command: fc.constantFrom('EFNA', 'ESID'), reason: digits(2), text }),
    fc.record({
      command: fc.constant('EERP'),
      ...stamp,
      userData: short,
      destination: name,
      originator: name,
      hash: binary,
      signature: binary,
    }),
    fc.record({
      command: fc.constant('NERP'),
      ...stamp,
      destination: name,
      originator: name,
      creator: name,
      reason: digits(2),
      text,
      hash: binary,
      signature: binary,
    }),
    fc.record({ command: fc.constant('AUCH'), challenge: binary }),
    fc.record({ command: fc.constant('AURP'), response: fc.uint8Array({ minLength: 20, maxLength: 20 }) }),
  );

  test('is decoded to the same', () => {
    fc.assert(
      fc.property(command, (given) => {
        const back = decodeCommand(encodeCommand(given));
        expect(
          back.command === 'DATA' ? { ...back, subrecords: Uint8Array.from(back.subrecords) } : back,
        ).toEqual(given);
      }),
      { numRuns: 2000 },
    );
  });

  test('and then changed anywhere gives a command or an OftpError, at every level', () => {
    const change = fc.record({ at: fc.nat(400), octet: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(
        command,
        fc.array(change, { maxLength: 4 }),
        fc.nat(400),
        fc.constantFrom(1, 2, 4, 5),
        (given, changes, cut, level) => {
          const octets = encodeCommand(given);
          for (const { at, octet } of changes) octets[at % octets.length] = octet;
          expectCommandOrOftpError(
            octets.subarray(0, octets.length - (cut % 40 === 0 ? cut % octets.length : 0)),
            level,
          );
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('and octets of any kind give a command or an OftpError', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(commandCodes), 'Z'),
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ maxLength: 300 }).map((one) => Buffer.from(one)),
        ),
        fc.constantFrom(1, 2, 4, 5),
        (code, rest, level) => {
          expectCommandOrOftpError(Buffer.concat([Buffer.from(code), rest]), level);
        },
      ),
      { numRuns: 3000 },
    );
  });

  function expectCommandOrOftpError(octets: Uint8Array, level: Level): void {
    try {
      expect(decodeCommand(octets, level).command).toBe(commandNameOf(octets));
    } catch (thrown) {
      if (!(thrown instanceof OftpError)) throw thrown;
      expect(['01', '06', '07']).toContain(thrown.esid);
    }
  }
});
