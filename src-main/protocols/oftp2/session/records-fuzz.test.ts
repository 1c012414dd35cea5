import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../commands.ts';
import { OftpSession } from './session.ts';
import { Partner, PlainStation, pattern, sfid, socketPair, ssid } from './testing.ts';
import { RecordStation, variableFile } from './testing-records.ts';

async function between(initiator: PlainStation, responder: PlainStation): Promise<void> {
  const [called, calling] = await socketPair();
  const calls = new OftpSession({ socket: calling, role: 'initiator', station: initiator });
  const answers = new OftpSession({ socket: called, role: 'responder', station: responder });
  const ends = await Promise.all([calls.run(), answers.run()]);
  expect(ends.map(({ error }) => error)).toEqual([undefined, undefined]);
}

interface Case {
  readonly lengths: readonly number[];
  readonly bufferSize: number;
  readonly credit: number;
  readonly compression: boolean;
  readonly level: Level;
  readonly restart: number;
  readonly most: number;
}

const cases: fc.Arbitrary<Case> = fc.record({
  lengths: fc.array(
    fc.oneof(fc.integer({ min: 0, max: 130 }), fc.constantFrom(0, 1, 62, 63, 64, 126, 5_000)),
    {
      maxLength: 40,
    },
  ),
  bufferSize: fc.constantFrom(128, 129, 130, 191, 192, 193, 2_048, 65_535),
  credit: fc.constantFrom(2, 3, 999),
  compression: fc.boolean(),
  level: fc.constantFrom(1, 2, 4, 5),
  restart: fc.nat(40),
  most: fc.constantFrom(1_000_000, 63, 7),
});

describe('two sessions', () => {
  it(
    'carry any records, from any position, at any size, level and compression',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(cases, async ({ lengths, restart, most, ...settings }) => {
          // Half of the records have runs.
          const records = lengths.map((length, index) =>
            index % 2 === 0 ? pattern(length, index + 1) : Buffer.alloc(length, index),
          );
          const from = Math.min(restart, records.length);
          const before = records.slice(0, from).reduce((sum, record) => sum + record.byteLength, 0);
          const sender = new PlainStation('O0013A', settings);
          const receiver = new RecordStation('O0013B', { ...settings, level: 5 });
          receiver.goOn = { position: BigInt(from), octets: before };
          const file = variableFile(records, { restartPosition: BigInt(records.length) }, most);
          sender.outgoing.push(file);
          await between(sender, receiver);
          expect(file.outcomes).toEqual(['delivered']);
          const [taken] = receiver.taken;
          expect(taken?.records.map((record) => record.toString('hex'))).toEqual(
            records.slice(from).map((record) => record.toString('hex')),
          );
          expect(taken?.counts?.records).toBe(BigInt(records.length));
          if (from < records.length) expect(file.reached).toBe(Buffer.concat(records).byteLength);
        }),
        { numRuns: 60 },
      );
    },
  );
});

const subrecord = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(0x00, 0x80), fc.integer({ min: 0, max: 9 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(0x40, 0xc0), fc.integer({ min: 0, max: 63 })) },
);
/** Data exchange buffers of right subrecords, and sometimes of octets that say anything. */
const anyData = fc.array(
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .array(subrecord, { maxLength: 12 })
        .map((given) =>
          Uint8Array.from(
            given.flatMap(([flags, count]) => [
              flags | count,
              ...Array.from({ length: (flags & 0x40) === 0 ? count : 1 }, () => 65),
            ]),
          ),
        ),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }) },
  ),
  { maxLength: 6 },
);

describe('our listener', () => {
  it(
    'keeps a file only when its records, its octets and their counts agree',
    { timeout: 60_000 },
    async () => {
      let kept = 0;
      await fc.assert(
        fc.asyncProperty(
          anyData,
          fc.constantFrom('F', 'V'),
          fc.integer({ min: 1, max: 20 }),
          fc.constantFrom(0, 0, 0, 1, -1),
          async (buffers, format, recordLength, off) => {
            const octets = Buffer.concat(buffers);
            const counts = countPlainly(octets);
            const [ours, theirs] = await socketPair();
            const station = new RecordStation('O0013US');
            const running = new OftpSession({ socket: ours, role: 'responder', station }).run();
            const partner = new Partner(theirs);
            await partner.expect('SSRM');
            partner.send(ssid);
            await partner.expect('SSID');
            partner.send({ ...sfid, format, recordLength });
            await partner.expect('SFPA');
            const recordCount = BigInt(Math.max(0, counts.records + off));
            partner.send(...buffers.map((subrecords) => ({ command: 'DATA', subrecords }) as const), {
              command: 'EFID',
              recordCount,
              unitCount: BigInt(counts.octets),
            });
            const answer = await partner.next();
            theirs.destroy();
            await running;
            const [file] = station.taken;
            expect(['EFPA', 'EFNA', 'ESID']).toContain(answer?.command);
            expect(file?.outcomes).toEqual([answer?.command === 'EFPA' ? 'end' : 'broken']);
            for (const record of file?.records ?? []) {
              expect(record.byteLength).toBeLessThanOrEqual(recordLength);
              if (format === 'F') expect(record.byteLength).toBe(recordLength);
            }
            if (answer?.command !== 'EFPA') return;
            kept += 1;
            expect(BigInt(file?.records.length ?? -1)).toBe(recordCount);
            expect(Buffer.concat(file?.records ?? []).byteLength).toBe(counts.octets);
            expect(file?.open.byteLength).toBe(0);
          },
        ),
        { numRuns: 400 },
      );
      expect(kept).toBeGreaterThan(20);
    },
  );
});

/** Octets and ends of records as the subrecords say, as far as they say it truly. */
function countPlainly(subrecords: Uint8Array): { octets: number; records: number } {
  let octets = 0;
  let records = 0;
  for (let position = 0; position < subrecords.byteLength;) {
    const header = subrecords[position] ?? 0;
    octets += header & 63;
    if ((header & 0x80) !== 0) records += 1;
    position += 1 + ((header & 0x40) === 0 ? header & 63 : 1);
  }
  return { octets, records };
}
