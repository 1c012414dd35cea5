import { FileKey, Landmark, ShieldX } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components';
import type { Certificate } from '../../shared/index.ts';
import { Chip } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { nameOf, organisationOf } from '../../shared/index.ts';
import type { ExpiryAxis } from './expiry-axis.ts';
import { ExpiryBar } from './expiry-bar.tsx';
import { PurposeChips } from './purpose-chips.tsx';

/** One certificate in the list: what it is called, when it ends, what it is for. */
export function CertificateRow({
  certificate,
  axis,
}: {
  readonly certificate: Certificate;
  readonly axis: ExpiryAxis;
}): ReactNode {
  const speech = useWords();
  const { t } = speech;
  const { id, label, owner, state, revocation, partnerId } = certificate;
  return (
    <ListBoxItem
      id={id}
      textValue={label}
      className="certificate-row"
      data-state={state}
      data-drop-certificates={owner === 'own' ? '' : (partnerId ?? '')}
    >
      <div className="certificate-name">
        <div className="certificate-label">
          {owner === 'own' && <FileKey className="icon tone-faint" aria-hidden />}
          {owner === 'authority' && <Landmark className="icon tone-faint" aria-hidden />}
          <span className="cut">{label}</span>
          {revocation?.state === 'revoked' && (
            <Chip tone="bad" icon={<ShieldX className="icon" aria-hidden />}>
              {t('window.certificates.revocation.revoked')}
            </Chip>
          )}
        </div>
        <div className="dim small cut">
          {state === 'requested' && (
            <span className="tone-due">{t('window.certificates.state.requested')}</span>
          )}
          {secondLine(certificate, speech)}
        </div>
      </div>
      <ExpiryBar certificate={certificate} axis={axis} />
      {owner === 'authority' ? null : <PurposeChips isShort certificate={certificate} />}
    </ListBoxItem>
  );
}

/** Whose it is and who has signed it, as far as the label does not say so. */
function secondLine({ owner, label, facts, partnerName = '', state }: Certificate, { t }: Speech): string {
  const parts: string[] = state === 'retired' ? [t('window.certificates.state.retired')] : [];
  if (owner === 'authority' && partnerName !== '')
    parts.push(t('window.certificates.forPartner', { partner: partnerName }));
  if (facts === undefined) return parts.join(' · ');
  const name = nameOf(facts.subject);
  const organisation = organisationOf(facts.subject);
  if (name !== label) parts.push(name);
  if (organisation !== undefined) parts.push(organisation);
  parts.push(
    facts.selfSigned
      ? t('window.certificates.selfSigned')
      : t('window.certificates.signedBy', { issuer: nameOf(facts.issuer) }),
  );
  return parts.join(' · ');
}
