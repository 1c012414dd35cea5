import { useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { PartnerId, Problem, TrustPeriod } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import type { ToldProblem } from '../context/index.ts';
import { Button, ProblemNote, SheetDialog, TextInput } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { FingerprintBox } from './fingerprint-box.tsx';
import type { Comparison } from './fingerprint.ts';
import { trustQuestion } from './trust-question.ts';
import type { TrustDoubts } from './trust-question.ts';
import { TrustFacts } from './trust-facts.tsx';
import { useAsked } from './use-asked.ts';

/** A partner showed a certificate that is in doubt: compare it, then trust it for a while, for good, or not at all. */
export function TrustDialog(props: {
  readonly partnerId: PartnerId;
  readonly problem: ToldProblem;
}): ReactNode {
  const question = trustQuestion(props.problem);
  return question === undefined ? null : <Question partnerId={props.partnerId} question={question} />;
}

type Answer = TrustPeriod | 'refuse';

function Question(props: { readonly partnerId: PartnerId; readonly question: TrustDoubts }): ReactNode {
  const { partnerId, question } = props;
  const { role } = question;
  const asked = useAsked(partnerId, question);
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const partner = useOverview(
    (overview) => overview.partners?.find(({ id }) => id === partnerId)?.name ?? '',
  );
  const [comparison, setComparison] = useState<Comparison['kind']>('nothing');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [pending, setPending] = useState<Answer>();
  const doubts = asked?.doubts ?? question.doubts;
  const { fingerprint } = question.shown;
  const mayTrust = comparison === 'equal' || comparison === 'nothing';

  async function answer(said: Answer): Promise<void> {
    setPending(said);
    setProblem(undefined);
    try {
      if (said !== 'refuse') await trust(said);
      // What nobody asks about any more needs no answer.
      else if (asked !== undefined)
        await state.api.certificates.refuse({ partnerId, fingerprint, role, note });
    } catch (error) {
      setProblem(toProblem(error));
      setPending(undefined);
      return;
    }
    if (said === 'refuse') notices.tell(t('window.certificateDialogs.trust.refused', { partner }));
    navigation.close();
  }

  async function trust(period: TrustPeriod): Promise<void> {
    const despiteDates = doubts.includes('expired') || doubts.includes('not-yet-valid');
    await state.api.certificates.trust({ partnerId, fingerprint, role, for: period, despiteDates, note });
    notices.tell(
      period === 'always'
        ? t('window.certificateDialogs.trust.told', { partner })
        : t('window.certificateDialogs.trust.toldNow', { partner }),
    );
    const count = asked?.waiting ?? 0;
    // What waited for this answer alone goes on by itself.
    if (count > 0) notices.tell(t('window.certificateDialogs.trust.again', { count }));
  }

  return (
    <SheetDialog
      role="alertdialog"
      width="medium"
      title={t('window.certificateDialogs.trust.title', { partner })}
      onClose={() => navigation.close()}
      buttons={
        <>
          <Button
            isFirst
            isPending={pending === 'refuse'}
            isDisabled={pending !== undefined}
            onPress={() => void answer('refuse')}
          >
            {t('window.certificateDialogs.trust.refuse')}
          </Button>
          <Button
            isPending={pending === 'session'}
            isDisabled={!mayTrust || pending !== undefined}
            onPress={() => void answer('session')}
          >
            {t('window.certificateDialogs.trust.trustNow')}
          </Button>
          <Button
            tone={comparison === 'equal' ? 'primary' : 'plain'}
            isPending={pending === 'always'}
            isDisabled={!mayTrust || pending !== undefined}
            onPress={() => void answer('always')}
          >
            {t('window.certificateDialogs.trust.trust')}
          </Button>
        </>
      }
    >
      <div className="dialog-form">
        <div>
          {doubts.map((doubt) => (
            <p key={doubt}>
              <b>
                {t(`window.certificateDialogs.trust.${doubt}`, {
                  name: asked?.expectedName ?? question.expectedName ?? '',
                })}
              </b>
            </p>
          ))}
          {role === 'caller' && <p>{t('window.certificateDialogs.trust.caller')}</p>}
        </div>
        <p className="dim">
          {t('window.certificateDialogs.trust.nothingSent')}
          {asked !== undefined && asked.waiting > 0 && (
            <> {t('window.certificateDialogs.trust.waiting', { count: asked.waiting })}</>
          )}
        </p>
        <TrustFacts question={question} asked={asked} />
        <FingerprintBox fingerprint={fingerprint} onCompare={({ kind }) => setComparison(kind)} />
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
