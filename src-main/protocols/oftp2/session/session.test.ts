import { describe, expect, it } from 'vitest';
import { OftpError } from '../oftp-error.ts';
import type { SessionEnd, SessionSettings, Station } from '../station.ts';
import type { Clock } from './clock.ts';
import { OftpSession } from './session.ts';
import {
  Partner,
  PlainStation,
  ReceivedFile,
  eerp,
  fileOf,
  header,
  nerp,
  pattern,
  receiptOf,
  sfid,
  socketPair,
  ssid,
  until,
} from './testing.ts';

async function between(
  initiator: PlainStation,
  responder: PlainStation,
): Promise<readonly [SessionEnd, SessionEnd]> {
  const [called, calling] = await socketPair();
  const calls = new OftpSession({ socket: calling, role: 'initiator', station: initiator });
  const answers = new OftpSession({ socket: called, role: 'responder', station: responder });
  return await Promise.all([calls.run(), answers.run()]);
}

/** Our responder, and a caller played by the test. */
async function answering(station = new PlainStation('O0013US'), clock?: Clock) {
  const [ours, theirs] = await socketPair();
  const session = new OftpSession({
    socket: ours,
    role: 'responder',
    station,
    ...(clock === undefined ? {} : { clock }),
  });
  return { session, station, partner: new Partner(theirs), end: session.run() };
}

/** Our initiator, and a station played by the test. */
async function callingOut(station = new PlainStation('O0013US'), clock?: Clock) {
  const [theirs, ours] = await socketPair();
  const session = new OftpSession({
    socket: ours,
    role: 'initiator',
    station,
    ...(clock === undefined ? {} : { clock }),
  });
  return { session, station, partner: new Partner(theirs), end: session.run() };
}

async function open(partner: Partner, change: Partial<typeof ssid> = {}) {
  await partner.expect('SSRM');
  partner.send({ ...ssid, ...change });
  return await partner.expect('SSID');
}

async function answer(partner: Partner, change: Partial<typeof ssid> = {}) {
  partner.send({ command: 'SSRM' });
  const offered = await partner.expect('SSID');
  partner.send({ ...ssid, ...change });
  return offered;
}

function faultOf(esid: '03' | '04' | '08'): OftpError {
  return new OftpError({ code: `oftp2.esid.${esid}`, esid, reason: esid });
}

describe('two sessions', () => {
  it('open and end without a file', async () => {
    const a = new PlainStation('O0013A');
    const b = new PlainStation('O0013B');
    const ends = await between(a, b);
    expect(a.commands).toEqual(['< SSRM', '> SSID', '< SSID', '> CD', '< ESID']);
    expect(ends).toEqual([
      { by: 'peer', reason: '00', text: '', error: undefined },
      { by: 'us', reason: '00', text: '', error: undefined },
    ]);
  });

  it('carry a file, and its receipt back in the same session', async () => {
    const a = new PlainStation('O0013A');
    const b = new PlainStation('O0013B');
    const octets = pattern(3_000_000);
    const file = fileOf(octets);
    a.outgoing.push(file);
    const told: string[] = [];
    b.outgoing.push(
      receiptOf(eerp, () => told.push('EERP')),
      receiptOf(nerp, () => told.push('NERP')),
    );
    const ends = await between(a, b);
    expect(ends.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(file.outcomes).toEqual(['delivered']);
    expect(file.reached).toBe(octets.byteLength);
    expect(b.files[0]?.octets.equals(octets)).toBe(true);
    expect(b.files[0]?.outcomes).toEqual(['end']);
    expect(b.files[0]?.counts).toEqual({ records: 0n, units: 3_000_000n });
    expect(a.receipts.map(({ command }) => command)).toEqual(['EERP', 'NERP']);
    expect(told).toEqual(['EERP', 'NERP']);
    expect(a.commands.join(' ')).toBe(
      '< SSRM > SSID < SSID > SFID < SFPA > EFID < EFPA > CD < EERP > RTR < NERP > RTR < CD > ESID',
    );
  });

  it.each([
    { bufferSize: 128, credit: 2 },
    { bufferSize: 129, credit: 3 },
    { bufferSize: 2_048, credit: 20 },
    { bufferSize: 65_535, credit: 99 },
    { bufferSize: 99_999, credit: 999, compression: true },
    { bufferSize: 1_000, credit: 7, compression: true },
  ])('carry files of any size both ways with %o', async (settings: Partial<SessionSettings>) => {
    const a = new PlainStation('O0013A', settings);
    const b = new PlainStation('O0013B', settings);
    const sizes = [0, 1, 62, 63, 64, 1_024, 100_001];
    const out = sizes.map((size) => fileOf(pattern(size, size + 1)));
    const back = sizes.map((size) => fileOf(Buffer.alloc(size, 'zzzzzzzzzzzzzza')));
    a.outgoing.push(...out);
    b.outgoing.push(...back);
    const ends = await between(a, b);
    expect(ends.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect([...out, ...back].map(({ outcomes }) => outcomes.join())).toEqual(
      Array.from({ length: 2 * sizes.length }, () => 'delivered'),
    );
    expect(b.files.map(({ octets }) => octets)).toEqual(sizes.map((size) => pattern(size, size + 1)));
    expect(a.files.map(({ octets }) => octets)).toEqual(
      sizes.map((size) => Buffer.alloc(size, 'zzzzzzzzzzzzzza')),
    );
  });

  it('go on where both agree to, and count the whole file (field note 12)', async () => {
    const a = new PlainStation('O0013A');
    const b = new PlainStation('O0013B');
    const octets = pattern(20_000);
    const file = fileOf(octets, { restartPosition: 15n });
    a.outgoing.push(file);
    b.offered = (offer) => {
      expect(offer.restartPosition).toBe(15n);
      return Promise.resolve(b.take(12n));
    };
    await between(a, b);
    expect(file.outcomes).toEqual(['delivered']);
    expect(b.files[0]?.octets).toEqual(octets.subarray(12 * 1_024));
    expect(b.files[0]?.counts?.units).toBe(20_000n);
  });

  it('begin anew where one of them does not restart', async () => {
    const a = new PlainStation('O0013A');
    const b = new PlainStation('O0013B', { restart: false });
    const file = fileOf(pattern(20_000), { restartPosition: 15n });
    a.outgoing.push(file);
    await between(a, b);
    expect(b.offers[0]?.restartPosition).toBe(0n);
    expect(b.files[0]?.octets).toEqual(pattern(20_000));
  });

  it('go on after a file that is refused at its start or at its end', async () => {
    const a = new PlainStation('O0013A');
    const b = new PlainStation('O0013B');
    const [first, second, third] = [fileOf(pattern(10)), fileOf(pattern(20)), fileOf(pattern(30))];
    a.outgoing.push(first, second, third);
    const refused = new ReceivedFile();
    refused.answer = { accept: false, reason: '21', text: 'signature' };
    let count = 0;
    b.offered = () => {
      count += 1;
      if (count === 1)
        return Promise.resolve({ accept: false, reason: '13', retry: false, text: 'ä'.repeat(600) });
      return Promise.resolve(count === 2 ? b.take(0n, refused) : b.take(0n));
    };
    await between(a, b);
    expect(first.refusal).toEqual({ at: 'SFNA', reason: '13', retry: false, text: 'ä'.repeat(499) });
    expect(second.refusal).toEqual({ at: 'EFNA', reason: '21', retry: false, text: 'signature' });
    expect([first, second, third].map(({ outcomes }) => outcomes)).toEqual([
      ['refused'],
      ['refused'],
      ['delivered'],
    ]);
    expect(refused.outcomes).toEqual(['end']);
  });

  it('hand the turn over when the listener asks for it (EFPA with CD)', async () => {
    const a = new PlainStation('O0013A');
    const b = new PlainStation('O0013B');
    b.wantsTurn = true;
    a.outgoing.push(fileOf(pattern(10)), fileOf(pattern(20)));
    b.outgoing.push(receiptOf(eerp));
    const ends = await between(a, b);
    expect(ends.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(a.lines.filter((line) => line.includes('EFPA'))).toEqual([
      'received EFPA CD=Y',
      'received EFPA CD=Y',
    ]);
    expect(a.receipts).toHaveLength(1);
    expect(b.files).toHaveLength(2);
  });

  it('say the data of a file in one line, each side before the end of the file', async () => {
    const [a, b] = [new PlainStation('A'), new PlainStation('B', { bufferSize: 1_000, credit: 5 })];
    a.outgoing = [fileOf(pattern(10_000)), fileOf(pattern(100))];
    await between(a, b);
    // 983 octets of the file fit an exchange buffer: its command and 16 subrecord headers take the rest.
    const moved = (direction: string): string[] => [
      `${direction} DATA BUFFERS=11 OCTETS=10174 CDT=2`,
      `${direction} EFID RCNT=0 UCNT=10000`,
      `${direction} DATA BUFFERS=1 OCTETS=103 CDT=0`,
      `${direction} EFID RCNT=0 UCNT=100`,
    ];
    expect(a.lines.filter((line) => /DATA|EFID/.test(line))).toEqual(moved('sent'));
    expect(b.lines.filter((line) => /DATA|EFID/.test(line))).toEqual(moved('received'));
  });

  it('say the data of a file that broke off', async () => {
    const { station, partner, end } = await answering();
    await open(partner);
    partner.send(sfid);
    await partner.expect('SFPA');
    partner.send({ command: 'DATA', subrecords: Buffer.from([0x83, 1, 2, 3]) });
    await until(() => station.files.length === 1);
    partner.socket.end();
    await end;
    expect(station.lines.at(-1)).toBe('received DATA BUFFERS=1 OCTETS=5 CDT=0');
  });

  it('never say a password in a trace', async () => {
    const a = new PlainStation('O0013A');
    await between(a, new PlainStation('O0013B'));
    expect(a.lines.join()).toContain('PSWD=***');
    expect(a.lines.join()).not.toContain('SECRET');
  });

  it('read no further while the file is slow', async () => {
    const a = new PlainStation('O0013A');
    const b = new PlainStation('O0013B');
    const octets = pattern(12_000_000);
    const file = fileOf(octets);
    a.outgoing.push(file);
    const slow = new ReceivedFile();
    const gate = Promise.withResolvers<void>();
    let unfinished = 0;
    slow.write = async (piece) => {
      unfinished += 1;
      expect(unfinished).toBe(1);
      slow.pieces.push(Buffer.from(piece));
      if (slow.pieces.length === 2) await gate.promise;
      else await Promise.resolve();
      unfinished -= 1;
    };
    b.offered = () => Promise.resolve(b.take(0n, slow));
    const ends = between(a, b);
    await until(() => slow.pieces.length === 2);
    // What a window and the sockets hold is all that can be under way.
    for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(slow.pieces).toHaveLength(2);
    expect(file.reached).toBeLessThan(12_000_000);
    gate.resolve();
    await ends;
    expect(slow.octets.equals(octets)).toBe(true);
  });
});

describe('the negotiation', () => {
  it('takes the smaller of everything', async () => {
    const { partner, station } = await answering(
      new PlainStation('O0013US', { bufferSize: 1_000, credit: 30, restart: false }),
    );
    expect(await open(partner, { level: 4, compression: true })).toMatchObject({
      level: 4,
      bufferSize: 1_000,
      credit: 20,
      restart: false,
      compression: false,
      capability: 'B',
    });
    expect(station.negotiated).toEqual({
      role: 'responder',
      peer: { code: 'O0013PEER', userData: '' },
      level: 4,
      bufferSize: 1_000,
      credit: 20,
      restart: false,
      compression: false,
      canSend: true,
      canReceive: true,
    });
    partner.socket.destroy();
  });

  it.each([
    ['S', 'R', false, true],
    ['R', 'S', true, false],
    ['B', 'B', true, true],
  ] as const)('answers a caller of direction %s with %s', async (theirs, ours, canSend, canReceive) => {
    const { partner, station } = await answering();
    expect((await open(partner, { capability: theirs })).capability).toBe(ours);
    expect(station.negotiated).toMatchObject({ canSend, canReceive });
    partner.socket.destroy();
  });

  it.each(['S', 'R'] as const)('ends with ESID 10 where both only do %s', async (capability) => {
    const { partner, end } = await answering(new PlainStation('O0013US', { capability }));
    await partner.expect('SSRM');
    partner.send({ ...ssid, capability });
    expect(await partner.expect('ESID')).toMatchObject({ reason: '10' });
    expect((await end).error).toMatchObject({
      code: 'oftp2.esid.10',
      params: { why: 'direction' },
      retry: 'never',
    });
  });

  it('ends with ESID 10 on a credit of nothing, or of more than was offered', async () => {
    const { partner, end } = await answering();
    await partner.expect('SSRM');
    partner.raw(
      Buffer.concat([
        Buffer.from([0x10, 0, 0, 65]),
        Buffer.from(`X5${'O0013PEER'.padEnd(25)}${'SECRET'.padEnd(8)}02048BNYN000N${' '.repeat(12)}\r`),
      ]),
    );
    expect(await partner.expect('ESID')).toMatchObject({ reason: '10' });
    await end;
    const other = await callingOut(new PlainStation('O0013US', { credit: 99 }));
    await answer(other.partner, { credit: 100 });
    expect(await other.partner.expect('ESID')).toMatchObject({ reason: '10' });
    expect((await other.end).error).toMatchObject({ code: 'oftp2.esid.10', params: { why: 'credit' } });
  });

  it('cuts a larger buffer in the answer to what was offered', async () => {
    const { partner, station } = await callingOut(new PlainStation('O0013US', { bufferSize: 2_000 }));
    await answer(partner, { bufferSize: 99_999 });
    await partner.expect('CD');
    expect(station.negotiated?.bufferSize).toBe(2_000);
    partner.socket.destroy();
  });

  it('offers a credit of two at least (field note 2), and takes one of one', async () => {
    const { partner, station } = await callingOut(new PlainStation('O0013US', { credit: 1 }));
    const file = fileOf(pattern(10_000));
    station.outgoing.push(file);
    expect((await answer(partner, { credit: 1 })).credit).toBe(2);
    await partner.expect('SFID');
    partner.send({ command: 'SFPA', answerCount: 0n });
    let octets = 0;
    while (octets < 10_000) {
      octets += (await partner.expect('DATA')).subrecords.byteLength;
      partner.send({ command: 'CDT' });
      if (octets > 10_000) break;
    }
    await partner.expect('EFID');
    partner.send({ command: 'EFPA', changeDirection: false });
    await partner.expect('CD');
    expect(file.outcomes).toEqual(['delivered']);
    partner.socket.destroy();
  });

  it('offers five digits of buffer size at most (field note 17)', async () => {
    const { partner } = await callingOut(
      new PlainStation('O0013US', { bufferSize: 1_000_000, credit: 5_000 }),
    );
    expect(await answer(partner)).toMatchObject({ bufferSize: 99_999, credit: 999 });
    partner.socket.destroy();
  });

  it('ends with ESID 12 where one side wants secure authentication (field note 14)', async () => {
    const one = await answering();
    await one.partner.expect('SSRM');
    one.partner.send({ ...ssid, authentication: true });
    expect(await one.partner.expect('ESID')).toMatchObject({ reason: '12' });
    expect((await one.end).error?.code).toBe('oftp2.esid.12');
    const other = await callingOut();
    await answer(other.partner, { authentication: true });
    expect(await other.partner.expect('ESID')).toMatchObject({ reason: '12' });
    expect((await other.end).error?.code).toBe('oftp2.esid.12');
  });

  it.each(['03', '04', '08'] as const)('lets the station refuse a caller: ESID %s', async (reason) => {
    const station = new PlainStation('O0013US');
    station.identify = () => Promise.reject(faultOf(reason));
    const { partner, end } = await answering(station);
    await partner.expect('SSRM');
    partner.send(ssid);
    expect(await partner.rest()).toMatchObject([{ command: 'ESID', reason }]);
    expect(await end).toMatchObject({ by: 'us', reason, error: { code: `oftp2.esid.${reason}` } });
  });

  it('lets the initiator refuse who answers', async () => {
    const station = new PlainStation('O0013US');
    station.verify = () => Promise.reject(faultOf('03'));
    station.outgoing.push(fileOf(pattern(10)));
    const { partner, end } = await callingOut(station);
    await answer(partner);
    expect(await partner.rest()).toMatchObject([{ command: 'ESID', reason: '03' }]);
    expect((await end).reason).toBe('03');
    expect(station.outgoing).toHaveLength(1);
  });

  it('speaks to an old caller in its own layouts, a refusal too (field note 13)', async () => {
    const station = new PlainStation('O0013US');
    station.identify = () => Promise.reject(faultOf('04'));
    const { partner } = await answering(station);
    await partner.expect('SSRM');
    partner.level = 1;
    const raw: Buffer[] = [];
    partner.socket.on('data', (chunk: Buffer) => raw.push(chunk));
    partner.send({ ...ssid, level: 1 });
    await partner.rest();
    expect(Buffer.concat(raw).toString('latin1')).toBe('\x10\x00\x00\x08F04\r');
  });

  it('says nothing when what we are called does not fit the protocol', async () => {
    const { partner, end } = await callingOut(new PlainStation('O'.repeat(26)));
    expect(await partner.rest()).toEqual([]);
    expect((await end).error?.code).toBe('oftp2.does-not-fit');
  });
});

describe('as the speaker', () => {
  async function offering(station: PlainStation, change: Partial<typeof ssid> = {}) {
    const made = await callingOut(station);
    await answer(made.partner, change);
    const offered = await made.partner.expect('SFID');
    return { ...made, offered };
  }

  it('sends one buffer 44 80 for an empty file (field note 3)', async () => {
    const station = new PlainStation('O0013US');
    station.outgoing.push(fileOf(Buffer.alloc(0)));
    const { partner } = await offering(station);
    partner.send({ command: 'SFPA', answerCount: 0n });
    expect([...(await partner.expect('DATA')).subrecords]).toEqual([0x80]);
    expect(await partner.expect('EFID')).toEqual({ command: 'EFID', recordCount: 0n, unitCount: 0n });
    partner.socket.destroy();
  });

  it('waits for credit before EFID (field note 1)', async () => {
    const station = new PlainStation('O0013US');
    station.outgoing.push(fileOf(pattern(2 * 124)));
    const { partner, session } = await offering(station, { bufferSize: 128, credit: 2 });
    partner.send({ command: 'SFPA', answerCount: 0n });
    await partner.expect('DATA');
    await partner.expect('DATA');
    expect(session.state).toBe('OPOWFC');
    partner.send({ command: 'CDT' });
    await partner.expect('EFID');
    // A second one comes late, and is let pass.
    partner.send({ command: 'CDT' }, { command: 'EFPA', changeDirection: false });
    await partner.expect('CD');
    partner.socket.destroy();
  });

  it('ends with ESID 02 when the answer goes on behind what was offered', async () => {
    const station = new PlainStation('O0013US');
    const file = fileOf(pattern(50_000), { restartPosition: 20n });
    station.outgoing.push(file);
    const { partner, end } = await offering(station);
    partner.send({ command: 'SFPA', answerCount: 21n });
    expect(await partner.expect('ESID')).toMatchObject({ reason: '02' });
    await end;
    expect(file.outcomes).toEqual(['interrupted']);
    expect(file.failure).toMatchObject({ octets: 0, afterEfid: false });
  });

  it('gives CD at once when EFPA asks for the turn (field note 15)', async () => {
    const station = new PlainStation('O0013US');
    station.outgoing.push(fileOf(pattern(5)), fileOf(pattern(5)));
    const { partner } = await offering(station);
    partner.send({ command: 'SFPA', answerCount: 0n });
    await partner.expect('DATA');
    await partner.expect('EFID');
    partner.send({ command: 'EFPA', changeDirection: true });
    expect((await partner.next())?.command).toBe('CD');
    expect(station.outgoing).toHaveLength(1);
    partner.socket.destroy();
  });

  it('knows that every octet was out when only the answer is missing', async () => {
    const station = new PlainStation('O0013US');
    const file = fileOf(pattern(5_000));
    station.outgoing.push(file);
    const { partner, end } = await offering(station);
    partner.send({ command: 'SFPA', answerCount: 0n });
    while ((await partner.next())?.command !== 'EFID');
    partner.socket.destroy();
    await end;
    expect(file.failure).toMatchObject({
      octets: 5_000,
      afterEfid: true,
      error: { code: 'connection-lost' },
    });
  });

  it('waits for RTR before the next receipt, and tells what was not acknowledged nothing', async () => {
    const station = new PlainStation('O0013US');
    const told: string[] = [];
    station.outgoing.push(
      receiptOf(eerp, () => told.push('first')),
      receiptOf(eerp, () => told.push('second')),
    );
    const { partner, end } = await callingOut(station);
    await answer(partner);
    await partner.expect('EERP');
    partner.send({ command: 'RTR' });
    await partner.expect('EERP');
    partner.socket.destroy();
    await end;
    expect(told).toEqual(['first']);
  });

  it.each([
    [
      'vanishes before it is opened',
      { open: () => Promise.reject(new OftpError({ code: 'spool-file-missing' })) },
      'spool-file-missing',
    ],
    [
      'changes while it is sent',
      {
        open: () =>
          Promise.resolve({
            read: () => Promise.reject(new OftpError({ code: 'file-changed' })),
            close: () => Promise.resolve(),
          }),
      },
      'file-changed',
    ],
  ])('ends with ESID 99 when the file %s', async (_, change, code) => {
    const station = new PlainStation('O0013US');
    const file = fileOf(pattern(10), change);
    station.outgoing.push(file);
    const { partner, end } = await offering(station);
    partner.send({ command: 'SFPA', answerCount: 0n });
    expect(await partner.rest()).toMatchObject([{ command: 'ESID', reason: '99' }]);
    expect((await end).error?.code).toBe(code);
    expect(file.outcomes).toEqual(['interrupted']);
    expect(file.failure?.error.code).toBe(code);
  });

  it('does not offer what does not fit, and goes on with the next file', async () => {
    const station = new PlainStation('O0013US');
    const long = fileOf(pattern(10), { header: { ...header, datasetName: 'A'.repeat(27) } });
    const records = fileOf(pattern(10), { header: { ...header, format: 'V', recordLength: 80 } });
    station.outgoing.push(long, records, fileOf(pattern(10), { header: { ...header, datasetName: 'GOOD' } }));
    const { partner, offered } = await offering(station);
    expect(offered.datasetName).toBe('GOOD');
    expect(long.failure?.error.code).toBe('oftp2.does-not-fit');
    expect(records.failure?.error.code).toBe('oftp2.does-not-fit');
    partner.socket.destroy();
  });

  it('does not offer a file to a station that only sends', async () => {
    const station = new PlainStation('O0013US');
    const file = fileOf(pattern(10));
    station.outgoing.push(file);
    const { partner, end } = await callingOut(station);
    await answer(partner, { capability: 'S' });
    await partner.expect('CD');
    partner.send({ command: 'ESID', reason: '00', text: '' });
    await end;
    expect(file.failure?.error.code).toBe('oftp2.esid.10');
  });
});

describe('as the listener', () => {
  async function taking(station = new PlainStation('O0013US'), change: Partial<typeof ssid> = {}) {
    const made = await answering(station);
    await open(made.partner, change);
    made.partner.send(sfid);
    await made.partner.expect('SFPA');
    return made;
  }

  it('takes a file of no DATA at all (field note 3)', async () => {
    const { partner, station } = await taking();
    partner.send({ command: 'EFID', recordCount: 0n, unitCount: 0n });
    await partner.expect('EFPA');
    expect(station.files[0]?.outcomes).toEqual(['end']);
    partner.socket.destroy();
  });

  it('takes subrecords without end-of-record, of no length, and compressed though nobody agreed to it (field notes 4, 7)', async () => {
    const { partner, station } = await taking();
    partner.send(
      { command: 'DATA', subrecords: Buffer.from([0x00, 0x02, 1, 2, 0x43, 9, 0x80, 0x01, 3]) },
      { command: 'EFID', recordCount: 0n, unitCount: 6n },
    );
    await partner.expect('EFPA');
    expect([...(station.files[0]?.octets ?? [])]).toEqual([1, 2, 9, 9, 9, 3]);
    partner.socket.destroy();
  });

  it('takes a T file octet for octet: an end of record is no line end (field note 5)', async () => {
    const station = new PlainStation('O0013US');
    const { partner } = await answering(station);
    await open(partner);
    partner.send({ ...sfid, format: 'T' });
    await partner.expect('SFPA');
    partner.send(
      { command: 'DATA', subrecords: Buffer.from([0x84, 65, 66, 13, 10, 0x82, 67, 68]) },
      { command: 'EFID', recordCount: 0n, unitCount: 6n },
    );
    await partner.expect('EFPA');
    expect(station.files[0]?.octets.toString('latin1')).toBe('AB\r\nCD');
    partner.socket.destroy();
  });

  it('takes no EFID with a wrong count: EFNA 11, and keeps the session', async () => {
    const { partner, station } = await taking();
    partner.send(
      { command: 'DATA', subrecords: Buffer.from([0x83, 1, 2, 3]) },
      { command: 'EFID', recordCount: 0n, unitCount: 4n },
    );
    expect(await partner.expect('EFNA')).toMatchObject({ reason: '11' });
    expect(station.files[0]?.outcomes).toEqual(['broken']);
    expect(station.files[0]?.failure).toMatchObject({ octets: 3, error: { code: 'oftp2.efna.11' } });
    partner.send(sfid);
    await partner.expect('SFPA');
    partner.socket.destroy();
  });

  it('gives credit when its window is used up and read, and not for the last buffer before an early EFID (field note 1)', async () => {
    const { partner } = await taking(undefined, { credit: 2 });
    const piece = { command: 'DATA', subrecords: Buffer.from([1, 7]) } as const;
    partner.send(piece);
    partner.send(piece);
    await partner.expect('CDT');
    partner.send(piece, piece, { command: 'EFID', recordCount: 0n, unitCount: 4n });
    await partner.expect('EFPA');
    partner.socket.destroy();
  });

  it('ends with ESID 02 when more comes than there is credit for', async () => {
    const { partner, station, end } = await taking(undefined, { credit: 2 });
    const piece = { command: 'DATA', subrecords: Buffer.from([1, 7]) } as const;
    partner.send(piece, piece, piece);
    expect(await partner.expect('ESID')).toMatchObject({
      reason: '02',
      text: 'protocol-violation: DATA in OPI',
    });
    await end;
    expect(station.files[0]?.outcomes).toEqual(['broken']);
  });

  it('ends with ESID 07 on a buffer larger than agreed, and on subrecords that lie about their length', async () => {
    const large = await taking();
    large.partner.send({ command: 'DATA', subrecords: Buffer.alloc(2_048) });
    expect(await large.partner.expect('ESID')).toMatchObject({ reason: '07' });
    const lying = await taking();
    lying.partner.send({ command: 'DATA', subrecords: Buffer.from([0x3f, 1, 2]) });
    expect(await lying.partner.expect('ESID')).toMatchObject({ reason: '07' });
    await Promise.all([large.end, lying.end]);
    expect(lying.station.files[0]?.outcomes).toEqual(['broken']);
  });

  it('keeps a file whose EFID was right when ESID follows at once (field note 16)', async () => {
    const { partner, station, end } = await taking();
    partner.send(
      { command: 'DATA', subrecords: Buffer.from([0x83, 1, 2, 3]) },
      { command: 'EFID', recordCount: 0n, unitCount: 3n },
      { command: 'ESID', reason: '00', text: '' },
    );
    expect((await end).error).toBeUndefined();
    expect(station.files[0]?.outcomes).toEqual(['end']);
  });

  it('does not keep it when EFID was wrong (field note 16)', async () => {
    const { partner, station, end } = await taking();
    partner.send(
      { command: 'DATA', subrecords: Buffer.from([0x83, 1, 2, 3]) },
      { command: 'EFID', recordCount: 0n, unitCount: 9n },
      { command: 'ESID', reason: '00', text: '' },
    );
    await end;
    expect(station.files[0]?.outcomes).toEqual(['broken']);
  });

  it('refuses records that it cannot keep apart: SFNA 04', async () => {
    const { partner } = await answering();
    await open(partner);
    partner.send({ ...sfid, format: 'V', recordLength: 80 });
    expect(await partner.expect('SFNA')).toMatchObject({ reason: '04', retry: false });
    partner.socket.destroy();
  });

  it('ends with ESID 02 when a restart is asked for that was not agreed, or a file is offered that may not be', async () => {
    const one = await answering();
    await open(one.partner, { restart: false });
    one.partner.send({ ...sfid, restartPosition: 1n });
    expect(await one.partner.expect('ESID')).toMatchObject({ reason: '02' });
    const other = await answering(new PlainStation('O0013US', { capability: 'S' }));
    await open(other.partner, { capability: 'B' });
    other.partner.send(sfid);
    expect(await other.partner.expect('ESID')).toMatchObject({ reason: '02' });
    await Promise.all([one.end, other.end]);
  });

  it.each([
    ['is full', Object.assign(new Error('no space'), { code: 'ENOSPC' }), '08'],
    ['fails', new Error('input/output error'), '99'],
    ['says so itself', new OftpError({ code: 'disk-full', esid: '08' }), '08'],
  ])('ends with an ESID when the disk %s while a file is written', async (_, error, reason) => {
    const station = new PlainStation('O0013US');
    const file = new ReceivedFile();
    file.write = () => Promise.reject(error);
    station.offered = () => Promise.resolve(station.take(0n, file));
    const { partner, end } = await taking(station, { bufferSize: 65_535, credit: 50 });
    const octets = Buffer.alloc(1_023 * 63);
    for (let count = 0; count < 20; count += 1)
      partner.send({ command: 'DATA', subrecords: subrecordsOf(octets) });
    expect((await partner.rest()).at(-1)).toMatchObject({ command: 'ESID', reason });
    await end;
    expect(file.outcomes).toEqual(['broken']);
    expect(file.failure?.octets).toBe(0);
  });

  it('never ends a file whose last write failed while its EFID was waiting', async () => {
    const station = new PlainStation('O0013US');
    const file = new ReceivedFile();
    const full = Promise.withResolvers<void>();
    file.write = () => full.promise;
    station.offered = () => Promise.resolve(station.take(0n, file));
    const { partner, end } = await taking(station, { bufferSize: 65_535, credit: 50 });
    const octets = Buffer.alloc(1_023 * 63);
    for (let count = 0; count < 40; count += 1)
      partner.send({ command: 'DATA', subrecords: subrecordsOf(octets) });
    partner.send({ command: 'EFID', recordCount: 0n, unitCount: BigInt(40 * octets.byteLength) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    full.reject(new OftpError({ code: 'disk-full', esid: '08' }));
    expect((await partner.rest()).at(-1)).toMatchObject({ command: 'ESID', reason: '08' });
    await end;
    expect(file.outcomes).toEqual(['broken']);
  });

  it('keeps what came before an abort, in its order, though the file was slow', async () => {
    const octets = pattern(4_000_000);
    const a = new PlainStation('O0013A');
    const sent = fileOf(octets);
    a.outgoing.push(sent);
    const b = new PlainStation('O0013B');
    const file = new ReceivedFile();
    const gate = Promise.withResolvers<void>();
    let writing = 0;
    const faults: string[] = [];
    file.write = async (piece) => {
      writing += 1;
      if (writing !== 1) faults.push('two writes at a time');
      const kept = Buffer.from(piece);
      await gate.promise;
      await new Promise((resolve) => setTimeout(resolve, 2));
      // Valid until it settles: nobody has written over it meanwhile.
      if (!kept.equals(piece)) faults.push('written over');
      file.pieces.push(kept);
      writing -= 1;
    };
    b.offered = () => Promise.resolve(b.take(0n, file));
    const [theirs, ours] = await socketPair();
    const calls = new OftpSession({ socket: theirs, role: 'initiator', station: a });
    const answers = new OftpSession({ socket: ours, role: 'responder', station: b });
    const ends = Promise.all([calls.run(), answers.run()]);
    await until(() => writing === 1 && sent.reached > 2_000_000);
    for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    answers.abort();
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(file.outcomes).toEqual([]);
    gate.resolve();
    await ends;
    expect(faults).toEqual([]);
    expect(file.outcomes).toEqual(['broken']);
    expect(file.octets.byteLength).toBeGreaterThan(400_000);
    expect(file.failure?.octets).toBe(file.octets.byteLength);
    expect(file.octets.equals(octets.subarray(0, file.octets.byteLength))).toBe(true);
    expect(sent.outcomes).toEqual(['interrupted']);
  });

  it('ends with an ESID when a file cannot be made durable, and never answers EFPA', async () => {
    const station = new PlainStation('O0013US');
    const file = new ReceivedFile();
    file.end = () => {
      file.outcomes.push('end');
      return Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
    };
    station.offered = () => Promise.resolve(station.take(0n, file));
    const { partner, end } = await taking(station);
    partner.send({ command: 'EFID', recordCount: 0n, unitCount: 0n });
    expect(await partner.rest()).toMatchObject([{ command: 'ESID', reason: '08' }]);
    await end;
    expect(file.outcomes).toEqual(['end']);
  });

  it('acknowledges a receipt only when it is kept', async () => {
    const station = new PlainStation('O0013US');
    station.receipt = () => Promise.reject(new Error('journal'));
    const { partner, end } = await answering(station);
    await open(partner);
    partner.send(eerp);
    expect(await partner.rest()).toMatchObject([{ command: 'ESID', reason: '99' }]);
    expect((await end).error?.code).toBe('internal');
  });

  it('offers what the station gives as restart position, and never more than was asked for', async () => {
    const station = new PlainStation('O0013US');
    const file = new ReceivedFile();
    station.offered = () => Promise.resolve(station.take(3n, file));
    const { partner, end } = await answering(station);
    await open(partner);
    partner.send({ ...sfid, restartPosition: 2n });
    expect(await partner.rest()).toMatchObject([{ command: 'ESID', reason: '99' }]);
    await end;
    expect(file.outcomes).toEqual(['broken']);
  });
});

function subrecordsOf(octets: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let from = 0; from < octets.byteLength; from += 63)
    parts.push(Buffer.from([63]), octets.subarray(from, from + 63));
  return Buffer.concat(parts);
}

describe('any station callback that throws ends the session and nothing else', () => {
  const broken = new Error('a fault of ours');
  const parts: readonly (keyof Station)[] = [
    'identify',
    'opened',
    'next',
    'wantsToSpeak',
    'offered',
    'receipt',
    'trace',
  ];
  it.each(parts)('%s', async (part) => {
    const sync = part === 'trace' || part === 'wantsToSpeak';
    for (const fault of sync ? [thrower] : [() => Promise.reject(broken), thrower]) {
      const station = new PlainStation('O0013US');
      Object.assign(station, { [part]: fault });
      const { partner, end } = await answering(station);
      partner.send(
        ssid,
        sfid,
        { command: 'DATA', subrecords: Buffer.from([0x80]) },
        { command: 'EFID', recordCount: 0n, unitCount: 0n },
      );
      partner.send(eerp, { command: 'CD' });
      const rest = await partner.rest();
      const how = await end;
      expect(rest.at(-1)?.command ?? 'SSRM').toMatch(/ESID|SSRM/);
      expect(how.by).toBe('us');
      for (const file of station.files) expect(file.outcomes).toHaveLength(1);
    }
  });

  function thrower(): never {
    throw broken;
  }

  it.each(['accepted', 'open', 'progress', 'delivered', 'refused'] as const)('%s of a file', async (part) => {
    const a = new PlainStation('O0013A');
    const b = new PlainStation('O0013B');
    const file = fileOf(pattern(100));
    let interrupted = 0;
    a.outgoing.push({
      ...file,
      [part]: thrower,
      interrupted() {
        interrupted += 1;
        return Promise.resolve();
      },
    });
    if (part === 'refused') b.offered = () => Promise.resolve({ accept: false, reason: '99', retry: true });
    const [end] = await between(a, b);
    expect(end).toMatchObject({ by: 'us', reason: '99', error: { code: 'internal' } });
    expect(interrupted).toBe(part === 'delivered' || part === 'refused' ? 0 : 1);
  });
});

describe('time', () => {
  /** A clock that stands still until it is set. */
  class TestClock implements Clock {
    #now = 0;
    readonly #timers = new Set<{ readonly at: number; readonly callback: () => void }>();

    now(): number {
      return this.#now;
    }

    after(ms: number, callback: () => void): () => void {
      const timer = { at: this.#now + ms, callback };
      this.#timers.add(timer);
      return () => this.#timers.delete(timer);
    }

    pass(ms: number): void {
      this.#now += ms;
      for (const timer of this.#timers) {
        if (timer.at > this.#now) continue;
        this.#timers.delete(timer);
        timer.callback();
      }
    }
  }

  it('ends a session with a silent partner: ESID 09', async () => {
    const clock = new TestClock();
    const { partner, end } = await answering(
      new PlainStation('O0013US', { inactivityTimeoutMs: 60_000 }),
      clock,
    );
    await open(partner);
    clock.pass(59_000);
    partner.send(eerp);
    await partner.expect('RTR');
    clock.pass(59_000);
    clock.pass(1_000);
    expect(await partner.expect('ESID')).toMatchObject({ reason: '09', text: 'time-out' });
    clock.pass(10_000);
    expect(await end).toMatchObject({ by: 'us', reason: '09', error: { code: 'time-out', retry: 'later' } });
  });

  it('gives a caller half a minute to say who it is, however slowly it drips', async () => {
    const clock = new TestClock();
    const { partner, end } = await answering(new PlainStation('O0013US'), clock);
    await partner.expect('SSRM');
    clock.pass(29_000);
    partner.raw(Buffer.from([0x10]));
    await new Promise((resolve) => setTimeout(resolve, 20));
    clock.pass(1_000);
    expect(await partner.expect('ESID')).toMatchObject({ reason: '09' });
    clock.pass(10_000);
    await end;
  });

  it('cuts the line of a partner that reads nothing', async () => {
    const clock = new TestClock();
    const station = new PlainStation('O0013US', { inactivityTimeoutMs: 60_000, credit: 999 });
    const file = fileOf(pattern(30_000_000));
    station.outgoing.push(file);
    const { partner, end } = await callingOut(station, clock);
    await answer(partner, { bufferSize: 65_535, credit: 900 });
    await partner.expect('SFID');
    partner.send({ command: 'SFPA', answerCount: 0n });
    partner.socket.pause();
    await until(() => file.reached > 0);
    let before = -1;
    while (before !== file.reached) {
      before = file.reached;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    clock.pass(60_000);
    expect(await end).toMatchObject({ by: 'us', reason: undefined, error: { code: 'time-out' } });
    expect(file.outcomes).toEqual(['interrupted']);
  });

  it('does not blame the partner while our own station thinks', async () => {
    const clock = new TestClock();
    const station = new PlainStation('O0013US', { inactivityTimeoutMs: 60_000 });
    const thought = Promise.withResolvers<void>();
    station.receipt = () => thought.promise;
    const { partner, session } = await answering(station, clock);
    await open(partner);
    partner.send(eerp);
    await until(() => session.state === 'RTRP');
    clock.pass(600_000);
    expect(session.over).toBeUndefined();
    thought.resolve();
    await partner.expect('RTR');
    partner.socket.destroy();
  });

  it('cuts the line when a partner does not close it after our ESID', async () => {
    const clock = new TestClock();
    const { partner, end, session } = await answering(undefined, clock);
    await open(partner);
    partner.socket.allowHalfOpen = true;
    session.abort();
    await partner.expect('ESID');
    clock.pass(3_000);
    expect((await end).reason).toBe('05');
  });

  it('closes politely: the file under way is finished, no other is begun', async () => {
    const a = new PlainStation('O0013A');
    const b = new PlainStation('O0013B');
    const [called, calling] = await socketPair();
    const first = fileOf(pattern(1_000_000), { accepted: () => Promise.resolve(calls.close()) });
    const second = fileOf(pattern(10));
    a.outgoing.push(first, second);
    const calls: OftpSession = new OftpSession({ socket: calling, role: 'initiator', station: a });
    const answers = new OftpSession({ socket: called, role: 'responder', station: b });
    const ends = await Promise.all([calls.run(), answers.run()]);
    expect(ends.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(first.outcomes).toEqual(['delivered']);
    expect(second.outcomes).toEqual([]);
    expect(a.outgoing).toEqual([second]);
  });

  it('closes politely as the listener: asks for the turn, takes no other file', async () => {
    const { partner, session, end, station } = await answering();
    await open(partner);
    partner.send(sfid);
    await partner.expect('SFPA');
    session.close();
    partner.send({ command: 'EFID', recordCount: 0n, unitCount: 0n });
    expect(await partner.expect('EFPA')).toMatchObject({ changeDirection: true });
    partner.send({ command: 'CD' });
    await partner.expect('CD');
    partner.send(sfid);
    expect(await partner.expect('ESID')).toMatchObject({ reason: '05' });
    await end;
    expect(station.files).toHaveLength(1);
  });
});
