import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { Parameters, Problem } from '../../../../shared/index.ts';
import { FtpsError } from '../ftps-error.ts';

/** What is said of the certificate that the server has shown. */
export interface PeerVerdict {
  /** Why it is not trusted; absent is trust. */
  readonly problem?: Problem | undefined;
  /** It is trusted as it is, and not because of whoever signed it. */
  readonly pinned: boolean;
  /** For the timeline. */
  readonly facts: Parameters;
}

/**
 * Whoever knows about certificates, or asks a person who does. Asked when the handshake is done and before USER. `shown`: DER, the leaf
 * first, then what came with it; empty where nothing was shown.
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

/** A certificate to show to a server that asks for one, with its key. */
export interface TlsIdentity {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

/** A chain longer than this is cut: nobody needs so many. */
const longestChain = 20;

/** The certificates that the server has shown, DER: the leaf first. Empty where it has shown none. */
export function shownCertificates(socket: TLSSocket): readonly Uint8Array[] {
  const shown: Buffer[] = [];
  // An empty object when there is none, and null when the socket is gone, whatever the types say.
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

const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** Every certificate in a PEM text. Throws `certificate-unreadable` when there is none, or one of them is broken. */
export function pemCertificates(text: string): readonly string[] {
  const blocks = text.match(block) ?? [];
  const begun = text.split('-----BEGIN CERTIFICATE-----').length - 1;
  if (blocks.length === 0 || blocks.length !== begun) throw unreadable(undefined);
  for (const one of blocks) checkReadable(one);
  return blocks;
}

function checkReadable(pem: string): void {
  try {
    void new X509Certificate(pem);
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(cause: unknown): FtpsError {
  return new FtpsError({ code: 'certificate-unreadable', retry: 'never' }, { cause });
}
