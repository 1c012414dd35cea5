import type { CertificateOffer, Need, PartnerId } from '../../../shared/index.ts';
import type { CertificateOfferRecord } from '../../journal/index.ts';
import type { EngineContext } from '../context.ts';

/** An offer as the doors see it: what it says, and what it would follow. */
export function viewOffer(context: EngineContext, offer: CertificateOfferRecord): CertificateOffer {
  const { certificates } = context;
  const { id, partnerId, transferId, kind, at, der } = offer;
  const { allowed, proposed, current, known } = certificates.sent.propose(partnerId, der);
  return {
    id,
    partnerId,
    partnerName: nameOf(context, partnerId),
    transferId,
    kind,
    at,
    ...certificates.describe(der),
    allowed: [...allowed],
    proposed: [...proposed],
    current: current.map((record) => certificates.view(record)),
    known,
  };
}

/** Each certificate that waits is something that waits for a person. */
export function offerNeeds(context: EngineContext): Need[] {
  const { certificates, journal } = context;
  return journal.offers.open().map(({ id, partnerId, kind, at, der }) => {
    const { subject, fingerprint } = certificates.describe(der).facts;
    return {
      key: `offer-${id}`,
      kind: 'certificate',
      offerId: id,
      partnerId,
      partnerName: nameOf(context, partnerId),
      problem: { code: 'certificate-offered', params: { kind, subject, fingerprint }, retry: 'never' },
      since: at,
      action: 'offer',
    };
  });
}

function nameOf({ journal }: EngineContext, id: PartnerId): string {
  return journal.partners.get(id)?.name ?? '';
}
