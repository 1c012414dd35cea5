import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import * as tls from 'node:tls';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OftpError } from '../oftp-error.ts';
import { connectTls, lineFault, listen } from './index.ts';
import type { Caller, Connected, TlsIdentity, TlsOptions } from './index.ts';
import { trusting } from './testing/judging.ts';
import { issue, showing } from './testing/certificates.ts';
import type { Issued } from './testing/certificates.ts';

const host = '127.0.0.1';
const names = ['partner.example'];
let root: Issued;
let between: Issued;
let leaf: Issued;

beforeAll(async () => {
  root = await issue({ name: 'root', authority: true });
  between = await issue({ name: 'between', authority: true, by: root });
  leaf = await issue({ name: 'partner', names, by: between });
});

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A server that says a first word at once, as a responder does. */
async function serverWith(identity: TlsIdentity, options: tls.TlsOptions = {}): Promise<number> {
  const { certificatePem: cert, privateKeyPem: key } = identity;
  const server = tls.createServer({ cert, key, ...options }, (socket) => {
    closing.push(() => socket.destroy());
    socket.on('error', () => {}).on('data', (octets: Buffer) => heard.push(octets));
    socket.write('ready');
  });
  server.listen(0, host);
  await once(server, 'listening');
  closing.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

let heard: Buffer[] = [];
afterEach(() => {
  heard = [];
});

async function call(port: number, more: Partial<TlsOptions> = {}): Promise<Connected> {
  const connected = await connectTls({
    host,
    port,
    serverName: 'partner.example',
    judge: trusting(leaf.fingerprint),
    anchors: { authorities: [], system: false },
    ...more,
  });
  closing.push(() => connected.socket.destroy());
  return connected;
}

async function refusal(attempt: Promise<Connected>): Promise<OftpError> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof OftpError) return error;
    throw error;
  }
  throw new Error('the line stands');
}

it('the judge sees the leaf first, then what came with it, each once', async () => {
  const seen: (readonly Uint8Array[])[] = [];
  for (const shown of [showing(leaf), showing(leaf, between), showing(leaf, between, root)]) {
    await call(await serverWith(shown), {
      judge: (certificates) => {
        seen.push(certificates);
        return Promise.resolve({ pinned: true, facts: {} });
      },
    });
  }
  const subjects = seen.map((chain) => chain.map((der) => new X509Certificate(der).subject));
  expect(subjects).toEqual([
    ['CN=partner'],
    ['CN=partner', 'CN=between'],
    ['CN=partner', 'CN=between', 'CN=root'],
  ]);
});

it('a server hears nothing from us when it is not trusted', async () => {
  const port = await serverWith(leaf);
  const calls = Array.from({ length: 8 }, () => refusal(call(port, { judge: trusting() })));
  for (const error of await Promise.all(calls)) expect(error.code).toBe('certificate-no-chain');
  expect(heard).toEqual([]);
});

describe('a server that wants to see our certificate', () => {
  const wants = { requestCert: true, rejectUnauthorized: true };

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('sees it with %s', async (version) => {
    const ours = await issue({ name: 'ours', by: root, purpose: 'client' });
    const options = { ...wants, minVersion: version, maxVersion: version, ca: root.certificatePem };
    const port = await serverWith(leaf, options);
    const { socket, facts } = await call(port, { identity: ours });
    expect(facts.protocol).toBe(version);
    expect(String((await once(socket, 'data'))[0])).toBe('ready');
  });

  it('ends the handshake of TLS 1.2 when there is none', async () => {
    const port = await serverWith(leaf, { ...wants, maxVersion: 'TLSv1.2', ca: root.certificatePem });
    const error = await refusal(call(port));
    expect(error).toMatchObject({ code: 'tls-failed', retry: 'later', params: { host, port } });
  });

  it('cuts a line of TLS 1.3 that seemed to stand, and the cause tells why', async () => {
    const port = await serverWith(leaf, { ...wants, minVersion: 'TLSv1.3', ca: root.certificatePem });
    const { socket } = await call(port);
    const [cause] = await new Promise<unknown[]>((resolve) => {
      socket.resume().once('error', (...said: unknown[]) => resolve(said));
    });
    expect(lineFault(cause)).toMatchObject({ code: 'tls-failed', retry: 'later' });
    expect(lineFault(cause).text).toContain('certificate required');
  });
});

it('a server whose TLS is older than 1.2 is not spoken to (RFC 8996)', async () => {
  const port = await serverWith(leaf, {
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  expect((await refusal(call(port))).code).toBe('tls-failed');
});

it('a station chooses by its own order, and only what has forward secrecy', async () => {
  const callers: Caller[] = [];
  const station = await listen({
    host,
    port: 0,
    tls: { identity: () => leaf, requestCertificate: false },
    onConnection: (caller) => callers.push(caller),
  });
  closing.push(() => station.close());
  async function offer(ciphers: string): Promise<string | undefined> {
    const { port } = station;
    const socket = tls.connect({ host, port, rejectUnauthorized: false, maxVersion: 'TLSv1.2', ciphers });
    closing.push(() => socket.destroy());
    try {
      await once(socket, 'secureConnect');
    } catch {
      return undefined;
    }
    return socket.getCipher().name;
  }
  expect(await offer('ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES256-GCM-SHA384')).toBe(
    'ECDHE-ECDSA-AES256-GCM-SHA384',
  );
  expect(await offer('AES128-GCM-SHA256:AES256-SHA')).toBeUndefined();
});
