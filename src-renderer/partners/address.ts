import { lineOf } from '../../shared/index.ts';
import type { PartnerTerms } from '../../shared/index.ts';
import type { Speech } from '../words/index.ts';

/** Where a partner is called, and how. */
export function addressOf(partner: PartnerTerms, t: Speech['t']): string {
  const { host, port, tls } = lineOf(partner);
  if (host === '') return t('window.partners.onlyCalls');
  const address = t('window.partners.address', { host, port });
  return `${address}\u00A0· ${tls ? t('window.partners.overTls') : t('window.partners.plain')}`;
}
