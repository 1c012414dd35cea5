import { describe, expect, it } from 'vitest';
import type { Command, Efid, Sfid } from '../commands.ts';
import { OftpSession } from './session.ts';
import { Partner, PlainStation, header, pattern, sfid, socketPair, ssid } from './testing.ts';
import { RecordStation, fixedFile, recordsOfLengths, variableFile } from './testing-records.ts';
import type { ReceivedRecords } from './testing-records.ts';

async function between(initiator: PlainStation, responder: PlainStation): Promise<void> {
  const [called, calling] = await socketPair();
  const calls = new OftpSession({ socket: calling, role: 'initiator', station: initiator });
  const answers = new OftpSession({ socket: called, role: 'responder', station: responder });
  const ends = await Promise.all([calls.run(), answers.run()]);
  expect(ends.map(({ error }) => error)).toEqual([undefined, undefined]);
}

function data(...octets: readonly number[]): Command {
  return { command: 'DATA', subrecords: Uint8Array.from(octets) };
}

function efid(recordCount: bigint, unitCount: bigint): Efid {
  return { command: 'EFID', recordCount, unitCount };
}

interface Heard {
  readonly answer: Command | undefined;
  readonly file: ReceivedRecords | undefined;
}

/** Our responder hears a file of records, octet for octet as the test writes it. */
async function hear(
  shape: Pick<Sfid, 'format' | 'recordLength'>,
  parts: readonly Command[],
  station = new RecordStation('O0013US'),
  restartPosition = 0n,
): Promise<Heard> {
  const [ours, theirs] = await socketPair();
  const running = new OftpSession({ socket: ours, role: 'responder', station }).run();
  const partner = new Partner(theirs);
  await partner.expect('SSRM');
  partner.send(ssid);
  await partner.expect('SSID');
  partner.send({ ...sfid, ...shape, restartPosition });
  const start = await partner.next();
  if (start?.command !== 'SFPA') {
    theirs.destroy();
    await running;
    return { answer: start, file: undefined };
  }
  partner.send(...parts);
  const answer = await partner.next();
  theirs.destroy();
  await running;
  return { answer, file: station.taken[0] };
}

const V = { format: 'V', recordLength: 100 } as const;
const F = { format: 'F', recordLength: 3 } as const;

/** What our speaker says of a file, to a partner played by the test that takes everything. */
async function said(
  station: PlainStation,
  change: Partial<typeof ssid> = {},
  answerCount = 0n,
): Promise<{ readonly data: readonly string[]; readonly efid: Efid; readonly sfid: Sfid }> {
  const [theirs, ours] = await socketPair();
  const running = new OftpSession({ socket: ours, role: 'initiator', station }).run();
  const partner = new Partner(theirs);
  partner.send({ command: 'SSRM' });
  await partner.expect('SSID');
  partner.send({ ...ssid, ...change });
  const offer = await partner.expect('SFID');
  partner.send({ command: 'SFPA', answerCount });
  const found: string[] = [];
  for (;;) {
    const command = await partner.next();
    if (command?.command === 'DATA') found.push(Buffer.from(command.subrecords).toString('hex'));
    else if (command?.command === 'EFID') {
      partner.send({ command: 'EFPA', changeDirection: false });
      await partner.expect('CD');
      partner.send({ command: 'ESID', reason: '00', text: '' });
      await running;
      return { data: found, efid: command, sfid: offer };
    } else throw new Error(`${command?.command ?? 'nothing'} came`);
  }
}

/** Subrecords, written apart. */
function hex(spaced: string): string {
  return spaced.replaceAll(' ', '');
}

function text(...records: readonly string[]): readonly Buffer[] {
  return records.map((record) => Buffer.from(record, 'latin1'));
}

describe('records on the line', () => {
  it('end with the flag on the last subrecord of each, and share an exchange buffer (7.2, 7.3)', async () => {
    const station = new PlainStation('O0013US');
    station.outgoing.push(variableFile(text('AB', '', 'C')));
    const { data: buffers, efid: end } = await said(station);
    expect(buffers).toEqual([hex('8241428081 43')]);
    expect(end).toMatchObject({ recordCount: 3n, unitCount: 3n });
  });

  it('have a record of 63 octets in one subrecord, of 64 in two', async () => {
    const station = new PlainStation('O0013US');
    const records = recordsOfLengths([63, 64]);
    station.outgoing.push(variableFile(records));
    const [first, second] = records.map((record) => record.toString('hex'));
    const { data: buffers } = await said(station);
    expect(buffers).toEqual([`bf${first}3f${second?.slice(0, 126)}81${second?.slice(126)}`]);
  });

  it('go on in the next exchange buffer, where only the last subrecord has the flag', async () => {
    const station = new PlainStation('O0013US');
    const [record = Buffer.alloc(0)] = recordsOfLengths([200]);
    station.outgoing.push(variableFile([record]));
    const { data: buffers } = await said(station, { bufferSize: 128 });
    // 127 octets besides the command: 63 + 62 octets and their headers.
    expect(buffers.map((buffer) => buffer.length / 2)).toEqual([127, 77]);
    const [one = '', two = ''] = buffers;
    expect([one.slice(0, 2), one.slice(128, 130)]).toEqual(['3f', '3e']);
    expect([two.slice(0, 2), two.slice(128, 130)]).toEqual(['3f', '8c']);
  });

  it('leave the last octet of an exchange buffer free, or put a record of no octets there', async () => {
    const station = new PlainStation('O0013US');
    // 62 + 62 octets with their headers are 126 of 127.
    station.outgoing.push(variableFile(recordsOfLengths([62, 62, 1])));
    const { data: short } = await said(station, { bufferSize: 128 });
    expect(short.map((buffer) => buffer.length / 2)).toEqual([126, 2]);
    const other = new PlainStation('O0013US');
    other.outgoing.push(variableFile(recordsOfLengths([62, 62, 0, 1])));
    const { data: full } = await said(other, { bufferSize: 128 });
    expect(full.map((buffer) => buffer.length / 2)).toEqual([127, 2]);
    expect(full[0]?.slice(-2)).toBe('80');
  });

  it('are compressed within themselves only, where both agreed to it', async () => {
    const station = new PlainStation('O0013US', { compression: true });
    station.outgoing.push(variableFile(text('AAAAAAAA', 'AAAAAAAA', 'ABBBBBC')));
    const { data: buffers, efid: end } = await said(station, { compression: true });
    // EoR + CF + 8; then 1 octet, CF + 5, EoR + 1.
    expect(buffers).toEqual([hex('c841 c841 0141 4542 8143')]);
    expect(end).toMatchObject({ recordCount: 3n, unitCount: 23n });
  });

  it('of format F all have the same length', async () => {
    const station = new PlainStation('O0013US');
    station.outgoing.push(fixedFile(Buffer.from('ABCDEF'), 3));
    const { data: buffers, efid: end } = await said(station);
    expect(buffers).toEqual([hex('83414243 83444546')]);
    expect(end).toMatchObject({ recordCount: 2n, unitCount: 6n });
  });

  it('end with a subrecord of no octets where the end was known late', async () => {
    const station = new PlainStation('O0013US');
    const late = {
      octetsBefore: 0,
      reads: 0,
      read(into: Buffer, ends: Uint32Array) {
        this.reads += 1;
        if (this.reads === 1) return Promise.resolve({ octets: into.write('AB', 'latin1'), records: 0 });
        ends[0] = 0;
        return Promise.resolve({ octets: 0, records: this.reads === 2 ? 1 : 0 });
      },
      close: () => Promise.resolve(),
    };
    station.outgoing.push(
      variableFile([], {
        header: { ...header, format: 'V', recordLength: 2 },
        records: { kind: 'marked', open: () => Promise.resolve(late) },
      }),
    );
    const { data: buffers, efid: end } = await said(station);
    expect(buffers).toEqual(['024142', '80']);
    expect(end).toMatchObject({ recordCount: 1n, unitCount: 2n });
  });

  it('are none in an empty file: a subrecord that ends nothing (field note 3)', async () => {
    const station = new PlainStation('O0013US');
    station.outgoing.push(variableFile([]));
    const { data: buffers, efid: end } = await said(station);
    expect(buffers).toEqual(['00']);
    expect(end).toMatchObject({ recordCount: 0n, unitCount: 0n });
  });

  it('start behind the restart position, and are counted from the first one on (4.3.3, 5.3.8)', async () => {
    const station = new PlainStation('O0013US');
    const file = variableFile(text('ONE', 'TWO', 'THREE', 'FOUR'), { restartPosition: 3n });
    station.outgoing.push(file);
    const { data: buffers, efid: end, sfid: offered } = await said(station, {}, 2n);
    expect(offered.restartPosition).toBe(3n);
    expect(file.startedAt).toBe(2n);
    expect(buffers).toEqual([hex('855448524545 84464f5552')]);
    expect(end).toMatchObject({ recordCount: 4n, unitCount: 15n });
    const fixed = new PlainStation('O0013US');
    fixed.outgoing.push(fixedFile(Buffer.from('ABCDEFGHI'), 3, { restartPosition: 2n }));
    const rest = await said(fixed, {}, 2n);
    expect(rest.data).toEqual(['83474849']);
    expect(rest.efid).toMatchObject({ recordCount: 3n, unitCount: 9n });
  });

  it('are a stream once they are secured, counted as the original has them (5.3.3, field note 6)', async () => {
    const station = new PlainStation('O0013US');
    const file = fixedFile(pattern(2_100), 80, {
      header: { ...header, format: 'V', recordLength: 80, securityLevel: 1, cipherSuite: 4, enveloping: 1 },
      records: { kind: 'secured', count: 17n },
      restartPosition: 2n,
    });
    station.outgoing.push(file);
    const { data: buffers, efid: end } = await said(station, {}, 2n);
    expect(buffers.map((buffer) => buffer.length / 2)).toEqual([53]);
    expect(buffers[0]?.slice(0, 2)).toBe('b4');
    expect(end).toMatchObject({ recordCount: 17n, unitCount: 2_100n });
  });
});

describe('a file that is not what was agreed', () => {
  it.each([
    [
      'longer than SFIDLRECL',
      variableFile(text('AB', 'ABC'), { header: { ...header, format: 'V', recordLength: 2 } }),
      'too-long',
    ],
    [
      'longer, read in pieces',
      variableFile(text('AB', 'ABC'), { header: { ...header, format: 'V', recordLength: 2 } }, 1),
      'too-long',
    ],
    [
      'shorter, of format F',
      variableFile(text('AB', 'A'), { header: { ...header, format: 'F', recordLength: 2 } }),
      'too-short',
    ],
    ['cut off', fixedFile(Buffer.from('ABCDE'), 3), 'cut-off'],
  ])('is not sent when a record is %s', async (_what, file, why) => {
    const sender = new PlainStation('O0013US');
    sender.outgoing.push(file);
    const receiver = new RecordStation('O0013THEM');
    const [called, calling] = await socketPair();
    const ends = await Promise.all([
      new OftpSession({ socket: calling, role: 'initiator', station: sender }).run(),
      new OftpSession({ socket: called, role: 'responder', station: receiver }).run(),
    ]);
    expect(ends[0].error?.code).toBe(`oftp2.record.${why}`);
    expect(ends[0].error?.params).toMatchObject({ record: 2 });
    expect(file.outcomes).toEqual(['interrupted']);
    expect(receiver.taken[0]?.outcomes).toEqual(['broken']);
  });

  it('is not sent when nobody says where its records are', async () => {
    const sender = new PlainStation('O0013US');
    const file = variableFile([], {
      header: { ...header, format: 'V', recordLength: 9 },
      records: { kind: 'fixed' },
    });
    const none = fixedFile(pattern(3), 0);
    sender.outgoing.push(file, none);
    await between(sender, new RecordStation('O0013THEM'));
    expect([file, none].map(({ failure }) => failure?.error.code)).toEqual([
      'oftp2.does-not-fit',
      'oftp2.does-not-fit',
    ]);
  });
});

describe('records that come', () => {
  it('are told from each other by the flag alone', async () => {
    const { answer, file } = await hear(V, [
      data(0x02, 65, 66, 0x81, 67, 0x80, 0x01, 68),
      data(0x00, 0x80, 0xc4, 69),
      efid(4n, 8n),
    ]);
    expect(answer?.command).toBe('EFPA');
    expect(file?.records.map(String)).toEqual(['ABC', '', 'D', 'EEEE']);
    expect(file?.counts).toEqual({ records: 4n, units: 8n });
  });

  it('may lack the last flag where the counts say that the file ends a record', async () => {
    const { answer, file } = await hear(V, [data(0x82, 65, 66, 0x01, 67), efid(2n, 3n)]);
    expect(answer?.command).toBe('EFPA');
    expect(file?.records.map(String)).toEqual(['AB', 'C']);
  });

  it('are none in an empty file, whether a partner sends nothing, a subrecord, or an ended one', async () => {
    for (const parts of [[], [data(0x00)], [data(0x80)]]) {
      const { answer, file } = await hear(F, [...parts, efid(0n, 0n)]);
      expect(answer?.command).toBe('EFPA');
      expect(file?.records).toEqual([]);
    }
    const { answer, file } = await hear(V, [data(0x80), efid(1n, 0n)]);
    expect(answer?.command).toBe('EFPA');
    expect(file?.records.map(String)).toEqual(['']);
  });

  it.each([
    ['11', 'an octet too few', V, [data(0x82, 65, 66), efid(1n, 3n)]],
    ['10', 'a record too few', V, [data(0x82, 65, 66), efid(2n, 2n)]],
    ['10', 'a record too many', V, [data(0x81, 65, 0x81, 66), efid(1n, 2n)]],
    ['10', 'octets of a record that was not counted', V, [data(0x81, 65, 0x01, 66), efid(1n, 2n)]],
    [
      '05',
      'a record that is too long',
      { format: 'V', recordLength: 2 },
      [data(0x83, 65, 66, 67), efid(1n, 3n)],
    ],
    [
      '05',
      'a record that is too long and does not end',
      { format: 'V', recordLength: 2 },
      [data(0x03, 65, 66, 67), efid(0n, 3n)],
    ],
    ['05', 'a record of F that is too long', F, [data(0x84, 65, 66, 67, 68), efid(1n, 4n)]],
    ['04', 'a record of F that is too short', F, [data(0x83, 65, 66, 67, 0x82, 65, 66), efid(2n, 5n)]],
    ['04', 'a last record of F that is too short', F, [data(0x83, 65, 66, 67, 0x02, 65, 66), efid(2n, 5n)]],
  ] as const)('are refused at the end with EFNA %s for %s', async (reason, _what, shape, parts) => {
    const { answer, file } = await hear(shape, parts);
    expect(answer).toMatchObject({ command: 'EFNA', reason });
    expect(file?.outcomes).toEqual(['broken']);
    expect(file?.failure?.error.code).toBe(`oftp2.efna.${reason}`);
  });

  it.each([
    ['octets', efid(2n, 4n)],
    ['records', efid(1n, 3n)],
  ])('keep nothing of a record that has not ended, where the %s are wrong', async (_what, end) => {
    const { answer, file } = await hear(V, [data(0x81, 65, 0x02, 66, 67), end]);
    expect(answer?.command).toBe('EFNA');
    expect(file?.failure).toMatchObject({ octets: 3, whole: { records: 1, octets: 1 } });
    expect(file?.records.map(String)).toEqual(['A']);
  });

  it('of format V may be of any length where none was announced', async () => {
    const { answer, file } = await hear({ format: 'V', recordLength: 0 }, [data(0x82, 65, 66), efid(1n, 2n)]);
    expect(answer?.command).toBe('EFPA');
    expect(file?.records.map(String)).toEqual(['AB']);
  });

  it('are refused with SFNA 05 for format F without a length, and with 04 where nobody takes records', async () => {
    const none = await hear({ format: 'F', recordLength: 0 }, []);
    expect(none.answer).toMatchObject({ command: 'SFNA', reason: '05', retry: false });
    const station = new RecordStation('O0013US');
    Object.defineProperty(station, 'takesRecords', { value: false });
    const nobody = await hear(V, [], station);
    expect(nobody.answer).toMatchObject({ command: 'SFNA', reason: '04', retry: false });
    expect(station.offers).toEqual([]);
  });

  it('go on behind the restart position', async () => {
    const station = new RecordStation('O0013US');
    station.goOn = { position: 2n, octets: 6 };
    const { answer, file } = await hear(V, [data(0x81, 65), efid(3n, 7n)], station, 5n);
    expect(answer?.command).toBe('EFPA');
    expect(file?.records.map(String)).toEqual(['A']);
    const fixed = new RecordStation('O0013US');
    fixed.goOn = { position: 2n };
    const rest = await hear(F, [data(0x83, 65, 66, 67), efid(3n, 9n)], fixed, 2n);
    expect(rest.answer?.command).toBe('EFPA');
  });

  it('do not go on where nobody says how many octets are there', async () => {
    const station = new RecordStation('O0013US');
    station.goOn = { position: 2n };
    const { answer, file } = await hear(V, [], station, 5n);
    expect(answer).toMatchObject({ command: 'ESID', reason: '99' });
    expect(file).toBeUndefined();
    expect(station.taken[0]?.outcomes).toEqual(['broken']);
  });
});
