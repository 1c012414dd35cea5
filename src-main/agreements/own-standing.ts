import type { CertificateFacts, RevocationStatus, StandingFinding } from '../../shared/index.ts';

/** Our certificate as one partner is shown it, and what there is to say of it. */
export interface OwnStanding {
  readonly facts: CertificateFacts;
  /** Subjects of what is shown, the leaf first. */
  readonly shown: readonly string[];
  /** Up to its root, as far as known. */
  readonly path: readonly CertificateFacts[];
  readonly revocation: readonly RevocationStatus[];
  readonly findings: readonly StandingFinding[];
}
