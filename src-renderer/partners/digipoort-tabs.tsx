import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { oinOf } from '../../shared/index.ts';
import type { CertificateFacts } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, Toggle } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { DraftSecret, DraftText, useDraftForm } from './draft-fields.tsx';
import { FirewallNote } from './firewall-note.tsx';
import { OwnCertificateChoice } from './own-certificate-choice.tsx';
import { ProxyFields } from './proxy-fields.tsx';
import { ServerChoice, TheirCertificateFields } from './server-options.tsx';

/** Where Digipoort is, and who we are there. `isFirst`: its name has the keyboard. */
export function DigipoortGeneralTab({ isFirst }: { readonly isFirst: boolean }): ReactNode {
  const { t, words } = useWords();
  const said = words.window.partnerDigipoort.fields;
  return (
    <>
      <p className="dim">{t('window.partnerDigipoort.intro')}</p>
      <DraftText field="name" isFirst={isFirst} />
      <div className="editor-pair">
        <DraftText field="host" words={said.host} />
        <DraftText field="port" kind="number" hint={t('window.partnerServer.usualPort', { port: 21 })} />
      </div>
      <div className="editor-pair even">
        <DraftText field="passiveFrom" kind="number" words={said.passiveFrom} />
        <DraftText field="passiveTo" kind="number" />
      </div>
      <FirewallNote />
      <h3>{t('window.partnerDigipoort.who.title')}</h3>
      <div className="editor-pair even">
        <DraftText field="user" words={said.user} />
        <DraftSecret field="ourPassword" words={said.password} />
      </div>
      <OwnCertificateChoice />
      <p className="faint small">{t('window.partnerDigipoort.who.certificateMeaning')}</p>
      <Registered />
      <h3>{t('window.partnerDigipoort.parties.title')}</h3>
      <p className="dim small">{t('window.partnerDigipoort.parties.meaning')}</p>
      <div className="editor-pair even">
        <DraftText field="sender" mono />
        <DraftText field="receiver" mono />
      </div>
      <SenderFromCertificate />
    </>
  );
}

/** The certificate that Digipoort is shown, as far as it is known yet. */
function useShownFacts(): CertificateFacts | undefined {
  const { state } = useWindow();
  const { draft } = useDraftForm();
  const all = useStore(state.certificates.store, (certificates) => certificates.all) ?? [];
  return all.find(({ id, owner, state: stands, inUseFor }) =>
    draft.ownCertificate === ''
      ? owner === 'own' && stands === 'active' && inUseFor.includes('tls')
      : String(id) === draft.ownCertificate,
  )?.facts;
}

/** That Logius knows the certificate, as a person says it: of the one that is shown when it is said (D-04). */
function Registered(): ReactNode {
  const { t, words } = useWords();
  const { draft, change } = useDraftForm();
  const facts = useShownFacts();
  const { label, hint } = words.window.partnerEditor.fields.isRegistered;
  const isOther =
    draft.isRegistered &&
    draft.registeredCertificate !== undefined &&
    facts !== undefined &&
    facts.fingerprint !== draft.registeredCertificate;
  return (
    <Toggle
      label={label}
      hint={hint}
      isOn={draft.isRegistered}
      note={
        isOther ? { text: t('window.partnerDigipoort.who.otherRegistered'), weight: 'caution' } : undefined
      }
      onChange={(isRegistered) => change({ isRegistered, registeredCertificate: undefined })}
    />
  );
}

/** The OIN of the certificate that Digipoort is shown, to be taken over as the sender. */
function SenderFromCertificate(): ReactNode {
  const { t } = useWords();
  const { draft, change } = useDraftForm();
  const facts = useShownFacts();
  if (facts === undefined) return null;
  const oin = oinOf(facts);
  if (oin === undefined) return <p className="faint small">{t('window.partnerDigipoort.parties.noOin')}</p>;
  if (oin === draft.sender) return null;
  return (
    <div className="panel-actions">
      <Button onPress={() => change({ sender: oin })}>
        {t('window.partnerDigipoort.parties.fromCertificate', { oin })}
      </Button>
    </div>
  );
}

/** How answers are looked for, how the line is kept, and whose certificate is trusted. */
export function DigipoortOptionsTab(): ReactNode {
  const { t, words } = useWords();
  const said = words.window.partnerDigipoort.fields;
  return (
    <>
      <h3>{t('window.partnerDigipoort.options.answers')}</h3>
      <div className="editor-pair even">
        <DraftText field="lookEveryMinutes" kind="number" />
        <DraftText field="receiptDueHours" kind="number" words={said.receiptDueHours} />
      </div>
      <h3>{t('window.partnerDigipoort.options.folders')}</h3>
      <div className="editor-pair even">
        <DraftText field="inFolder" mono />
        <DraftText field="outFolder" mono />
      </div>
      <h3>{t('window.partnerDigipoort.options.line')}</h3>
      <p className="faint small">{t('window.partnerDigipoort.options.always')}</p>
      <div className="editor-pair even">
        <DraftText field="uploadLimit" kind="number" />
        <DraftText field="downloadLimit" kind="number" />
      </div>
      <div className="editor-pair even">
        <DraftText field="deadlineHours" kind="number" />
        <DraftText field="inactivitySeconds" kind="number" />
      </div>
      <ServerChoice field="passiveAddress" />
      <ProxyFields />
      <TheirCertificateFields />
    </>
  );
}
