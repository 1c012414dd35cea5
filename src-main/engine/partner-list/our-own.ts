import type { PartnerTerms } from '../../../shared/index.ts';
import type { LeftOut } from './list-file.ts';

/** What is agreed, but for what names something of this computer: which certificate of ours it is shown, and that it is registered there. */
export function withoutOurs(partner: PartnerTerms): { terms: PartnerTerms; leftOut: LeftOut[] } {
  switch (partner.kind) {
    case 'oftp2': {
      const { ownCertificate, ...oftp2 } = partner.oftp2;
      return { terms: { kind: partner.kind, oftp2 }, leftOut: certificate(ownCertificate) };
    }
    case 'ftps': {
      const { ownCertificate, ...ftps } = partner.ftps;
      return { terms: { kind: partner.kind, ftps }, leftOut: certificate(ownCertificate) };
    }
    case 'digipoort': {
      const { ownCertificate, registeredCertificate: _registered, isRegistered, ...rest } = partner.digipoort;
      return {
        terms: { kind: partner.kind, digipoort: { ...rest, isRegistered: false } },
        leftOut: [...certificate(ownCertificate), ...(isRegistered ? (['registration'] as const) : [])],
      };
    }
    case 'bank-of-canada':
      return { terms: { kind: partner.kind, bank: partner.bank }, leftOut: [] };
  }
}

function certificate(own: number | undefined): LeftOut[] {
  return own === undefined ? [] : ['ownCertificate'];
}
