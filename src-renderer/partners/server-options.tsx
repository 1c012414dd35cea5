import type { ReactNode } from 'react';
import { FtpsAgreement } from '../../shared/index.ts';
import { Choice } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { DraftChoice } from './draft-choice.tsx';
import { DraftSwitch, DraftText, useDraftForm } from './draft-fields.tsx';
import { RevocationFields, TrustFields } from './identity-step.tsx';
import { OwnCertificateChoice } from './own-certificate-choice.tsx';
import { ProxyFields } from './proxy-fields.tsx';
import { overwriteChoice, overwriteChoices, overwriteRules } from './server-draft.ts';

const { shape } = FtpsAgreement;

/** The answers to each question, in the order of the contract. */
const answers = {
  transferType: shape.transferType.unwrap().options,
  verify: shape.verify.unwrap().options,
  passiveAddress: shape.passiveAddress.unwrap().options,
  encoding: shape.encoding.unwrap().options,
  oldestTls: shape.oldestTls.unwrap().options,
} as const;
type Question = keyof typeof answers;

/** How files are sent, how the line is kept, and whose certificate is trusted. */
export function ServerOptionsTab(): ReactNode {
  const { t } = useWords();
  const { draft } = useDraftForm();
  return (
    <>
      <h3>{t('window.partnerServer.options.files')}</h3>
      <div className="editor-pair even">
        <ServerChoice field="transferType" />
        <ServerChoice field="verify" />
      </div>
      <DraftSwitch field="uploadOnly" />
      {!draft.uploadOnly && (
        <>
          <OverwriteChoices field="overwriteThere" />
          <OverwriteChoices field="overwriteHere" />
        </>
      )}
      <DraftSwitch field="keepTimes" />
      <h3>{t('window.partnerServer.options.line')}</h3>
      <p className="faint small">{t('window.partnerServer.options.always')}</p>
      <div className="editor-pair even">
        <DraftText field="uploadLimit" kind="number" />
        <DraftText field="downloadLimit" kind="number" />
      </div>
      <div className="editor-pair even">
        <DraftText field="connections" kind="number" />
        <DraftText field="deadlineHours" kind="number" />
      </div>
      <div className="editor-pair even">
        <DraftText field="passiveFrom" kind="number" />
        <DraftText field="passiveTo" kind="number" />
      </div>
      <div className="editor-pair even">
        <ServerChoice field="passiveAddress" />
        <ServerChoice field="encoding" />
      </div>
      <div className="editor-pair even">
        <DraftText field="keepAliveSeconds" kind="number" />
        <DraftText field="inactivitySeconds" kind="number" />
      </div>
      <DraftText field="account" />
      <ProxyFields />
      <TheirCertificateFields />
      <h3>{t('window.partnerEditor.identity.ours')}</h3>
      <DraftSwitch field="presentCertificate" />
      <OwnCertificateChoice />
    </>
  );
}

/** Whose certificate is trusted, and what must be known of it. */
export function TheirCertificateFields(): ReactNode {
  const { t } = useWords();
  return (
    <>
      <h3>{t('window.partnerEditor.identity.theirCertificate')}</h3>
      <ServerChoice field="oldestTls" />
      <TrustFields />
      <RevocationFields />
    </>
  );
}

export function ServerChoice({ field }: { readonly field: Question }): ReactNode {
  const { words } = useWords();
  return (
    <DraftChoice field={field} answers={answers[field]} words={words.window.partnerServer.choices[field]} />
  );
}

/** What is done where a name is taken. Rules that were set elsewhere stay until another answer is chosen. */
function OverwriteChoices({ field }: { readonly field: 'overwriteThere' | 'overwriteHere' }): ReactNode {
  const { words } = useWords();
  const { draft, change } = useDraftForm();
  const chosen = overwriteChoice(draft[field]);
  const said = words.window.partnerServer.overwrite;
  const labels = field === 'overwriteThere' ? said.whenSent : said.whenFetched;
  return (
    <Choice
      label={field === 'overwriteThere' ? said.there : said.here}
      value={chosen}
      options={[
        ...overwriteChoices.map((key) => ({ key, label: labels[key] })),
        ...(chosen === 'own' ? [{ key: chosen, label: said.own }] : []),
      ]}
      onChange={(choice) => {
        if (choice !== 'own') change({ [field]: overwriteRules(choice) });
      }}
    />
  );
}
