import type { Socket } from 'node:net';
import type { Parameters } from '../../../../shared/index.ts';
import type { DetailedPeerCertificate, PeerCertificate, TLSSocket } from 'node:tls';

/** Where a station waits for calls: RFC 5024 2.1 and the port IANA keeps for OFTP over TLS. */
export const plainPort = 3305;
export const tlsPort = 6619;

/** A chain longer than this is cut: nobody needs so many. */
const longestChain = 20;

/** What is known of a line that stands. Without TLS nothing is. */
export interface LineFacts {
  readonly protocol?: 'TLSv1.2' | 'TLSv1.3';
  /** IETF name. */
  readonly cipher?: string;
  /** SHA-256 of the certificate that the other side has shown, 64 small hexadecimal digits; absent when it has shown none. */
  readonly peerFingerprint?: string;
}

/** A line that stands. Nothing has been read from it; it may be destroyed at any time. */
export interface Connected {
  readonly socket: Socket;
  readonly facts: LineFacts;
  /** What was said of the other side's certificate. */
  readonly peer?: Parameters | undefined;
}

/**
 * For every socket. Small commands go out at once (field note 18), and a dead peer is found. While a session holds its line, so
 * many octets pile up here and no more; a larger mark was no faster on loopback.
 */
export const socketOptions = {
  noDelay: true,
  keepAlive: true,
  keepAliveInitialDelay: 30_000,
  highWaterMark: 256 * 1024,
} as const;

/** A TLS socket has buffers of its own; the rest it leaves to the socket below. */
export const tlsSocketOptions = { highWaterMark: socketOptions.highWaterMark } as const;

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
export function peerCertificate(socket: TLSSocket): PeerCertificate | undefined {
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

/** Whoever takes the socket over listens for its errors; until then none may end the process. The socket keeps it as `errored`. */
export function keepQuiet(socket: Socket): void {
  socket.on('error', ignore);
}

function ignore(): void {
  // The error stays in socket.errored.
}
