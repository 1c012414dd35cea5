import { toProblem } from '../../../shared/index.ts';
import type { OftpAgreement, Parameters } from '../../../shared/index.ts';
import { OftpSession } from '../../protocols/oftp2/index.ts';
import type { LocalIdentity, SessionEnd, Station } from '../../protocols/oftp2/index.ts';
import type {
  OftpCounterpart,
  OftpExchange,
  OwnStation,
  RunningSession,
  SessionOutcome,
} from '../agreement.ts';
import { sessionProblem } from './answers.ts';
import {
  createExchangeStation,
  ourCode,
  refusePeer,
  samePassword,
  sessionSettings,
} from './exchange-station.ts';
import { authenticatorFor } from './security/index.ts';
import { connectTo, transportFacts } from './sockets.ts';

/** Calls a partner and runs one session with it. Everything that goes wrong is in the outcome. */
export function callPartner(exchange: OftpExchange, station: OwnStation): RunningSession {
  const giveUp = new AbortController();
  const begun: { session?: OftpSession } = {};

  async function run(): Promise<SessionOutcome> {
    try {
      const connected = await connectTo(exchange.partner, station, { signal: giveUp.signal });
      const facts = transportFacts(connected);
      exchange.connected(facts);
      const session = new OftpSession({
        socket: connected.socket,
        role: 'initiator',
        station: callingStation(exchange, station, facts),
      });
      begun.session = session;
      if (giveUp.signal.aborted) session.abort();
      return outcomeOf(await session.run(), exchange.partner.oftp2);
    } catch (error) {
      return { problem: toProblem(error) };
    }
  }

  return {
    outcome: run(),
    close() {
      begun.session?.close();
    },
    abort() {
      giveUp.abort();
      begun.session?.abort();
    },
  };
}

/** The initiator's side: we say who we are first, then the partner must be whom we called. */
export function callingStation(exchange: OftpExchange, station: OwnStation, transport: Parameters): Station {
  const { partner } = exchange;
  return {
    ...createExchangeStation(exchange, () => transport),
    async identify() {
      return {
        local: localIdentity(partner, station),
        settings: sessionSettings(partner),
        authenticator: await authenticatorFor(partner, station),
      };
    },
    verify(peer) {
      if (peer.code !== partner.oftp2.code) return Promise.reject(refusePeer('03'));
      if (!samePassword(peer.password, partner.theirPassword)) return Promise.reject(refusePeer('04'));
      return Promise.resolve();
    },
  };
}

export function localIdentity(partner: OftpCounterpart, station: OwnStation): LocalIdentity {
  const userData = partner.oftp2.interop.sessionUserData;
  return { code: ourCode(partner, station), password: partner.ourPassword, userData };
}

export function outcomeOf(end: SessionEnd, agreed?: OftpAgreement): SessionOutcome {
  const endedBy = end.by === 'peer' ? 'partner' : end.by;
  if (end.error === undefined) return { endedBy };
  const problem = sessionProblem(end.error, agreed);
  return {
    endedBy,
    problem: end.text === '' || problem.text !== undefined ? problem : { ...problem, text: end.text },
  };
}
