import type { Counterpart, Exchange, SessionOutcome } from '../agreements/index.ts';
import type { Parameters, TransferId } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';
import type { ExchangeResult } from './exchange-result.ts';
import { createFetchingExchange } from './fetching/index.ts';
import { createIncomingExchange } from './incoming-exchange.ts';
import { createOutgoingExchange } from './outgoing-exchange.ts';
import { matchReceipt } from './receipts.ts';
import { isRefusedLogin } from './waiting-for-login.ts';
import { ledgerOfSession } from './sessions/index.ts';
import type { SessionTrace } from './sessions/index.ts';

export interface OpenExchange {
  readonly exchange: Exchange;
  readonly result: ExchangeResult;
  /** A person does not want this file sent any more. False where it is not under way in this session. */
  cancelFile(id: TransferId): boolean;
  /** The session is over: receipts that it took and did not send are free again. */
  ended(outcome: SessionOutcome): void;
}

/** One session's dealings with the journal, the spool and the folders, in both directions. */
export function createExchange(
  engine: EngineContext,
  partner: Counterpart,
  options: {
    /** It was us who called. */
    readonly weCalled: boolean;
    readonly trace: SessionTrace;
    readonly abort: () => void;
  },
): OpenExchange {
  const { trace } = options;
  const context: EngineContext = { ...engine, ledger: ledgerOfSession(engine.ledger, trace) };
  const result: ExchangeResult = { session: trace.id, collected: [], moved: 0, brokenIn: false };
  let facts: Parameters = {};
  const outgoing = createOutgoingExchange(context, partner, result, () => facts);
  const fetching = createFetchingExchange(context, partner, result, () => facts);
  const incoming = createIncomingExchange(context, partner, result, () => facts, options);
  return {
    result,
    exchange: {
      ...outgoing.exchange,
      ...incoming,
      ...fetching.exchange,
      partner,
      hasMore: () => outgoing.exchange.hasMore() || fetching.hasMore(),
      opened(opened) {
        facts = opened;
        context.contacts.set(partner.id, context.clock());
        context.passwords.loggedIn(partner.id);
        trace.facts(opened);
        context.log('session-opened', { partner: partner.id, ...opened });
      },
      connected: (connected) => trace.facts(connected),
      receiptCame: (receipt) => matchReceipt(context, partner, receipt),
      awaiting: () =>
        context.journal.transfers
          .answerable(partner.id)
          .map((record) => ({ ...record, isRefused: record.receipt === 'refused' })),
      trace(direction, line) {
        trace.line(direction, line);
      },
    },
    // It is in one of them at most; both are asked.
    cancelFile: (id) => outgoing.cancelFile(id) || fetching.cancelFile(id),
    ended(outcome) {
      outgoing.release();
      if (isRefusedLogin(outcome.problem)) context.passwords.loginRefused(partner.id);
      trace.ended(outcome);
    },
  };
}
