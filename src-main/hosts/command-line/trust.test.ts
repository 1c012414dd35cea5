import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openEngine } from '../../engine/index.ts';
import { startScripted } from '../../protocols/ftps/testing/index.ts';
import type { ScriptedServer } from '../../protocols/ftps/testing/index.ts';
import { issue } from '../../test-pki/index.ts';
import type { Issued } from '../../test-pki/index.ts';
import { Problem, TrustQuestion } from '../../../shared/index.ts';
import { carry } from '../contract-server.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

const Refusal = z.object({ error: Problem, question: TrustQuestion.optional() });

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Answers that nobody asked for. */
  readonly left: readonly string[];
}

let folder: string;
let identity: Issued;
let server: ScriptedServer;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-trust-'));
  identity = await issue({ name: 'Volta', names: ['volta.example'] });
  server = await startScripted({ identity });
  await waybill(['partner', 'add', 'Volta', '--kind', 'ftps', '--host', '127.0.0.1', ...ofServer()]);
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function ofServer(): string[] {
  return ['--port', String(server.port), '--user', 'waybill', '--system-trust', 'off'];
}

/** One command line, at a terminal where there are answers, with an engine of its own. */
async function waybill(argv: readonly string[], answers?: readonly string[]): Promise<Said> {
  let out = '';
  let err = '';
  const left = [...(answers ?? [])];
  const canAsk = answers !== undefined;
  const terminal: Terminal = {
    out: { write: (text) => ((out += text), true), isTerminal: false, columns: 80 },
    err: { write: (text) => ((err += text), true), isTerminal: false, columns: 80 },
    environment: { WAYBILL_OUR_PASSWORD: 'secret' },
    workingFolder: folder,
    canAsk,
    readInput: () => Promise.resolve(''),
    readOctets: () => Promise.resolve(Buffer.alloc(0)),
    askSecret: () => Promise.resolve(''),
    askLine(question) {
      err += question;
      return Promise.resolve(left.shift() ?? '');
    },
    stop: new AbortController().signal,
  };
  const code = await run(argv, {
    terminal,
    version: '9.9.9',
    async open() {
      const home = path.join(folder, 'home');
      const options = { home, host: 'command-line', version: '9.9.9', asksPeople: canAsk } as const;
      const engine = await openEngine({ ...options, seal: { useKeyring: false } });
      return { carrier: carry(engine, { checkAnswers: true }), own: true, close: () => engine.close() };
    },
  });
  return { code, out, err, left };
}

async function send(
  options: readonly string[] = [],
  answers?: readonly string[],
  name = 'A.TXT',
): Promise<Said> {
  await writeFile(path.join(folder, name), 'for them');
  return waybill(['send', 'Volta', path.join(folder, name), ...options], answers);
}

function heard(verb: RegExp): string[] {
  return server.heard.map(({ line }) => line).filter((line) => verb.test(line));
}

function inGroups(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).slice(0, 8).join(' ');
}

describe('where nobody can be asked', () => {
  it('a certificate in doubt is refused, and the command line that is printed trusts it and sends the file once', async () => {
    const { code, err } = await send();
    expect(code).toBe(2);
    expect(err).toContain(inGroups(identity.fingerprint));
    expect(heard(/^(?:USER|PASS)/)).toEqual([]);
    const printed = /waybill (transfer retry \d+ --trust [0-9a-f]{64})/.exec(err)?.[1];
    expect(printed).toContain(identity.fingerprint);
    const { code: afterwards, out } = await waybill((printed ?? '').split(' '));
    expect(out).toContain('A.TXT');
    expect(afterwards).toBe(0);
    expect(heard(/^STOR/)).toEqual(['STOR A.TXT']);
    expect(server.files.get('A.TXT')?.toString()).toBe('for them');
  });

  it('the document has all facts of the certificate', async () => {
    const { code, out } = await send(['--json']);
    const { error, question } = Refusal.parse(JSON.parse(out));
    expect(code).toBe(2);
    expect(error).toMatchObject({
      code: 'certificate-no-chain',
      params: { fingerprint: identity.fingerprint, doubts: 'self-signed,wrong-name' },
    });
    expect(question).toMatchObject({
      partnerName: 'Volta',
      doubts: ['self-signed', 'wrong-name'],
      expectedName: '127.0.0.1',
      facts: { subject: 'CN=Volta', names: ['DNS:volta.example'], selfSigned: true },
    });
  });

  it('the right fingerprint is trusted always', async () => {
    expect((await send(['--trust', identity.fingerprint.toUpperCase()])).code).toBe(0);
    expect((await send([], undefined, 'B.TXT')).code).toBe(0);
    expect(heard(/^STOR/)).toHaveLength(2);
  });

  it('the right fingerprint is trusted once', async () => {
    expect((await send(['--trust-once', identity.fingerprint])).code).toBe(0);
    const { code, err } = await send([], undefined, 'B.TXT');
    expect(code).toBe(2);
    expect(err).toContain(inGroups(identity.fingerprint));
    expect(heard(/^STOR/)).toHaveLength(1);
    const { out } = await waybill(['cert', 'decisions']);
    expect(out).toContain('trusted, until Waybill stops');
  });

  it('with a wrong fingerprint nothing is sent, and nothing is queued', async () => {
    const wrong = 'ab'.repeat(32);
    const { code, out } = await send(['--trust', wrong, '--json']);
    expect(code).toBe(2);
    expect(Refusal.parse(JSON.parse(out)).error).toMatchObject({
      code: 'trust-differs',
      params: { expected: wrong, fingerprint: identity.fingerprint },
    });
    expect(heard(/^(?:USER|PASS)/)).toEqual([]);
    const { out: none } = await waybill(['transfers', '--json']);
    expect(JSON.parse(none)).toMatchObject({ total: 0 });
    expect((await waybill(['partner', 'test', 'Volta'])).code).toBe(2);
  });

  it('a test of the line is refused the same way', async () => {
    const { code, out } = await waybill(['partner', 'test', 'Volta']);
    expect(code).toBe(2);
    expect(out).toContain(`waybill partner test Volta --trust ${identity.fingerprint}`);
    const { code: trusted } = await waybill(['partner', 'test', 'Volta', '--trust', identity.fingerprint]);
    expect(trusted).toBe(0);
  });

  it('a new partner is trusted as it is added, or kept without', async () => {
    const options = ['--kind', 'ftps', '--host', '127.0.0.1', ...ofServer(), '--json'];
    const { out } = await waybill(['partner', 'add', 'Again', ...options, '--trust', identity.fingerprint]);
    expect(JSON.parse(out)).toMatchObject({
      partner: { ftps: { trust: { pins: [identity.fingerprint] } } },
    });
    const { code } = await waybill(['partner', 'add', 'Other', ...options, '--trust', 'ab'.repeat(32)]);
    expect(code).toBe(2);
    const { out: shown } = await waybill(['partner', 'show', 'Other', '--json']);
    expect(JSON.parse(shown)).toMatchObject({ partner: { ftps: { trust: { pins: [] } } } });
  });

  it('both ways to name a certificate are one too many', async () => {
    const { fingerprint } = identity;
    expect((await send(['--trust', fingerprint, '--trust-once', fingerprint])).code).toBe(3);
    expect((await send(['--trust', 'abc'])).code).toBe(3);
    expect(server.heard).toEqual([]);
  });
});

describe('at a terminal', () => {
  it('whoever sits there is asked with all facts, until the answer is one', async () => {
    const { code, err, left } = await send([], ['what?', 's']);
    expect(code).toBe(0);
    expect(left).toEqual([]);
    expect(err).toContain('Is this really Volta? Nothing was sent yet.');
    expect(err).toContain('Its certificate is signed by nobody but itself.');
    expect(err).toContain('Its certificate does not carry the name 127.0.0.1.');
    expect(err).toContain('1 file waits for the answer.');
    expect(err).toContain(inGroups(identity.fingerprint));
    expect(err).toContain('DNS:volta.example');
    expect(err).toContain('[s]ession, [a]lways, or [R]efuse');
    expect(heard(/^STOR/)).toEqual(['STOR A.TXT']);
    // For this session: the next command asks again.
    expect((await send([], [''], 'B.TXT')).err).toContain('Is this really Volta?');
  });

  it('Enter alone is no', async () => {
    const { code, err } = await send([], ['']);
    expect(code).toBe(2);
    expect(err).toContain('To trust it:');
    expect(heard(/^(?:USER|PASS)/)).toEqual([]);
    const { out } = await waybill(['transfer', 'show', '1', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      transfer: { state: 'failed', problem: { code: 'trust-refused' } },
    });
  });

  it('a yes for always is remembered', async () => {
    expect((await waybill(['partner', 'test', 'Volta'], ['a'])).code).toBe(0);
    expect((await send([], [])).code).toBe(0);
    expect(heard(/^STOR/)).toHaveLength(1);
  });
});
