import type { RunningSession, SessionOutcome } from '../agreements/index.ts';
import { toProblem } from '../../shared/index.ts';
import type { Parameters, PartnerId, Problem, Transfer, TransferId } from '../../shared/index.ts';
import { toTransfer } from '../journal/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import { backOff } from './back-off.ts';
import type { EngineContext, OpenSession } from './context.ts';
import { EngineError } from './engine-error.ts';
import { createExchange } from './exchange.ts';
import type { ExchangeResult } from './exchange-result.ts';
import type { PartnerBook } from './partner-book.ts';
import { mayHaveArrived } from './transfer-records.ts';
import { isRefusedLogin, waitForLogin } from './waiting-for-login.ts';
import { waitForAnswer } from './waiting-for-trust.ts';

/** Sessions that the dispatcher opens side by side, over all partners. */
const sessionsAtOnce = 8;
/** How long to wait when the journal itself is in trouble, ms. */
const troubleWait = 5_000;
/** The longest a timer is set for. */
const longestWait = 3_600_000;

interface Line {
  /** Sessions in a row that failed before anything moved. */
  failures: number;
  notBefore: number;
  /** A problem that only a person can end (a password, a certificate): no more calls until something changes. */
  blocked: Problem | undefined;
  running: Promise<CallResult> | undefined;
  /** Call although nothing of ours is ready: a file of theirs broke off. */
  callAgain: boolean;
}

interface CallResult extends ExchangeResult {
  readonly problem?: Problem;
}

export interface Dispatcher {
  /** Looks which partners have something to send, and calls them. */
  wake(): void;
  /** The user wants it now: forgets waits and blocks of this partner. */
  hurry(partnerId: PartnerId): void;
  /** Something new waits for this partner: it goes at once, unless a refused login waits for a person. */
  queued(partnerId: PartnerId): void;
  /** Calls a partner once and gives what came. Throws what went wrong. */
  collect(partnerId: PartnerId): Promise<readonly Transfer[]>;
  /** An incoming file of this partner, from a session that we opened, broke off in an earlier run. */
  callAgain(partnerId: PartnerId): void;
  /** No call before that moment, ms since 1970; 0 when nothing stands in the way. */
  heldUntil(partnerId: PartnerId): number;
  /** It waits for a person: a password, a certificate. */
  isBlocked(partnerId: PartnerId): boolean;
  nextCallAt(): number | undefined;
  /** Ends every session and calls nobody any more. */
  stop(): Promise<void>;
}

export function createDispatcher(context: EngineContext, partners: PartnerBook): Dispatcher {
  const { journal, clock } = context;
  const lines = new Map<PartnerId, Line>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function lineOf(id: PartnerId): Line {
    const line = lines.get(id) ?? {
      failures: 0,
      notBefore: 0,
      blocked: undefined,
      running: undefined,
      callAgain: false,
    };
    lines.set(id, line);
    return line;
  }

  /** Looks who wants to be called. A journal that cannot be read (a full disk) is asked again; it ends nothing. */
  function look(): void {
    if (stopped) return;
    clearTimeout(timer);
    try {
      const now = clock();
      callWhoWaits(now);
      setTimer(now);
    } catch (error) {
      context.log('look-failed', { code: toProblem(error).code });
      timer = setTimeout(look, troubleWait);
    }
  }

  function callWhoWaits(now: number): void {
    const wanting = new Set(journal.partnersReady(now));
    for (const [id, line] of lines) if (line.callAgain) wanting.add(id);
    for (const id of wanting) {
      const line = lineOf(id);
      if (line.running !== undefined || line.blocked !== undefined || line.notBefore > now) continue;
      if (runningCalls() >= sessionsAtOnce) break;
      if (context.paused().includes(id) || !partners.canBeCalled(id)) continue;
      if (context.passwords.waitsForChoice(id)) continue;
      void call(id);
    }
  }

  function runningCalls(): number {
    return [...lines.values()].filter(({ running }) => running !== undefined).length;
  }

  function setTimer(now: number): void {
    const next = nextCallAt(now);
    if (next === undefined) return;
    timer = setTimeout(look, Math.min(Math.max(next - clock(), 50), longestWait));
  }

  /** After `now`: what is due already waits for a session to end, or for a person, and both look again. */
  function nextCallAt(now: number): number | undefined {
    const moments = [...lines]
      .filter(
        ([id, { running, blocked, notBefore }]) =>
          running === undefined && blocked === undefined && notBefore > now && !context.paused().includes(id),
      )
      .map(([, { notBefore }]) => notBefore);
    const inJournal = journal.nextAttemptAt(now, context.paused());
    if (inJournal !== undefined) moments.push(inJournal);
    return moments.length === 0 ? undefined : Math.min(...moments);
  }

  function call(id: PartnerId): Promise<CallResult> {
    const line = lineOf(id);
    const running = runCall(id).then((result) => {
      line.running = undefined;
      try {
        judge(id, line, result);
      } catch (error) {
        line.notBefore = clock() + troubleWait;
        context.log('judge-failed', { partner: id, code: toProblem(error).code });
      }
      look();
      return result;
    });
    line.running = running;
    return running;
  }

  async function runCall(id: PartnerId): Promise<CallResult> {
    let exchange: ReturnType<typeof createExchange> | undefined;
    let outcome: SessionOutcome = {};
    try {
      const counterpart = await partners.counterpart(id);
      await context.makeWay(id);
      const begun: { session?: RunningSession } = {};
      const trace = context.sessionLog.begin({
        partnerId: id,
        role: 'initiator',
        address: context.agreement.addressOf(counterpart),
      });
      const begunExchange = createExchange(context, counterpart, {
        weCalled: true,
        trace,
        abort: () => begun.session?.abort(),
      });
      exchange = begunExchange;
      const session = context.connections.during({ sessionId: trace.id, partnerId: id }, () =>
        context.agreement.call(begunExchange.exchange, context.ownStation()),
      );
      begun.session = session;
      const open: OpenSession = {
        partnerId: id,
        session,
        exchange: exchange.exchange,
        cancelFile: exchange.cancelFile,
      };
      context.sessions.add(open);
      try {
        outcome = await session.outcome;
        const { problem } = outcome;
        return problem === undefined ? exchange.result : { ...exchange.result, problem };
      } finally {
        context.sessions.delete(open);
      }
    } catch (error) {
      const problem = toProblem(error);
      outcome = { problem };
      return { ...(exchange?.result ?? noSession()), problem };
    } finally {
      exchange?.ended(outcome);
    }
  }

  /** What a session's end means for the next one. */
  function judge(id: PartnerId, line: Line, result: CallResult): void {
    if (stopped) return;
    line.callAgain = result.brokenIn;
    const { problem } = result;
    const stillReady = journal.partnersReady(clock()).includes(id);
    if (problem === undefined && (result.moved > 0 || !stillReady)) {
      line.failures = 0;
      line.notBefore = 0;
      return;
    }
    if (problem === undefined && result.moved === 0) {
      failHead(id, { code: 'partner-takes-nothing', params: {}, retry: 'later' }, line, result);
      return;
    }
    if (problem === undefined) return;
    context.log('session-failed', { partner: id, code: problem.code });
    if (result.moved > 0) line.failures = 0;
    failHead(id, problem, line, result);
  }

  /** Writes the reason at the file that would have gone first, so that a person sees why nothing moves. */
  function failHead(id: PartnerId, problem: Problem, line: Line, { session }: ExchangeResult): void {
    if (context.certificates.questions.wasAnswered(id, problem)) {
      // Somebody has said yes since this call was refused.
      line.notBefore = 0;
      return;
    }
    const inSession = session === undefined ? {} : { session: Number(session) };
    line.failures += 1;
    line.notBefore = clock() + backOff(line.failures, context.random());
    if (problem.retry === 'never') {
      line.blocked = problem;
      line.callAgain = false;
    }
    for (const receipt of journal.receipts.pending(id, clock()))
      journal.receipts.postpone(receipt.id, line.notBefore);
    const asked = context.asksPeople ? context.certificates.questions.askedBy(id, problem) : undefined;
    if (asked !== undefined) {
      waitForAnswer(context, id, asked, inSession);
      return;
    }
    const head = journal.transfers.ready(id, clock()) ?? journal.transfers.readyToFetch(id, clock());
    if (head === undefined) return;
    tellHead(head, problem, line, inSession);
    // Those behind it would be refused as well.
    if (isRefusedLogin(problem)) waitForLogin(context, id, problem, inSession);
  }

  function tellHead(head: TransferRecord, problem: Problem, line: Line, inSession: Parameters): void {
    const attempts = head.attempts + 1;
    if (problem.retry === 'never') {
      context.ledger.change(
        head.id,
        mayHaveArrived(head)
          ? { state: 'unknown', problem, attempts, nextAttemptAt: null }
          : { state: 'failed', problem, attempts, nextAttemptAt: null, finishedAt: clock() },
        { kind: mayHaveArrived(head) ? 'unknown' : 'failed', by: 'us', params: inSession, problem },
      );
      return;
    }
    const repeated = head.problem?.code === problem.code;
    context.ledger.change(
      head.id,
      // A file whose fate is unknown stays so until the partner has been asked.
      {
        state: head.state === 'unknown' ? 'unknown' : 'waiting',
        problem,
        attempts,
        nextAttemptAt: line.notBefore,
      },
      repeated
        ? undefined
        : { kind: 'waiting', by: 'us', params: { until: line.notBefore, ...inSession }, problem },
    );
  }

  return {
    wake: look,
    hurry(id) {
      const line = lineOf(id);
      line.blocked = undefined;
      line.notBefore = 0;
      look();
    },
    queued(id) {
      const line = lineOf(id);
      line.notBefore = 0;
      if (isRefusedLogin(line.blocked)) waitForLogin(context, id, line.blocked);
      else line.blocked = undefined;
      look();
    },
    async collect(id) {
      const line = lineOf(id);
      await line.running;
      if (stopped) throw new EngineError({ code: 'engine-stopping', retry: 'later' });
      line.blocked = undefined;
      line.notBefore = 0;
      const result = await (line.running ?? call(id));
      if (result.problem !== undefined) throw new EngineError(result.problem);
      return result.collected.flatMap((transferId: TransferId) => {
        const record = journal.transfers.get(transferId);
        return record === undefined ? [] : [toTransfer(record)];
      });
    },
    callAgain(id) {
      lineOf(id).callAgain = true;
    },
    heldUntil: (id) => lines.get(id)?.notBefore ?? 0,
    isBlocked: (id) => lines.get(id)?.blocked !== undefined,
    nextCallAt: () => nextCallAt(clock()),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const open = [...context.sessions];
      for (const { session } of open) session.abort();
      await Promise.all([
        ...open.map(({ session }) => session.outcome),
        ...[...lines.values()].map(({ running }) => running),
      ]);
    },
  };
}

function noSession(): ExchangeResult {
  return { session: undefined, collected: [], moved: 0, brokenIn: false };
}
