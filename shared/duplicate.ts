import type { PartnerTerms } from './partner.ts';

/**
 * What another partner begins with: everything that was agreed, but for what was said of this very one: which certificates it shows when it calls us,
 * and that ours is registered there.
 */
export function duplicateOf<T extends PartnerTerms>(terms: T): T {
  switch (terms.kind) {
    case 'oftp2':
      return { ...terms, oftp2: { ...terms.oftp2, callerPins: [] } };
    case 'digipoort': {
      const { registeredCertificate: _said, ...digipoort } = terms.digipoort;
      return { ...terms, digipoort: { ...digipoort, isRegistered: false } };
    }
    case 'ftps':
    case 'bank-of-canada':
      return terms;
  }
}
