import { expect, it } from 'vitest';
import { makeTestIdentity } from '../test-identity.ts';
import { connectTls, listen } from '../transport/index.ts';
import { OftpSession } from './session.ts';
import { PlainStation, fileOf, pattern } from './testing.ts';

it('a session carries a file over TLS, and both sides know each other', async () => {
  const [server, client] = await Promise.all([makeTestIdentity('server'), makeTestIdentity('client')]);
  const b = new PlainStation('O0013B');
  const answering = Promise.withResolvers<unknown>();
  const seen: unknown[] = [];
  const station = await listen({
    host: '127.0.0.1',
    port: 0,
    tls: { identity: () => server, requestCertificate: true },
    onConnection({ socket, facts }) {
      seen.push(facts.peerFingerprint);
      answering.resolve(new OftpSession({ socket, role: 'responder', station: b }).run());
    },
  });
  const { socket } = await connectTls({
    host: '127.0.0.1',
    port: station.port,
    judge: () => Promise.resolve({ pinned: true, facts: {} }),
    anchors: { authorities: [], system: false },
    identity: client,
  });
  const a = new PlainStation('O0013A');
  const octets = pattern(5_000_000);
  const file = fileOf(octets);
  a.outgoing.push(file);
  const end = await new OftpSession({ socket, role: 'initiator', station: a }).run();
  expect(end).toMatchObject({ by: 'peer', reason: '00', error: undefined });
  expect(await answering.promise).toMatchObject({ by: 'us', reason: '00', error: undefined });
  await station.close();
  expect(seen).toEqual([client.fingerprint]);
  expect(file.outcomes).toEqual(['delivered']);
  expect(b.files[0]?.octets.equals(octets)).toBe(true);
});
