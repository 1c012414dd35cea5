import { createHash } from 'node:crypto';
import { mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileIn, OfferedFile, ProtocolFields, Reached } from '../agreement.ts';
import { convertRecords, keptRecords, arrivingForm } from './record-files.ts';
import { acceptOffer } from './incoming-file.ts';
import { resumption } from './resumption.ts';

let folder: string;
let staging: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-incoming-'));
  staging = path.join(folder, 'staging');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function offer(protocol: ProtocolFields, restartAt = 0): OfferedFile {
  return { remoteName: 'A', remoteStamp: 's', size: 0, bySize: false, restartAt, protocol };
}

/** Writes the records from `from` on as a session would, cut into pieces; gives how far the file says that it is. */
async function receive(
  offered: OfferedFile,
  from: Reached & { readonly localOctets: number },
  records: readonly Buffer[],
  pieces: readonly number[],
  hashed: (transmitted: ProtocolFields) => void = () => undefined,
  forwarded = false,
): Promise<Reached> {
  await using handle = await open(staging, from.localOctets === 0 ? 'w' : 'r+');
  await handle.truncate(from.localOctets);
  let position = from.localOctets;
  let reached: Reached = from;
  const file: FileIn = {
    async write(octets, whole) {
      await handle.write(octets, 0, octets.length, position);
      position += octets.length;
      reached = whole ?? { octets: position, records: 0 };
    },
    complete({ transmitted }) {
      hashed(transmitted);
      return Promise.resolve();
    },
    broken: () => Promise.resolve(),
  };
  const accepted = acceptOffer(
    offered,
    { accept: true, from, forwarded, file },
    { wanted: 'sha512', line: () => '' },
  );
  if (!accepted.accept) throw new Error('not taken');
  const octets = Buffer.concat(records);
  let passed = 0;
  const ends = records.map((record) => (passed += record.length));
  let done = 0;
  let told = 0;
  for (let turn = 0; done < octets.length || told < ends.length; turn += 1) {
    const to = Math.min(octets.length, done + (pieces[turn % pieces.length] ?? 1));
    const here = ends.slice(told).filter((end) => end <= to);
    const start = done;
    await accepted.file.write(
      octets.subarray(start, to),
      Uint32Array.from(here, (end) => end - start),
    );
    told += here.length;
    done = to;
  }
  await accepted.file.end({ records: 0n, units: 0n });
  return reached;
}

const beginning = { octets: 0, records: 0, localOctets: 0 };
const length = 11;

describe('a file of records that comes in', () => {
  test.each([
    ['F', { format: 'F', recordLength: length, local: 'blocks' }],
    ['V', { format: 'V', recordLength: 200, local: 'prefixed' }],
    ['V of any length', { format: 'V', recordLength: 0, local: 'prefixed' }],
  ] as const)('goes on at any record, however it was cut: %s', async (_, protocol) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 20 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }),
        fc.nat(20),
        fc.nat(20),
        async (given, pieces, broken, offered) => {
          const records = given.map((octets) => {
            if (protocol.format === 'V') return Buffer.from(octets);
            const block = Buffer.alloc(length);
            block.set(octets.subarray(0, length));
            return block;
          });
          const came = await receive(offer(protocol), beginning, records.slice(0, broken), pieces);
          expect(came.records).toBe(Math.min(broken, records.length));
          const kept = { path: staging, ...came, protocol };
          const from = await resumption(offer(protocol, offered), kept);
          expect(from.records).toBe(Math.min(offered, came.records));
          expect(from.octets).toBe(Buffer.concat(records.slice(0, from.records)).length);
          const whole = await receive(offer(protocol, offered), from, records.slice(from.records), pieces);
          expect(whole).toMatchObject({
            records: records.length,
            octets: Buffer.concat(records).length,
          });
          const shape = keptRecords(protocol)?.shape;
          if (shape === undefined) throw new Error('no records');
          const target = path.join(folder, 'file');
          await rm(target, { force: true });
          const form =
            protocol.format === 'F' ? ({ kind: 'blocks' } as const) : ({ kind: 'prefixed' } as const);
          await convertRecords(
            { path: staging, form: arrivingForm(shape) },
            { path: target, form },
            shape,
            {},
          );
          const expected = records.flatMap((record) =>
            form.kind === 'blocks' ? [record] : [Buffer.of(0, record.length), record],
          );
          expect(await readFile(target)).toEqual(Buffer.concat(expected));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('may have records that 2 octets cannot tell the length of, and keeps them apart', async () => {
    const protocol = { format: 'V', recordLength: 0, local: 'lines', lineEnd: 'lf' } as const;
    const records = [Buffer.alloc(99_999, 'a'), Buffer.alloc(0), Buffer.alloc(70_000, 'b')];
    await receive(offer(protocol), beginning, records, [30_000]);
    const kept = keptRecords(protocol);
    if (kept === undefined) throw new Error('no records');
    const from = { path: staging, form: arrivingForm(kept.shape) };
    const target = path.join(folder, 'lines');
    expect(await convertRecords(from, { path: target, form: kept.form }, kept.shape, {})).toBe(170_002);
    expect(await readFile(target, 'utf8')).toBe(`${'a'.repeat(99_999)}\n\n${'b'.repeat(70_000)}\n`);
    // As lengths of 2 octets they cannot be kept: the record is named, and no half file stays.
    const short = path.join(folder, 'short');
    await expect(
      convertRecords(from, { path: short, form: { kind: 'prefixed' } }, kept.shape, {}),
    ).rejects.toMatchObject({ code: 'oftp2.record.too-long', params: { record: 1 } });
    await expect(stat(short)).rejects.toThrow('ENOENT');
  });
});

describe('the hash of a file that comes in', () => {
  const records = ['one', '', 'three'].map((text) => Buffer.from(text));
  const expected = createHash('sha512').update('onethree').digest('hex');

  async function hashOf(
    protocol: ProtocolFields,
    from = beginning,
    forwarded = false,
  ): Promise<ProtocolFields[string] | undefined> {
    let transmitted: ProtocolFields = {};
    await receive(offer(protocol), from, records, [2], (known) => (transmitted = known), forwarded);
    return transmitted['fileHash'];
  }

  test('is that of its octets alone, be they records or not', async () => {
    expect(await hashOf({ format: 'V', recordLength: 80, local: 'lines' })).toBe(expected);
    expect(await hashOf({ format: 'U', recordLength: 0 })).toBe(expected);
  });

  test('is left to whoever opens it, unless it goes on as it is', async () => {
    const secured = { format: 'U', recordLength: 0, securityLevel: 1 };
    expect(await hashOf(secured)).toBeNull();
    expect(await hashOf(secured, beginning, true)).toBe(expected);
  });

  test('is not made of a part of it, and one that was known before does not count', async () => {
    await writeFile(staging, '');
    const part = { octets: 1_024, records: 0, localOctets: 1_024 };
    expect(await hashOf({ format: 'U', recordLength: 0 }, part)).toBeNull();
    // Records of no octets are a part, too.
    const empty = { octets: 0, records: 1, localOctets: 2 };
    expect(await hashOf({ format: 'V', recordLength: 80, local: 'lines' }, empty)).toBeNull();
  });
});

describe('a file that is offered again', () => {
  const protocol = { format: 'V', recordLength: 80, local: 'lines' } as const;

  async function keptAfter(records: readonly string[]) {
    const came = await receive(
      offer(protocol),
      beginning,
      records.map((text) => Buffer.from(text)),
      [7],
    );
    return { path: staging, ...came, protocol };
  }

  test('begins anew where it is announced as another kind of file', async () => {
    const kept = await keptAfter(['one', 'two']);
    for (const other of [
      { ...protocol, format: 'U', recordLength: 0 },
      { ...protocol, format: 'F' },
      { ...protocol, recordLength: 90 },
      { ...protocol, securityLevel: 1 },
      { ...protocol, compression: 1 },
    ]) {
      expect(await resumption(offer(other, 2), kept)).toEqual(beginning);
    }
    expect(await resumption(offer(protocol, 2), kept)).toEqual({ records: 2, octets: 6, localOctets: 10 });
  });

  test('goes on behind the last whole record where the disk has less than was written down', async () => {
    const kept = await keptAfter(['one', 'three', 'five']);
    await truncate(staging, 15);
    expect(await resumption(offer(protocol, 3), kept)).toEqual({ records: 2, octets: 8, localOctets: 12 });
    await rm(staging);
    expect(await resumption(offer(protocol, 3), kept)).toEqual(beginning);
  });

  test('as a stream goes on at a block, at most where it is on the disk', async () => {
    const stream = { format: 'U', recordLength: 0 } as const;
    await writeFile(staging, Buffer.alloc(5_000));
    const kept = { path: staging, octets: 5_000, records: 0, protocol: stream };
    const at = async (octets: number) => (await resumption(offer(stream, octets), kept)).localOctets;
    expect([await at(0), await at(1_024), await at(9_216)]).toEqual([0, 1_024, 4_096]);
    await truncate(staging, 2_100);
    expect(await at(9_216)).toBe(2_048);
  });
});
