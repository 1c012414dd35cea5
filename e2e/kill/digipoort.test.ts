import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPracticeBank, startPracticeDigipoort } from '../../src-main/practice/index.ts';
import type { PracticeBank, PracticeDigipoort } from '../../src-main/practice/index.ts';
import type { PartnerId, Transfer, TransferId } from '../../shared/index.ts';
import { startStation } from './station-process.ts';
import type { StationProcess } from './station-process.ts';

const name = 'RENSAGEG_20081231_Ambobank_Amstelhoven.xml';
const patience = 60_000;

let folder: string;
let content: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-kill-digipoort-'));
  content = randomBytes(3_000_000);
  await writeFile(path.join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Lines of a conversation, commands and replies: told when so many have passed. */
class Lines {
  passed = 0;
  #after: { readonly count: number; readonly tell: () => void } | undefined;

  after(count: number, tell: () => void): void {
    this.#after = { count, tell };
  }

  readonly pass = (): void => {
    this.passed += 1;
    if (this.#after === undefined || this.passed < this.#after.count) return;
    const { tell } = this.#after;
    this.#after = undefined;
    tell();
  };
}

/** An engine in a process of its own, and a Digipoort in this one. */
class Run implements AsyncDisposable {
  readonly lines: Lines;
  readonly digipoort: PracticeDigipoort;
  readonly partnerId: PartnerId;
  readonly #home: string;
  station: StationProcess;

  constructor(
    lines: Lines,
    digipoort: PracticeDigipoort,
    partnerId: PartnerId,
    home: string,
    station: StationProcess,
  ) {
    this.lines = lines;
    this.digipoort = digipoort;
    this.partnerId = partnerId;
    this.#home = home;
    this.station = station;
  }

  async killAndStartAgain(): Promise<void> {
    await this.station.kill();
    this.station = await startStation(this.#home);
  }

  async send(): Promise<TransferId> {
    const { queued, findings } = await this.station.api.transfers.send({
      partnerId: this.partnerId,
      files: [{ path: path.join(folder, name) }],
      acceptWarnings: true,
    });
    const [transfer] = queued;
    if (transfer === undefined) throw new Error(JSON.stringify(findings));
    return transfer.id;
  }

  /** Asks for each next try at once, and looks for the receipt. */
  async untilReceipt(id: TransferId): Promise<Transfer> {
    const end = Date.now() + patience;
    for (;;) {
      const { api } = this.station;
      const transfer = await api.transfers.get({ id });
      if (transfer.receipt === 'received') return transfer;
      if (Date.now() > end) throw new Error(`no receipt: ${JSON.stringify(transfer)}`);
      if (transfer.state === 'waiting' || transfer.state === 'unknown')
        await api.transfers.retry({ id }).catch(() => undefined);
      else if (transfer.state === 'delivered') await this.#look();
      await pause(50);
    }
  }

  async untilCollected(): Promise<readonly Transfer[]> {
    const end = Date.now() + patience;
    for (;;) {
      await this.#look();
      const { rows } = await this.station.api.transfers.list({ direction: 'in' });
      const { out } = await this.digipoort.contents();
      if (out.length === 0 && rows.every(({ state }) => state === 'collected')) return rows;
      if (Date.now() > end) throw new Error(`not collected: ${JSON.stringify([rows, out])}`);
      await pause(50);
    }
  }

  async #look(): Promise<void> {
    await this.digipoort.settled();
    await this.station.api.transfers.collect({ partnerId: this.partnerId }).catch(() => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.station.end();
    await this.digipoort.stop();
    await rm(path.dirname(this.#home), { recursive: true, force: true });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

async function openRun(): Promise<Run> {
  const place = await mkdtemp(path.join(folder, 'run-'));
  const home = path.join(place, 'home');
  const station = await startStation(home);
  const { certificate } = await station.api.engine.status({});
  const lines = new Lines();
  const digipoort = await startPracticeDigipoort({
    folder: path.join(place, 'digipoort'),
    isKnown: (fingerprint) => fingerprint === certificate.fingerprint,
    trace: lines.pass,
    changed: () => undefined,
  });
  const { host, port, user, sender, receiver, fingerprint, password } = digipoort;
  const { id } = await station.api.partners.add({
    name: 'Digipoort',
    kind: 'digipoort',
    digipoort: { host, port, user, sender, receiver, trust: { pins: [fingerprint] } },
    secrets: { ourPassword: password },
  });
  return new Run(lines, digipoort, id, home, station);
}

async function expectDelivered({ digipoort, station }: Run): Promise<void> {
  expect(digipoort.received.map((file) => file.name)).toEqual([name]);
  expect((await readFile(digipoort.received[0]?.path ?? '')).equals(content)).toBe(true);
  expect(await digipoort.contents()).toEqual({ in: [], out: [] });
  const { rows } = await station.api.transfers.list({});
  expect(rows.map(({ state, receipt }) => [state, receipt])).toEqual([['delivered', 'received']]);
  expect((await station.api.receipts.list({})).total).toBe(1);
}

const parts = Array.from({ length: 12 }, (_, k) => (k + 1) / 12);

describe('an engine that is killed while it delivers to Digipoort', () => {
  let whole = 0;

  beforeAll(async () => {
    await using run = await openRun();
    await run.untilReceipt(await run.send());
    await expectDelivered(run);
    whole = run.lines.passed;
  });

  test.each(parts)(
    'D-29, D-37: after %f of the conversation, has delivered once all the same',
    async (part) => {
      await using run = await openRun();
      const reached = Promise.withResolvers<void>();
      run.lines.after(Math.max(1, Math.floor(whole * part) - 1), reached.resolve);
      const id = await run.send();
      const driven = run.untilReceipt(id).catch(() => undefined);
      await Promise.race([reached.promise, driven]);
      await run.killAndStartAgain();
      await driven;
      await run.untilReceipt(id);
      await expectDelivered(run);
    },
  );
});

describe('an engine that is killed while it collects from Digipoort', () => {
  const offered = ['BESCHIKKING_1.xml', 'BESCHIKKING_2.xml'];
  let whole = 0;

  async function offerAll({ digipoort }: Run): Promise<void> {
    for (const one of offered) await digipoort.offer(one, Buffer.concat([Buffer.from(one), content]));
  }

  async function expectCollected(run: Run): Promise<void> {
    const rows = await run.untilCollected();
    expect(rows.map(({ fileName }) => fileName).toSorted()).toEqual(offered);
    for (const { fileName, localPath } of rows) {
      const octets = await readFile(localPath ?? '');
      expect(octets.equals(Buffer.concat([Buffer.from(fileName), content]))).toBe(true);
    }
  }

  beforeAll(async () => {
    await using run = await openRun();
    await offerAll(run);
    await expectCollected(run);
    whole = run.lines.passed;
  });

  test.each(parts)('D-39: after %f of the conversation, has each file once', async (part) => {
    await using run = await openRun();
    await offerAll(run);
    const reached = Promise.withResolvers<void>();
    run.lines.after(Math.max(1, Math.floor(whole * part) - 1), reached.resolve);
    const driven = run.untilCollected().catch(() => undefined);
    await Promise.race([reached.promise, driven]);
    await run.killAndStartAgain();
    await driven;
    await expectCollected(run);
  });
});

describe('an engine that is killed while it uploads to the bank', () => {
  const payroll = ['10', ...Array.from({ length: 5_000 }, () => '20'), '90']
    .map((type) => `${`${type}99001`.padEnd(120, '0')}\r\n`)
    .join('');

  /** Until it is delivered, or only a person can say whether it is. */
  async function untilSettled(station: StationProcess, id: TransferId): Promise<Transfer> {
    const end = Date.now() + patience;
    for (;;) {
      const transfer = await station.api.transfers.get({ id });
      const { state, nextAttemptAt } = transfer;
      if (state === 'delivered' || (state === 'unknown' && nextAttemptAt === undefined)) return transfer;
      if (Date.now() > end) throw new Error(`not delivered: ${JSON.stringify(transfer)}`);
      if (state === 'waiting' || state === 'unknown')
        await station.api.transfers.retry({ id }).catch(() => undefined);
      await pause(50);
    }
  }

  test.each(parts)(
    'B-07: after %f of the conversation, never sends again without a word what may have arrived',
    async (part) => {
      const place = await mkdtemp(path.join(folder, 'bank-'));
      const home = path.join(place, 'home');
      let station = await startStation(home);
      const lines = new Lines();
      let stored = 0;
      const bank: PracticeBank = await startPracticeBank({
        folder: path.join(place, 'bank'),
        trace(from, line) {
          if (from === 'client' && line.startsWith('STOR ')) stored += 1;
          lines.pass();
        },
        changed: () => undefined,
      });
      const { host, implicitPort: port, organization, userType, fingerprint, password } = bank;
      const { id: partnerId } = await station.api.partners.add({
        name: 'Bank',
        kind: 'bank-of-canada',
        bank: { host, port, organization, userType, trust: { pins: [fingerprint] } },
        secrets: { ourPassword: password },
      });
      const file = path.join(place, '99001001.##T');
      await writeFile(file, payroll);
      const reached = Promise.withResolvers<void>();
      // Greeting, login, type, passive, STOR, 226: some twenty lines.
      lines.after(Math.ceil(20 * part), reached.resolve);
      const { queued } = await station.api.transfers.send({ partnerId, files: [{ path: file }] });
      const id = queued[0]?.id;
      if (id === undefined) throw new Error('not queued');
      const driven = untilSettled(station, id).catch(() => undefined);
      await Promise.race([reached.promise, driven]);
      await station.kill();
      await driven;
      await bank.settled();
      const hadIt = bank.processed.length > 0;
      station = await startStation(home);
      const before = stored;
      const settled = await untilSettled(station, id);
      // What the bank has does not go to it by itself.
      if (hadIt) expect(stored).toBe(before);
      if (settled.state === 'unknown') {
        expect(settled.problem).toMatchObject({ code: 'ftps.cannot-ask' });
        await station.api.transfers.retry({ id, ifThere: 'overwrite' });
      }
      await untilSettled(station, id);
      await bank.settled();
      expect(new Set(bank.processed)).toEqual(new Set(['99001001.##T']));
      const [there] = bank.received;
      expect((await readFile(there?.path ?? '', 'latin1')).replaceAll('\n', '\r\n') === payroll).toBe(true);
      await station.end();
      await bank.stop();
    },
  );
});
