import type { Counterpart, Exchange } from '../agreements/index.ts';
import type { Parameters, TransferId } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';
import { createIncomingExchange } from './incoming-exchange.ts';
import { createOutgoingExchange } from './outgoing-exchange.ts';
import { matchReceipt } from './receipts.ts';

/** What a session has done, for whoever started it. */
export interface ExchangeResult {
  readonly collected: TransferId[];
  /** Files taken up and receipts sent: where this stays 0 although something was ready, calling again at once helps nobody. */
  moved: number;
  /** An incoming file broke off: its partner should be called again. */
  brokenIn: boolean;
}

export interface OpenExchange {
  readonly exchange: Exchange;
  readonly result: ExchangeResult;
  /** The file of ours that it has sent last, or is sending. */
  sending(): TransferId | undefined;
  /** The session is over: receipts that it took and did not send are free again. */
  ended(): void;
}

/** One session's dealings with the journal, the spool and the folders, in both directions. */
export function createExchange(
  context: EngineContext,
  partner: Counterpart,
  options: { /** It was us who called. */ readonly weCalled: boolean; readonly abort: () => void },
): OpenExchange {
  const result: ExchangeResult = { collected: [], moved: 0, brokenIn: false };
  let facts: Parameters = {};
  const outgoing = createOutgoingExchange(context, partner, result, () => facts);
  const incoming = createIncomingExchange(context, partner, result, () => facts, options);
  return {
    result,
    exchange: {
      ...outgoing.exchange,
      ...incoming,
      partner,
      opened(opened) {
        facts = opened;
        context.contacts.set(partner.id, context.clock());
        context.log('session-opened', { partner: partner.id, ...opened });
      },
      receiptCame: (receipt) => matchReceipt(context, partner, receipt),
      trace(direction, line) {
        context.log('line', { partner: partner.id, direction, line });
      },
    },
    sending: outgoing.sending,
    ended: outgoing.release,
  };
}
