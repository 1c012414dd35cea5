import { serverOf } from '../../../shared/index.ts';
import type { ServerTerms } from '../../../shared/index.ts';
import type { Exchange, FtpsCounterpart, FtpsExchange, Known } from '../agreement.ts';

/** A partner as the server that it is, without what was agreed on top of it. */
export function asServer(partner: Known & ServerTerms): FtpsCounterpart {
  const { id, name, ourPassword, theirPassword, proxyPassword } = partner;
  return { id, name, ourPassword, theirPassword, proxyPassword, kind: 'ftps', ftps: serverOf(partner) };
}

/** The same exchange, with the partner as its server. */
export function withServer<T extends ServerTerms>(exchange: Exchange<T>): FtpsExchange {
  return { ...exchange, partner: asServer(exchange.partner) };
}
