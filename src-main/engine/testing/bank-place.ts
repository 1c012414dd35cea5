import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BankPartnerInput, Finding, PartnerId, Transfer } from '../../../shared/index.ts';
import { startPracticeBank } from '../../practice/index.ts';
import { availableFtpServers, startFtpServer } from '../../protocols/ftps/testing/index.ts';
import { openCuttingTunnel } from './cutting-tunnel.ts';
import type { CuttingTunnel } from './cutting-tunnel.ts';
import { openTestEngine } from './two-engines.ts';
import type { TestEngine } from './two-engines.ts';

type Agreed = Partial<BankPartnerInput['bank']>;

/** A bank: a server that takes uploads, and nothing else. */
export interface BankServer {
  readonly partner: Agreed & { readonly port: number };
  readonly password: string;
  /** The files that it has got, whole or not, by name. */
  files(): Promise<Readonly<Record<string, Buffer>>>;
  /** Whether it has taken this word for the new password. */
  takes(password: string): Promise<boolean>;
  /** Commands that were sent to it, without what belongs to them. */
  verbs(): Promise<ReadonlySet<string>>;
  stop(): Promise<void>;
}

const organization = '99001';
const mode = 'implicit';

/** The servers that are the bank, where they are here. */
export const bankServers = {
  practice: { canRun: true, start: startOurs },
  proftpd: { canRun: availableFtpServers().includes('proftpd'), start: startProftpd },
} as const;

/** An engine, and a bank that is its partner. */
export interface BankPlace extends AsyncDisposable {
  readonly engine: TestEngine;
  readonly bank: BankServer;
  readonly partnerId: PartnerId;
  readonly tunnel: CuttingTunnel;
  /** The same bank as one more partner. */
  add(agreed: Agreed): Promise<PartnerId>;
  send(
    name: string,
    text: string,
    to?: PartnerId,
  ): Promise<{ readonly queued: readonly Transfer[]; readonly findings: readonly Finding[] }>;
}

export async function openBankPlace(server: keyof typeof bankServers): Promise<BankPlace> {
  await using opened = new AsyncDisposableStack();
  const engine = await openTestEngine();
  opened.defer(() => engine.close());
  const bank = await bankServers[server].start(engine);
  opened.defer(() => bank.stop());
  const tunnel = await openCuttingTunnel(bank.partner.port);
  opened.defer(() => tunnel.close());
  let added = 0;

  async function add(agreed: Agreed): Promise<PartnerId> {
    added += 1;
    const { id } = await engine.api.partners.add({
      name: `Bank ${added}`,
      kind: 'bank-of-canada',
      bank: { organization, userType: 'employer', mode, host: '127.0.0.1', ...bank.partner, ...agreed },
      secrets: { ourPassword: bank.password },
    });
    return id;
  }

  const partnerId = await add({});
  const closing = opened.move();
  return {
    engine,
    bank,
    partnerId,
    tunnel,
    add,
    async send(name, text, to = partnerId) {
      const file = path.join(engine.home, name);
      await writeFile(file, text);
      return await engine.api.transfers.send({ partnerId: to, files: [{ path: file }] });
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

async function startOurs({ home }: TestEngine): Promise<BankServer> {
  const verbs = new Set<string>();
  const bank = await startPracticeBank({
    folder: path.join(home, 'bank'),
    trace(from, line) {
      if (from === 'client') verbs.add(line.split(' ')[0] ?? '');
    },
    changed: () => undefined,
  });
  return {
    partner: { port: bank.implicitPort, trust: { pins: [bank.fingerprint] } },
    password: bank.password,
    async files() {
      await bank.settled();
      return await filesIn(bank.folder);
    },
    async takes() {
      await bank.settled();
      return bank.mails.some(({ subject }) => subject === 'The password was changed');
    },
    verbs: () => Promise.resolve(verbs),
    stop: () => bank.stop(),
  };
}

/** ProFTPD with `<Limit>` on all that looks, fetches or changes. */
async function startProftpd(): Promise<BankServer> {
  const server = await startFtpServer({ program: 'proftpd', mode: { implicit: true, uploadOnly: true } });
  return {
    partner: {
      port: server.port,
      user: server.user,
      trust: { authorities: [server.authorityPem], system: false, revocation: { policy: 'off' } },
    },
    password: server.password,
    files: () => filesIn(server.root),
    takes: async (password) => (await server.read('Password_99001.txt')).toString() === password,
    async verbs() {
      const log = await server.log();
      return new Set([...log.matchAll(/\] ([A-Z]{3,4})\b/g)].map(([, verb = '']) => verb));
    },
    stop: () => server.stop(),
  };
}

async function filesIn(folder: string): Promise<Readonly<Record<string, Buffer>>> {
  const files: Record<string, Buffer> = {};
  for (const name of await readdir(folder)) files[name] = await readFile(path.join(folder, name));
  return files;
}
