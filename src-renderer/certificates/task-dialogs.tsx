import { useState } from 'react';
import type { ReactNode } from 'react';
import { allPurposes } from '../../shared/index.ts';
import type { Certificate, CertificatePurpose, TrustDecision } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import type { CertificateTask } from '../context/index.ts';
import { Checks, TextInput } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { AskDialog } from './ask-dialog.tsx';
import { DeliverDialog } from './deliver-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { fittingPurposes } from './fitting-purposes.ts';
import { usePurposeOptions } from './purpose-options.ts';

interface Asked {
  readonly certificate: Certificate;
}

/** The question before one certificate is changed, or written out. */
export function CertificateTaskDialog({
  task,
  certificate,
}: Asked & { readonly task: CertificateTask }): ReactNode {
  switch (task) {
    case 'use':
      return <UseDialog certificate={certificate} />;
    case 'deliver':
      return <DeliverDialog certificate={certificate} />;
    case 'rename':
      return <RenameDialog certificate={certificate} />;
    case 'export':
      return <ExportDialog certificate={certificate} />;
    case 'retire':
      return <RetireDialog certificate={certificate} />;
    case 'restore':
      return <RestoreDialog certificate={certificate} />;
    case 'remove':
      return <RemoveDialog certificate={certificate} />;
  }
}

function UseDialog({ certificate: { id, label, purposes, inUseFor } }: Asked): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const options = usePurposeOptions(purposes);
  const [chosen, setChosen] = useState<readonly CertificatePurpose[]>(
    inUseFor.length === 0 ? purposes : inUseFor,
  );
  return (
    <AskDialog
      title={t('window.certificateDialogs.use.title', { label })}
      act={t('window.certificateDialogs.use.use')}
      isDisabled={chosen.length === 0}
      onAct={async () => {
        await state.api.certificates.use({ id, purposes: [...chosen] });
      }}
    >
      <p className="dim">{t('window.certificateDialogs.use.meaning')}</p>
      <Checks
        label={t('window.certificateDialogs.use.purposes')}
        options={options}
        value={chosen}
        onChange={setChosen}
      />
      <p className="small tone-due">{t('window.certificateDialogs.use.warning')}</p>
    </AskDialog>
  );
}

function RenameDialog({ certificate: { id, label, purposes, owner, facts } }: Asked): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const options = usePurposeOptions(facts === undefined ? allPurposes : fittingPurposes(facts));
  const [name, setName] = useState(label);
  const [chosen, setChosen] = useState(purposes);
  const hasPurposes = owner !== 'authority';
  return (
    <AskDialog
      title={t('window.certificateDialogs.rename.title', { label })}
      act={t('window.certificateDialogs.rename.rename')}
      isDisabled={name.trim() === '' || chosen.length === 0}
      onAct={async () => {
        await state.api.certificates.change({
          id,
          label: name.trim(),
          ...(hasPurposes ? { purposes: [...chosen] } : {}),
        });
      }}
    >
      <TextInput
        isFirst
        maxLength={60}
        label={t('window.certificateDialogs.rename.label')}
        hint={t('window.certificateDialogs.rename.hint')}
        value={name}
        onChange={setName}
      />
      {hasPurposes && (
        <Checks
          label={t('window.certificateDialogs.rename.purposes')}
          options={options}
          value={chosen}
          onChange={(keys) => setChosen([...keys])}
          error={chosen.length === 0 ? t('window.certificateDialogs.make.purposesInvalid') : undefined}
        />
      )}
    </AskDialog>
  );
}

function RetireDialog({ certificate: { id, label, owner } }: Asked): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const [note, setNote] = useState('');
  return (
    <AskDialog
      tone="danger"
      title={t('window.certificateDialogs.retire.title', { label })}
      act={t('window.certificateDialogs.retire.retire')}
      leave={t('window.certificateDialogs.retire.keep')}
      onAct={async () => {
        await state.api.certificates.retire({ id, note });
      }}
    >
      <p className="dim">
        {owner === 'own'
          ? t('window.certificateDialogs.retire.own')
          : t('window.certificateDialogs.retire.partner')}
      </p>
      <TextInput
        label={t('window.certificateDialogs.retire.note')}
        value={note}
        onChange={setNote}
        maxLength={500}
      />
    </AskDialog>
  );
}

function RestoreDialog({ certificate: { id, label } }: Asked): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  return (
    <AskDialog
      title={t('window.certificateDialogs.restore.title', { label })}
      act={t('window.certificateDialogs.restore.restore')}
      leave={t('window.certificateDialogs.restore.keep')}
      onAct={async () => {
        await state.api.certificates.restore({ id });
      }}
    >
      <p className="dim">{t('window.certificateDialogs.restore.meaning')}</p>
    </AskDialog>
  );
}

/** A key that is destroyed opens nothing any more: its label has to be written first. */
function RemoveDialog({ certificate: { id, label, owner, state: stands } }: Asked): ReactNode {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const isKey = owner === 'own';
  const meaning = stands === 'requested' ? 'request' : isKey ? 'own' : 'partner';
  return (
    <AskDialog
      tone="danger"
      title={t('window.certificateDialogs.remove.title', { label })}
      act={
        isKey ? t('window.certificateDialogs.remove.removeKey') : t('window.certificateDialogs.remove.remove')
      }
      leave={t('window.certificateDialogs.remove.keep')}
      isDisabled={isKey && typed.trim() !== label.trim()}
      onAct={async () => {
        await state.api.certificates.remove({ id, force: isKey });
        navigation.showCertificate(undefined);
      }}
    >
      <p className="dim">{t(`window.certificateDialogs.remove.${meaning}`)}</p>
      {isKey && (
        <TextInput
          label={t('window.certificateDialogs.remove.typeLabel', { label })}
          value={typed}
          onChange={setTyped}
        />
      )}
    </AskDialog>
  );
}

/** Before the trust in a certificate on the line is ended. */
export function DistrustDialog(props: {
  readonly decision: TrustDecision;
  readonly label: string;
}): ReactNode {
  const { decision, label } = props;
  const { state } = useWindow();
  const { t } = useWords();
  const { partnerId, fingerprint, role } = decision;
  const partner = useOverview(
    (overview) => overview.partners?.find(({ id }) => id === partnerId)?.name ?? '',
  );
  const [note, setNote] = useState('');
  return (
    <AskDialog
      tone="danger"
      title={t('window.certificateDialogs.distrust.title', { label })}
      act={t('window.certificateDialogs.distrust.end')}
      leave={t('window.certificateDialogs.distrust.keep')}
      onAct={async () => {
        await state.api.certificates.distrust({
          partnerId,
          fingerprint,
          role: role === 'caller' ? 'caller' : 'server',
          note,
        });
      }}
    >
      <p className="dim">{t('window.certificateDialogs.distrust.meaning', { partner })}</p>
      <TextInput
        label={t('window.certificateDialogs.distrust.note')}
        value={note}
        onChange={setNote}
        maxLength={500}
      />
    </AskDialog>
  );
}
