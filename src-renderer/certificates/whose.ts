import { lineOf } from '../../shared/index.ts';
import type { Partner, PartnerId } from '../../shared/index.ts';

/** Whose a certificate must be where there is no other to whom it could belong; those that are only for practice do not count. */
export function onlyPartner(
  partners: readonly Pick<Partner, 'id' | 'practice'>[] | undefined,
): PartnerId | undefined {
  const [only, ...others] = (partners ?? []).filter(({ practice }) => !practice);
  return others.length === 0 ? only?.id : undefined;
}

/** It was compared before: the partner is trusted with exactly this certificate when it is called. */
export function isComparedWith(partner: Partner | undefined, fingerprint: string): boolean {
  return partner !== undefined && lineOf(partner).trust.pins.includes(fingerprint);
}

/** The partners that are shown the certificate in use for all: they have none chosen, and are shown one. */
export function namingNone(partners: readonly Partner[] | undefined): readonly Partner[] {
  return (partners ?? []).filter((partner) => {
    const { ownCertificate, presentCertificate } = lineOf(partner);
    // Over OFTP2 it signs and opens, too.
    const isMet = partner.kind === 'oftp2' || presentCertificate;
    return !partner.practice && isMet && ownCertificate === undefined;
  });
}
