import { bankHost, bankPassivePorts } from '../../shared/index.ts';
import type { Speech } from '../words/index.ts';
import type { PartnerDraft } from './draft.ts';
import { usualPort } from './server-draft.ts';

/** The address that the bank's guide names beside its host (B-01). */
const bankAddress = '204.104.133.46';

type FirewallDraft = Pick<PartnerDraft, 'kind' | 'mode' | 'host' | 'port' | 'passiveFrom' | 'passiveTo'>;

/** What has to be open between us and a server, a sentence each, as the documents have it (B-01, B-08, D-01, D-12). */
export function firewallLines(draft: FirewallDraft, t: Speech['t']): readonly string[] {
  const isBank = draft.kind === 'bank-of-canada';
  const written = draft.host.trim() === '' && isBank ? bankHost : draft.host.trim();
  const name = written === '' ? t('window.partnerFirewall.hostMissing') : written;
  const host =
    written === bankHost
      ? t('window.partnerFirewall.hostWithAddress', { host: name, address: bankAddress })
      : name;
  const port = draft.port.trim() === '' ? String(usualPort(draft.mode, draft.kind)) : draft.port.trim();
  const usual = isBank ? bankPassivePorts : { from: '', to: '' };
  const from = draft.passiveFrom.trim() === '' ? String(usual.from) : draft.passiveFrom.trim();
  const to = draft.passiveTo.trim() === '' ? String(usual.to) : draft.passiveTo.trim();
  const isImplicit = draft.mode === 'implicit' && draft.kind !== 'digipoort';
  return [
    isImplicit
      ? t('window.partnerFirewall.controlImplicit', { host, port })
      : t('window.partnerFirewall.controlExplicit', { host, port }),
    from === '' && to === ''
      ? t('window.partnerFirewall.dataAny', { host })
      : t('window.partnerFirewall.data', { host, from, to }),
    t('window.partnerFirewall.noneIn'),
    t('window.partnerFirewall.encrypted'),
    ...(draft.kind === 'digipoort'
      ? [t('window.partnerFirewall.ourCertificate'), t('window.partnerFirewall.revocation')]
      : []),
  ];
}
