import { connectThrough } from '../../network/index.ts';
import { connectFtps } from '../../protocols/ftps/index.ts';
import type { FtpsSession, FtpsStep, FtpsWarning, OpenLine } from '../../protocols/ftps/index.ts';
import { lineOf } from '../../../shared/index.ts';
import type { Parameters } from '../../../shared/index.ts';
import type { FtpsCounterpart, OwnStation } from '../agreement.ts';
import { peerFacts, subjectOf } from '../peer-facts.ts';

export interface CallHooks {
  readonly signal?: AbortSignal | undefined;
  readonly trace?: ((direction: 'sent' | 'received', line: string) => void) | undefined;
  /** Something is not as agreed, and goes on. */
  readonly onWarning?: ((warning: FtpsWarning) => void) | undefined;
  readonly onStep?: ((step: FtpsStep, milliseconds: number) => void) | undefined;
}

/** A session with the server of a partner, and what is known of its line. */
export interface Called {
  readonly session: FtpsSession;
  readonly facts: Parameters;
}

/** Where a partner is called, as `host:port`. */
export function addressOf(partner: Pick<FtpsCounterpart, 'kind' | 'ftps'>): string {
  const { host, port } = lineOf(partner);
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Calls the server as its agreement says, and logs in once it is trusted. Throws FtpsError. */
export async function callServer(
  partner: FtpsCounterpart,
  station: OwnStation,
  hooks: CallHooks = {},
): Promise<Called> {
  const { ftps, ourPassword } = partner;
  const { host, port, trust, presentCertificate } = lineOf(partner);
  const identity = presentCertificate ? await station.identityFor(partner) : undefined;
  let peer: Parameters = {};
  const session = await connectFtps({
    host,
    port,
    mode: ftps.mode,
    user: ftps.user,
    password: ourPassword,
    ...(ftps.account === '' ? {} : { account: ftps.account }),
    async judge(shown, signal) {
      const verdict = await station.judge(partner, 'tls-client', shown, signal);
      peer = peerFacts(verdict);
      return { problem: verdict.problem, pinned: verdict.by === 'pin', facts: peer };
    },
    anchors: station.anchors(partner),
    identity,
    serverName: trust.serverName,
    oldestTls: ftps.oldestTls,
    open: wayTo(partner),
    passive: { address: ftps.passiveAddress, ports: ftps.passivePorts, outside: 'warn' },
    onWarning: hooks.onWarning,
    encoding: ftps.encoding,
    uploadOnly: ftps.uploadOnly,
    keepAlive: ftps.keepAliveSeconds === 0 ? undefined : ftps.keepAliveSeconds * 1_000,
    timeouts: { reply: ftps.inactivitySeconds * 1_000, stalled: ftps.inactivitySeconds * 1_000 },
    signal: hooks.signal,
    trace: ({ from, text }) => hooks.trace?.(from === 'us' ? 'sent' : 'received', text),
    onStep: hooks.onStep,
  });
  const { protocol, cipher } = session.facts;
  const ours = identity === undefined ? {} : { ourCertificate: subjectOf(identity.certificatePem) };
  const line = { tls: protocol ?? 'none', ...(cipher === undefined ? {} : { cipher }) };
  return { session, facts: { ...line, ...peer, ...ours } };
}

/** A warning as a fact of its session, which goes on. */
export function noticed({ code, params }: FtpsWarning): Parameters {
  const { port = 0, from = 0, to = 0, address = '' } = params;
  switch (code) {
    case 'ftps.data-port-outside':
      return { dataPort: port, portsFrom: from, portsTo: to };
    case 'ftps.data-address-foreign':
      return { foreignAddress: address };
  }
}

/** Through the partner's proxy, where it has one: the control connection and every data connection. */
function wayTo({ ftps: { proxy }, proxyPassword }: FtpsCounterpart): OpenLine | undefined {
  if (proxy === undefined) return undefined;
  const way = { proxy: { ...proxy, password: proxyPassword } };
  return ({ host, port }, signal) => connectThrough(way, { host, port, signal });
}
