import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Level } from '../commands.ts';
import type { OutgoingFile, SessionSettings } from '../station.ts';
import { OftpSession } from './session.ts';
import { PlainStation, pattern, socketPair } from './testing.ts';
import type { SentFile } from './testing.ts';
import { ReceivedRecords, RecordStation, fixedFile, variableFile } from './testing-records.ts';

/** Two ends of a line that breaks after so many octets from the first end to the second. */
async function breakingLine(afterOctets: number): Promise<readonly [Socket, Socket]> {
  const [first, nearFirst] = await socketPair();
  const [second, nearSecond] = await socketPair();
  let left = afterOctets;
  nearFirst.on('data', (chunk: Buffer) => {
    const through = chunk.subarray(0, left);
    left -= through.byteLength;
    nearSecond.write(through);
    // What went through arrives; then both are gone.
    if (left === 0) {
      nearSecond.end(() => nearFirst.destroy());
    }
  });
  nearSecond.on('data', (chunk: Buffer) => nearFirst.write(chunk));
  for (const socket of [nearFirst, nearSecond]) socket.on('error', () => {});
  nearFirst.on('close', () => nearSecond.destroy());
  nearSecond.on('close', () => nearFirst.destroy());
  return [first, second];
}

/** What is kept of a file of records between two sessions: whole records only. */
interface Kept {
  readonly records: Buffer[];
  octets: number;
}

/** One attempt; gives what the sender's file was told, and keeps what arrived whole. */
async function attempt(
  sent: SentFile,
  kept: Kept,
  breakAfter: number,
  settings: Partial<SessionSettings>,
): Promise<boolean> {
  const sender = new PlainStation('O0013A', settings);
  sender.outgoing.push(sent);
  const receiver = new RecordStation('O0013B', settings);
  receiver.goOn = { position: BigInt(kept.records.length), octets: kept.octets };
  const [calling, called] = await breakingLine(breakAfter);
  await Promise.all([
    new OftpSession({ socket: calling, role: 'initiator', station: sender }).run(),
    new OftpSession({ socket: called, role: 'responder', station: receiver }).run(),
  ]);
  const [taken] = receiver.taken;
  if (taken === undefined) return false;
  expect(taken.outcomes).toHaveLength(1);
  const startedAt = Number(sent.startedAt ?? 0n);
  expect(startedAt).toBe(Math.min(Number(sent.restartPosition), kept.records.length));
  kept.records.length = startedAt;
  kept.records.push(...taken.records);
  kept.octets = kept.records.reduce((sum, record) => sum + record.byteLength, 0);
  if (taken.failure !== undefined) {
    expect(taken.failure.whole).toEqual({ records: kept.records.length, octets: kept.octets });
    expect(taken.failure.octets).toBe(kept.octets + taken.open.byteLength);
  }
  return sent.outcomes[0] === 'delivered';
}

/** Attempts until the file is there; each line holds so many octets. */
async function inManyAttempts(
  make: (change: Partial<OutgoingFile>) => SentFile,
  octetsPerLine: number,
  settings: Partial<SessionSettings>,
): Promise<{ readonly kept: Kept; readonly attempts: number }> {
  const kept: Kept = { records: [], octets: 0 };
  let restartPosition = 0n;
  for (let attempts = 1; attempts < 200; attempts += 1) {
    const sent = make({ restartPosition });
    if (await attempt(sent, kept, octetsPerLine, settings)) return { kept, attempts };
    // A sender offers what it has sent; how much of it arrived, the other side knows.
    if (sent.failure !== undefined) restartPosition = BigInt(sent.failure.records);
  }
  throw new Error('the file never arrived');
}

const levels: readonly Level[] = [1, 5];

describe.each(levels)('a line that breaks again and again, at level %i', (level) => {
  it.each([false, true])('leaves every record of V once, compressed: %s', async (compression) => {
    const records = Array.from({ length: 300 }, (_none, index) =>
      index % 3 === 0 ? Buffer.alloc(index, index) : pattern((index * 7) % 200, index + 1),
    );
    const settings = { level, compression, bufferSize: 300, credit: 3 };
    const { kept, attempts } = await inManyAttempts(
      (change) => variableFile(records, change),
      3_333,
      settings,
    );
    expect(attempts).toBeGreaterThan(4);
    expect(kept.records).toEqual(records);
  });

  it('leaves every record of F once', async () => {
    const octets = pattern(20_000);
    const { kept, attempts } = await inManyAttempts((change) => fixedFile(octets, 80, change), 2_222, {
      level,
      bufferSize: 300,
      credit: 3,
    });
    expect(attempts).toBeGreaterThan(8);
    expect(kept.records).toHaveLength(250);
    expect(Buffer.concat(kept.records)).toEqual(octets);
  });
});

/** Takes its time over each write, and never has two at once. */
class SlowRecords extends ReceivedRecords {
  #busy = false;
  writes = 0;

  override write(octets: Uint8Array, recordEnds?: Uint32Array): Promise<void> {
    if (this.#busy) throw new Error('two writes at once');
    this.#busy = true;
    this.writes += 1;
    return this.#take(octets, recordEnds);
  }

  async #take(octets: Uint8Array, recordEnds?: Uint32Array): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await nextTurn();
    await super.write(octets, recordEnds);
    this.#busy = false;
  }
}

describe('a file that is slower than the line', () => {
  it.each([
    [80, 40_000],
    [1, 200_000],
    [5_000, 700],
  ])('gets every record of %i octets, a stage at a time', async (length, count) => {
    const octets = pattern(length * count);
    const sender = new PlainStation('O0013A');
    sender.outgoing.push(fixedFile(octets, length));
    const receiver = new RecordStation('O0013B');
    const file = new SlowRecords();
    receiver.offered = () => Promise.resolve({ accept: true, restartPosition: 0n, file });
    const [called, calling] = await socketPair();
    const ends = await Promise.all([
      new OftpSession({ socket: calling, role: 'initiator', station: sender }).run(),
      new OftpSession({ socket: called, role: 'responder', station: receiver }).run(),
    ]);
    expect(ends.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(file.outcomes).toEqual(['end']);
    expect(file.writes).toBeGreaterThan(2);
    expect(file.records).toHaveLength(count);
    expect(file.octets.equals(octets)).toBe(true);
    expect(file.counts).toEqual({ records: BigInt(count), units: BigInt(octets.byteLength) });
  });

  it('that fails later has all that it took before', async () => {
    const octets = pattern(4_000_000);
    const sender = new PlainStation('O0013A');
    sender.outgoing.push(fixedFile(octets, 80));
    const receiver = new RecordStation('O0013B');
    const file = new SlowRecords();
    const take = file.write.bind(file);
    file.write = (piece, ends) =>
      file.writes < 2 ? take(piece, ends) : Promise.reject(new Error('the disk is gone'));
    receiver.offered = () => Promise.resolve({ accept: true, restartPosition: 0n, file });
    const [called, calling] = await socketPair();
    await Promise.all([
      new OftpSession({ socket: calling, role: 'initiator', station: sender }).run(),
      new OftpSession({ socket: called, role: 'responder', station: receiver }).run(),
    ]);
    expect(file.outcomes).toEqual(['broken']);
    const records = file.records.length;
    expect(records).toBeGreaterThan(20_000);
    expect(file.failure).toMatchObject({
      octets: file.octets.byteLength,
      whole: { records, octets: records * 80 },
    });
  });

  it('that fails ends the session, and is told so once', async () => {
    const sender = new PlainStation('O0013A');
    const sent = fixedFile(pattern(4_000_000), 80);
    sender.outgoing.push(sent);
    const receiver = new RecordStation('O0013B');
    const file = new ReceivedRecords();
    file.write = () => Promise.reject(new Error('the disk is gone'));
    receiver.offered = () => Promise.resolve({ accept: true, restartPosition: 0n, file });
    const [called, calling] = await socketPair();
    const ends = await Promise.all([
      new OftpSession({ socket: calling, role: 'initiator', station: sender }).run(),
      new OftpSession({ socket: called, role: 'responder', station: receiver }).run(),
    ]);
    expect(ends.map(({ reason }) => reason)).toEqual(['99', '99']);
    expect(file.outcomes).toEqual(['broken']);
    expect(file.failure?.whole).toEqual({ records: 0, octets: 0 });
    expect(sent.outcomes).toEqual(['interrupted']);
  });
});
