import { once } from 'node:events';
import * as tls from 'node:tls';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OftpError } from '../oftp-error.ts';
import { connectTls, lineFault, listen } from './index.ts';
import type { Caller, Connected, TlsIdentity, TlsOptions, TrustRules } from './index.ts';
import { issue, showing } from './testing/certificates.ts';
import type { Issued } from './testing/certificates.ts';

const host = '127.0.0.1';
const names = ['partner.example'];
let root: Issued;
let between: Issued;
let leaf: Issued;
let otherRoot: Issued;

beforeAll(async () => {
  root = await issue({ name: 'root', authority: true });
  otherRoot = await issue({ name: 'other root', authority: true });
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

async function call(
  port: number,
  trust: Partial<TrustRules>,
  more: Partial<TlsOptions> = {},
): Promise<Connected> {
  const rules = { pins: [], authorities: [], system: false, serverName: 'partner.example', ...trust };
  const connected = await connectTls({ host, port, trust: rules, ...more });
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

describe('a certificate that an authority has signed', () => {
  it('is trusted under that authority, the ones between being shown', async () => {
    const port = await serverWith(showing(leaf, between));
    const { socket, facts } = await call(port, { authorities: [root.certificatePem] });
    expect(facts.peerFingerprint).toBe(leaf.fingerprint);
    expect(String((await once(socket, 'data'))[0])).toBe('ready');
  });

  it('is trusted when the authority that signed it is given, and not the one above', async () => {
    const port = await serverWith(leaf);
    await call(port, { authorities: [between.certificatePem] });
    await call(port, { authorities: [`${otherRoot.certificatePem}${between.certificatePem}`] });
  });

  it('is trusted by its fingerprint without any authority, whatever it is called', async () => {
    const port = await serverWith(leaf);
    await call(port, { pins: [leaf.fingerprint], serverName: 'other.example' });
    const written = leaf.fingerprint.toUpperCase().match(/../g)?.join(':') ?? '';
    await call(port, { pins: ['00'.repeat(32), written] });
  });

  it('is not trusted because the one above it is pinned', async () => {
    const port = await serverWith(showing(leaf, between, root));
    const error = await refusal(call(port, { pins: [between.fingerprint, root.fingerprint] }));
    expect(error).toMatchObject({ code: 'tls-untrusted', params: { why: 'unknown-authority' } });
  });

  it.each([
    ['under another authority', () => ({ authorities: [otherRoot.certificatePem] })],
    ['under the authorities of the computer', () => ({ system: true })],
    ['under none', () => ({})],
  ])('is not trusted %s', async (_, trust) => {
    const port = await serverWith(showing(leaf, between, root));
    const error = await refusal(call(port, trust()));
    expect(error).toMatchObject({ code: 'tls-untrusted', retry: 'never' });
    expect(error.params).toMatchObject({
      host,
      port,
      why: 'unknown-authority',
      subject: 'CN=partner',
      issuer: 'CN=between',
      fingerprint: leaf.fingerprint,
    });
  });

  it('is not trusted when it is for another name, or the host is an address it does not carry', async () => {
    const port = await serverWith(showing(leaf, between));
    const authorities = [root.certificatePem];
    const wrong = await refusal(call(port, { authorities, serverName: 'other.example' }));
    expect(wrong).toMatchObject({ code: 'tls-untrusted', params: { why: 'name', name: 'other.example' } });
    const address = await refusal(call(port, { authorities, serverName: undefined }));
    expect(address).toMatchObject({ code: 'tls-untrusted', params: { why: 'name', name: host } });
  });

  it('is not trusted when it is not for servers', async () => {
    const client = await issue({ name: 'client', names, by: root, purpose: 'client' });
    const error = await refusal(call(await serverWith(client), { authorities: [root.certificatePem] }));
    expect(error).toMatchObject({ code: 'tls-untrusted', params: { why: 'purpose' } });
  });

  it('is not trusted when a mere leaf has signed it', async () => {
    const forged = await issue({ name: 'forged', names, by: leaf });
    const port = await serverWith(showing(forged, leaf, between));
    const error = await refusal(call(port, { authorities: [root.certificatePem] }));
    expect(error.code).toBe('tls-untrusted');
  });

  it('is not trusted under an authority that has expired, which is not its own fault', async () => {
    const old = await issue({ name: 'old', authority: true, from: -9, until: -1 });
    const under = await issue({ name: 'partner', names, by: old });
    const error = await refusal(call(await serverWith(under), { authorities: [old.certificatePem] }));
    expect(error).toMatchObject({ code: 'tls-untrusted', params: { why: 'authority-expired' } });
  });

  it.each([
    ['tls-expired', -9, -1],
    ['tls-not-yet-valid', 1, 9],
  ])('is %s outside its time, be it signed or pinned', async (code, from, until) => {
    const late = await issue({ name: 'late', names, by: root, from, until });
    const port = await serverWith(late);
    expect(await refusal(call(port, { authorities: [root.certificatePem] }))).toMatchObject({ code });
    const error = await refusal(call(port, { pins: [late.fingerprint] }));
    expect(error).toMatchObject({ code, retry: 'never', params: { fingerprint: late.fingerprint } });
  });

  it('hears nothing from us when it is not trusted', async () => {
    const port = await serverWith(leaf);
    const calls = Array.from({ length: 8 }, () => refusal(call(port, { system: true })));
    for (const error of await Promise.all(calls)) expect(error.code).toBe('tls-untrusted');
    expect(heard).toEqual([]);
  });
});

describe('a server that wants to see our certificate', () => {
  const wants = { requestCert: true, rejectUnauthorized: true };

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('sees it with %s', async (version) => {
    const ours = await issue({ name: 'ours', by: root, purpose: 'client' });
    const options = { ...wants, minVersion: version, maxVersion: version, ca: root.certificatePem };
    const port = await serverWith(leaf, options);
    const { socket, facts } = await call(port, { pins: [leaf.fingerprint] }, { identity: ours });
    expect(facts.protocol).toBe(version);
    expect(String((await once(socket, 'data'))[0])).toBe('ready');
  });

  it('ends the handshake of TLS 1.2 when there is none', async () => {
    const port = await serverWith(leaf, { ...wants, maxVersion: 'TLSv1.2', ca: root.certificatePem });
    const error = await refusal(call(port, { pins: [leaf.fingerprint] }));
    expect(error).toMatchObject({ code: 'tls-failed', retry: 'later', params: { host, port } });
  });

  it('cuts a line of TLS 1.3 that seemed to stand, and the cause tells why', async () => {
    const port = await serverWith(leaf, { ...wants, minVersion: 'TLSv1.3', ca: root.certificatePem });
    const { socket } = await call(port, { pins: [leaf.fingerprint] });
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
  expect((await refusal(call(port, { pins: [leaf.fingerprint] }))).code).toBe('tls-failed');
});

it('a station chooses by its own order, and only what has forward secrecy', async () => {
  const callers: Caller[] = [];
  const station = await listen({
    host,
    port: 0,
    tls: { identity: leaf, requestCertificate: false },
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
