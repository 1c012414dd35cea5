import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Authenticator, SessionEnd } from '../station.ts';
import { OftpSession } from './session.ts';
import { PlainStation, fileOf, pattern, socketPair } from './testing.ts';

/** Encrypts by turning every bit round with the key of the one it is for: enough to see whose key was used. */
function authenticator(ownKey: number, partnersKey: number): Authenticator {
  return {
    challenge() {
      const clear = randomBytes(20);
      return { clear, encrypted: clear.map((octet) => octet ^ partnersKey) };
    },
    respond: (encrypted) => encrypted.map((octet) => octet ^ ownKey),
  };
}

/** A station that wants to be sure, and can prove who it is. */
function proving(code: string, proof: Authenticator | undefined): PlainStation {
  const station = new PlainStation(code);
  const { identify } = station;
  if (proof !== undefined) {
    station.identify = async (peer) => ({ ...(await identify(peer)), authenticator: proof });
  }
  return station;
}

interface Outcome {
  readonly caller: SessionEnd;
  readonly called: SessionEnd;
  readonly delivered: readonly string[];
  readonly lines: readonly string[];
}

async function session(
  callers: Authenticator | undefined,
  calleds: Authenticator | undefined,
): Promise<Outcome> {
  const [there, here] = await socketPair();
  const a = proving('O0013A', callers);
  const b = proving('O0013B', calleds);
  const lines: string[] = [];
  a.trace = (direction, line) => void lines.push(`${direction} ${line.slice(0, 4)}`);
  const file = fileOf(pattern(5_000));
  a.outgoing.push(file);
  const ends = await Promise.all([
    new OftpSession({ socket: here, role: 'initiator', station: a }).run(),
    new OftpSession({ socket: there, role: 'responder', station: b }).run(),
  ]);
  return { caller: ends[0], called: ends[1], delivered: file.outcomes, lines };
}

describe('secure authentication (4.2.3)', () => {
  it('lets both sides prove that they have the key of their certificate, in the order of 4.2.4', async () => {
    const { caller, called, delivered, lines } = await session(authenticator(1, 2), authenticator(2, 1));
    expect(caller.error).toBeUndefined();
    expect(called.error).toBeUndefined();
    expect(delivered).toEqual(['delivered']);
    expect(lines.slice(2, 9)).toEqual([
      'received SSID',
      'sent SECD',
      'received AUCH',
      'sent AURP',
      'received SECD',
      'sent AUCH',
      'received AURP',
    ]);
  });

  it.each([
    ['the caller has another key', authenticator(9, 2), authenticator(2, 1)],
    ['the called has another key', authenticator(1, 2), authenticator(9, 1)],
  ])('ends with ESID 11 when %s, before any file', async (_, callers, calleds) => {
    const { caller, called, delivered } = await session(callers, calleds);
    expect([caller.reason, called.reason]).toEqual(['11', '11']);
    expect(caller.error?.code).toBe('oftp2.esid.11');
    expect(called.error?.code).toBe('oftp2.esid.11');
    expect(delivered).not.toContain('delivered');
  });

  it('ends with ESID 12 when only one side wants it', async () => {
    const { caller, called } = await session(authenticator(1, 2), undefined);
    expect([caller.reason, called.reason]).toEqual(['12', '12']);
  });

  it('ends with ESID 11 when a challenge cannot be read, or is no 20 octets', async () => {
    const broken: Authenticator = {
      ...authenticator(1, 2),
      respond: () => {
        throw new Error('not for us');
      },
    };
    expect((await session(broken, authenticator(2, 1))).called.reason).toBe('11');
    const short: Authenticator = { ...authenticator(1, 2), respond: () => new Uint8Array(3) };
    expect((await session(short, authenticator(2, 1))).called.reason).toBe('11');
  });
});
