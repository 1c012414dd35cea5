import { setTimeout as wait } from 'node:timers/promises';
import { toProblem } from '../../../shared/index.ts';
import type { Parameters } from '../../../shared/index.ts';
import { OftpSession, listen } from '../../protocols/oftp2/index.ts';
import type { Connected, Negotiated, OftpError, Sfid, Ssid, Station } from '../../protocols/oftp2/index.ts';
import type {
  Counterpart,
  Exchange,
  ListenerOptions,
  RunningListener,
  RunningSession,
  TlsIdentity,
} from '../agreement.ts';
import { localIdentity, outcomeOf } from './caller.ts';
import { createExchangeStation, refusePeer, samePassword, sessionSettings } from './exchange-station.ts';
import { authenticatorFor } from './security/index.ts';
import { peerFacts, transportFacts } from './sockets.ts';

/** A wrong code or password is answered after this many milliseconds: guessing is slow. */
const refusalDelay = 1_000;

type Caller = Connected & { readonly remoteAddress: string; readonly shown: readonly Uint8Array[] };

/** Opens the addresses on which partners may call. Throws what stands in the way; then none is open. */
export async function listenForPartners(options: ListenerOptions): Promise<RunningListener> {
  const { host, tlsPort, plainPort } = options;
  const open: Awaited<ReturnType<typeof listen>>[] = [];
  const common = {
    host,
    onConnection: (caller: Caller): void => answer(options, caller),
    onRejected: (error: OftpError, from: string): void => options.rejected(toProblem(error), from),
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

function answer(options: ListenerOptions, caller: Caller): void {
  const known: { exchange?: Exchange } = {};
  const session = new OftpSession({
    socket: caller.socket,
    role: 'responder',
    station: calledStation(options, caller, (exchange) => {
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
  void outcome.then(({ problem }) => {
    if (known.exchange === undefined && problem !== undefined)
      options.rejected(problem, caller.remoteAddress);
  });
}

/** The responder's side: nobody is anybody until code, password and certificate have said so. */
function calledStation(
  options: ListenerOptions,
  caller: Caller,
  begun: (exchange: Exchange) => void,
): Station {
  let body: ReturnType<typeof createExchangeStation> | undefined;

  function known(): ReturnType<typeof createExchangeStation> {
    if (body === undefined) throw refusePeer('03');
    return body;
  }

  return {
    async identify(peer) {
      if (peer === undefined) throw refusePeer('03');
      const found = await findCaller(options, caller, peer);
      if (typeof found === 'string') return await refuseSlowly(found);
      const { partner, facts } = found;
      const exchange = options.begin(partner);
      const line = transportFacts({ ...caller, peer: facts });
      body = createExchangeStation(exchange, options.station(), () => line);
      begun(exchange);
      return {
        local: localIdentity(partner, options.station()),
        settings: sessionSettings(partner),
        authenticator: await authenticatorFor(partner, options.station()),
      };
    },
    verify: () => Promise.resolve(),
    opened: (negotiated: Negotiated) => known().opened(negotiated),
    next: (negotiated: Negotiated) => known().next(negotiated),
    wantsToSpeak: () => body?.wantsToSpeak() ?? false,
    offered: (sfid: Sfid) => known().offered(sfid),
    receipt: (receipt) => known().receipt(receipt),
    trace: (direction, line, command) => body?.trace(direction, line, command),
  };
}

async function refuseSlowly(reason: '03' | '04'): Promise<never> {
  await wait(refusalDelay);
  throw refusePeer(reason);
}

/** Whoever announces this code, with the right password, over a line and with a certificate that its agreement allows. */
async function findCaller(
  options: ListenerOptions,
  caller: Caller,
  peer: Ssid,
): Promise<{ readonly partner: Counterpart; readonly facts: Parameters } | '03' | '04'> {
  const allowed: { partner: Counterpart; facts: Parameters }[] = [];
  for (const partner of await options.lookUp(peer.code)) {
    const facts = await admitted(options, caller, partner);
    if (facts !== undefined) allowed.push({ partner, facts });
  }
  if (allowed.length === 0) return '03';
  return allowed.find(({ partner }) => samePassword(peer.password, partner.theirPassword)) ?? '04';
}

/** What the timeline says of the caller's certificate; undefined when it may not come in over this line, or with this certificate. */
async function admitted(
  options: ListenerOptions,
  caller: Caller,
  partner: Counterpart,
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
    return undefined;
  }
  return peerFacts(verdict);
}
