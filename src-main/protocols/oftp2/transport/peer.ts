import type { Parameters, Problem } from '../../../../shared/index.ts';

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
 * Whoever knows about certificates. Asked when the handshake is done and before an octet goes either way. `shown`: DER, the leaf first,
 * then what came with it; empty where nothing was shown.
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
