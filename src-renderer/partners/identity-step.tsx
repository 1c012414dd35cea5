import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useWindow } from '../context/index.ts';
import { Choice, RadioCards } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { DraftSecret, DraftSwitch, DraftText, useDraftForm } from './draft-fields.tsx';

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

/** Which of our own certificates this partner knows us by. */
export function OwnCertificateChoice(): ReactNode {
  const { state } = useWindow();
  const { t, words, formats } = useWords();
  const { draft, change } = useDraftForm();
  const all = useStore(state.certificates.store, (certificates) => certificates.all) ?? [];
  const own = all.filter(
    ({ owner, state: stands, id }) =>
      owner === 'own' && (stands === 'active' || String(id) === draft.ownCertificate),
  );
  return (
    <Choice
      label={words.window.partnerEditor.fields.ownCertificate.label}
      value={draft.ownCertificate === '' ? 'in-use' : draft.ownCertificate}
      options={[
        { key: 'in-use', label: t('window.partnerEditor.identity.ownInUse') },
        ...own.map(({ id, label, facts }) => ({
          key: String(id),
          label,
          detail:
            facts === undefined
              ? undefined
              : t('window.partnerEditor.identity.ownEnds', { moment: formats.date(facts.validUntil) }),
        })),
      ]}
      onChange={(key) => change({ ownCertificate: key === 'in-use' ? '' : key })}
    />
  );
}
