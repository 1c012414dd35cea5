import type { Socket } from 'node:net';
import { connectThrough } from '../../network/index.ts';
import { connectPlain, connectTls } from '../../protocols/oftp2/index.ts';
import type { Connected } from '../../protocols/oftp2/index.ts';
import type { OftpAgreement, Parameters } from '../../../shared/index.ts';
import type { OftpCounterpart, OwnStation } from '../agreement.ts';
import { peerFacts, subjectOf } from '../peer-facts.ts';

/** RFC 5024 1.2: the ports of OFTP over TCP, plain and with TLS. */
export const standardPorts = { plain: 3305, tls: 6619 } as const;

export interface ConnectHooks {
  readonly signal?: AbortSignal;
  /** A step of the way is done. */
  readonly onStep?: (step: 'dns' | 'tcp' | 'tls', milliseconds: number) => void;
}

/** Opens the line to a partner as its agreement says. Throws OftpError. */
export async function connectTo(
  partner: OftpCounterpart,
  station: OwnStation,
  hooks: ConnectHooks = {},
): Promise<Connected> {
  const { host, tls, trust, presentCertificate, interop } = partner.oftp2;
  const port = portOf(partner);
  const line = { host, port, ...hooks, ...wayTo(partner, host, port) };
  if (!tls) return await connectPlain(line);
  const identity = presentCertificate ? await station.identityFor(partner) : undefined;
  const connected = await connectTls({
    ...line,
    serverName: trust.serverName,
    anchors: station.anchors(partner),
    async judge(shown, signal) {
      const verdict = await station.judge(partner, 'tls-client', shown, signal);
      return { problem: verdict.problem, pinned: verdict.by === 'pin', facts: peerFacts(verdict) };
    },
    identity,
    oldestVersion: interop.oldestTls,
  });
  if (identity === undefined) return connected;
  return { ...connected, peer: { ...connected.peer, ourCertificate: subjectOf(identity.certificatePem) } };
}

function portOf({ oftp2: { port, tls } }: { readonly oftp2: OftpAgreement }): number {
  return port ?? (tls ? standardPorts.tls : standardPorts.plain);
}

/** Where a partner is called, as `host:port`. */
export function addressOf(partner: { readonly oftp2: OftpAgreement }): string {
  const { host } = partner.oftp2;
  return `${host.includes(':') ? `[${host}]` : host}:${portOf(partner)}`;
}

/** Through the partner's proxy, where it has one. */
function wayTo(
  { oftp2: { proxy }, proxyPassword }: OftpCounterpart,
  host: string,
  port: number,
): { readonly open?: (signal: AbortSignal) => Promise<Socket> } {
  if (proxy === undefined) return {};
  const way = { proxy: { ...proxy, password: proxyPassword } };
  return { open: (signal) => connectThrough(way, { host, port, signal }) };
}

/** What the timeline says of the line. */
export function transportFacts({ facts, peer }: Pick<Connected, 'facts' | 'peer'>): Parameters {
  const { protocol, cipher, peerFingerprint } = facts;
  return {
    tls: protocol ?? 'none',
    ...(cipher === undefined ? {} : { cipher }),
    ...peer,
    ...(peerFingerprint === undefined ? {} : { peerFingerprint }),
  };
}
