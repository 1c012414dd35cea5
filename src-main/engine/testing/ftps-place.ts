import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hasProxy, startProxy } from '../../network/testing/index.ts';
import type { RealProxy } from '../../network/testing/index.ts';
import {
  availableFtpServers,
  ftpModes,
  ftpPrograms,
  startFtpServer,
} from '../../protocols/ftps/testing/index.ts';
import type { FtpMode, FtpModeCase, FtpProgram, FtpServer } from '../../protocols/ftps/testing/index.ts';
import type { Certificate, PartnerId, Transfer, TransferId } from '../../../shared/index.ts';
import { openCuttingTunnel } from './cutting-tunnel.ts';
import type { CuttingTunnel } from './cutting-tunnel.ts';
import { addFtpServer } from './ftps-partner.ts';
import type { Agreed } from './ftps-partner.ts';
import { startPracticeFtpServer } from './practice-ftp-server.ts';
import { openTestEngine, until } from './two-engines.ts';
import type { TestEngine } from './two-engines.ts';

/** One row of the table: a server as it is set up, and the way there. */
export interface FtpsRow extends Omit<FtpModeCase, 'program'> {
  /** A server of another maker, or ours. */
  readonly program: FtpProgram | 'practice';
  readonly through?: RealProxy;
}

/** What ours can be: it knows of no file that may not be gone on with, and asks for no resumed session. */
const practiceModes: readonly FtpsRow[] = Object.entries({
  explicit: {},
  'TLS 1.2 only': { tls: '1.2' },
  'TLS 1.3 only': { tls: '1.3' },
  implicit: { implicit: true },
  'client certificate required': { clientCertificate: 'required' },
  'client certificate asked for': { clientCertificate: 'asked' },
  'upload-only': { uploadOnly: true },
} as const satisfies Readonly<Record<string, FtpMode>>).map(([name, mode]) => ({
  name: `practice, ${name}`,
  program: 'practice',
  mode,
}));

/** Every mode that there is of every server, and the ways through proxies. */
export const ftpsRows: readonly FtpsRow[] = [
  ...ftpModes,
  ...practiceModes,
  ...(['tinyproxy', 'microsocks'] as const).flatMap((through) =>
    [...ftpPrograms, 'practice' as const].map((program) => ({
      name: `${program}, through ${through}`,
      program,
      mode: {},
      through,
    })),
  ),
];

/** Whether its programs are here, or have to be. */
export function canRun({ program, through }: FtpsRow): boolean {
  const isHere = program === 'practice' || availableFtpServers().includes(program);
  return isHere && (through === undefined || hasProxy(through));
}

/** An engine, a server as a row says, and what is between them. */
export interface FtpsPlace extends AsyncDisposable {
  readonly engine: TestEngine;
  readonly server: Omit<FtpServer, 'program'>;
  /** Leads to the server straight, unless it is told to cut. */
  readonly tunnel: CuttingTunnel;
  /** Where files go that are fetched. */
  readonly here: string;
  /** The server as one more partner. */
  partner(agreed?: Agreed): Promise<PartnerId>;
  /** The same, through the tunnel. */
  partnerThroughTunnel(agreed?: Agreed): Promise<PartnerId>;
  /** Queues files. */
  send(partnerId: PartnerId, files: Readonly<Record<string, Buffer>>): Promise<TransferId[]>;
  sendOne(partnerId: PartnerId, name: string, octets: Buffer): Promise<TransferId>;
  /** Queues that files be fetched. */
  fetch(partnerId: PartnerId, names: readonly string[]): Promise<TransferId[]>;
  fetchOne(partnerId: PartnerId, name: string): Promise<TransferId>;
  fetched(name: string): Promise<Buffer>;
  untilOver(id: TransferId): Promise<Transfer>;
}

export async function openFtpsPlace({ program, mode, through }: FtpsRow): Promise<FtpsPlace> {
  await using opened = new AsyncDisposableStack();
  const server = opened.use(
    program === 'practice' ? await startPracticeFtpServer(mode) : await startFtpServer({ program, mode }),
  );
  const proxy = through === undefined ? undefined : await startProxy(through);
  opened.defer(async () => await proxy?.stop());
  const tunnel = await openCuttingTunnel(server.port);
  opened.defer(() => tunnel.close());
  const engine = await openTestEngine();
  opened.defer(() => engine.close());
  const here = path.join(engine.home, 'here');
  await mkdir(here);
  const ours = mode.clientCertificate === undefined ? undefined : await ownCertificate(engine, server);
  let partners = 0;

  async function partner(agreed: Agreed = {}): Promise<PartnerId> {
    partners += 1;
    const id = await addFtpServer(
      engine,
      server,
      {
        uploadOnly: mode.uploadOnly === true,
        ...(ours === undefined ? {} : { ownCertificate: ours }),
        ...(proxy === undefined ? {} : { proxy: { ...proxy.proxy, user: '' } }),
        ...agreed,
      },
      `Server ${partners}`,
    );
    return id;
  }

  async function send(partnerId: PartnerId, files: Readonly<Record<string, Buffer>>): Promise<TransferId[]> {
    for (const [name, octets] of Object.entries(files)) await writeFile(path.join(engine.home, name), octets);
    const { queued, findings } = await engine.api.transfers.send({
      partnerId,
      files: Object.keys(files).map((name) => ({ path: path.join(engine.home, name) })),
    });
    if (findings.length > 0) throw new Error(JSON.stringify(findings));
    return queued.map(({ id }) => id);
  }

  async function fetch(partnerId: PartnerId, names: readonly string[]): Promise<TransferId[]> {
    const entries = names.map((name) => ({ path: name }));
    const { queued, findings } = await engine.api.remote.fetch({ partnerId, entries, folder: here });
    if (findings.length > 0) throw new Error(JSON.stringify(findings));
    return queued.map(({ id }) => id);
  }

  const closing = opened.move();
  return {
    engine,
    server,
    tunnel,
    here,
    partner,
    partnerThroughTunnel: (agreed) =>
      partner({ proxy: { kind: 'http', host: '127.0.0.1', port: tunnel.port }, ...agreed }),
    send,
    sendOne: async (partnerId, name, octets) => onlyOne(await send(partnerId, { [name]: octets })),
    fetch,
    fetchOne: async (partnerId, name) => onlyOne(await fetch(partnerId, [name])),
    fetched: (name) => readFile(path.join(here, name)),
    untilOver: (id) => until(engine, id, isOver, 30_000),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

function onlyOne([id]: readonly TransferId[]): TransferId {
  if (id === undefined) throw new Error('nothing was queued');
  return id;
}

function isOver({ state }: Transfer): boolean {
  return ['delivered', 'collected', 'failed', 'cancelled'].includes(state);
}

/** The certificate that the server lets in, as one of ours. */
async function ownCertificate(
  { api }: TestEngine,
  { clientIdentity }: Pick<FtpServer, 'clientIdentity'>,
): Promise<Certificate['id']> {
  const { certificatePem, privateKeyPem } = clientIdentity;
  const content = Buffer.from(`${certificatePem}\n${privateKeyPem}`).toString('base64');
  const { added } = await api.certificates.import({ source: { content } });
  const own = added.find(({ owner }) => owner === 'own');
  if (own === undefined) throw new Error('it came without its key');
  return own.id;
}
