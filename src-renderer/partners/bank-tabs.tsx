import type { ReactNode } from 'react';
import {
  BankAgreement,
  bankHost,
  bankFileName,
  bankPorts,
  payrollLayout,
  purchaseLayout,
} from '../../shared/index.ts';
import type { BankLayout } from '../../shared/index.ts';
import { PurposeChip, RadioCards, Toggle } from '../parts/index.ts';
import { PasswordRules } from '../passwords/index.ts';
import { useWords } from '../words/index.ts';
import type { BankDraft } from './bank-draft.ts';
import { DraftSecret, DraftText, useDraftForm } from './draft-fields.tsx';
import { FirewallNote } from './firewall-note.tsx';
import { ProxyFields } from './proxy-fields.tsx';
import { withMode } from './server-draft.ts';
import { ServerChoice, TheirCertificateFields } from './server-options.tsx';
import { DraftChoice } from './draft-choice.tsx';

const userTypes = ['employer', 'purchase-agent'] as const;
// The one that the guide describes first.
const modes = ['implicit', 'explicit'] as const;
const transferTypes = ['text', 'binary'] as const;
const passwordFileEnds = BankAgreement.shape.passwordFileEnd.unwrap().options;

/** Who we are at the bank, and how it is reached. `isFirst`: its name has the keyboard. */
export function BankGeneralTab({ isFirst }: { readonly isFirst: boolean }): ReactNode {
  const { t, words } = useWords();
  const { draft, change } = useDraftForm();
  const said = words.window.partnerBank.fields;
  const organization = draft.organization.trim();
  const usualUser = `ftp${organization === '' ? '12345' : organization}`;
  const user = draft.user.trim() === '' ? usualUser : draft.user.trim();
  const { ourPassword } = draft;
  return (
    <>
      <p className="dim">{t('window.partnerBank.intro')}</p>
      <div className="editor-pair even">
        <DraftText field="name" isFirst={isFirst} />
        <DraftText field="organization" kind="number" mono />
      </div>
      <RadioCards
        label={t('window.partnerBank.userType')}
        value={draft.userType}
        options={userTypes.map((key) => ({
          key,
          label: t(`window.partnerBank.userTypes.${key}`),
          detail: t(`window.partnerBank.userTypes.${key}Meaning`),
        }))}
        onChange={(userType) => change({ userType, ...layoutOf(draft, userType) })}
      />
      <div className="editor-pair even">
        <DraftText
          field="user"
          mono
          words={{ ...said.user, hint: t('window.partnerBank.fields.user.hint', { user: usualUser }) }}
        />
        <DraftSecret field="ourPassword" words={said.password} />
      </div>
      {ourPassword.kind === 'set' && <PasswordRules password={ourPassword.text} user={user} />}
      <RadioCards
        label={t('window.partnerBank.mode')}
        value={draft.mode}
        options={modes.map((key) => ({
          key,
          label: t(`window.partnerBank.modes.${key}`),
          detail: t(`window.partnerBank.modes.${key}Meaning`),
        }))}
        onChange={(mode) => change(withMode(draft, mode))}
      />
      <div className="editor-pair">
        <DraftText
          field="host"
          words={{ ...said.host, hint: t('window.partnerBank.fields.host.hint', { host: bankHost }) }}
        />
        <DraftText
          field="port"
          kind="number"
          hint={t('window.partnerServer.usualPort', { port: bankPorts[draft.mode] })}
        />
      </div>
      <FirewallNote />
    </>
  );
}

/** How files are called and sent, what is compared before, and what is asked afterwards. */
export function BankFilesTab(): ReactNode {
  const { t, words } = useWords();
  const { draft, change } = useDraftForm();
  const organization = /^\d{5}$/.test(draft.organization.trim()) ? draft.organization.trim() : '12345';
  const isEmployer = draft.userType === 'employer';
  return (
    <>
      <h3>{t('window.partnerBank.files.names')}</h3>
      <p className="purpose-line">
        <PurposeChip purpose="test" />
        <code>{bankFileName({ organization, sequence: '001', purpose: 'test' })}</code>
        <PurposeChip purpose="production" />
        <code>{bankFileName({ organization, sequence: '001', purpose: 'production' })}</code>
      </p>
      <p className="dim small">
        {isEmployer
          ? t('window.partnerBank.files.payrollNames')
          : t('window.partnerBank.files.purchaseNames')}
      </p>
      {!isEmployer && <DraftText field="campaignFrom" mono />}
      <DraftChoice
        field="transferType"
        answers={transferTypes}
        words={words.window.partnerBank.files.transferType}
      />
      <h3>{t('window.partnerBank.files.contents')}</h3>
      {isEmployer && <DraftText field="permitted" mono lines={3} />}
      <Toggle
        label={words.window.partnerEditor.fields.hasOwnLayout.label}
        hint={
          isEmployer
            ? t('window.partnerBank.files.payrollLayout')
            : t('window.partnerBank.files.purchaseLayout')
        }
        isOn={draft.hasOwnLayout}
        onChange={(hasOwnLayout) => change({ hasOwnLayout, ...layoutOf(draft, draft.userType) })}
      />
      {draft.hasOwnLayout && (
        <>
          <p className="faint small">{t('window.partnerBank.files.layoutMeaning')}</p>
          <div className="editor-pair even">
            <DraftText field="typeFrom" kind="number" />
            <DraftText field="typeTo" kind="number" />
          </div>
          <div className="editor-pair even">
            <DraftText field="organizationFrom" kind="number" />
            <DraftText field="organizationTo" kind="number" />
          </div>
          <DraftText field="bankRecordLength" kind="number" />
        </>
      )}
      <h3>{t('window.partnerBank.files.afterwards')}</h3>
      <DraftText field="confirmWithinHours" kind="number" />
    </>
  );
}

type Columns = Pick<
  BankDraft,
  'typeFrom' | 'typeTo' | 'organizationFrom' | 'organizationTo' | 'bankRecordLength'
>;

/** What is known of the files of a type of user, where nothing else was written. */
function layoutOf(draft: BankDraft, userType: BankDraft['userType']): Partial<Columns> {
  const { typeFrom, typeTo, organizationFrom, organizationTo, bankRecordLength } = draft;
  const written = { typeFrom, typeTo, organizationFrom, organizationTo, bankRecordLength };
  const untouched = [payrollLayout, purchaseLayout].map((layout) => JSON.stringify(columnsOf(layout)));
  if (typeFrom !== '' && !untouched.includes(JSON.stringify(written))) return {};
  return columnsOf(userType === 'employer' ? payrollLayout : purchaseLayout);
}

function columnsOf({ recordType, organization, recordLength }: BankLayout): Columns {
  return {
    typeFrom: String(recordType[0]),
    typeTo: String(recordType[1]),
    organizationFrom: organization === undefined ? '' : String(organization[0]),
    organizationTo: organization === undefined ? '' : String(organization[1]),
    bankRecordLength: recordLength === undefined ? '' : String(recordLength),
  };
}

/** How the line is kept, and whose certificate is trusted. */
export function BankOptionsTab(): ReactNode {
  const { t, words } = useWords();
  const said = words.window.partnerBank.fields;
  return (
    <>
      <h3>{t('window.partnerBank.options.line')}</h3>
      <p className="faint small">{t('window.partnerBank.options.always')}</p>
      <div className="editor-pair even">
        <DraftText field="passiveFrom" kind="number" words={said.passiveFrom} />
        <DraftText field="passiveTo" kind="number" />
      </div>
      <ServerChoice field="passiveAddress" />
      <div className="editor-pair even">
        <DraftText field="uploadLimit" kind="number" />
        <DraftText field="deadlineHours" kind="number" />
      </div>
      <DraftText field="inactivitySeconds" kind="number" />
      <h3>{t('window.partnerBank.options.password')}</h3>
      <DraftChoice
        field="passwordFileEnd"
        answers={passwordFileEnds}
        words={words.window.partnerBank.options.passwordFileEnd}
      />
      <ProxyFields />
      <TheirCertificateFields />
    </>
  );
}
