import type { CertificateExpiry, CertificateFacts, RevocationStatus } from '../../shared/index.ts';
import { problemText } from '../words/index.ts';
import type { Speech } from '../words/index.ts';

/** Days before its end from which an end is told in days, not as a date. */
const inDays = 90;

/** When a certificate ends, in a few words: `ends in 23 days`. */
export function expiryText(
  expiry: CertificateExpiry,
  facts: Pick<CertificateFacts, 'validFrom' | 'validUntil'>,
  { t, formats }: Speech,
): string {
  const { state, days } = expiry;
  if (state === 'not-yet-valid')
    return t('window.certificates.expiry.begins', { moment: formats.date(facts.validFrom) });
  if (state === 'expired') {
    const ago = Math.max(0, -days - 1);
    return ago === 0
      ? t('window.certificates.expiry.expiredToday')
      : t('window.certificates.expiry.expired', { count: ago });
  }
  if (days <= 0) return t('window.certificates.expiry.endsToday');
  if (days === 1) return t('window.certificates.expiry.endsTomorrow');
  if (days <= inDays) return t('window.certificates.expiry.endsIn', { count: days });
  return t('window.certificates.expiry.ends', { moment: formats.date(facts.validUntil) });
}

/**
 * What is known of the revocation of one certificate, and from whom; honest where nothing is. `addresses`: where the certificate
 * itself says that it can be asked about.
 */
export function revocationText(
  status: RevocationStatus,
  addresses: readonly string[],
  speech: Speech,
): string {
  const { t } = speech;
  switch (status.state) {
    case 'good':
      return goodText(status, speech);
    case 'revoked':
      return revokedText(status, speech);
    case 'not-needed':
      return t('window.certificates.revocation.notNeeded');
    case 'not-checked':
      return uncheckedText(status, addresses, speech);
  }
}

function goodText({ by, thisUpdate, nextUpdate }: RevocationStatus, { t, formats }: Speech): string {
  if (thisUpdate === undefined || by === 'none') return t('window.certificates.revocation.good');
  const way = by === 'list' ? 'goodByList' : 'goodByOcsp';
  const from = formats.date(thisUpdate);
  return nextUpdate === undefined
    ? t(`window.certificates.revocation.${way}`, { from })
    : t(`window.certificates.revocation.${way}Until`, { from, until: formats.date(nextUpdate) });
}

function revokedText({ revokedAt, reason }: RevocationStatus, { t, words, formats }: Speech): string {
  const when =
    revokedAt === undefined
      ? t('window.certificates.revocation.revokedNow')
      : t('window.certificates.revocation.revokedAt', { moment: formats.full(revokedAt) });
  if (reason === undefined || reason === 'unspecified') return when;
  const known: Readonly<Record<string, string>> = words.window.certificates.revocation.reasons;
  const said = Object.hasOwn(known, reason) ? (known[reason] ?? reason) : reason;
  return `${when} ${t('window.certificates.revocation.reason', { reason: said })}`;
}

function uncheckedText(
  { why, address, thisUpdate }: RevocationStatus,
  addresses: readonly string[],
  speech: Speech,
): string {
  const { t, words, formats } = speech;
  const from = address === undefined || address === '' ? addresses[0] : address;
  switch (why) {
    case undefined:
      return t('window.certificates.revocation.notAsked');
    case 'revocation-no-list':
      return from === undefined
        ? t('window.certificates.revocation.noList')
        : t('window.certificates.revocation.noListFrom', { address: from });
    case 'revocation-list-invalid':
      return from === undefined
        ? t('window.certificates.revocation.invalidListKept')
        : t('window.certificates.revocation.invalidList', { address: from });
    case 'revocation-list-expired':
      return thisUpdate === undefined
        ? t('window.certificates.revocation.expiredListPlain')
        : t('window.certificates.revocation.expiredList', { from: formats.date(thisUpdate) });
    default:
      return t('window.certificates.revocation.notChecked', {
        reason: problemText(words, { code: why, params: {} }, formats.locale).title,
      });
  }
}

/** The names in a certificate without the kind that stands before each, which a host name and an address tell themselves. */
export function namesText(names: readonly string[]): string | undefined {
  return names.length === 0
    ? undefined
    : names.map((name) => name.replace(/^(?:DNS|IP Address):/, '')).join(', ');
}
