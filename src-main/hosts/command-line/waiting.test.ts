import { describe, expect, it } from 'vitest';
import { createEngineApi, PartnerId, TransferId, WaybillError } from '../../../shared/index.ts';
import type { Transfer } from '../../../shared/index.ts';
import { carry } from '../contract-server.ts';
import { createStandInEngine } from '../stand-in-engine.ts';
import { sampleTransfer } from './testing.ts';
import { exitCodeOfVerdicts, verdictOf } from './verdict.ts';
import { waitForTransfers } from './waiting.ts';
import type { WaitOptions, WaitResult } from './waiting.ts';

const refusedConnection = { code: 'connection-refused', params: {}, retry: 'later' } as const;
const otherId = TransferId.parse(8);
const wrongPassword = { code: 'oftp2.esid.04', params: {}, retry: 'never' } as const;

/** Waits for files whose states the test tells one after another. */
function follow(start: readonly Transfer[], options: Partial<WaitOptions> = {}) {
  const now = new Map(start.map((transfer) => [transfer.id, transfer]));
  const progress: unknown[] = [];
  let gone = false;
  const engine = createStandInEngine({
    body: {
      transfers: {
        get({ id }) {
          const found = now.get(id);
          return gone || found === undefined
            ? Promise.reject(new WaybillError({ code: 'engine-gone', retry: 'later' }))
            : Promise.resolve(found);
        },
      },
    },
  });
  const carrier = carry(engine, { checkAnswers: true });
  const result: Promise<WaitResult> = waitForTransfers({ api: createEngineApi(carrier), carrier }, start, {
    until: 'delivered',
    timeout: undefined,
    stop: new AbortController().signal,
    mayCollect: false,
    progress: (one) => progress.push(one),
    ...options,
  });
  return {
    result,
    progress,
    engine,
    forget() {
      gone = true;
    },
    tell(change: Partial<Transfer>, of = start[0] ?? sampleTransfer()) {
      const before = now.get(of.id) ?? of;
      const transfer = { ...before, ...change, updatedAt: before.updatedAt + 1 };
      now.set(transfer.id, transfer);
      engine.tell({ type: 'transfer', transfer, isNew: false });
    },
    async verdicts() {
      return (await result).files.map(({ verdict }) => verdict);
    },
  };
}

describe('a wait', () => {
  it('for delivery ends when the file is delivered', async () => {
    const wait = follow([sampleTransfer()]);
    wait.tell({ state: 'sending', attempts: 1 });
    wait.engine.tell({
      type: 'progress',
      progress: { id: sampleTransfer().id, octets: 10, total: 20, octetsPerSecond: 5 },
    });
    wait.tell({ state: 'delivered', receipt: 'awaiting' });
    expect(await wait.verdicts()).toEqual(['delivered']);
    expect(wait.progress).toMatchObject([{ file: 'delfor.edi', octets: 10 }]);
    expect(wait.engine.listeners()).toBe(0);
  });

  it('for the receipt goes on after the delivery', async () => {
    const wait = follow([sampleTransfer()], { until: 'receipt' });
    wait.tell({ state: 'delivered', receipt: 'awaiting' });
    wait.tell({ receipt: 'received' });
    expect(await wait.verdicts()).toEqual(['received']);
  });

  it('knows what was over before it began', async () => {
    expect(await follow([sampleTransfer({ state: 'delivered', receipt: 'refused' })]).verdicts()).toEqual([
      'refused',
    ]);
  });

  it('gives up at the first try that moves nothing', async () => {
    const wait = follow([sampleTransfer()]);
    wait.tell({ state: 'waiting', attempts: 1, problem: refusedConnection, nextAttemptAt: 2_000 });
    expect(await wait.verdicts()).toEqual(['not-delivered']);
  });

  it('stays as long as each try gets further', async () => {
    const wait = follow([sampleTransfer()]);
    wait.tell({ state: 'waiting', attempts: 1, octetsDone: 1_000, problem: refusedConnection });
    wait.tell({ state: 'sending', attempts: 2, octetsDone: 1_000 });
    wait.tell({ state: 'waiting', attempts: 2, octetsDone: 3_000, problem: refusedConnection });
    wait.tell({ state: 'sending', attempts: 3, octetsDone: 3_000 });
    wait.tell({ state: 'delivered', octetsDone: 212_000, receipt: 'awaiting' });
    expect(await wait.verdicts()).toEqual(['delivered']);
  });

  it('with a timeout outlasts failed tries, and ends in time', async () => {
    const wait = follow([sampleTransfer()], { timeout: 50 });
    wait.tell({ state: 'waiting', attempts: 1, problem: refusedConnection });
    expect(await wait.verdicts()).toEqual(['not-delivered']);
    const other = follow([sampleTransfer()], { timeout: 50, until: 'receipt' });
    other.tell({ state: 'delivered', receipt: 'awaiting' });
    expect(await other.verdicts()).toEqual(['no-receipt']);
  });

  it('does not wait for files behind one whose line is closed', async () => {
    const files = [sampleTransfer(), sampleTransfer({ id: otherId })];
    const wait = follow(files, { timeout: 60_000 });
    wait.tell({ state: 'failed', problem: wrongPassword });
    expect(await wait.verdicts()).toEqual(['refused', 'not-delivered']);
  });

  it('does not wait behind a file of an earlier command at which the line was closed, and says why', async () => {
    const wait = follow([sampleTransfer({ state: 'queued' })]);
    wait.tell({ state: 'failed', problem: wrongPassword }, sampleTransfer({ id: otherId, state: 'queued' }));
    expect(await wait.verdicts()).toEqual(['not-delivered']);
    expect((await wait.result).files[0]?.transfer.problem?.code).toBe(wrongPassword.code);
  });

  it('waits on where a file of an earlier command failed for itself, or at another partner', async () => {
    const wait = follow([sampleTransfer({ state: 'queued' })]);
    const earlier = sampleTransfer({ id: otherId, state: 'queued' });
    const gone = { code: 'file-not-found', params: {}, retry: 'never' } as const;
    wait.tell({ state: 'failed', problem: gone }, earlier);
    wait.tell({ state: 'failed', problem: wrongPassword, partnerId: PartnerId.parse(77) }, earlier);
    wait.tell({ state: 'delivered' });
    expect(await wait.verdicts()).toEqual(['delivered']);
  });

  it('goes on with the others when one file alone was refused', async () => {
    const files = [sampleTransfer(), sampleTransfer({ id: otherId })];
    const wait = follow(files);
    wait.tell({ state: 'failed', problem: { code: 'oftp2.sfna.06', params: {}, retry: 'never' } });
    wait.tell({ state: 'delivered', receipt: 'awaiting' }, files[1]);
    expect(await wait.verdicts()).toEqual(['refused', 'delivered']);
  });

  it('ends when it is interrupted, and says so', async () => {
    const stop = new AbortController();
    const wait = follow([sampleTransfer()], { stop: stop.signal });
    stop.abort();
    expect(await wait.result).toMatchObject({ stopped: true, files: [{ verdict: 'not-delivered' }] });
  });

  it('ends when the engine cannot be asked any more', async () => {
    const wait = follow([sampleTransfer()], { timeout: 60_000 });
    wait.forget();
    expect(await wait.result).toMatchObject({ problem: { code: 'engine-gone' } });
  });
});

describe('the verdict on a file', () => {
  it('keeps the two facts apart', () => {
    const delivered = sampleTransfer({ state: 'delivered', receipt: 'awaiting' });
    expect(verdictOf(delivered, 'delivered')).toBe('delivered');
    expect(verdictOf(delivered, 'receipt')).toBe('open');
    expect(verdictOf({ ...delivered, receipt: 'late' }, 'receipt')).toBe('no-receipt');
    expect(verdictOf({ ...delivered, receipt: 'refused' }, 'delivered')).toBe('refused');
    expect(verdictOf(sampleTransfer({ state: 'failed', problem: refusedConnection }), 'receipt')).toBe(
      'not-delivered',
    );
    expect(verdictOf(sampleTransfer({ state: 'unknown' }), 'receipt')).toBe('not-delivered');
  });

  it('of the worst file is the exit code, a refusal before all else', () => {
    expect(exitCodeOfVerdicts(['received', 'delivered', 'open'])).toBe(0);
    expect(exitCodeOfVerdicts(['received', 'no-receipt'])).toBe(4);
    expect(exitCodeOfVerdicts(['no-receipt', 'not-delivered'])).toBe(2);
    expect(exitCodeOfVerdicts(['not-delivered', 'refused', 'received'])).toBe(1);
  });
});
