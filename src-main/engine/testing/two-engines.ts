import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asOftp, createEngineApi, findCall } from '../../../shared/index.ts';
import type {
  EngineApi,
  OftpPartner,
  OftpPartnerInput,
  Transfer,
  TransferId,
} from '../../../shared/index.ts';
import { openEngine } from '../index.ts';
import type { Engine, EngineOptions } from '../index.ts';

/** An engine in a temporary home, for tests. */
export interface TestEngine {
  readonly home: string;
  readonly engine: Engine;
  readonly api: EngineApi;
  close(): Promise<void>;
}

export const codes = { ours: 'O0013000001HERE', theirs: 'O0013000002THERE' } as const;

export async function openTestEngine(options: Partial<EngineOptions> = {}): Promise<TestEngine> {
  const home = options.home ?? (await mkdtemp(path.join(tmpdir(), 'waybill-engine-')));
  const engine = await openEngine({
    host: 'command-line',
    version: '0.0.0-test',
    seal: { useKeyring: false },
    ...options,
    home,
  });
  const api = apiOf(engine);
  return {
    home,
    engine,
    api,
    async close() {
      await engine.close();
      if (options.home === undefined) await rm(home, { recursive: true, force: true });
    },
  };
}

/** The body as doors call it: arguments through their schemas. */
export function apiOf(engine: Engine): EngineApi {
  return createEngineApi({
    async call(group, name, args) {
      const schemas = findCall(group, name);
      const calls: unknown = Reflect.get(engine.body, group);
      const body: unknown =
        typeof calls === 'object' && calls !== null ? Reflect.get(calls, name) : undefined;
      if (schemas === undefined || typeof body !== 'function') throw new Error(`no call ${group}.${name}`);
      return schemas.answer.parse(await Reflect.apply(body, undefined, [schemas.args.parse(args)]));
    },
  });
}

/** Two engines that know each other: `there` listens on TLS, `here` calls it. */
export async function openPair(
  change: { here?: Partial<OftpPartnerInput['oftp2']>; there?: Partial<OftpPartnerInput['oftp2']> } = {},
): Promise<{
  here: TestEngine;
  there: TestEngine;
  partner: OftpPartner;
  close(): Promise<void>;
}> {
  const here = await openTestEngine();
  const there = await openTestEngine();
  await here.api.settings.update({ station: { code: codes.ours } });
  await there.api.settings.update({ station: { code: codes.theirs } });
  const { listener, certificate } = await there.api.listener.start({ host: '127.0.0.1', tlsPort: 0 });
  const port = listener.open[0]?.port ?? 0;
  await there.api.partners.add({
    name: 'Here',
    kind: 'oftp2',
    oftp2: { code: codes.ours, ...change.there },
    secrets: { ourPassword: 'THERE', theirPassword: 'HERE' },
  });
  const partner = asOftp(
    await here.api.partners.add({
      name: 'There',
      kind: 'oftp2',
      oftp2: {
        code: codes.theirs,
        host: '127.0.0.1',
        port,
        trust: { pins: [certificate.fingerprint], system: false },
        ...change.here,
      },
      secrets: { ourPassword: 'HERE', theirPassword: 'THERE' },
    }),
  );
  return {
    here,
    there,
    partner,
    async close() {
      await here.close();
      await there.close();
    },
  };
}

/** Waits until a transfer is as wanted; throws with what it was instead after `milliseconds`. */
export async function until(
  engine: TestEngine,
  id: TransferId,
  wanted: (transfer: Transfer) => boolean,
  milliseconds = 15_000,
): Promise<Transfer> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const transfer = await engine.api.transfers.get({ id });
    if (wanted(transfer)) return transfer;
    if (Date.now() > end)
      throw new Error(`still ${transfer.state}/${transfer.receipt} ${JSON.stringify(transfer.problem)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
