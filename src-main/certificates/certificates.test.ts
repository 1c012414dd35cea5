import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  CertificateError,
  describeCertificate,
  expiry,
  makeIdentity,
  normaliseFingerprint,
  parsePem,
} from './index.ts';
import type { OwnIdentity } from './index.ts';

let server: OwnIdentity;
let client: OwnIdentity;

beforeAll(async () => {
  server = await makeIdentity({
    commonName: 'Server',
    odetteCode: 'O0013000001A&B',
    names: ['localhost', '127.0.0.1'],
  });
  client = await makeIdentity({ commonName: 'Client', names: ['client.example'], days: 30 });
});

test('an identity names its owner, its Odette code and its hosts, and lasts three years', () => {
  const facts = describeCertificate(server.certificatePem);
  expect(facts.subject).toContain('CN=Server');
  expect(facts.subject).toContain('serialNumber=O0013000001A&B');
  expect(facts.names).toEqual(['DNS:localhost', 'IP Address:127.0.0.1']);
  expect(facts.selfSigned).toBe(true);
  expect(facts.fingerprint).toBe(server.fingerprint);
  expect(expiry(facts, Date.now())).toEqual({ state: 'valid', days: 3 * 365 - 1 });
});

test.each(['TLSv1.2', 'TLSv1.3'] as const)(
  'both sides of a %s handshake take each other by certificate',
  async (version) => {
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
    const arrived = once(listener, 'secureConnection');
    const socket = tls.connect({
      host: '127.0.0.1',
      port,
      servername: 'localhost',
      ca: [server.certificatePem],
      key: client.privateKeyPem,
      cert: client.certificatePem,
    });
    await once(socket, 'secureConnect');
    expect(socket.authorized).toBe(true);
    expect(socket.getProtocol()).toBe(version);
    expect(normaliseFingerprint(socket.getPeerCertificate().fingerprint256)).toBe(server.fingerprint);
    await arrived;
    socket.destroy();
    listener.close();
  },
);

test('several certificates in one text come out one by one, whatever stands between', () => {
  const text = `Bag Attributes\n${server.certificatePem}\nmore\n${client.certificatePem}`;
  expect(parsePem(text).map((pem) => describeCertificate(pem).fingerprint)).toEqual([
    server.fingerprint,
    client.fingerprint,
  ]);
});

test('what is no certificate is refused with an error of ours, never another', () => {
  expect(() => parsePem('nothing here')).toThrow(CertificateError);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat(), fc.nat(255), (random, at, value) => {
      const der = Buffer.from(server.certificatePem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
      der[at % der.length] = value;
      for (const octets of [random, der]) {
        try {
          describeCertificate(octets);
        } catch (error) {
          expect(error).toBeInstanceOf(CertificateError);
        }
      }
    }),
  );
});

test('expiry tells the days that are left, and what is not yet or no more', () => {
  const facts = describeCertificate(client.certificatePem);
  expect(expiry(facts, facts.validFrom - 1).state).toBe('not-yet-valid');
  expect(expiry(facts, facts.validUntil + 1)).toEqual({ state: 'expired', days: -1 });
});
