import { describe, expect, it } from 'vitest';
import { OftpSession } from './session.ts';
import { PlainStation, eerp, fileOf, pattern, receiptOf, socketPair } from './testing.ts';

async function between(initiator: PlainStation, responder: PlainStation) {
  const [called, calling] = await socketPair();
  const calls = new OftpSession({ socket: calling, role: 'initiator', station: initiator });
  const answers = new OftpSession({ socket: called, role: 'responder', station: responder });
  return Promise.all([calls.run(), answers.run()]);
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

  it('carry a file and its receipt back', async () => {
    const a = new PlainStation('O0013A');
    const b = new PlainStation('O0013B');
    const octets = pattern(3_000_000);
    const file = fileOf(octets);
    a.outgoing.push(file);
    let told = false;
    b.outgoing.push(receiptOf(eerp, () => (told = true)));
    const ends = await between(a, b);
    expect(ends.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(file.outcomes).toEqual(['delivered']);
    expect(b.files[0]?.octets.equals(octets)).toBe(true);
    expect(b.files[0]?.outcomes).toEqual(['end']);
    expect(a.receipts).toHaveLength(1);
    expect(told).toBe(true);
    expect(a.commands).toEqual([
      '< SSRM',
      '> SSID',
      '< SSID',
      '> SFID',
      '< SFPA',
      '> EFID',
      '< EFPA',
      '> CD',
      '< EERP',
      '> RTR',
      '< CD',
      '> ESID',
    ]);
  });
});
