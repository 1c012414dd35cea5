import { useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { toProblem } from '../../shared/index.ts';
import type { PartnerId, Problem } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import type { ToldProblem } from '../context/index.ts';
import { Button, DialogButtons, Facts, ProblemNote, SheetDialog, TextInput } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { FingerprintBox } from './fingerprint-box.tsx';
import type { Comparison } from './fingerprint.ts';
import { OldBesideNew } from './old-beside-new.tsx';
import { trustQuestion } from './trust-question.ts';
import type { TrustQuestion } from './trust-question.ts';

/** A partner showed a certificate that nobody stands behind: compare it, then trust it for good, or leave it. */
export function TrustDialog(props: {
  readonly partnerId: PartnerId;
  readonly problem: ToldProblem;
}): ReactNode {
  const question = trustQuestion(props.problem);
  return question === undefined ? null : <Question partnerId={props.partnerId} question={question} />;
}

function Question(props: { readonly partnerId: PartnerId; readonly question: TrustQuestion }): ReactNode {
  const { partnerId, question } = props;
  const { shown, doubt, role } = question;
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const partner = useOverview(
    (overview) => overview.partners?.find(({ id }) => id === partnerId)?.name ?? '',
  );
  const needs = useOverview((overview) => overview.needs);
  const [comparison, setComparison] = useState<Comparison['kind']>('nothing');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);

  async function trust(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      await state.api.certificates.trust({ partnerId, fingerprint: shown.fingerprint, role, note });
    } catch (error) {
      setProblem(toProblem(error));
      setBusy(false);
      return;
    }
    notices.tell(t('window.certificateDialogs.trust.told', { partner }));
    navigation.close();
    // What waited for this answer alone goes on by itself.
    const { length } = needs.filter(
      (need) =>
        need.transferId !== undefined &&
        need.partnerId === partnerId &&
        need.problem?.params['fingerprint'] === shown.fingerprint,
    );
    if (length > 0) notices.tell(t('window.certificateDialogs.trust.again', { count: length }));
  }

  return (
    <SheetDialog
      role="alertdialog"
      width="medium"
      title={t('window.certificateDialogs.trust.title', { partner })}
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={
            <Button isFirst onPress={() => navigation.close()}>
              {t('window.shell.actions.cancel')}
            </Button>
          }
          act={
            <Button
              tone={comparison === 'equal' ? 'primary' : 'plain'}
              isPending={isBusy}
              isDisabled={comparison !== 'equal' && comparison !== 'nothing'}
              onPress={() => void trust()}
            >
              {t('window.certificateDialogs.trust.trust')}
            </Button>
          }
        />
      }
    >
      <div className="dialog-form">
        <p>
          <b>{t(`window.certificateDialogs.trust.${doubt}`)}</b>{' '}
          {role === 'caller' && t('window.certificateDialogs.trust.caller')}
        </p>
        <p className="dim">{t('window.certificateDialogs.trust.nothingSent')}</p>
        <Shown question={question} />
        <FingerprintBox fingerprint={shown.fingerprint} onCompare={({ kind }) => setComparison(kind)} />
        <TextInput
          label={t('window.certificateDialogs.trust.note')}
          value={note}
          onChange={setNote}
          maxLength={500}
        />
        {problem !== undefined && <ProblemNote problem={problem} />}
      </div>
    </SheetDialog>
  );
}

/** What it says of itself, beside the one that was trusted before. */
function Shown({ question: { shown, expected } }: { readonly question: TrustQuestion }): ReactNode {
  const { state } = useWindow();
  const { t, formats } = useWords();
  const known = useStore(state.certificates.store, (certificates) => certificates.all);
  if (expected !== undefined) {
    const old = known?.find(({ facts }) => facts?.fingerprint === expected)?.facts;
    return (
      <>
        <OldBesideNew
          oldName={t('window.certificateDialogs.trust.trusted')}
          newName={t('window.certificateDialogs.trust.shown')}
          old={old ?? expected}
          new={shown}
        />
        {old === undefined && (
          <p className="faint small">{t('window.certificateDialogs.trust.unknownOld')}</p>
        )}
      </>
    );
  }
  return (
    <Facts
      facts={[
        { term: t('window.certificates.panel.subject'), value: shown.subject },
        {
          term: t('window.certificates.panel.issuer'),
          value: shown.issuer === shown.subject ? t('window.certificates.selfSigned') : shown.issuer,
        },
        {
          term: t('window.certificates.panel.validity'),
          value:
            shown.validUntil === 0
              ? undefined
              : `${formats.date(shown.validFrom)} – ${formats.date(shown.validUntil)}`,
        },
      ]}
    />
  );
}
