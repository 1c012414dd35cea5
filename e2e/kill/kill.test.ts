import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OftpPartnerInput, Transfer, TransferId } from '../../shared/index.ts';
import { openCountingProxy } from './counting-proxy.ts';
import type { CountingProxy } from './counting-proxy.ts';
import { startStation } from './station-process.ts';
import type { StationProcess } from './station-process.ts';

/** More than one checkpoint of the receiver (16 MiB), so that restarts begin in the middle. */
const fileOctets = 40 * 1024 * 1024 + 517;
const codes = { sender: 'O0013KILLSENDER', receiver: 'O0013KILLRECEIVER' } as const;
type Side = 'sender' | 'receiver';

/** What is sent, and what is agreed about it. */
interface Kind {
  readonly name: string;
  readonly octets: () => Buffer;
  readonly sender: Partial<OftpPartnerInput['oftp2']>;
  readonly receiver: Partial<OftpPartnerInput['oftp2']>;
}

const kinds: Record<'plain' | 'records' | 'secured', Kind> = {
  plain: { name: 'a file', octets: () => randomBytes(fileOctets), sender: {}, receiver: {} },
  records: {
    name: 'a file of records',
    octets: variableRecords,
    sender: { files: { format: 'V', recordLength: 2_000, sent: 'prefixed' } },
    receiver: { files: { received: 'prefixed' } },
  },
  secured: {
    name: 'a file that is signed, compressed and encrypted, with a signed receipt',
    octets: () => randomBytes(fileOctets),
    sender: { security: { sign: true, compress: true, encrypt: true, signedReceipts: true } },
    receiver: {},
  },
};

/** Records behind their lengths, of random octets: one that is lost, doubled or torn is seen. */
function variableRecords(): Buffer {
  const octets = randomBytes(fileOctets);
  let position = 0;
  for (let length = 0; position + 2 + length <= fileOctets; length = (length * 31 + 17) % 2_001) {
    octets.writeUInt16BE(length, position);
    position += 2 + length;
  }
  return octets.subarray(0, position);
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-kill-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Two stations that know each other through a proxy, each in a process of its own. */
class Run implements AsyncDisposable {
  readonly proxy: CountingProxy;
  readonly stations: Record<Side, StationProcess>;
  readonly #homes: Record<Side, string>;
  readonly #port: { value: number };
  readonly transferId: TransferId;
  readonly #content: Buffer;

  constructor(
    proxy: CountingProxy,
    stations: Record<Side, StationProcess>,
    homes: Record<Side, string>,
    port: { value: number },
    transferId: TransferId,
    content: Buffer,
  ) {
    this.proxy = proxy;
    this.stations = stations;
    this.#homes = homes;
    this.#port = port;
    this.transferId = transferId;
    this.#content = content;
  }

  async killAndStartAgain(side: Side): Promise<void> {
    await this.stations[side].kill();
    this.stations[side] = await startStation(this.#homes[side]);
    if (side === 'receiver') this.#port.value = await listen(this.stations.receiver);
  }

  /** Only looks. */
  async receiptIsThere(): Promise<void> {
    const { api } = this.stations.sender;
    for (let receipt = ''; receipt !== 'received';) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      // A station that was killed answers nobody: then the point was reached, and nobody waits here any more.
      receipt = await api.transfers.get({ id: this.transferId }).then(
        (transfer) => transfer.receipt,
        () => 'received',
      );
    }
  }

  /** Asks for the next try at once, so that nobody sits out its back-off, until the receipt is there. */
  async untilReceipt(): Promise<Transfer> {
    const end = Date.now() + 60_000;
    for (;;) {
      const { api } = this.stations.sender;
      const transfer = await api.transfers.get({ id: this.transferId });
      if (transfer.receipt === 'received') return transfer;
      if (Date.now() > end) throw new Error(`no receipt: ${JSON.stringify(transfer)}`);
      if (transfer.state === 'waiting' || transfer.state === 'unknown') {
        await api.transfers.retry({ id: this.transferId }).catch(() => undefined);
      } else if (transfer.state === 'delivered') {
        // Its receipt is owed: the receiver has no address to call, so it hands it over when it is called.
        await api.transfers.collect({ partnerId: transfer.partnerId }).catch(() => undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** How often the file was begun at its first octet. */
  async begunAnew(): Promise<number> {
    const timeline = await this.stations.sender.api.transfers.timeline({ id: this.transferId });
    return timeline.filter(({ kind }) => kind === 'sending').length;
  }

  /** The file is at the receiver once, byte for byte; one receipt is at the sender; nothing is left over on either side. */
  async expectOnce(): Promise<void> {
    const { sender, receiver } = this.stations;
    const arrived = await receiver.api.transfers.list({});
    expect(arrived.rows.map(({ state }) => state)).toEqual(['collected']);
    const received = path.join(this.#homes.receiver, 'received', 'Sender');
    expect(await readdir(received)).toEqual(['DRAWING.BIN']);
    expect((await readFile(path.join(received, 'DRAWING.BIN'))).equals(this.#content)).toBe(true);
    expect(await readdir(path.join(this.#homes.receiver, 'incoming'))).toEqual([]);
    const sent = await sender.api.transfers.list({});
    expect(sent.rows.map(({ state, receipt }) => [state, receipt])).toEqual([['delivered', 'received']]);
    expect((await sender.api.receipts.list({ direction: 'in' })).total).toBe(1);
    expect(await readdir(path.join(this.#homes.sender, 'spool'))).toEqual([]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.stations.sender.end(), this.stations.receiver.end()]);
    await this.proxy.close();
    await rm(path.dirname(this.#homes.sender), { recursive: true, force: true });
  }
}

async function listen(receiver: StationProcess): Promise<number> {
  const { listener } = await receiver.api.listener.start({ host: '127.0.0.1', tlsPort: 0 });
  return listener.open[0]?.port ?? 0;
}

/** Each has the other's certificate for everything but TLS, which is pinned. */
async function exchangeCertificates(one: StationProcess, other: StationProcess): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const { certificate } = await from.api.engine.status({});
    const [partner] = await to.api.partners.list({});
    await to.api.certificates.import({
      source: { content: Buffer.from(certificate.pem).toString('base64') },
      ...(partner === undefined ? {} : { partnerId: partner.id }),
      purposes: ['signing', 'encryption', 'receipts'],
    });
  }
}

async function openRun(
  kind: Kind,
  file: { readonly path: string; readonly content: Buffer },
  name: string,
  beforeSending: (proxy: CountingProxy) => void = () => undefined,
): Promise<Run> {
  const homes = { sender: path.join(folder, name, 'sender'), receiver: path.join(folder, name, 'receiver') };
  const stations = { sender: await startStation(homes.sender), receiver: await startStation(homes.receiver) };
  const { sender, receiver } = stations;
  const port = { value: await listen(receiver) };
  const proxy = await openCountingProxy(() => port.value);
  await receiver.api.settings.update({ station: { code: codes.receiver } });
  await sender.api.settings.update({ station: { code: codes.sender } });
  await receiver.api.partners.add({
    name: 'Sender',
    kind: 'oftp2',
    oftp2: { code: codes.sender, ...kind.receiver },
    secrets: { ourPassword: 'RECEIVER', theirPassword: 'SENDER' },
  });
  const { certificate } = await receiver.api.engine.status({});
  const partner = await sender.api.partners.add({
    name: 'Receiver',
    kind: 'oftp2',
    oftp2: {
      code: codes.receiver,
      host: '127.0.0.1',
      port: proxy.port,
      trust: { pins: [certificate.fingerprint], system: false },
      ...kind.sender,
    },
    secrets: { ourPassword: 'SENDER', theirPassword: 'RECEIVER' },
  });
  await exchangeCertificates(sender, receiver);
  beforeSending(proxy);
  const { queued, findings } = await sender.api.transfers.send({
    partnerId: partner.id,
    files: [{ path: file.path }],
  });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error(JSON.stringify(findings));
  return new Run(proxy, stations, homes, port, transfer.id, file.content);
}

/** So many points over the octets of the file, and those over the answers at its end, where the last promises are made. */
function pointsOver(count: number, backs: readonly number[]) {
  return [
    ...Array.from({ length: count }, (_, k) => ({
      name: `${Math.round((k / (count - 1)) * 100)} % of the octets`,
      direction: 'up' as const,
      part: k / (count - 1),
      back: 0,
    })),
    ...backs.map((back) => ({
      name: `all but ${back} octets of the answers`,
      direction: 'down' as const,
      part: 1,
      back,
    })),
  ];
}

describe.each([
  [kinds.plain, pointsOver(14, [1, 60, 120, 240, 500, 1000])],
  [kinds.records, pointsOver(5, [1, 120, 500])],
  [kinds.secured, pointsOver(5, [1, 120, 500, 2000])],
] as const)('$name', (kind, points) => {
  let file: { readonly path: string; readonly content: Buffer };
  /** Octets that pass in each direction when nobody is killed. */
  let whole: { up: number; down: number };

  beforeAll(async () => {
    file = { path: path.join(folder, 'DRAWING.BIN'), content: kind.octets() };
    await writeFile(file.path, file.content);
    await using run = await openRun(kind, file, 'undisturbed');
    await run.untilReceipt();
    await run.expectOnce();
    whole = { ...run.proxy.passed };
  });

  describe.each<Side>(['sender', 'receiver'])('with the %s killed', (side) => {
    test.each(points)(
      'when $name have passed, arrives once all the same',
      async ({ direction, part, back }) => {
        const at = Math.max(1, Math.min(Math.floor(whole[direction] * part) - back, whole[direction] - 1));
        const reached = Promise.withResolvers<void>();
        await using run = await openRun(kind, file, `${side}-${direction}-${part}-${back}`, (proxy) => {
          proxy.after(direction, at, reached.resolve);
        });
        // The last octets of two runs differ by a few (TLS records): a run that is over before the point is killed at its end.
        await Promise.race([reached.promise, run.receiptIsThere()]);
        await run.killAndStartAgain(side);
        await run.untilReceipt();
        await run.expectOnce();
        // A killed sender knows what it wrote down, and its receiver has kept all that came: nobody begins anew. (Nearly all of the
        // answers may have passed before the first octet of the file.)
        if (side === 'sender' && direction === 'up' && part > 0.5) expect(await run.begunAnew()).toBe(1);
      },
    );
  });
});
