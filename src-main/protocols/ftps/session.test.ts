import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { issue } from '../../test-pki/index.ts';
import type { Issued } from '../../test-pki/index.ts';
import { connectFtps, createThrottle } from './index.ts';
import type { FtpsError, FtpsOptions, FtpsSession, FtpsWarning, OpenLine, PeerJudge } from './index.ts';
import { startScripted } from './testing/scripted-server.ts';
import type { Caller, ScriptedOptions, ScriptedServer } from './testing/scripted-server.ts';

let identity: Issued;
let other: Issued;

beforeAll(async () => {
  identity = await issue({ name: 'server', names: ['127.0.0.1'] });
  other = await issue({ name: 'other', names: ['127.0.0.1'] });
});

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const pinned: PeerJudge = () => Promise.resolve({ pinned: true, facts: {} });

async function start(options: Partial<ScriptedOptions> = {}): Promise<ScriptedServer> {
  const server = await startScripted({ identity, ...options });
  closing.push(() => server.close());
  return server;
}

async function call(server: ScriptedServer, options: Partial<FtpsOptions> = {}): Promise<FtpsSession> {
  const session = await connectFtps({
    host: '127.0.0.1',
    port: server.port,
    mode: 'explicit',
    user: 'someone',
    password: 'secret',
    judge: pinned,
    anchors: { authorities: [], system: false },
    ...options,
    timeouts: { connect: 3_000, reply: 3_000, stalled: 2_000, completion: 3_000, ...options.timeouts },
  });
  closing.push(() => session.close());
  return session;
}

async function faultOf(attempt: Promise<unknown>): Promise<FtpsError> {
  return await attempt.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: FtpsError) => error,
  );
}

async function* pieces(octets: Buffer, size = 64 * 1024): AsyncIterable<Uint8Array> {
  for (let at = 0; at < octets.length; at += size) {
    await Promise.resolve();
    yield octets.subarray(at, at + size);
  }
}

function from(octets: Buffer): (at: number) => AsyncIterable<Uint8Array> {
  return (at) => pieces(octets.subarray(at));
}

interface Kept {
  readonly take: (octets: Uint8Array) => void;
  readonly octets: () => Buffer;
}

function kept(): Kept {
  const taken: Buffer[] = [];
  return { take: (octets) => void taken.push(Buffer.from(octets)), octets: () => Buffer.concat(taken) };
}

describe.each(['1.2', '1.3'] as const)('over TLS %s', (version) => {
  const only = { tls: { minVersion: `TLSv${version}`, maxVersion: `TLSv${version}` } } as const;

  it.each(['explicit', 'implicit'] as const)('files of every size go up and come back, %s', async (mode) => {
    const server = await start({ ...only, implicit: mode === 'implicit' });
    const session = await call(server, { mode });
    expect(session.facts.protocol).toBe(`TLSv${version}`);
    for (const size of [0, 1, 4_096, 3_000_001]) {
      const file = randomBytes(size);
      await expect(session.upload('a.bin', from(file))).resolves.toEqual({ octets: size, verified: 'size' });
      expect(server.files.get('a.bin')?.equals(file)).toBe(true);
      const back = kept();
      await expect(session.download('a.bin', back.take)).resolves.toEqual({ octets: size, verified: 'size' });
      expect(back.octets().equals(file)).toBe(true);
    }
  });

  it('a file without a known size is complete with close_notify', async () => {
    const server = await start({ ...only, features: ['UTF8'] });
    server.files.set('a.bin', randomBytes(2_000_000));
    const session = await call(server);
    const back = kept();
    await expect(session.download('a.bin', back.take)).resolves.toMatchObject({ verified: 'close' });
    expect(back.octets().equals(server.files.get('a.bin') ?? Buffer.alloc(0))).toBe(true);
  });

  it('a download that is cut and confirmed all the same is no success', async () => {
    const file = randomBytes(500_000);
    const RETR = async (caller: Caller): Promise<void> => {
      caller.say('150 here it comes');
      const socket = await caller.data();
      const raw = await caller.rawData();
      socket.write(file.subarray(0, 100_000), () => {
        // The end of TCP without the end of TLS.
        raw.end();
        caller.say('226 done');
      });
    };
    for (const features of [['SIZE'], ['UTF8']]) {
      const server = await start({ ...only, features, on: { RETR } });
      server.files.set('a.bin', file);
      const session = await call(server);
      const error = await faultOf(session.download('a.bin', () => undefined));
      expect(error.code).toBe('ftps.data-cut');
      expect(session.fault).toBeUndefined();
      await expect(session.upload('b.bin', from(file))).resolves.toBeDefined();
    }
  });
});

describe('before anything is secret', () => {
  it('D-02: no USER goes out before TLS, nor before the judge has said yes', async () => {
    const server = await start();
    const atJudge: string[] = [];
    await call(server, {
      judge: async () => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        atJudge.push(...server.heard.map(({ line }) => line));
        return { pinned: true, facts: {} };
      },
    });
    expect(atJudge).toEqual(['AUTH TLS']);
    expect(server.heard.filter(({ secure }) => !secure).map(({ line }) => line)).toEqual(['AUTH TLS']);
    expect(server.heard.some(({ line }) => line.startsWith('CCC'))).toBe(false);
  });

  it('the judge that says no is the end, and nothing was said', async () => {
    const server = await start();
    const problem = { code: 'certificate-unknown', params: {}, retry: 'never' } as const;
    const error = await faultOf(
      call(server, { judge: () => Promise.resolve({ problem, pinned: false, facts: {} }) }),
    );
    expect(error.code).toBe('certificate-unknown');
    expect(server.heard.map(({ line }) => line)).toEqual(['AUTH TLS']);
  });

  it('the TLS library has its say about what is not pinned', async () => {
    const server = await start();
    const judge: PeerJudge = () => Promise.resolve({ pinned: false, facts: {} });
    expect((await faultOf(call(server, { judge }))).code).toBe('certificate-chain-invalid');
    const anchors = { authorities: [identity.certificatePem], system: false };
    await expect(call(server, { judge, anchors })).resolves.toBeDefined();
  });

  it('D-02: a server that refuses AUTH TLS gets no USER', async () => {
    const server = await start({ on: { AUTH: (caller) => caller.say('502 not here') } });
    const error = await faultOf(call(server));
    expect(error).toMatchObject({ code: 'ftps.tls-refused', text: 'not here', reply: 502 });
    expect(server.heard.map(({ line }) => line)).toEqual(['AUTH TLS']);
  });

  it('what is slipped in before TLS does not count', async () => {
    const server = await start({
      on: { AUTH: (caller) => caller.say('234 go on\r\n331 password\r\n230 welcome') },
    });
    expect((await faultOf(call(server))).code).toBe('ftps.clear-text-left');
  });

  it('a server that will not protect data gets none', async () => {
    const server = await start({ on: { PROT: (caller) => caller.say('534 policy') } });
    const error = await faultOf(call(server));
    expect(error).toMatchObject({ code: 'ftps.protection-refused', text: 'policy' });
    expect(server.heard.map(({ line }) => line)).not.toContain('PROT C');
  });

  it('a login that is refused is told in the words of the server', async () => {
    const server = await start({ on: { PASS: (caller) => caller.say('530 Login incorrect.') } });
    const error = await faultOf(call(server));
    expect(error).toMatchObject({ code: 'ftps.login-refused', text: 'Login incorrect.', retry: 'never' });
  });

  it('D-03: an older version than agreed is refused', async () => {
    const server = await start({ tls: { maxVersion: 'TLSv1.2' } });
    expect((await faultOf(call(server, { oldestTls: '1.3' }))).code).toBe('tls-failed');
  });

  it('a password that the server says back is in no trace and in no fault', async () => {
    const said: string[] = [];
    const server = await start({
      on: { PASS: (caller, password) => caller.say(`530-PASS ${password}\r\n530 ${password} is wrong`) },
    });
    const fault = await faultOf(call(server, { trace: ({ text }) => void said.push(text) }));
    expect(fault.text).toBe('PASS ***\n*** is wrong');
    expect(said.join('\n')).not.toContain('secret');
    expect(said).toContain('530 *** is wrong');
  });

  it('the password is in no trace', async () => {
    const server = await start();
    const lines: string[] = [];
    await call(server, { trace: ({ from: who, text }) => lines.push(`${who} ${text}`) });
    expect(lines).toContain('us PASS ***');
    expect(lines.join('\n')).not.toContain('secret');
  });

  it('a certificate that is asked for in TLS 1.3 and missing has a name of its own', async () => {
    const tls = { requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' } as const;
    const server = await start({ tls });
    expect((await faultOf(call(server))).code).toBe('ftps.client-certificate-required');
  });
});

describe('what a hostile or broken server does', () => {
  it('D-16: another certificate on the data connection is another server', async () => {
    const server = await start({ dataIdentity: other });
    const session = await call(server);
    const error = await faultOf(session.upload('a.bin', from(Buffer.from('secret octets'))));
    expect(error.code).toBe('ftps.data-certificate');
    expect(server.files.get('a.bin') ?? Buffer.alloc(0)).toHaveLength(0);
  });

  it('its no in the middle is told in its own words, and the session goes on', async () => {
    let refuses = true;
    const server = await start({
      on: {
        STOR: async (caller) => {
          caller.say('150 send it');
          const socket = await caller.data();
          socket.on('data', () => {
            if (!refuses) return;
            refuses = false;
            caller.say('552 Quota exceeded');
            socket.destroy();
          });
          socket.on('end', () => caller.say('226 done'));
        },
      },
    });
    const session = await call(server);
    const error = await faultOf(session.upload('a.bin', from(randomBytes(8_000_000))));
    expect(error).toMatchObject({ code: 'ftps.no-space', text: 'Quota exceeded', unknown: false });
    await expect(session.upload('b.bin', from(Buffer.from('b')), { verify: 'none' })).resolves.toBeDefined();
  });

  it('D-11: a reply that is a code alone counts', async () => {
    const alone = (caller: { say(line: string): void }): void => caller.say('200');
    const server = await start({ on: { PBSZ: alone, TYPE: alone } });
    const session = await call(server);
    await expect(session.upload('a.bin', from(Buffer.from('a')), { verify: 'none' })).resolves.toBeDefined();
  });

  it('D-16: 226 for what it has not had is no delivery', async () => {
    const server = await start({
      on: {
        STOR: async (caller) => {
          caller.say('150 send it');
          const socket = await caller.data();
          socket.once('data', () => caller.say('226 done'));
        },
      },
    });
    const session = await call(server);
    const error = await faultOf(session.upload('a.bin', from(randomBytes(30_000_000))));
    expect(error).toMatchObject({ code: 'ftps.too-early', unknown: false });
  });

  it('D-16: a line that breaks between the last octet and 226 leaves the outcome unknown', async () => {
    const server = await start({
      on: {
        STOR: async (caller) => {
          caller.say('150 send it');
          const socket = await caller.data();
          socket.resume().on('end', () => caller.control.destroy());
        },
      },
    });
    const session = await call(server);
    const error = await faultOf(session.upload('a.bin', from(randomBytes(100_000))));
    expect(error).toMatchObject({ code: 'connection-lost', unknown: true });
    expect(session.fault?.code).toBe('connection-lost');
  });

  it('a silence after the last octet has an end, and the outcome is unknown', async () => {
    const server = await start({
      on: {
        STOR: async (caller) => {
          caller.say('150 send it');
          (await caller.data()).resume();
        },
      },
    });
    const session = await call(server, { timeouts: { completion: 200 } });
    const error = await faultOf(session.upload('a.bin', from(randomBytes(1_000))));
    expect(error).toMatchObject({ code: 'ftps.no-reply', unknown: true });
  });

  it('a size that differs afterwards is no delivery', async () => {
    const server = await start({ on: { SIZE: (caller) => caller.say('213 5') } });
    const session = await call(server);
    const error = await faultOf(session.upload('a.bin', from(Buffer.from('123456'))));
    expect(error).toMatchObject({ code: 'ftps.size-differs', params: { expected: 6, found: 5 } });
  });

  it('a server that stops reading is not waited for without end', async () => {
    const server = await start({
      on: {
        STOR: async (caller) => {
          caller.say('150 send it');
          (await caller.data()).pause();
        },
      },
    });
    const session = await call(server, { timeouts: { stalled: 300 } });
    const error = await faultOf(session.upload('a.bin', from(randomBytes(30_000_000))));
    expect(error).toMatchObject({ code: 'ftps.stalled', unknown: false });
  });

  it('D-14, C2: 227 to EPSV is accepted, and another address in it is not gone to', async () => {
    let port = 0;
    const server = await start({ features: ['SIZE'] });
    // 192.0.2.1 is nobody's (RFC 5737): a connection to it would fail.
    const lying = await start({
      on: {
        EPSV: async (caller) => {
          port = await listenFor(caller);
          caller.say(`227 Entering (192,0,2,1,${port >> 8},${port & 255})`);
        },
        STOR: (caller) => caller.say('550 no'),
      },
    });
    const warnings: FtpsWarning[] = [];
    const session = await call(lying, { onWarning: (warning) => warnings.push(warning) });
    expect((await faultOf(session.upload('a', from(Buffer.from('a'))))).code).toBe('ftps.not-available');
    expect(warnings).toEqual([
      {
        code: 'ftps.data-address-foreign',
        params: { host: '127.0.0.1', port: lying.port, address: '192.0.2.1' },
      },
    ]);
    expect(session.fault).toBeUndefined();
    expect(server.heard).toEqual([]);
  });

  it('a port that is not agreed on is not gone to', async () => {
    const server = await start();
    const passive = { address: 'control', ports: { from: 1, to: 2 } } as const;
    const session = await call(server, { passive });
    expect((await faultOf(session.upload('a', from(Buffer.from('a'))))).code).toBe('ftps.data-port');
    const low = await start({ on: { EPSV: (caller) => caller.say('229 here (|||22|)') } });
    const other2 = await call(low);
    expect((await faultOf(other2.upload('a', from(Buffer.from('a'))))).code).toBe('ftps.data-port');
  });

  it('a port that is not agreed on is gone to and told where the agreement says so, unless it is below 1024', async () => {
    const server = await start();
    const passive = { address: 'control', ports: { from: 1, to: 2 }, outside: 'warn' } as const;
    const warnings: FtpsWarning[] = [];
    const session = await call(server, { passive, onWarning: (warning) => warnings.push(warning) });
    await session.upload('a', from(Buffer.from('a')));
    const port: unknown = expect.any(Number);
    expect(warnings).toEqual([
      { code: 'ftps.data-port-outside', params: { host: '127.0.0.1', port, from: 1, to: 2 } },
    ]);
    expect(warnings[0]?.params['port']).not.toBe(server.port);
    expect(server.files.get('a')).toEqual(Buffer.from('a'));

    const low = await start({ on: { EPSV: (caller) => caller.say('229 here (|||22|)') } });
    const other2 = await call(low, { passive, onWarning: (warning) => warnings.push(warning) });
    expect((await faultOf(other2.upload('a', from(Buffer.from('a'))))).code).toBe('ftps.data-port');
    expect(warnings).toHaveLength(1);
  });

  it('PASV is asked where EPSV is not known, and 425 is asked again', async () => {
    let refusals = 2;
    const server = await start({
      on: {
        EPSV: (caller) => caller.say('500 what?'),
        PASV: async (caller) => {
          refusals -= 1;
          if (refusals >= 0) caller.say('425 Address already in use');
          else {
            const port = await listenFor(caller);
            caller.say(`227 Entering Passive Mode (127,0,0,1,${port >> 8},${port & 255}).`);
          }
        },
        STOR: (caller) => caller.say('553 bad name'),
      },
    });
    const session = await call(server);
    const error = await faultOf(session.upload('a', from(Buffer.from('a'))));
    expect(error.code).toBe('ftps.name-refused');
    expect(server.heard.filter(({ line }) => line === 'EPSV')).toHaveLength(1);
    expect(server.heard.filter(({ line }) => line === 'PASV')).toHaveLength(3);
  });

  it.each([
    ['a line without end', 'x'.repeat(100_000)],
    ['a reply without end', '214-help\r\n'.repeat(10_000)],
    ['replies nobody asked for', '200 ok\r\n'.repeat(5_000)],
  ])('%s ends the session', async (_name, flood) => {
    const server = await start({ on: { FEAT: (caller) => void caller.control.write(flood) } });
    const error = await faultOf(call(server).then((session) => session.upload('a', from(Buffer.from('a')))));
    expect(['ftps.reply-too-long', 'ftps.out-of-step']).toContain(error.code);
  });

  it('a reply that comes octet by octet is one reply', async () => {
    const server = await start({
      on: {
        SIZE: async (caller) => {
          for (const letter of '213 42\r\n') {
            caller.control.write(letter);
            await new Promise((resolve) => setTimeout(resolve, 3));
          }
        },
      },
    });
    const session = await call(server);
    await expect(session.size('a')).resolves.toBe(42);
    await expect(session.size('a')).resolves.toBe(42);
  });

  it('421 is the end, in the words of the server', async () => {
    const server = await start({ on: { SIZE: (caller) => caller.say('421 Timeout') } });
    const session = await call(server);
    expect(await faultOf(session.size('a'))).toMatchObject({ code: 'ftps.server-closing', text: 'Timeout' });
    expect(session.fault?.code).toBe('ftps.server-closing');
  });

  it('a name with a line end never reaches it', async () => {
    const server = await start();
    const session = await call(server);
    const before = server.heard.length;
    for (const name of ['a\r\nDELE b', 'a\nb', 'a\0b', 'a\u0085b', 'a\u2028b', '']) {
      for (const attempt of [
        session.upload(name, from(Buffer.from('a'))),
        session.download(name, () => undefined),
        session.delete(name),
        session.makeDirectory(name),
        session.rename('a', name),
        session.size(name),
        session.modified(name),
        session.setModified(name, 0),
      ]) {
        expect((await faultOf(attempt)).code).toBe('ftps.argument');
      }
    }
    expect(server.heard.slice(before).map(({ line }) => line)).toEqual([]);
    expect(session.fault).toBeUndefined();
  });

  it('a password with a line end never leaves', async () => {
    const server = await start();
    expect((await faultOf(call(server, { password: 'a\r\nDELE b' }))).code).toBe('ftps.argument');
    expect(server.heard).toEqual([]);
  });
});

describe('restarting', () => {
  it('goes on by REST after what the server has', async () => {
    const file = randomBytes(300_000);
    const server = await start();
    server.files.set('a.bin', file.subarray(0, 100_000));
    const session = await call(server);
    const checksum = (): Promise<string> => Promise.resolve('');
    const point = await session.resumePoint('a.bin', { size: file.length, checksum });
    expect(point).toEqual({ from: 100_000, by: 'rest', why: 'size' });
    await session.upload('a.bin', from(file), point);
    expect(server.files.get('a.bin')?.equals(file)).toBe(true);
    expect(server.heard.map(({ line }) => line)).toContain('REST 100000');
  });

  it('goes on by APPE where there is no REST, and at 0 where the size is not told', async () => {
    const file = randomBytes(300_000);
    const server = await start({ features: ['SIZE'] });
    server.files.set('a.bin', file.subarray(0, 100_000));
    const session = await call(server);
    const part = { size: file.length, checksum: () => Promise.resolve('') };
    const point = await session.resumePoint('a.bin', part);
    expect(point).toEqual({ from: 100_000, by: 'append', why: 'size' });
    await session.upload('a.bin', from(file), point);
    expect(server.files.get('a.bin')?.equals(file)).toBe(true);
    const silent = await start({ features: ['UTF8'] });
    const another = await call(silent);
    await expect(another.resumePoint('a.bin', part)).resolves.toMatchObject({ from: 0, why: 'new' });
  });

  it('D-18: starts again where the server has something else', async () => {
    const server = await start({
      features: ['SIZE', 'REST STREAM', 'XMD5', 'HASH SHA-1;SHA-256*'],
      on: { HASH: (caller) => caller.say(`213 SHA-256 0-9 ${'ab'.repeat(32)} a.bin`) },
    });
    server.files.set('a.bin', Buffer.from('0123456789'));
    const session = await call(server);
    const asked: string[] = [];
    const part = (value: string): Parameters<FtpsSession['resumePoint']>[1] => ({
      size: 100,
      checksum: (algorithm, octets) => {
        asked.push(`${algorithm} ${octets}`);
        return Promise.resolve(value);
      },
    });
    await expect(session.resumePoint('a.bin', part('00'))).resolves.toMatchObject({
      from: 0,
      why: 'differs',
    });
    await expect(session.resumePoint('a.bin', part('AB'.repeat(32)))).resolves.toMatchObject({
      from: 10,
      why: 'checksum',
    });
    expect(asked).toEqual(['SHA-256 10', 'SHA-256 10']);
  });

  it('a download goes on where it was cut', async () => {
    const file = randomBytes(300_000);
    const server = await start();
    server.files.set('a.bin', file);
    const session = await call(server);
    const rest = kept();
    await session.download('a.bin', rest.take, { from: 200_000 });
    expect(rest.octets().equals(file.subarray(200_000))).toBe(true);
    expect((await faultOf(session.download('a.bin', rest.take, { from: 300_001 }))).code).toBe(
      'ftps.size-differs',
    );
  });
});

describe('calling off', () => {
  const stor = {
    STOR: async (caller: Caller) => {
      caller.say('150 send it');
      const socket = await caller.data();
      socket.resume().once('close', () => caller.say('426 aborted'));
    },
    ABOR: (caller: Caller) => setTimeout(() => caller.say('225 aborted'), 50),
  };

  it('an upload ends with ABOR, and the session goes on', async () => {
    const server = await start({ on: stor });
    const session = await call(server);
    const over = new AbortController();
    const attempt = session.upload('a.bin', from(randomBytes(20_000_000)), {
      signal: over.signal,
      onProgress: (octets) => {
        if (octets > 1_000_000) over.abort();
      },
    });
    expect((await faultOf(attempt)).code).toBe('ftps.called-off');
    expect(server.heard.map(({ line }) => line)).toContain('ABOR');
    await expect(session.size('nothing')).resolves.toBeUndefined();
  });

  it('a source that fails never leaves half a file confirmed', async () => {
    const server = await start({ on: stor });
    const session = await call(server);
    async function* broken(): AsyncIterable<Uint8Array> {
      yield Buffer.alloc(1_000);
      await Promise.resolve();
      throw new RangeError('disk');
    }
    expect(await faultOf(session.upload('a.bin', broken))).toBeInstanceOf(RangeError);
    expect(server.heard.map(({ line }) => line)).toContain('ABOR');
    expect(session.fault).toBeUndefined();
  });

  it('a server that does not answer ABOR costs the session and no more', async () => {
    const server = await start({ on: { ...stor, ABOR: (caller) => caller.control.destroy() } });
    const session = await call(server);
    const over = new AbortController();
    const onProgress = (): void => over.abort();
    const attempt = session.upload('a.bin', from(randomBytes(9_000_000)), {
      signal: over.signal,
      onProgress,
    });
    expect((await faultOf(attempt)).code).toBe('ftps.called-off');
    expect(session.fault?.code).toBe('connection-lost');
  });

  it('what comes in larger than allowed is stopped', async () => {
    const server = await start({ features: ['UTF8'], on: { ABOR: (caller) => caller.say('226 aborted') } });
    server.files.set('a.bin', randomBytes(5_000_000));
    const session = await call(server);
    const error = await faultOf(session.download('a.bin', () => undefined, { most: 1_000_000 }));
    expect(error.code).toBe('ftps.too-much');
    expect(session.fault).toBeUndefined();
  });
});

describe('a session', () => {
  it('keeps to the bandwidth, with another session together', async () => {
    const server = await start();
    const throttle = createThrottle(256 * 1024);
    const file = randomBytes(64 * 1024);
    const sessions = [await call(server), await call(server)];
    const started = performance.now();
    await Promise.all(sessions.map((each, at) => each.upload(`${at}`, from(file), { throttle })));
    // 128 KiB at 256 KiB a second, but for the first piece, which nothing is before.
    expect(performance.now() - started).toBeGreaterThan(400);
    await sessions[0]?.download('0', () => undefined, { throttle });
    expect(performance.now() - started).toBeGreaterThan(600);
  });

  it('goes every way it is given, for data connections too, to the name and not to an address', async () => {
    const server = await start();
    const asked: string[] = [];
    const open: OpenLine = async ({ host, port }) => {
      asked.push(host);
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      return socket.pause();
    };
    const session = await call(server, { host: 'localhost', open });
    await session.upload('a', from(Buffer.from('a')));
    expect(asked).toEqual(['localhost', 'localhost']);
  });

  it('ends when it is called off while somebody is asked about the certificate', async () => {
    const server = await start();
    const over = new AbortController();
    const judge: PeerJudge = () => {
      over.abort();
      return new Promise(() => undefined);
    };
    expect((await faultOf(call(server, { judge, signal: over.signal }))).code).toBe('ftps.called-off');
    expect(server.heard.map(({ line }) => line)).toEqual(['AUTH TLS']);
  });

  it('does one thing at a time, whatever is asked at once', async () => {
    const server = await start();
    const session = await call(server);
    const files = Array.from({ length: 8 }, (_, at) => randomBytes(10_000 + at));
    await Promise.all(files.map((file, at) => session.upload(`${at}.bin`, from(file))));
    for (const [at, file] of files.entries()) expect(server.files.get(`${at}.bin`)?.equals(file)).toBe(true);
  });

  it('lists, renames, makes and deletes', async () => {
    const server = await start();
    server.files.set('große Datei.txt', Buffer.from('abc'));
    const session = await call(server);
    await expect(session.list()).resolves.toEqual({
      entries: [{ name: 'große Datei.txt', kind: 'file', size: 3 }],
      unreadable: 0,
      whole: true,
    });
    await session.rename('große Datei.txt', 'b');
    expect([...server.files.keys()]).toEqual(['b']);
    await session.makeDirectory('folder');
    await session.delete('b');
    expect((await faultOf(session.delete('b'))).code).toBe('ftps.not-available');
  });

  it('says NOOP when it is idle and never in a transfer', async () => {
    let saidNoop = 0;
    const server = await start({
      on: {
        NOOP: (caller) => {
          saidNoop += 1;
          caller.say('200 ok');
        },
        STOR: async (caller) => {
          caller.say('150 send it');
          const socket = await caller.data();
          const before = saidNoop;
          socket.resume().on('end', () => {
            setTimeout(() => caller.say(saidNoop === before ? '226 done' : '451 NOOP in between'), 200);
          });
        },
      },
    });
    const session = await call(server, { keepAlive: 40 });
    await expect.poll(() => saidNoop).toBeGreaterThan(0);
    await session.upload('a', from(Buffer.from('a')), { verify: 'none' });
    await session.quit();
    expect(server.heard.at(-1)?.line).toBe('QUIT');
  });

  it('asks an upload-only partner for nothing but STOR', async () => {
    const server = await start();
    const session = await call(server, { uploadOnly: true });
    await expect(session.upload('a', from(Buffer.from('a')))).resolves.toEqual({
      octets: 1,
      verified: 'reply',
    });
    for (const attempt of [session.list(), session.size('a'), session.download('a', () => undefined)]) {
      expect((await faultOf(attempt)).code).toBe('ftps.upload-only');
    }
    const verbs = new Set(server.heard.map(({ line }) => line.split(' ', 1)[0]));
    expect([...verbs]).toEqual(
      expect.not.arrayContaining(['SIZE', 'LIST', 'MLSD', 'RETR', 'REST', 'MDTM', 'DELE']),
    );
  });

  it('a listing that is refused is a partner that takes uploads', async () => {
    const server = await start({
      on: { MLSD: (caller) => caller.say('550 denied'), LIST: (caller) => caller.say('550 denied') },
    });
    const session = await call(server);
    expect(await faultOf(session.list())).toMatchObject({ code: 'ftps.listing-refused', text: 'denied' });
    expect(session.capabilities.list).toBe(false);
    await expect(session.upload('a', from(Buffer.from('a')))).resolves.toBeDefined();
  });

  it('text lines end as the network wants them, and come back as they were', async () => {
    const server = await start();
    const session = await call(server);
    const text = Buffer.from('one\ntwo\r\nthree\n');
    await session.upload('a.txt', from(text), { text: true });
    expect(server.files.get('a.txt')?.toString()).toBe('one\r\ntwo\r\nthree\r\n');
    const back = kept();
    await session.download('a.txt', back.take, { text: { lineEnd: '\n' } });
    expect(back.octets().toString()).toBe('one\ntwo\nthree\n');
    expect(server.heard.map(({ line }) => line)).toContain('TYPE A');
  });
});

async function listenFor(caller: Caller): Promise<number> {
  const listener = createServer((socket) => socket.on('error', () => undefined));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  closing.push(() => listener.close());
  caller.control.once('close', () => listener.close());
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
