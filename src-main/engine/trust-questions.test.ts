import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as tls from 'node:tls';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type {
  FtpsPartnerInput,
  OftpPartnerInput,
  PartnerId,
  TransferId,
  TrustQuestion,
} from '../../shared/index.ts';
import { startScripted } from '../protocols/ftps/testing/index.ts';
import type { Answer, ScriptedServer } from '../protocols/ftps/testing/index.ts';
import { issue } from '../test-pki/index.ts';
import type { Issued, Wanted } from '../test-pki/index.ts';
import { codes, openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

let engine: TestEngine;
let authority: Issued;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  authority = await issue({ name: 'Test Authority', authority: true });
  engine = await openTestEngine({ asksPeople: true });
  closing.push(() => engine.close());
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const right: Wanted = { name: 'Volta', names: ['127.0.0.1'] };

async function serve(identity: Issued, on: Readonly<Record<string, Answer>> = {}): Promise<ScriptedServer> {
  const server = await startScripted({ identity, on });
  closing.push(() => server.close());
  return server;
}

/** A partner whose authority is trusted. */
async function addPartner(
  { port }: { readonly port: number },
  pins: readonly string[] = [],
): Promise<PartnerId> {
  const ftps: FtpsPartnerInput['ftps'] = {
    host: '127.0.0.1',
    port,
    mode: 'explicit',
    user: 'waybill',
    trust: {
      pins: [...pins],
      authorities: [authority.certificatePem],
      system: false,
      revocation: { policy: 'off' },
    },
  };
  const partner = { name: 'Volta', kind: 'ftps', ftps, secrets: { ourPassword: 'secret' } } as const;
  return (await engine.api.partners.add(partner)).id;
}

async function send(partnerId: PartnerId, name = 'A.TXT'): Promise<TransferId> {
  const file = path.join(engine.home, name);
  await writeFile(file, `the octets of ${name}`);
  const { queued } = await engine.api.transfers.send({ partnerId, files: [{ path: file }] });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error('not queued');
  return transfer.id;
}

/** The one question, once the file waits for it. */
async function asked(id: TransferId): Promise<TrustQuestion> {
  await until(engine, id, ({ state, problem }) => state === 'waiting' && problem?.code === 'trust-asked');
  const questions = await engine.api.certificates.questions({});
  expect(questions).toHaveLength(1);
  const [question] = questions;
  if (question === undefined) throw new Error('nothing asked');
  return question;
}

/** What was said before anybody was asked: of a login nothing. */
function secrets({ heard }: ScriptedServer): string[] {
  return heard.map(({ line }) => line).filter((line) => /^(?:USER|PASS|ACCT|STOR)/.test(line));
}

function answerTo({ partnerId, role, facts: { fingerprint } }: TrustQuestion): {
  partnerId: PartnerId;
  role: TrustQuestion['role'];
  fingerprint: string;
} {
  return { partnerId, role, fingerprint };
}

const doubts: readonly (readonly [
  doubt: string,
  shown: () => Promise<Issued>,
  told: TrustQuestion['doubts'],
  because: string,
])[] = [
  ['nobody knows its authority', () => issue(right), ['self-signed'], 'certificate-no-chain'],
  [
    'it is for another host',
    () => issue({ ...right, names: ['other.example'], by: authority }),
    ['wrong-name'],
    'certificate-wrong-name',
  ],
  [
    'it has expired',
    () => issue({ ...right, by: authority, from: -30, until: -1 }),
    ['expired'],
    'certificate-expired',
  ],
  [
    'it is not valid yet',
    () => issue({ ...right, by: authority, from: 2, until: 30 }),
    ['not-yet-valid'],
    'certificate-not-yet-valid',
  ],
];

describe.each(doubts)('a certificate in doubt: %s', (_, shown, told, because) => {
  test('a person is asked with all facts, and nothing secret has been sent', async () => {
    const identity = await shown();
    const server = await serve(identity);
    const partnerId = await addPartner(server);
    const id = await send(partnerId);
    const question = await asked(id);
    expect(question).toMatchObject({
      partnerId,
      partnerName: 'Volta',
      role: 'server',
      doubts: told,
      expectedName: '127.0.0.1',
      waiting: 1,
      facts: { fingerprint: identity.fingerprint, subject: 'CN=Volta', keyType: 'EC prime256v1' },
      problem: { code: because },
    });
    expect(question.facts.serial).toMatch(/^[0-9a-f]+$/);
    expect(question.previous).toBeUndefined();
    expect(secrets(server)).toEqual([]);
    expect(await engine.api.needs.list({})).toMatchObject([
      { kind: 'trust', action: 'trust', partnerId, problem: { code: 'trust-asked' } },
    ]);
  });

  test.each(['session', 'always'] as const)('after a yes (%s) the file goes, once', async (period) => {
    const server = await serve(await shown());
    const partnerId = await addPartner(server);
    const id = await send(partnerId);
    const question = await asked(id);
    const despiteDates = told.includes('expired') || told.includes('not-yet-valid');
    const decisions = await engine.api.certificates.trust({
      ...answerTo(question),
      for: period,
      despiteDates,
      note: 'by telephone',
    });
    expect(decisions[0]).toMatchObject({ decision: 'trusted', for: period, despiteDates });
    const sent = await until(engine, id, ({ state }) => state === 'delivered' || state === 'failed');
    expect(sent.state).toBe('delivered');
    expect(sent.problem).toBeUndefined();
    expect(String(server.files.get('A.TXT'))).toBe('the octets of A.TXT');
    expect(server.heard.filter(({ line }) => line.startsWith('STOR'))).toHaveLength(1);
    expect(await engine.api.certificates.questions({})).toEqual([]);
    const needs = await engine.api.needs.list({});
    expect(needs.filter(({ kind }) => kind === 'trust')).toEqual([]);
    const partner = await engine.api.partners.get({ id: partnerId });
    const pins = partner.kind === 'ftps' ? partner.ftps.trust.pins : [];
    expect(pins).toEqual(period === 'always' ? [question.facts.fingerprint] : []);
    expect((await send(partnerId, 'B.TXT').then((next) => until(engine, next, isOver))).state).toBe(
      'delivered',
    );
  });

  test('a no leaves the file unsent with the reason, and the next call asks again', async () => {
    const server = await serve(await shown());
    const partnerId = await addPartner(server);
    const id = await send(partnerId);
    const decisions = await engine.api.certificates.refuse({
      ...answerTo(await asked(id)),
      note: 'nobody knows',
    });
    expect(decisions[0]).toMatchObject({ decision: 'refused', role: 'server', note: 'nobody knows' });
    expect(await engine.api.transfers.get({ id })).toMatchObject({
      state: 'failed',
      problem: { code: 'trust-refused', params: { because } },
    });
    expect(await engine.api.certificates.questions({})).toEqual([]);
    expect(secrets(server)).toEqual([]);
    const next = await send(partnerId, 'B.TXT');
    await asked(next);
    expect(await engine.api.transfers.get({ id })).toMatchObject({ state: 'failed' });
    expect(secrets(server)).toEqual([]);
  });
});

function isOver({ state }: { readonly state: string }): boolean {
  return state === 'delivered' || state === 'failed';
}

test('of a certificate that has changed the old one stands beside the new', async () => {
  const old = await issue(right);
  const server = await serve(old);
  const partnerId = await addPartner(server);
  const first = await send(partnerId);
  await engine.api.certificates.trust(answerTo(await asked(first)));
  await until(engine, first, ({ state }) => state === 'delivered');
  await server.close();
  closing.pop();
  const now = await issue({ ...right, name: 'Somebody' });
  const other = await serve(now);
  const { name, ...partner } = await engine.api.partners.get({ id: partnerId });
  if (partner.kind !== 'ftps') throw new Error('another kind');
  const ftps = { ...partner.ftps, port: other.port };
  await engine.api.partners.update({ id: partnerId, partner: { name, kind: 'ftps', ftps, secrets: {} } });
  const question = await asked(await send(partnerId, 'B.TXT'));
  expect(question).toMatchObject({
    doubts: ['changed', 'self-signed'],
    facts: { subject: 'CN=Somebody', fingerprint: now.fingerprint },
    previous: { fingerprint: old.fingerprint, facts: { subject: 'CN=Volta' } },
  });
  expect(secrets(other)).toEqual([]);
});

test('of a changed certificate that was pinned by its fingerprint alone, no more than that is known', async () => {
  const before = 'ab'.repeat(32);
  const server = await serve(await issue(right));
  const partnerId = await addPartner(server, [before]);
  const question = await asked(await send(partnerId));
  expect(question.doubts).toEqual(['changed', 'self-signed']);
  expect(question.previous).toEqual({ fingerprint: before });
});

test('a server that shows no certificate is refused, and nobody is asked', async () => {
  const server = await serve(await issue(right), {
    AUTH({ control, say }) {
      say('234 go on');
      control.removeAllListeners('data');
      const secureContext = tls.createSecureContext({});
      new tls.TLSSocket(control, { isServer: true, secureContext }).on('error', () => undefined);
    },
  });
  const partnerId = await addPartner(server);
  const id = await send(partnerId);
  const waiting = await until(engine, id, ({ problem }) => problem !== undefined);
  expect(waiting.problem).toMatchObject({ code: 'tls-failed' });
  expect(waiting.problem?.text).toMatch(/handshake|alert/i);
  expect(await engine.api.certificates.questions({})).toEqual([]);
  expect(secrets(server)).toEqual([]);
});

test('a yes for the session is forgotten when the engine starts anew', async () => {
  const server = await serve(await issue(right));
  const partnerId = await addPartner(server);
  const id = await send(partnerId);
  await engine.api.certificates.trust({ ...answerTo(await asked(id)), for: 'session' });
  await until(engine, id, ({ state }) => state === 'delivered');
  const before = server.heard.length;
  await engine.engine.close();
  const { home } = engine;
  engine = await openTestEngine({ home, asksPeople: true });
  closing.push(() => engine.close());
  await asked(await send(partnerId, 'B.TXT'));
  expect(secrets({ ...server, heard: server.heard.slice(before) })).toEqual([]);
});

test('a yes for the session can be taken back', async () => {
  const server = await serve(await issue(right));
  const partnerId = await addPartner(server);
  const id = await send(partnerId);
  const question = await asked(id);
  await engine.api.certificates.trust({ ...answerTo(question), for: 'session' });
  await until(engine, id, ({ state }) => state === 'delivered');
  const [last] = await engine.api.certificates.distrust(answerTo(question));
  expect(last).toMatchObject({ decision: 'ended', fingerprint: question.facts.fingerprint });
  await asked(await send(partnerId, 'B.TXT'));
});

test('a file that waits asks again when the engine starts anew, and waits on', async () => {
  const server = await serve(await issue(right));
  const partnerId = await addPartner(server);
  const id = await send(partnerId);
  await asked(id);
  await engine.engine.close();
  const { home } = engine;
  engine = await openTestEngine({ home, asksPeople: true });
  closing.push(() => engine.close());
  await vi.waitFor(async () => {
    expect(await engine.api.certificates.questions({})).toHaveLength(1);
  });
  const question = await asked(id);
  expect(question.waiting).toBe(1);
  await engine.api.certificates.trust(answerTo(question));
  await until(engine, id, ({ state }) => state === 'delivered');
  expect(server.heard.filter(({ line }) => line.startsWith('STOR'))).toHaveLength(1);
});

test('all files that wait for one answer are said to, and go in their order', async () => {
  const server = await serve(await issue(right));
  const partnerId = await addPartner(server);
  const ids = [
    await send(partnerId, 'A.TXT'),
    await send(partnerId, 'B.TXT'),
    await send(partnerId, 'C.TXT'),
  ];
  for (const id of ids) await until(engine, id, ({ problem }) => problem?.code === 'trust-asked');
  const [question] = await engine.api.certificates.questions({});
  if (question === undefined) throw new Error('nothing asked');
  expect(question.waiting).toBe(3);
  await engine.api.certificates.trust(answerTo(question));
  for (const id of ids) await until(engine, id, ({ state }) => state === 'delivered');
  expect(server.heard.filter(({ line }) => line.startsWith('STOR')).map(({ line }) => line)).toEqual([
    'STOR A.TXT',
    'STOR B.TXT',
    'STOR C.TXT',
  ]);
});

test('files that are sent while the answer is given go, too, each once', async () => {
  const server = await serve(await issue(right));
  const partnerId = await addPartner(server);
  const question = await asked(await send(partnerId, 'FIRST.TXT'));
  const sent = Array.from({ length: 8 }, (_, n) => send(partnerId, `${n}.TXT`));
  await engine.api.certificates.trust(answerTo(question));
  for (const id of await Promise.all(sent)) expect((await until(engine, id, isOver)).state).toBe('delivered');
  expect(server.heard.filter(({ line }) => line.startsWith('STOR'))).toHaveLength(9);
});

test('a pin does not outlive its certificate unless somebody said so of that very one', async () => {
  const identity = await issue({ ...right, from: -30, until: -1 });
  const server = await serve(identity);
  const partnerId = await addPartner(server, [identity.fingerprint]);
  const id = await send(partnerId);
  const question = await asked(id);
  expect(question.doubts).toEqual(['expired']);
  await engine.api.certificates.trust(answerTo(question));
  // Its dates were not spoken of.
  const again = await asked(id);
  await engine.api.certificates.trust({ ...answerTo(again), despiteDates: true });
  await until(engine, id, ({ state }) => state === 'delivered');
  // What is taken back is gone with all that was said of it.
  await engine.api.certificates.distrust(answerTo(question));
  await engine.api.certificates.trust(answerTo(question));
  expect((await asked(await send(partnerId, 'B.TXT'))).doubts).toEqual(['expired']);
});

test('an answer that names another certificate than was asked about is refused', async () => {
  const server = await serve(await issue(right));
  const question = await asked(await send(await addPartner(server)));
  const other = { ...answerTo(question), fingerprint: 'cd'.repeat(32) };
  await expect(engine.api.certificates.refuse(other)).rejects.toMatchObject({
    code: 'trust-question-unknown',
  });
  // A yes to another one is no yes to this one.
  await engine.api.certificates.trust({ ...other, for: 'session' });
  expect(await asked(await send(question.partnerId, 'B.TXT'))).toMatchObject({
    facts: { fingerprint: question.facts.fingerprint },
  });
  expect(secrets(server)).toEqual([]);
});

test('where nobody can be asked, the answer is no', async () => {
  const alone = await openTestEngine();
  closing.push(() => alone.close());
  engine = alone;
  const identity = await issue(right);
  const server = await serve(identity);
  const id = await send(await addPartner(server));
  expect(await until(engine, id, ({ state }) => state !== 'queued' && state !== 'preparing')).toMatchObject({
    state: 'failed',
    problem: { code: 'certificate-no-chain', params: { fingerprint: identity.fingerprint } },
  });
  expect(secrets(server)).toEqual([]);
});

test('a look at a server ends before the login, whatever it shows', async () => {
  const identity = await issue({ ...right, by: authority });
  const server = await serve(identity);
  const partnerId = await addPartner(server);
  expect(await engine.api.certificates.look({ partnerId })).toMatchObject({
    trusted: true,
    doubts: [],
    facts: { fingerprint: identity.fingerprint },
  });
  expect(server.heard.map(({ line }) => line)).toEqual(['AUTH TLS']);
  expect(await engine.api.partners.test({ id: partnerId })).not.toContainEqual(
    expect.objectContaining({ outcome: 'failed' }),
  );
});

describe('a partner that speaks OFTP2', () => {
  /** Two stations; `engine` calls the other, and knows none of its certificates. */
  async function openStations(
    change: Partial<OftpPartnerInput['oftp2']> = {},
  ): Promise<{ there: TestEngine; partnerId: PartnerId }> {
    const there = await openTestEngine({ asksPeople: true });
    closing.push(() => there.close());
    await engine.api.settings.update({ station: { code: codes.ours } });
    await there.api.settings.update({ station: { code: codes.theirs } });
    const { listener } = await there.api.listener.start({ host: '127.0.0.1', tlsPort: 0 });
    await there.api.partners.add({
      name: 'Here',
      kind: 'oftp2',
      oftp2: { code: codes.ours, ...change },
      secrets: { ourPassword: 'THERE', theirPassword: 'HERE' },
    });
    const { id } = await engine.api.partners.add({
      name: 'There',
      kind: 'oftp2',
      oftp2: {
        code: codes.theirs,
        host: '127.0.0.1',
        port: listener.open[0]?.port ?? 0,
        trust: { system: false },
      },
      secrets: { ourPassword: 'HERE', theirPassword: 'THERE' },
    });
    return { there, partnerId: id };
  }

  test('is asked about the same way, and its file goes after the answer', async () => {
    const { there, partnerId } = await openStations();
    const id = await send(partnerId);
    const question = await asked(id);
    expect(question.doubts).toContain('self-signed');
    expect(await there.api.transfers.list({})).toMatchObject({ total: 0 });
    await engine.api.certificates.trust({ ...answerTo(question), for: 'session' });
    await until(engine, id, ({ receipt }) => receipt === 'received');
    expect(await there.api.transfers.list({})).toMatchObject({ total: 1 });
  });

  test('that calls with a certificate in doubt is asked about where it calls', async () => {
    const { there, partnerId } = await openStations({
      callerCertificate: true,
      trust: { system: false, revocation: { policy: 'off' } },
    });
    const { certificate } = await there.api.engine.status({});
    const server = { partnerId, fingerprint: certificate.fingerprint } as const;
    await engine.api.certificates.trust(server);
    const id = await send(partnerId);
    await vi.waitFor(async () => {
      expect(await there.api.certificates.questions({})).toHaveLength(1);
    });
    const [question] = await there.api.certificates.questions({});
    if (question === undefined) throw new Error('nothing asked');
    expect(question).toMatchObject({ role: 'caller', partnerName: 'Here' });
    expect(await there.api.needs.list({})).toMatchObject([{ kind: 'trust', action: 'trust' }]);
    await there.api.certificates.trust({ ...answerTo(question), for: 'session' });
    await until(engine, id, ({ state }) => state === 'failed');
    await engine.api.transfers.retry({ id });
    await until(engine, id, ({ receipt }) => receipt === 'received');
    expect(await there.api.needs.list({})).toEqual([]);
  });
});
