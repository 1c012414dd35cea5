import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FtpsPartnerInput, PartnerId, TimelineEvent, Transfer, TransferId } from '../../shared/index.ts';
import { toProblem } from '../../shared/index.ts';
import { startFtpServer } from '../../src-main/protocols/ftps/testing/index.ts';
import type { FtpProgram, FtpServer } from '../../src-main/protocols/ftps/testing/index.ts';
import { issue } from '../../src-main/test-pki/index.ts';
import { startStation } from '../kill/index.ts';
import type { StationProcess } from '../kill/index.ts';
import { openFaultProxy, proxyHost } from './fault-proxy.ts';
import type { FaultProxy } from './fault-proxy.ts';

/** Data ports for a server, below those a system hands out by itself: no test has those of another. */
const portsOfEach = 24;
const firstPort = 12_000 + (Number(process.env['VITEST_POOL_ID'] ?? 0) % 20) * 400;
let lines = 0;

/** An engine in a process of its own, a server of somebody else's, and a line between them that can be told to break. */
export class FaultyLine implements AsyncDisposable {
  readonly server: FtpServer;
  readonly proxy: FaultProxy;
  /** Where files go that are fetched. */
  readonly here: string;
  readonly #station: StationProcess;
  readonly #home: string;
  readonly #partnerId: PartnerId;

  private constructor(
    server: FtpServer,
    proxy: FaultProxy,
    station: StationProcess,
    home: string,
    partnerId: PartnerId,
  ) {
    this.server = server;
    this.proxy = proxy;
    this.#station = station;
    this.#home = home;
    this.here = path.join(home, 'here');
    this.#partnerId = partnerId;
  }

  static async open(
    program: FtpProgram,
    agreed: Partial<FtpsPartnerInput['ftps']> = {},
  ): Promise<FaultyLine> {
    const first = firstPort + (lines++ % 16) * portsOfEach;
    const passivePorts = { first, last: first + portsOfEach - 1 };
    await using opened = new AsyncDisposableStack();
    const certificate = await issue({
      name: 'FTP Server',
      names: [proxyHost],
      extendedKeyUsage: ['serverAuth'],
    });
    const server = opened.use(await startFtpServer({ program, mode: { passivePorts }, certificate }));
    const proxy = opened.use(await openFaultProxy(server.port, passivePorts));
    const home = await mkdtemp(path.join(tmpdir(), 'waybill-faults-'));
    opened.defer(() => rm(home, { recursive: true, force: true }));
    const station = await startStation(home);
    opened.defer(() => station.end());
    const { id } = await station.api.partners.add({
      name: 'Server',
      kind: 'ftps',
      ftps: {
        host: proxy.host,
        port: server.port,
        mode: 'explicit',
        user: server.user,
        trust: { pins: [server.fingerprint], system: false },
        ...agreed,
      },
      secrets: { ourPassword: server.password },
    });
    const line = new FaultyLine(server, proxy, station, home, id);
    await mkdir(line.here);
    line.#closing = opened.move();
    return line;
  }

  #closing: AsyncDisposableStack | undefined;

  /** Queues a file. */
  async send(name: string, octets: Buffer): Promise<TransferId> {
    const file = path.join(this.#home, name);
    await writeFile(file, octets);
    const { queued } = await this.#station.api.transfers.send({
      partnerId: this.#partnerId,
      files: [{ path: file }],
    });
    const [transfer] = queued;
    if (transfer === undefined) throw new Error('nothing was queued');
    return transfer.id;
  }

  /** Puts a file on the server, and queues that it be fetched. */
  async fetch(name: string, octets: Buffer): Promise<TransferId> {
    await this.server.place(name, octets);
    const { queued } = await this.#station.api.remote.fetch({
      partnerId: this.#partnerId,
      entries: [{ path: name }],
      folder: this.here,
    });
    const [transfer] = queued;
    if (transfer === undefined) throw new Error('nothing was queued');
    return transfer.id;
  }

  /** What was fetched under a name. */
  fetched(name: string): Promise<Buffer> {
    return readFile(path.join(this.here, name));
  }

  /** Waits until it is over, as a person who says at once that it be tried again; gives how it ended. */
  async untilOver(id: TransferId): Promise<Transfer> {
    const { transfers } = this.#station.api;
    for (;;) {
      const transfer = await transfers.get({ id });
      if (['delivered', 'collected', 'failed', 'cancelled'].includes(transfer.state)) return transfer;
      if (transfer.state === 'waiting' || transfer.state === 'unknown') {
        await transfers.retry({ id }).catch((error: unknown) => {
          // It has gone on by itself meanwhile.
          if (toProblem(error).code !== 'not-possible-now') throw error;
        });
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  timeline(id: TransferId): Promise<readonly TimelineEvent[]> {
    return this.#station.api.transfers.timeline({ id });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#closing?.disposeAsync();
  }
}
