import { once } from 'node:events';
import { connect as dial, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import * as tls from 'node:tls';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeTestIdentity } from '../test-identity.ts';
import type { TestIdentity } from '../test-identity.ts';
import type { OftpError } from '../oftp-error.ts';
import { connectPlain, connectTls, listen } from './index.ts';
import type { Anchors, Caller, Connected, ListenOptions, Listening, TlsOptions } from './index.ts';
import { trusting, undecided } from './testing/judging.ts';

let server: TestIdentity;
let client: TestIdentity;

beforeAll(async () => {
  [server, client] = await Promise.all([makeTestIdentity('server'), makeTestIdentity('client')]);
});

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Heard extends Listening {
  readonly callers: Caller[];
  readonly rejected: OftpError[];
}

async function hear(options: Partial<ListenOptions> = {}): Promise<Heard> {
  const callers: Caller[] = [];
  const rejected: OftpError[] = [];
  const listening = await listen({
    host: '127.0.0.1',
    port: 0,
    onConnection(caller) {
      callers.push(caller);
      closing.push(() => caller.socket.destroy());
    },
    onRejected: (error) => rejected.push(error),
    ...options,
  });
  closing.push(() => listening.close());
  return { ...listening, callers, rejected };
}

function secured(requestCertificate = false, identity = server): Pick<ListenOptions, 'tls'> {
  return { tls: { identity: () => identity, requestCertificate } };
}

interface Trusted extends Partial<Anchors> {
  readonly pins?: readonly string[];
}

async function call(
  port: number,
  { pins = [], ...anchors }: Trusted = {},
  more: Partial<TlsOptions> = {},
): Promise<Connected> {
  const connected = await connectTls({
    host: '127.0.0.1',
    port,
    judge: trusting(...pins),
    anchors: { authorities: [], system: false, ...anchors },
    ...more,
  });
  closing.push(() => connected.socket.destroy());
  return connected;
}

async function faultOf(attempt: Promise<unknown>): Promise<OftpError> {
  return await attempt.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: OftpError) => error,
  );
}

async function roundTrip({ socket }: Connected, caller: Caller | undefined): Promise<string> {
  socket.write('there');
  const heard = caller === undefined ? '' : String((await once(caller.socket, 'data'))[0]);
  return heard;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}

describe('a line without TLS', () => {
  it('stands, and says nothing of anybody', async () => {
    const station = await hear();
    const steps: string[] = [];
    const connected = await connectPlain({
      host: 'localhost',
      port: station.port,
      onStep: (step) => steps.push(step),
    });
    closing.push(() => connected.socket.destroy());
    await until(() => station.callers.length === 1);
    expect(await roundTrip(connected, station.callers[0])).toBe('there');
    expect(connected.facts).toEqual({});
    expect(station.callers[0]).toMatchObject({ facts: {}, remoteAddress: '127.0.0.1' });
    expect(station.tls).toBe(false);
    expect(steps).toEqual(['dns', 'tcp']);
  });

  it('cannot be made to nobody, to nowhere, or for ever', async () => {
    const station = await hear();
    await station.close();
    expect((await faultOf(connectPlain({ host: '127.0.0.1', port: station.port }))).code).toBe(
      'connection-refused',
    );
    expect((await faultOf(connectPlain({ host: 'no-such-host.invalid', port: 1 }))).code).toBe(
      'host-not-found',
    );
    expect((await faultOf(connectPlain({ host: '', port: 1 }))).code).toBe('host-not-found');
  });
});

describe('a line with TLS', () => {
  it('is made to a pinned certificate, whoever signed it', async () => {
    const station = await hear(secured());
    const steps: string[] = [];
    const connected = await call(
      station.port,
      { pins: [server.fingerprint] },
      { onStep: (step: string) => steps.push(step) },
    );
    await until(() => station.callers.length === 1);
    expect(await roundTrip(connected, station.callers[0])).toBe('there');
    expect(connected.facts).toMatchObject({ protocol: 'TLSv1.3', peerFingerprint: server.fingerprint });
    expect(station.callers[0]?.facts.peerFingerprint).toBeUndefined();
    expect(steps).toEqual(['tcp', 'tls']);
  });

  it('is not made where the judge says no, and says what it said', async () => {
    const station = await hear(secured());
    const fault = await faultOf(call(station.port, { pins: ['ab'.repeat(32)] }));
    expect(fault).toMatchObject({
      code: 'certificate-no-chain',
      retry: 'never',
      params: { host: '127.0.0.1', port: station.port, fingerprint: server.fingerprint },
    });
  });

  it('is made where judge and TLS library agree, and not where the library differs', async () => {
    const station = await hear(secured());
    const more = { judge: undecided };
    await call(station.port, { authorities: [server.certificatePem] }, more);
    for (const anchors of [{}, { system: true }, { authorities: [client.certificatePem] }]) {
      const fault = await faultOf(call(station.port, anchors, more));
      expect(fault).toMatchObject({ code: 'certificate-chain-invalid', params: { why: 'tls-library' } });
      expect(fault.text).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    }
  });

  it('gives the judge its time, and ends when it takes for ever and the call is off', async () => {
    const station = await hear(secured());
    const slow = call(
      station.port,
      {},
      {
        timeoutMs: 1_000,
        judge: async () => {
          await new Promise((resolve) => setTimeout(resolve, 1_200));
          return { pinned: true, facts: { slow: true } };
        },
      },
    );
    expect((await slow).peer).toEqual({ slow: true });
    const calledOff = new AbortController();
    const stuck = faultOf(
      call(
        station.port,
        {},
        {
          signal: calledOff.signal,
          judge: () => {
            calledOff.abort();
            return new Promise(() => undefined);
          },
        },
      ),
    );
    expect((await stuck).code).toBe('connection-lost');
  });

  it('can be refused again and again without ending the process', async () => {
    const station = await hear(secured(true));
    for (let count = 0; count < 30; count += 1) {
      expect((await faultOf(call(station.port, {}, { identity: client }))).code).toBe('certificate-no-chain');
    }
    await call(station.port, { pins: [server.fingerprint] });
  });

  it('tells the station which certificate the caller has shown, when it asks', async () => {
    const station = await hear(secured(true));
    await call(station.port, { pins: [server.fingerprint] }, { identity: client });
    await call(station.port, { pins: [server.fingerprint] });
    await until(() => station.callers.length === 2);
    expect(station.callers.map(({ facts }) => facts.peerFingerprint)).toEqual([
      client.fingerprint,
      undefined,
    ]);
    expect(station.callers.map(({ shown }) => shown.length)).toEqual([1, 0]);
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('is made with %s both ways', async (version) => {
    const options = { minVersion: version, maxVersion: version };
    const other = tls.createServer(
      { ...options, key: server.privateKeyPem, cert: server.certificatePem },
      (socket) => {
        socket.on('error', () => {});
      },
    );
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    closing.push(() => other.close());
    const out = await call(portOf(other.address()), { pins: [server.fingerprint] });
    expect(out.facts.protocol).toBe(version);
    const station = await hear(secured());
    const socket = tls.connect({
      ...options,
      host: '127.0.0.1',
      port: station.port,
      rejectUnauthorized: false,
    });
    closing.push(() => socket.destroy());
    await once(socket, 'secureConnect');
    await until(() => station.callers.length === 1);
    expect(station.callers[0]?.facts.protocol).toBe(version);
  });

  it('is not made with TLS 1.1 (RFC 8996)', async () => {
    const station = await hear(secured());
    const socket = tls.connect({
      host: '127.0.0.1',
      port: station.port,
      rejectUnauthorized: false,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error).toBeInstanceOf(Error);
    await until(() => station.rejected.length === 1);
    expect(station.rejected[0]?.code).toBe('tls-failed');
    expect(station.callers).toEqual([]);
  });

  it('is not made to a station that speaks without TLS, hangs up, or keeps silent', async () => {
    async function stationThat(behaves: (socket: Socket) => void): Promise<number> {
      const other = createServer((socket) => {
        socket.on('error', () => {});
        closing.push(() => socket.destroy());
        behaves(socket);
      });
      other.listen(0, '127.0.0.1');
      await once(other, 'listening');
      closing.push(() => other.close());
      return portOf(other.address());
    }
    const speaks = await stationThat((socket) => socket.write('\x10\0\0\x17IODETTE FTP READY \r'));
    expect((await faultOf(call(speaks))).code).toBe('tls-failed');
    const hangsUp = await stationThat((socket) => socket.destroy());
    expect((await faultOf(call(hangsUp))).code).toBe('tls-failed');
    const silent = await stationThat(() => {});
    expect((await faultOf(call(silent, {}, { timeoutMs: 60 }))).code).toBe('connect-timeout');
    const signal = AbortSignal.timeout(30);
    expect((await faultOf(call(silent, {}, { signal }))).code).toBe('connection-lost');
  });

  it('says when our own certificate cannot be used, or an authority not be read', async () => {
    const identity = { certificatePem: 'nothing', privateKeyPem: 'nothing' };
    expect((await faultOf(hear(secured(false, { ...identity, fingerprint: '' })))).code).toBe(
      'identity-unusable',
    );
    const station = await hear(secured());
    expect((await faultOf(call(station.port, {}, { identity }))).code).toBe('identity-unusable');
    const half = server.certificatePem.slice(0, 200);
    expect((await faultOf(call(station.port, { authorities: [half] }))).code).toBe('certificate-unreadable');
  });
});

describe('a listening station', () => {
  it('has an address to itself', async () => {
    const station = await hear();
    expect((await faultOf(hear({ port: station.port }))).code).toBe('address-in-use');
    await station.close();
    expect((await hear({ port: station.port })).port).toBe(station.port);
  });

  it('survives every caller', async () => {
    const station = await hear({ ...secured(), limits: { handshakes: 5, handshakeTimeoutMs: 100 } });
    const bad: Socket[] = [];
    for (let count = 0; count < 12; count += 1) {
      const socket = dial(station.port, '127.0.0.1');
      socket.on('error', () => {});
      bad.push(socket);
      closing.push(() => socket.destroy());
    }
    await until(() => station.rejected.some(({ code }) => code === 'oftp2.esid.08'));
    bad[0]?.write('GET / HTTP/1.1\r\n\r\n');
    bad[1]?.resetAndDestroy();
    bad[2]?.end();
    // The others say nothing: their time runs out.
    await until(() => station.rejected.length === 12);
    expect(station.callers).toEqual([]);
    await call(station.port, { pins: [server.fingerprint] });
    await until(() => station.callers.length === 1);
  });

  it('takes so many callers at a time and no more', async () => {
    const station = await hear({ limits: { callers: 1 } });
    const first = await connectPlain({ host: '127.0.0.1', port: station.port });
    await until(() => station.callers.length === 1);
    const second = await connectPlain({ host: '127.0.0.1', port: station.port });
    await once(second.socket.resume(), 'close');
    expect(station.rejected.map(({ code }) => code)).toEqual(['oftp2.esid.08']);
    first.socket.destroy();
    await until(() => station.callers[0]?.socket.destroyed === true);
    const third = await connectPlain({ host: '127.0.0.1', port: station.port });
    closing.push(() => third.socket.destroy());
    await until(() => station.callers.length === 2);
  });

  it('cuts a caller that nobody wants, and goes on', async () => {
    let count = 0;
    const station = await hear({
      onConnection() {
        count += 1;
        throw new Error('not now');
      },
    });
    for (const _ of [1, 2]) {
      const { socket } = await connectPlain({ host: '127.0.0.1', port: station.port });
      await once(socket.resume(), 'close');
    }
    expect(count).toBe(2);
    expect(station.rejected).toHaveLength(2);
  });

  it('lets the sessions that stand go on when it closes', async () => {
    const station = await hear(secured());
    const connected = await call(station.port, { pins: [server.fingerprint] });
    await until(() => station.callers.length === 1);
    await station.close();
    expect(await roundTrip(connected, station.callers[0])).toBe('there');
    expect((await faultOf(connectPlain({ host: '127.0.0.1', port: station.port }))).code).toBe(
      'connection-refused',
    );
  });
});

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
