import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../commands.ts';
import { encodeCommand } from '../encode.ts';
import type { Role } from '../station.ts';
import { streamBuffer } from '../transmission-buffer.ts';
import { OftpSession } from './session.ts';
import {
  Partner,
  PlainStation,
  eerp,
  fileOf,
  nerp,
  pattern,
  receiptOf,
  sfid,
  socketPair,
  ssid,
} from './testing.ts';
import type { SentFile } from './testing.ts';

const data: Command = {
  command: 'DATA',
  subrecords: Buffer.concat([Buffer.from([63]), pattern(63), Buffer.from([0x85, 1, 2, 3, 4, 5])]),
};
const efid: Command = { command: 'EFID', recordCount: 0n, unitCount: 2n * 68n };
const taken: Command = { command: 'SFPA', answerCount: 0n };
const delivered: Command = { command: 'EFPA', changeDirection: false };

/** What a good partner says, part by part: after each part it hears us out. */
const conversations: Readonly<Record<Role, readonly (readonly Command[])[]>> = {
  responder: [
    [ssid],
    [sfid],
    [data, data, efid],
    [eerp],
    [nerp],
    [{ command: 'CD' }],
    [taken],
    [delivered],
    [{ command: 'RTR' }],
    [{ command: 'ESID', reason: '00', text: '' }],
  ],
  initiator: [
    [{ command: 'SSRM' }],
    [ssid],
    [taken],
    [delivered],
    [{ command: 'RTR' }],
    [sfid],
    [data, data, efid],
    [eerp],
    [{ command: 'CD' }],
  ],
};

function octetsOf(role: Role): readonly Buffer[] {
  return conversations[role].map((part) =>
    Buffer.concat(part.map((command) => streamBuffer(encodeCommand(command)))),
  );
}

interface Outcome {
  readonly station: PlainStation;
  readonly sent: SentFile;
  readonly code: string | undefined;
}

/** Runs a session against these octets; the partner then closes, or just goes away. */
async function against(role: Role, parts: readonly Uint8Array[], leave: 'end' | 'destroy'): Promise<Outcome> {
  const [ours, theirs] = await socketPair();
  const station = new PlainStation('O0013US', { bufferSize: 128, credit: 20, inactivityTimeoutMs: 60_000 });
  const sent = fileOf(pattern(1_000));
  station.outgoing.push(sent, receiptOf(eerp));
  const session = new OftpSession({ socket: ours, role, station });
  const running = session.run();
  const partner = new Partner(theirs, 'deaf');
  for (const part of parts) {
    partner.raw(part);
    await Promise.race([partner.quiet(), running]);
  }
  if (leave === 'end') theirs.end();
  else theirs.destroy();
  const { error } = await running;
  theirs.destroy();
  return { station, sent, code: error?.code };
}

/** Every callback of a file is told its end once, and a file never began without one. */
function expectSettled({ station, sent }: Outcome): void {
  for (const file of station.files) expect(file.outcomes).toHaveLength(1);
  const given = !station.outgoing.includes(sent);
  expect(sent.outcomes).toHaveLength(given ? 1 : 0);
}

describe.each(['initiator', 'responder'] as const)('as %s', (role) => {
  it('holds the whole conversation', async () => {
    const outcome = await against(role, octetsOf(role), 'end');
    expect(outcome.code).toBeUndefined();
    expect(outcome.sent.outcomes).toEqual(['delivered']);
    expect(outcome.station.files.map(({ outcomes }) => outcomes)).toEqual([['end']]);
    expect(outcome.station.receipts.length).toBeGreaterThan(0);
    expectSettled(outcome);
  });

  it('survives a line that breaks after any octet', { timeout: 60_000 }, async () => {
    const parts = octetsOf(role);
    const total = parts.reduce((sum, part) => sum + part.byteLength, 0);
    for (let cut = 0; cut < total; cut += cut % 3 === 0 ? 1 : 4) {
      let left = cut;
      const until = parts.map((part) => {
        const piece = part.subarray(0, left);
        left -= piece.byteLength;
        return piece;
      });
      const outcome = await against(
        role,
        until.filter((part) => part.byteLength > 0),
        cut % 2 === 0 ? 'end' : 'destroy',
      );
      expectSettled(outcome);
      const [file] = outcome.station.files;
      if (file !== undefined && file.outcomes[0] === 'end') expect(file.octets).toHaveLength(136);
    }
  });

  it('survives octets that are changed, left out, doubled or put in', { timeout: 120_000 }, async () => {
    const mutation = fc.record({
      kind: fc.constantFrom('change', 'remove', 'double', 'insert', 'swap'),
      part: fc.nat(30),
      at: fc.nat(400),
      octet: fc.integer({ min: 0, max: 255 }),
      count: fc.integer({ min: 1, max: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (mutations, politely) => {
          const parts = octetsOf(role).map((part) => Buffer.from(part));
          for (const { kind, part, at, octet, count } of mutations) {
            const index = part % parts.length;
            const old = parts[index] ?? Buffer.alloc(0);
            const place = at % Math.max(1, old.byteLength);
            const before = old.subarray(0, place);
            const after = old.subarray(place);
            switch (kind) {
              case 'change':
                parts[index] = Buffer.concat([before, Buffer.from([octet]), after.subarray(1)]);
                break;
              case 'remove':
                parts[index] = Buffer.concat([before, after.subarray(count)]);
                break;
              case 'double':
                parts[index] = Buffer.concat([old, old]);
                break;
              case 'insert':
                parts[index] = Buffer.concat([before, Buffer.alloc(count, octet), after]);
                break;
              case 'swap':
                parts.splice(index, 1);
                parts.push(old);
                break;
            }
          }
          const outcome = await against(role, parts, politely ? 'end' : 'destroy');
          expectSettled(outcome);
          for (const file of outcome.station.files) {
            if (file.outcomes[0] === 'end') expect(file.counts?.units).toBe(BigInt(file.octets.byteLength));
          }
          // A fault of the partner is told as one: nothing inside us gave way.
          expect(outcome.code).not.toBe('internal');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('survives random octets', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 4 }),
        async (parts) => {
          const outcome = await against(role, parts, 'destroy');
          expectSettled(outcome);
          expect(outcome.code).not.toBe('internal');
        },
      ),
      { numRuns: 50 },
    );
  });
});
