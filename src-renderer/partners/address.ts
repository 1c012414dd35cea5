import type { Partner } from '../../shared/index.ts';
import type { Speech } from '../words/index.ts';

/** The port of a partner, said or agreed by the RFC: 6619 with TLS, 3305 without (RFC 5024 2.3). */
export function portOf({ oftp2 }: Pick<Partner, 'oftp2'>): number {
  return oftp2.port ?? (oftp2.tls ? 6619 : 3305);
}

/** Where a partner is called, and how. */
export function addressOf(partner: Pick<Partner, 'oftp2'>, t: Speech['t']): string {
  const { host, tls } = partner.oftp2;
  if (host === '') return t('window.partners.onlyCalls');
  const address = t('window.partners.address', { host, port: portOf(partner) });
  return `${address} · ${tls ? t('window.partners.overTls') : t('window.partners.plain')}`;
}
