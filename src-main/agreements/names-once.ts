import type { Finding, PartnerTerms } from '../../shared/index.ts';
import type { FileToCheck } from './agreement.ts';
import { bankNameTaken } from './bank-of-canada/index.ts';
import { digipoortNameTaken } from './digipoort/index.ts';

/** Why a partner that takes each name once does not take this one now; undefined: it does, or takes any name again. */
export function nameTaken(
  partner: PartnerTerms,
  remoteName: string,
  ledger: Pick<FileToCheck, 'namesSince' | 'now'>,
): Pick<Finding, 'code' | 'params'> | undefined {
  switch (partner.kind) {
    case 'bank-of-canada':
      return bankNameTaken(partner.bank, remoteName, ledger);
    case 'digipoort':
      return digipoortNameTaken(remoteName, ledger);
    default:
      return undefined;
  }
}
