import type { Certificate, CertificateFacts, CertificatePurpose, PartnerId } from '../../shared/index.ts';

/** The certificate of the partner that has one of the purposes already: of several, the one that ends last. */
export function predecessorOf(
  { fingerprint }: Pick<CertificateFacts, 'fingerprint'>,
  {
    partnerId,
    purposes,
  }: { readonly partnerId: PartnerId | undefined; readonly purposes: readonly CertificatePurpose[] },
  store: readonly Certificate[],
): Certificate | undefined {
  return store
    .filter(
      (known) =>
        known.owner === 'partner' &&
        known.partnerId === partnerId &&
        known.state === 'active' &&
        known.facts !== undefined &&
        known.facts.fingerprint !== fingerprint &&
        known.purposes.some((purpose) => purposes.includes(purpose)),
    )
    .toSorted((a, b) => (b.facts?.validUntil ?? 0) - (a.facts?.validUntil ?? 0))[0];
}
