import type { DetailedPeerCertificate, PeerCertificate, TLSSocket } from 'node:tls';
import type { Parameters, Problem } from '../../shared/index.ts';
import { untilOver } from './deadline.ts';
import { codeOf } from './fault.ts';
import { SocketError } from './socket-error.ts';

/** What is said of the certificate that the other side has shown. */
export interface PeerVerdict {
  /** Why it is not trusted; absent is trust. */
  readonly problem?: Problem | undefined;
  /** It is trusted as it is, and not because of whoever signed it. */
  readonly pinned: boolean;
  /** For the timeline. */
  readonly facts: Parameters;
}

/**
 * Whoever knows about certificates, or asks a person who does. Asked when the handshake is done and before the protocol says a word.
 * `shown`: DER, the leaf first, then what came with it; empty where nothing was shown.
 */
export type PeerJudge = (
  shown: readonly Uint8Array[],
  signal: AbortSignal | undefined,
) => Promise<PeerVerdict>;

/** Whom the TLS library itself holds the chain of a server against: a second opinion, for what is not pinned. */
export interface Anchors {
  /** PEM. */
  readonly authorities: readonly string[];
  /** The authorities that the operating system trusts. */
  readonly system: boolean;
}

/** What is known of a line that stands. Without TLS nothing is. */
export interface LineFacts {
  readonly protocol?: 'TLSv1.2' | 'TLSv1.3';
  /** IETF name. */
  readonly cipher?: string;
  /** SHA-256 of the certificate that the other side has shown, 64 small hexadecimal digits; absent when it has shown none. */
  readonly peerFingerprint?: string;
}

/** A chain longer than this is cut: nobody needs so many. */
const longestChain = 20;

/**
 * Asks who the server is, and gives what is said of it. The TLS library has looked at the chain as well: where the two differ, the answer is
 * no. Throws the judge's problem, `certificate-chain-invalid` {why: tls-library}, each with `params`, or the reason of `over`.
 */
export async function judgePeer(
  socket: TLSSocket,
  judge: PeerJudge,
  { params, over, signal }: { params: Parameters; over: AbortSignal; signal: AbortSignal | undefined },
): Promise<Parameters> {
  const { problem, pinned, facts } = await untilOver(judge(shownCertificates(socket), signal), over);
  if (problem !== undefined) throw new SocketError({ ...problem, params: { ...params, ...problem.params } });
  if (pinned || socket.authorized) return facts;
  throw new SocketError({
    code: 'certificate-chain-invalid',
    params: { ...params, ...facts, why: 'tls-library' },
    text: verificationCode(socket),
    retry: 'never',
  });
}

/** A string or an error with a code, depending on the version of Node. */
function verificationCode(socket: TLSSocket): string {
  const error: unknown = socket.authorizationError;
  return typeof error === 'string' ? error : codeOf(error);
}

export function factsOf(socket: TLSSocket): LineFacts {
  const protocol = socket.getProtocol();
  const peer = peerCertificate(socket);
  return {
    ...(protocol === 'TLSv1.2' || protocol === 'TLSv1.3' ? { protocol } : {}),
    cipher: socket.getCipher().standardName,
    ...(peer === undefined ? {} : { peerFingerprint: peer.fingerprint256.replaceAll(':', '').toLowerCase() }),
  };
}

/**
 * The certificate that the other side has shown. Not by getPeerX509Certificate: on a client, Node 24 takes the certificate out
 * of the handshake's own list, and the next look at it ends the process.
 */
function peerCertificate(socket: TLSSocket): PeerCertificate | undefined {
  // An empty object when there is none, and null when the socket is gone, whatever the types say.
  const peer: Partial<PeerCertificate> | null = socket.getPeerCertificate();
  return isWhole(peer) ? peer : undefined;
}

/** The certificates that the other side has shown, DER: the leaf first. Empty where it has shown none. */
export function shownCertificates(socket: TLSSocket): readonly Uint8Array[] {
  const shown: Buffer[] = [];
  let next: Partial<DetailedPeerCertificate> | null | undefined = socket.getPeerCertificate(true);
  while (next?.raw !== undefined && shown.length < longestChain) {
    const { raw } = next;
    // A root is its own issuer.
    if (shown.some((earlier) => earlier.equals(raw))) break;
    shown.push(raw);
    next = next.issuerCertificate;
  }
  return shown;
}

function isWhole(peer: Partial<PeerCertificate> | null): peer is PeerCertificate {
  return peer?.raw !== undefined;
}
