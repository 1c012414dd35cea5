import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { describeCertificate } from '../../../describe-certificate.ts';
import type { OwnIdentity } from '../../index.ts';
import type { Check } from './check.ts';

/** Who takes part. */
export interface Parties {
  readonly server: OwnIdentity;
  readonly client: OwnIdentity;
  readonly stranger: OwnIdentity;
  /** RSA, whose key usage is keyEncipherment alone. */
  readonly encryptionOnly: OwnIdentity;
}

type Version = 'TLSv1.2' | 'TLSv1.3';

/** TLS in both roles with certificates of our own making, on 127.0.0.1. */
export function tlsChecks(parties: Parties): Check[] {
  return (['TLSv1.2', 'TLSv1.3'] as const).flatMap((version) => {
    const checks: readonly [string, () => Promise<void>][] = [
      ['both sides know each other by certificate', () => meet(parties, version)],
      ['a server of another key is refused', () => refusesServer(parties, version)],
      ['a host that is not named is refused', () => refusesHost(parties, version)],
      ['a caller without a certificate is refused', () => refusesCaller(parties, version, undefined)],
      ['a caller whom nobody knows is refused', () => refusesCaller(parties, version, parties.stranger)],
      ['our own judgement decides, not the runtime', () => judgesItself(parties, version)],
      [
        'a server whose key may only encrypt is left to our judgement',
        () => leavesUsageToUs(parties, version),
      ],
    ];
    return checks.map(([name, run]) => ({ name: `${version}: ${name}`, run }));
  });
}

function shown({ certificatePem, privateKeyPem }: OwnIdentity): { cert: string; key: string } {
  return { cert: certificatePem, key: privateKeyPem };
}

interface Listener extends AsyncDisposable {
  readonly server: tls.Server;
  readonly port: number;
}

async function listen(options: tls.TlsOptions, version: Version): Promise<Listener> {
  const callers = new Set<tls.TLSSocket>();
  const server = tls.createServer(
    { ...options, minVersion: version, maxVersion: version, requestCert: true },
    (caller) => {
      callers.add(caller);
      caller.on('error', () => undefined);
      caller.on('data', (said: Buffer) => caller.write(said));
    },
  );
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    server,
    port: portOf(server.address()),
    async [Symbol.asyncDispose](): Promise<void> {
      for (const caller of callers) caller.destroy();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  assert.ok(typeof address === 'object' && address !== null);
  return address.port;
}

const noAnswer = new Error('no answer');

/** Connects, says something and waits for it to come back; rejects with what the runtime says. Gives the socket, still open. */
async function talk(port: number, options: tls.ConnectionOptions): Promise<tls.TLSSocket> {
  const socket = tls.connect({ host: '127.0.0.1', port, servername: 'localhost', ...options });
  const { promise, resolve, reject } = Promise.withResolvers<tls.TLSSocket>();
  const timer = setTimeout(() => reject(noAnswer), 5000);
  socket.on('error', reject).on('close', () => reject(new Error('closed')));
  socket.on('secureConnect', () => socket.write('said'));
  socket.on('data', () => resolve(socket));
  try {
    return await promise;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function meet({ server, client }: Parties, version: Version): Promise<void> {
  await using listener = await listen(
    { ...shown(server), ca: [client.certificatePem], rejectUnauthorized: true },
    version,
  );
  const arrived = new Promise<tls.TLSSocket>((resolve) => listener.server.once('secureConnection', resolve));
  const socket = await talk(listener.port, { ...shown(client), ca: [server.certificatePem] });
  const caller = await arrived;
  try {
    assert.equal(socket.authorized, true);
    assert.equal(socket.getProtocol(), version);
    assert.equal(describeCertificate(socket.getPeerCertificate(true).raw).fingerprint, server.fingerprint);
    assert.equal(caller.authorized, true);
    assert.equal(describeCertificate(caller.getPeerCertificate(true).raw).fingerprint, client.fingerprint);
  } finally {
    socket.destroy();
  }
}

async function refusesServer({ server, client, stranger }: Parties, version: Version): Promise<void> {
  await using listener = await listen({ ...shown(server), rejectUnauthorized: false }, version);
  const options = { ...shown(client), ca: [stranger.certificatePem] };
  await assert.rejects(talk(listener.port, options), (error: NodeJS.ErrnoException) =>
    /SELF_SIGNED|VERIFY|ISSUER/.test(error.code ?? ''),
  );
}

async function refusesHost({ server, client }: Parties, version: Version): Promise<void> {
  await using listener = await listen({ ...shown(server), rejectUnauthorized: false }, version);
  const options = { ...shown(client), ca: [server.certificatePem], servername: 'elsewhere.example' };
  await assert.rejects(talk(listener.port, options), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
}

async function refusesCaller(
  { server, client }: Parties,
  version: Version,
  caller: OwnIdentity | undefined,
): Promise<void> {
  await using listener = await listen(
    { ...shown(server), ca: [client.certificatePem], rejectUnauthorized: true },
    version,
  );
  let entered = 0;
  listener.server.on('secureConnection', () => (entered += 1));
  const options = { ...(caller === undefined ? {} : shown(caller)), ca: [server.certificatePem] };
  // Refused, and not merely left without an answer.
  await assert.rejects(talk(listener.port, options), (error: Error) => error !== noAnswer);
  assert.equal(entered, 0);
}

/** The way of our protocols: the handshake takes whoever comes, and what was shown is judged by us on both sides. */
async function judgesItself({ server, stranger }: Parties, version: Version): Promise<void> {
  await using listener = await listen({ ...shown(server), rejectUnauthorized: false }, version);
  const arrived = new Promise<tls.TLSSocket>((resolve) => listener.server.once('secureConnection', resolve));
  const socket = await talk(listener.port, { ...shown(stranger), rejectUnauthorized: false });
  const caller = await arrived;
  try {
    assert.equal(socket.authorized, false);
    assert.equal(describeCertificate(socket.getPeerCertificate(true).raw).fingerprint, server.fingerprint);
    assert.equal(caller.authorized, false);
    assert.equal(describeCertificate(caller.getPeerCertificate(true).raw).fingerprint, stranger.fingerprint);
  } finally {
    socket.destroy();
  }
}

/** digitalSignature is missing in its key usage, and every key exchange that we speak signs with it. */
async function leavesUsageToUs({ encryptionOnly }: Parties, version: Version): Promise<void> {
  await using listener = await listen({ ...shown(encryptionOnly), rejectUnauthorized: false }, version);
  const socket = await talk(listener.port, { rejectUnauthorized: false });
  socket.destroy();
}
