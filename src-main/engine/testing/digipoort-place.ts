import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MetafileProfile } from '../../../shared/index.ts';
import type {
  CertificateId,
  DigipoortPartnerInput,
  PartnerId,
  Transfer,
  TransferId,
} from '../../../shared/index.ts';
import { startPracticeDigipoort } from '../../practice/index.ts';
import { watchOffice } from '../../practice/testing/index.ts';
import type { OfficeWish } from '../../practice/testing/index.ts';
import { availableFtpServers, startFtpServer } from '../../protocols/ftps/testing/index.ts';
import { openCuttingTunnel } from './cutting-tunnel.ts';
import type { CuttingTunnel } from './cutting-tunnel.ts';
import { openTestEngine } from './two-engines.ts';
import type { TestEngine } from './two-engines.ts';

type Agreed = Partial<DigipoortPartnerInput['digipoort']>;

/** A Digipoort: its server, and what stands behind it. */
export interface Digipoort {
  readonly partner: Agreed & Pick<Required<Agreed>, 'host' | 'user' | 'sender' | 'receiver'>;
  readonly port: number;
  readonly password: string;
  wish(wish: OfficeWish): void;
  offer(name: string, content: Buffer): Promise<void>;
  /** Names in its folders, once all that was placed is dealt with. */
  contents(): Promise<{ readonly in: readonly string[]; readonly out: readonly string[] }>;
  /** Places a file of Digipoort's own in `out`. */
  put(name: string, content: string): Promise<void>;
  /** Takes a file out of `in`. */
  forget(name: string): Promise<void>;
  /** Names that were stored, in their order. */
  stored(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** The servers that are Digipoort, where they are here. */
export const digipoortServers = {
  practice: { canRun: true, start: startOurs },
  proftpd: { canRun: availableFtpServers().includes('proftpd'), start: startProftpd },
} as const;

/** An engine, and a Digipoort that is its partner. */
export interface DigipoortPlace extends AsyncDisposable {
  readonly engine: TestEngine;
  readonly digipoort: Digipoort;
  readonly partnerId: PartnerId;
  /** The way to `straying` leads through it. */
  readonly tunnel: CuttingTunnel;
  add(agreed: Agreed): Promise<PartnerId>;
  send(name: string, octets: Buffer, to?: PartnerId): Promise<TransferId>;
  /** Looks for answers until this is so of the transfer. */
  collectUntil(id: TransferId, isSo: (transfer: Transfer) => boolean): Promise<Transfer>;
  /** The engine is closed, and opened again so many hours later. */
  later(hours: number): Promise<void>;
}

export async function openDigipoortPlace(server: keyof typeof digipoortServers): Promise<DigipoortPlace> {
  await using opened = new AsyncDisposableStack();
  let ahead = 0;
  const clock = (): number => Date.now() + ahead;
  const first = await openTestEngine({ clock });
  let engine = first;
  opened.defer(() => first.close());
  const { digipoort, ownCertificate } = await digipoortServers[server].start(engine);
  opened.defer(() => digipoort.stop());
  const tunnel = await openCuttingTunnel(digipoort.port);
  opened.defer(() => tunnel.close());
  let added = 0;

  async function add(agreed: Agreed): Promise<PartnerId> {
    added += 1;
    const { id } = await engine.api.partners.add({
      name: `Digipoort ${added}`,
      kind: 'digipoort',
      digipoort: { ...digipoort.partner, port: digipoort.port, ownCertificate, ...agreed },
      secrets: { ourPassword: digipoort.password },
    });
    return id;
  }

  const partnerId = await add({});
  const closing = opened.move();
  return {
    get engine() {
      return engine;
    },
    digipoort,
    partnerId,
    tunnel,
    add,
    async send(name, octets, to = partnerId) {
      const file = path.join(engine.home, name);
      await writeFile(file, octets);
      const { queued, findings } = await engine.api.transfers.send({
        partnerId: to,
        files: [{ path: file }],
        acceptWarnings: true,
      });
      const [transfer] = queued;
      if (transfer === undefined) throw new Error(JSON.stringify(findings));
      return transfer.id;
    },
    async collectUntil(id, isSo) {
      for (let look = 0; ; look += 1) {
        const before = await engine.api.transfers.get({ id });
        if (isSo(before)) return before;
        if (look === 100) throw new Error(`it is ${JSON.stringify(before)}`);
        await digipoort.contents();
        await engine.api.transfers.collect({ partnerId: before.partnerId });
      }
    },
    async later(hours) {
      await engine.engine.close();
      ahead += hours * 3_600_000;
      engine = await openTestEngine({ home: first.home, clock });
      const again = engine;
      closing.defer(() => again.close());
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

interface Started {
  readonly digipoort: Digipoort;
  readonly ownCertificate: CertificateId;
}

async function startOurs({ api, home }: TestEngine): Promise<Started> {
  const own = await api.certificates.make({ commonName: 'Our organisation', purposes: ['tls'] });
  const stored: string[] = [];
  const digipoort = await startPracticeDigipoort({
    folder: path.join(home, 'digipoort'),
    isKnown: (fingerprint) => fingerprint === own.facts?.fingerprint,
    trace(from, line) {
      const [, name] = /^STOR (.*)$/.exec(line) ?? [];
      if (from === 'client' && name !== undefined) stored.push(name);
    },
    changed: () => undefined,
  });
  const { host, port, user, sender, receiver, fingerprint, password } = digipoort;
  return {
    ownCertificate: own.id,
    digipoort: {
      partner: { host, user, sender, receiver, trust: { pins: [fingerprint] } },
      port,
      password,
      wish: (wish) => digipoort.configure(wish),
      offer: (name, content) => digipoort.offer(name, content),
      async contents() {
        await digipoort.settled();
        const lying = await digipoort.contents();
        return { in: lying.in.map(({ name }) => name), out: lying.out.map(({ name }) => name) };
      },
      put: (name, content) => writeFile(path.join(digipoort.folder, 'out', name), content),
      forget: (name) => rm(path.join(digipoort.folder, 'in', name), { force: true }),
      stored: () => Promise.resolve(stored),
      stop: () => digipoort.stop(),
    },
  };
}

/** ProFTPD with the rights of Digipoort, and a back office that watches its folders. */
async function startProftpd({ api }: TestEngine): Promise<Started> {
  const server = await startFtpServer({
    program: 'proftpd',
    mode: { clientCertificate: 'required', office: true },
  });
  const names = { sender: '00000099000000001000', receiver: '00000099000000002000' } as const;
  const office = watchOffice({
    root: server.root,
    profile: MetafileProfile.parse({}),
    ...names,
  });
  const { certificatePem, privateKeyPem } = server.clientIdentity;
  const content = Buffer.from(`${certificatePem}\n${privateKeyPem}`).toString('base64');
  const { added } = await api.certificates.import({ source: { content } });
  const own = added.find(({ owner }) => owner === 'own');
  if (own === undefined) throw new Error('it came without its key');
  return {
    ownCertificate: own.id,
    digipoort: {
      partner: {
        host: server.host,
        user: server.user,
        ...names,
        trust: { authorities: [server.authorityPem], system: false, revocation: { policy: 'off' } },
      },
      port: server.port,
      password: server.password,
      wish: (wish) => office.wish(wish),
      offer: (name, file) => office.offer(name, file),
      contents: () => office.contents(),
      put: (name, text) => writeFile(path.join(server.root, 'out', name), text),
      forget: (name) => rm(path.join(server.root, 'in', name), { force: true }),
      async stored() {
        const log = await server.log();
        return [...log.matchAll(/\bSTOR (\S+) 226/g)].map(([, name = '']) => name);
      },
      async stop() {
        await office.stop();
        await server.stop();
      },
    },
  };
}
