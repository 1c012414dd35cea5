import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeCertificate } from '../describe-certificate.ts';
import { expiry } from '../expiry.ts';
import { makeIdentity } from './index.ts';
import type { OwnIdentity } from './index.ts';

let server: OwnIdentity;
let client: OwnIdentity;
let stranger: OwnIdentity;

beforeAll(async () => {
  [server, client, stranger] = await Promise.all([
    makeIdentity({
      commonName: 'Server',
      odetteCode: 'O0013000001A&B',
      names: ['localhost', '127.0.0.1', 'Büro-PC', 'no host name', 'fe80::1%eth0', 'localhost.', ''],
    }),
    makeIdentity({ commonName: '\u202eA\nB, CN=C\u0000', names: [], days: 30, bits: 3072 }),
    makeIdentity({ commonName: 'Server', names: ['localhost', '127.0.0.1'] }),
  ]);
});

test('an identity names its owner, its Odette code and its hosts, and lasts three years', () => {
  const facts = describeCertificate(server.certificatePem);
  expect(facts).toMatchObject({
    subject: 'CN=Server, serialNumber=O0013000001A&B',
    issuer: facts.subject,
    names: ['DNS:localhost', 'IP Address:127.0.0.1', 'DNS:xn--bro-pc-3ya'],
    keyType: 'RSA 2048',
    authority: false,
    selfSigned: true,
    fingerprint: server.fingerprint,
    validUntil: server.validUntil,
  });
  expect(facts.subject).toBe(server.subject);
  expect(expiry(facts, Date.now())).toEqual({ state: 'valid', days: 3 * 365 - 1 });
});

test('a name with control signs, commas and signs that turn text around cannot look like another', () => {
  const facts = describeCertificate(client.certificatePem);
  expect(facts).toMatchObject({ subject: String.raw`CN=A B\, CN=C`, names: [], keyType: 'RSA 3072' });
});

test('a name that is too long is cut, and one that shows nothing becomes ours', async () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const [long, empty] = await Promise.all([
    makeIdentity({ commonName: 'x'.repeat(100), names: [], days: 40 * 365, now }),
    makeIdentity({ commonName: '\u200b \n', names: [], now }),
  ]);
  expect(long.subject).toBe(`CN=${'x'.repeat(64)}`);
  expect(long.validUntil).toBe(now.getTime() + 40 * 365 * 86_400_000);
  expect(empty.subject).toBe('CN=Waybill');
});

test('two identities of the same name have nothing else in common', () => {
  expect(stranger.fingerprint).not.toBe(server.fingerprint);
  expect(stranger.privateKeyPem).not.toBe(server.privateKeyPem);
  expect(describeCertificate(stranger.certificatePem).serial).not.toBe(
    describeCertificate(server.certificatePem).serial,
  );
});

test('it is good for signing and key exchange, on both sides of TLS, and for nothing more', () => {
  const certificate = new X509Certificate(server.certificatePem);
  expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
  // keyUsage (2.5.29.15), critical: digitalSignature and keyEncipherment. basicConstraints (2.5.29.19), critical: empty.
  expect(certificate.raw.includes(Buffer.from('0603551d0f0101ff0404030205a0', 'hex'))).toBe(true);
  expect(certificate.raw.includes(Buffer.from('0603551d130101ff04023000', 'hex'))).toBe(true);
});

describe.each(['TLSv1.2', 'TLSv1.3'] as const)('over %s', (version) => {
  /** A listener that asks for the client's certificate and takes that one only. */
  async function listen(): Promise<AsyncDisposable & { readonly server: tls.Server; readonly port: number }> {
    const listener = tls.createServer({
      key: server.privateKeyPem,
      cert: server.certificatePem,
      ca: [client.certificatePem],
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: version,
      maxVersion: version,
    });
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    return {
      server: listener,
      port,
      [Symbol.asyncDispose]: async () => {
        listener.close();
        await once(listener, 'close');
      },
    };
  }

  function connect(port: number, options: tls.ConnectionOptions): tls.TLSSocket {
    return tls.connect({ host: '127.0.0.1', port, servername: 'localhost', ...options });
  }

  test('both sides take each other by certificate', async () => {
    await using listener = await listen();
    const arrived = once(listener.server, 'secureConnection') as Promise<[tls.TLSSocket]>;
    const socket = connect(listener.port, {
      ca: [server.certificatePem],
      key: client.privateKeyPem,
      cert: client.certificatePem,
    });
    await once(socket, 'secureConnect');
    const [caller] = await arrived;
    expect(socket.authorized).toBe(true);
    expect(socket.getProtocol()).toBe(version);
    expect(describeCertificate(socket.getPeerCertificate().raw).fingerprint).toBe(server.fingerprint);
    expect(describeCertificate(caller.getPeerCertificate().raw).fingerprint).toBe(client.fingerprint);
    socket.destroy();
    caller.destroy();
  });

  test("a certificate of the same name and another key is not the server's", async () => {
    await using listener = await listen();
    const socket = connect(listener.port, {
      ca: [stranger.certificatePem],
      key: client.privateKeyPem,
      cert: client.certificatePem,
    });
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    socket.destroy();
  });

  test('a host that the certificate does not name is not the server', async () => {
    await using listener = await listen();
    const socket = connect(listener.port, {
      ca: [server.certificatePem],
      key: client.privateKeyPem,
      cert: client.certificatePem,
      servername: 'elsewhere.example',
    });
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    socket.destroy();
  });

  test.each([
    ['no certificate', () => ({})],
    ['a certificate nobody knows', () => ({ key: stranger.privateKeyPem, cert: stranger.certificatePem })],
  ])('a caller with %s does not get in', async (_, shown) => {
    await using listener = await listen();
    let entered = 0;
    listener.server.on('secureConnection', () => (entered += 1));
    const refused = once(listener.server, 'tlsClientError');
    const socket = connect(listener.port, { ca: [server.certificatePem], ...shown() });
    const ended = new Promise((resolve) => socket.once('close', resolve).on('error', () => undefined));
    socket.resume();
    await refused;
    await ended;
    expect(entered).toBe(0);
  });
});
