import { setTimeout as wait } from 'node:timers/promises';
import { toProblem } from '../../../shared/index.ts';
import type { OftpTerms, Parameters, Problem } from '../../../shared/index.ts';
import { OftpSession, listen } from '../../protocols/oftp2/index.ts';
import type { Connected, Negotiated, OftpError, Sfid, Ssid, Station } from '../../protocols/oftp2/index.ts';
import type {
  CallerConnection,
  CallerTrace,
  OftpCounterpart,
  OftpExchange,
  ListenerOptions,
  RunningListener,
  RunningSession,
  TlsIdentity,
  TracedLine,
} from '../agreement.ts';
import { localIdentity, outcomeOf } from './caller.ts';
import { createExchangeStation, refusePeer, samePassword, sessionSettings } from './exchange-station.ts';
import { authenticatorFor } from './security/index.ts';
import { peerFacts, shownFacts } from '../peer-facts.ts';
import { transportFacts } from './sockets.ts';

/** A wrong code or password is answered after this many milliseconds: guessing is slow. */
const refusalDelay = 1_000;

type Caller = Connected & {
  readonly remoteAddress: string;
  readonly shown: readonly Uint8Array[];
  readonly connection: CallerConnection | undefined;
};

/** Opens the addresses on which partners may call. Throws what stands in the way; then none is open. */
export async function listenForPartners(options: ListenerOptions<OftpTerms>): Promise<RunningListener> {
  const { host, tlsPort, plainPort } = options;
  const open: Awaited<ReturnType<typeof listen>>[] = [];
  const common = {
    host,
    onConnection: (caller: Caller): void => answer(options, caller),
    onRejected(error: OftpError, from: string): void {
      const problem = toProblem(error);
      options.rejected(problem, from);
      options.turnedAway(problem, undefined, { address: from, beganAt: Date.now(), facts: {}, lines: [] });
    },
  };
  try {
    if (tlsPort !== null) {
      const identity = (): TlsIdentity => options.station().identity;
      open.push(await listen({ ...common, port: tlsPort, tls: { identity, requestCertificate: true } }));
    }
    if (plainPort !== null) open.push(await listen({ ...common, port: plainPort }));
  } catch (error) {
    await Promise.all(open.map((one) => one.close()));
    throw error;
  }
  return {
    addresses: open.map((one) => ({ host: one.host, port: one.port, tls: one.tls })),
    async close() {
      await Promise.all(open.map((one) => one.close()));
    },
  };
}

function answer(options: ListenerOptions<OftpTerms>, caller: Caller): void {
  const known: { exchange?: OftpExchange } = {};
  const visit = openVisit(caller);
  const session = new OftpSession({
    socket: caller.socket,
    role: 'responder',
    station: calledStation(options, caller, visit, (exchange) => {
      known.exchange = exchange;
      options.running(exchange, running);
    }),
  });
  const outcome = session.run().then((end) => outcomeOf(end));
  const running: RunningSession = {
    outcome,
    close: () => session.close(),
    abort: () => session.abort(),
  };
  void outcome.then(({ problem, endedBy }) => {
    if (known.exchange !== undefined || problem === undefined) return;
    options.rejected(problem, caller.remoteAddress);
    options.turnedAway(visit.refused ?? problem, endedBy, visit.trace());
  });
}

/** What is kept of what a caller says before it is known: two commands, unless it is nobody. */
const earlyLines = 20;

interface Visit {
  /** What it calls itself. */
  code: string | undefined;
  /** Why its certificate was not taken. */
  refused: Problem | undefined;
  line(direction: TracedLine['direction'], text: string): void;
  trace(): CallerTrace;
}

function openVisit(caller: Caller): Visit {
  const beganAt = Date.now();
  const lines: TracedLine[] = [];
  return {
    code: undefined,
    refused: undefined,
    line(direction, text) {
      if (lines.length < earlyLines) lines.push({ at: Date.now(), direction, text });
    },
    trace() {
      const code = this.code === undefined ? {} : { code: this.code };
      const facts = { ...transportFacts({ ...caller, peer: shownFacts(caller.shown) }), ...code };
      return { address: caller.remoteAddress, beganAt, facts, lines: [...lines] };
    },
  };
}

/** The responder's side: nobody is anybody until code, password and certificate have said so. */
function calledStation(
  options: ListenerOptions<OftpTerms>,
  caller: Caller,
  visit: Visit,
  begun: (exchange: OftpExchange) => void,
): Station {
  let body: ReturnType<typeof createExchangeStation> | undefined;

  function known(): ReturnType<typeof createExchangeStation> {
    if (body === undefined) throw refusePeer('03');
    return body;
  }

  return {
    async identify(peer) {
      if (peer === undefined) throw refusePeer('03');
      visit.code = peer.code;
      const found = await findCaller(options, caller, visit, peer);
      if (typeof found === 'string') return await refuseSlowly(found);
      const { partner, facts } = found;
      const line = transportFacts({ ...caller, peer: facts });
      const exchange = options.begin(partner, { ...visit.trace(), facts: line }, caller.connection);
      body = createExchangeStation(exchange, () => line);
      begun(exchange);
      return {
        local: localIdentity(partner, options.station()),
        settings: sessionSettings(partner),
        authenticator: await authenticatorFor(partner, options.station()),
      };
    },
    verify: () => Promise.resolve(),
    takesRecords: true,
    opened: (negotiated: Negotiated) => known().opened(negotiated),
    next: (negotiated: Negotiated) => known().next(negotiated),
    wantsToSpeak: () => body?.wantsToSpeak() ?? false,
    offered: (sfid: Sfid) => known().offered(sfid),
    receipt: (receipt) => known().receipt(receipt),
    trace(direction, line, command) {
      if (body === undefined) visit.line(direction, line);
      else body.trace(direction, line, command);
    },
    traceData: (direction, line) => body?.traceData?.(direction, line),
  };
}

async function refuseSlowly(reason: '03' | '04'): Promise<never> {
  await wait(refusalDelay);
  throw refusePeer(reason);
}

/** Whoever announces this code, with the right password, over a line and with a certificate that its agreement allows. */
async function findCaller(
  options: ListenerOptions<OftpTerms>,
  caller: Caller,
  visit: Visit,
  peer: Ssid,
): Promise<{ readonly partner: OftpCounterpart; readonly facts: Parameters } | '03' | '04'> {
  const allowed: { partner: OftpCounterpart; facts: Parameters }[] = [];
  for (const partner of await options.lookUp(peer.code)) {
    const facts = await admitted(options, caller, visit, partner);
    if (facts !== undefined) allowed.push({ partner, facts });
  }
  if (allowed.length === 0) return '03';
  return allowed.find(({ partner }) => samePassword(peer.password, partner.theirPassword)) ?? '04';
}

/** What the timeline says of the caller's certificate; undefined when it may not come in over this line, or with this certificate. */
async function admitted(
  options: ListenerOptions<OftpTerms>,
  caller: Caller,
  visit: Visit,
  partner: OftpCounterpart,
): Promise<Parameters | undefined> {
  const { callerPins, callerCertificate, mayCallPlain } = partner.oftp2;
  const isRequired = callerCertificate || callerPins.length > 0;
  if (caller.facts.protocol === undefined) return mayCallPlain && !isRequired ? {} : undefined;
  if (partner.oftp2.interop.oldestTls === '1.3' && caller.facts.protocol !== 'TLSv1.3') {
    options.rejected(
      { code: 'tls-too-old', params: { version: '1.2' }, retry: 'later' },
      caller.remoteAddress,
      partner,
    );
    return undefined;
  }
  if (!isRequired) return {};
  const verdict = await options.station().judge(partner, 'tls-server', caller.shown);
  if (verdict.problem !== undefined) {
    options.rejected(verdict.problem, caller.remoteAddress, partner);
    visit.refused = verdict.problem;
    return undefined;
  }
  return peerFacts(verdict);
}
