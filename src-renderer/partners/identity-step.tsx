import type { ReactNode } from 'react';
import { RadioCards } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { DraftSecret, DraftSwitch, DraftText, useDraftForm } from './draft-fields.tsx';
import { OwnCertificateChoice } from './own-certificate-choice.tsx';

const policies = ['require', 'prefer', 'off'] as const;

/** Step 3: passwords and certificates. */
export function IdentityStep(): ReactNode {
  const { t } = useWords();
  const { draft } = useDraftForm();
  return (
    <>
      <p className="dim">{t('window.partnerEditor.identity.intro')}</p>
      <h3>{t('window.partnerEditor.identity.passwords')}</h3>
      <div className="editor-pair even">
        <DraftSecret field="ourPassword" />
        <DraftSecret field="theirPassword" />
      </div>
      <h3>{t('window.partnerEditor.identity.theirCertificate')}</h3>
      {draft.tls && <TrustFields />}
      {draft.mayCall && (
        <>
          <DraftSwitch field="callerCertificate" />
          <DraftText field="callerPins" mono lines={2} />
        </>
      )}
      <RevocationFields />
      <h3>{t('window.partnerEditor.identity.ours')}</h3>
      <DraftSwitch field="presentCertificate" />
      <OwnCertificateChoice />
    </>
  );
}

/** Whose certificate is trusted when we call. */
export function TrustFields(): ReactNode {
  return (
    <>
      <DraftText field="pins" mono lines={2} />
      <DraftSwitch field="system" />
      <DraftText field="authorities" mono lines={3} />
      <DraftText field="serverName" />
    </>
  );
}

/** What must be known of revocation, and where it is asked. */
export function RevocationFields(): ReactNode {
  const { t } = useWords();
  const { draft, change } = useDraftForm();
  return (
    <>
      <h3>{t('window.partnerEditor.identity.revocation.title')}</h3>
      <RadioCards
        label={t('window.partnerEditor.identity.revocation.label')}
        value={draft.revocationPolicy}
        options={policies.map((key) => ({
          key,
          label: t(`window.partnerEditor.identity.revocation.${key}`),
          detail: t(`window.partnerEditor.identity.revocation.${key}Meaning`),
        }))}
        onChange={(revocationPolicy) => change({ revocationPolicy })}
      />
      <p className="faint small">{t('window.partnerEditor.identity.revocation.pinned')}</p>
      {draft.revocationPolicy !== 'off' && (
        <>
          <DraftSwitch field="fromCertificates" />
          <DraftText field="listAddresses" mono lines={2} />
          <DraftText field="statusAddress" mono />
        </>
      )}
    </>
  );
}
