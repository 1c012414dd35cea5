import { readBundle } from '../../certificates/index.ts';
import { WaybillError } from '../../../shared/index.ts';
import type { CertificateFacts, CertificatePurpose, PartnerId } from '../../../shared/index.ts';
import type { Journal } from '../../journal/index.ts';
import type { CertificateViews } from './certificate-views.ts';
import { labelOf, purposesFor, requireStrong } from './importing.ts';
import type { TrustKeeper } from './trust-keeper.ts';

/** A certificate that stands in a file beside the partner it belongs to. */
export interface BroughtCertificate {
  readonly owner: 'partner' | 'authority';
  readonly label: string;
  readonly purposes: readonly CertificatePurpose[];
  readonly der: Uint8Array;
  readonly facts: CertificateFacts;
}

/** Certificates that come with a partner's entry. */
export interface Brought {
  /** As it is kept; undefined: it cannot be read, is too weak, is no certificate alone, or is not for what the file says. */
  read(written: {
    readonly owner: 'partner' | 'authority';
    readonly label: string;
    readonly purposes: readonly CertificatePurpose[];
    readonly pem: string;
  }): Promise<BroughtCertificate | undefined>;
  /** Within the caller's transaction. */
  keep(partnerId: PartnerId, certificates: readonly BroughtCertificate[]): void;
}

/** See Brought. */
export function createBrought(parts: {
  readonly journal: Journal;
  readonly views: CertificateViews;
  readonly trust: TrustKeeper;
  readonly clock: () => number;
}): Brought {
  const { journal, views, trust, clock } = parts;
  return {
    async read({ owner, label, purposes, pem }) {
      try {
        const { certificates, keys } = await readBundle(Buffer.from(pem));
        const [der] = certificates;
        if (der === undefined || certificates.length > 1 || keys.length > 0) return undefined;
        const facts = views.facts(der);
        requireStrong(facts);
        const used = owner === 'authority' ? [] : purposesFor(facts, purposes);
        return { owner, label: labelOf(label, facts), purposes: used, der, facts };
      } catch (error) {
        if (error instanceof WaybillError) return undefined;
        throw error;
      }
    },
    keep(partnerId, certificates) {
      const kept = new Set<string>();
      for (const { owner, label, purposes, der, facts } of certificates) {
        const { fingerprint, subject, validUntil } = facts;
        if (kept.has(`${owner} ${fingerprint}`)) continue;
        kept.add(`${owner} ${fingerprint}`);
        journal.certificates.add({
          owner,
          partnerId,
          label,
          purposes,
          inUseFor: [],
          state: 'active',
          origin: 'imported',
          fingerprint,
          der,
          chain: [],
          validUntil,
          addedAt: clock(),
        });
        trust.decide({ partnerId, fingerprint, subject, role: owner, decision: 'trusted', note: '' });
      }
    },
  };
}
