import { describe, expect, it } from 'vitest';
import type { Eerp, Level } from '../commands.ts';
import { stampsMatch } from '../stamp.ts';
import { StreamDecoder, streamBuffer } from '../transmission-buffer.ts';
import { OftpSession } from './session.ts';
import { PlainStation, eerp, fileOf, header, nerp, pattern, receiptOf, socketPair } from './testing.ts';
import type { SentFile } from './testing.ts';
import { RecordStation, fixedFile, variableFile } from './testing-records.ts';

/** A station of revision 1.2, written down octet for octet from RFC 2204 5.3: it hears and says nothing but exchange buffers. */
async function oldPartner(station: PlainStation, role: 'initiator' | 'responder') {
  const [ours, theirs] = await socketPair();
  const running = new OftpSession({ socket: ours, role, station }).run();
  const decoder = new StreamDecoder();
  const heard: string[] = [];
  let wake = (): void => {};
  theirs.on('data', (chunk: Buffer) => {
    decoder.feed(chunk);
    for (let one = decoder.next(); one !== undefined; one = decoder.next()) {
      heard.push(Buffer.from(one).toString('latin1'));
    }
    wake();
  });
  return {
    running,
    say(...buffers: readonly string[]): void {
      for (const buffer of buffers) theirs.write(streamBuffer(Buffer.from(buffer, 'latin1')));
    },
    async hear(count: number): Promise<readonly string[]> {
      while (heard.length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return heard.splice(0, count);
    },
  };
}

const ready = 'IODETTE FTP READY \r';
const theirSsid = `X1${'O0013OLD'.padEnd(25)}${'SECRET'.padEnd(8)}02048BNYN002     ${' '.repeat(8)}\r`;
const ourSsid = `X1${'O0013US'.padEnd(25)}${'SECRET'.padEnd(8)}02048BNYN002     ${' '.repeat(8)}\r`;
const to = 'O0013RECEIVER'.padEnd(25);
const from = 'O0013SENDER'.padEnd(25);

/** SFID or EERP up to the time: 9 reserved octets, YYMMDD, HHMMSS, user data. */
function named(command: 'H' | 'E', stamp: string): string {
  return `${command}${'INVOICE'.padEnd(26)}${' '.repeat(9)}${stamp}${' '.repeat(8)}`;
}

const settings = { bufferSize: 2_048, credit: 2 };

describe('a partner of revision 1.2 (RFC 2204)', () => {
  it('is called, and gets and gives files and receipts in its own layouts', async () => {
    const station = new RecordStation('O0013US', settings);
    const restarted = fixedFile(Buffer.from('AAABBBCCC'), 3, { restartPosition: 2n });
    station.outgoing.push(receiptOf({ ...eerp, time: '1200000007' }), restarted);
    const old = await oldPartner(station, 'initiator');
    old.say(ready);
    // What is offered is of our own level.
    const [offer = ''] = await old.hear(1);
    expect(offer.slice(0, 2)).toBe('X5');
    old.say(theirSsid);
    expect(await old.hear(1)).toEqual([`${named('E', '260801120000')}${from}${to}`]);
    old.say('P');
    expect(await old.hear(1)).toEqual([`${named('H', '260801120000')}${to}${from}F000030000001000000002`]);
    old.say('2000000001');
    expect(await old.hear(2)).toEqual(['D\x83BBB\x83CCC', 'T000000003000000000009']);
    old.say('4Y');
    expect(await old.hear(1)).toEqual(['R']);
    old.say(`${named('H', '991231235959')}${to}${from}V000800000001000000000`);
    expect(await old.hear(1)).toEqual(['2000000000']);
    old.say('D\x82AB\x80', 'T000000002000000000002');
    expect(await old.hear(1)).toEqual(['4N']);
    old.say(`${named('E', '260801120000')}${from}${to}`);
    expect(await old.hear(1)).toEqual(['P']);
    old.say('R');
    expect(await old.hear(1)).toEqual(['F00\r']);
    expect((await old.running).error).toBeUndefined();
    expect(restarted.outcomes).toEqual(['delivered']);
    expect(station.negotiated).toMatchObject({ level: 1, restart: true, compression: false });
    // This century up to 69.
    expect(station.offers[0]).toMatchObject({ date: '19991231', time: '2359590000', originalSize: 1 });
    expect(station.taken[0]?.records.map(String)).toEqual(['AB', '']);
    expect(station.receipts.map((receipt) => stampsMatch(receipt, header))).toEqual([true]);
  });

  it('calls, and is refused in its own layouts what it may not do', async () => {
    const station = new RecordStation('O0013US', settings);
    const old = await oldPartner(station, 'responder');
    expect(await old.hear(1)).toEqual([ready]);
    old.say(theirSsid);
    expect(await old.hear(1)).toEqual([ourSsid]);
    old.say(`${named('H', '260801120000')}${to}${from}F000000000001000000000`);
    expect(await old.hear(1)).toEqual(['305N']);
    old.say(`${named('H', '260801120000')}${to}${from}F000020000001000000000`);
    expect(await old.hear(1)).toEqual(['2000000000']);
    old.say('D\x82AB\x83CDE', 'T000000002000000000005');
    expect(await old.hear(1)).toEqual(['505']);
    old.say('Z');
    expect(await old.hear(1)).toEqual(['F01\r']);
    expect((await old.running).reason).toBe('01');
  });

  it('is not sent what its revision has no room for', async () => {
    const large = fileOf(pattern(10), { header: { ...header, fileSize: 10_000_000 } });
    const secured = fileOf(pattern(10), {
      header: { ...header, datasetName: 'SECURED', securityLevel: 1, cipherSuite: 4, enveloping: 1 },
    });
    const station = new PlainStation('O0013US', { level: 1 });
    station.outgoing.push(large, secured);
    await between(station, new RecordStation('O0013B'));
    expect([large, secured].map(({ failure }) => failure?.error.code)).toEqual([
      'oftp2.does-not-fit',
      'oftp2.does-not-fit',
    ]);
  });

  it.each([
    [1, '99'],
    [2, '99'],
    [4, '99'],
    [5, '17'],
  ] as const)('at level %i is told %s where its file should be encrypted', async (level, said) => {
    const station = new PlainStation('O0013US', { level });
    const file = fileOf(pattern(10));
    station.outgoing.push(file);
    const receiver = new PlainStation('O0013B');
    receiver.offered = () => Promise.resolve({ accept: false, reason: '17', retry: false, text: 'in clear' });
    const [, end] = await run(station, receiver);
    expect(end.error).toBeUndefined();
    expect(file.refusal).toEqual({
      at: 'SFNA',
      reason: said,
      retry: false,
      text: level === 5 ? 'in clear' : '',
    });
    expect(receiver.lines.find((line) => line.includes('SFNA'))).toContain(said);
  });

  it.each([
    [1, false],
    [2, false],
    [4, true],
    [5, true],
  ] as const)('at level %i can be sent a NERP: %s', async (level, can) => {
    const station = new PlainStation('O0013US', { level });
    const receiver = new RecordStation('O0013B');
    station.outgoing.push(receiptOf(nerp));
    const [end] = await run(station, receiver);
    expect(end.error?.code).toBe(can ? undefined : 'oftp2.does-not-fit');
    expect(receiver.receipts).toHaveLength(can ? 1 : 0);
  });
});

async function run(initiator: PlainStation, responder: PlainStation) {
  const [called, calling] = await socketPair();
  return await Promise.all([
    new OftpSession({ socket: calling, role: 'initiator', station: initiator }).run(),
    new OftpSession({ socket: called, role: 'responder', station: responder }).run(),
  ]);
}

async function between(initiator: PlainStation, responder: PlainStation): Promise<void> {
  const ends = await run(initiator, responder);
  expect(ends.map(({ error }) => error)).toEqual([undefined, undefined]);
}

const octets = pattern(5_000);
const receipt: Eerp = { ...eerp, userData: 'BOTH' };

function files(): readonly SentFile[] {
  const records = [Buffer.from('ONE'), Buffer.alloc(0), octets.subarray(0, 300), Buffer.from('LAST')];
  return [
    fileOf(octets, { restartPosition: 2n }),
    fixedFile(octets, 50, { restartPosition: 20n }),
    variableFile(records, { restartPosition: 2n }),
  ];
}

const levels: readonly Level[] = [1, 2, 4, 5];
const pairs = levels.flatMap((one) => levels.map((other) => [one, other] as const));

describe.each(pairs)('an initiator of level %i and a responder of level %i', (one, other) => {
  it('carry files, restarts and receipts both ways at the lower of both', async () => {
    const initiator = new RecordStation('O0013A', { level: one });
    const responder = new RecordStation('O0013B', { level: other });
    const [there, back] = [files(), files()];
    initiator.outgoing.push(...there, receiptOf(receipt));
    responder.outgoing.push(...back, receiptOf(receipt));
    responder.wantsTurn = true;
    for (const station of [initiator, responder]) station.goOn = { position: 2n, octets: 3 };
    await between(initiator, responder);
    expect([initiator, responder].map(({ negotiated }) => negotiated?.level)).toEqual(
      Array.from({ length: 2 }, () => Math.min(one, other)),
    );
    for (const file of [...there, ...back]) {
      expect(file.outcomes).toEqual(['delivered']);
      expect(file.startedAt).toBe(2n);
    }
    for (const { files: arrived, taken, receipts, offers } of [initiator, responder]) {
      expect(arrived.map((file) => file.outcomes)).toEqual([['end'], ['end'], ['end']]);
      expect(arrived[0]?.octets).toEqual(octets.subarray(2_048));
      expect(taken[0]?.octets).toEqual(octets.subarray(100));
      expect(taken[0]?.records).toHaveLength(98);
      expect(taken[1]?.records).toEqual([octets.subarray(0, 300), Buffer.from('LAST')]);
      expect(arrived.map(({ counts }) => counts)).toEqual([
        { records: 0n, units: 5_000n },
        { records: 100n, units: 5_000n },
        { records: 4n, units: 307n },
      ]);
      expect([...offers, ...receipts].map((stamp) => stampsMatch(stamp, header))).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
  });
});
