import { useState } from 'react';
import type { ReactNode } from 'react';
import {
  BankPracticeBehaviour,
  OftpPracticeBehaviour,
  practiceStandards,
  PracticeRejection,
} from '../../shared/index.ts';
import type { DigipoortPracticeBehaviour, PracticeChange, PracticeKind } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { Choice, RadioCards } from '../parts/index.ts';
import { useStartPractice } from '../sending/index.ts';
import { useWords } from '../words/index.ts';

/** What a practice partner does with the next file. */
export function AnswerChoice({ kind }: { readonly kind: PracticeKind }): ReactNode {
  switch (kind) {
    case 'oftp2':
      return <OftpAnswers />;
    case 'digipoort':
      return <DigipoortAnswers />;
    case 'bank-of-canada':
      return <BankAnswers />;
  }
}

/** Tells it; choosing starts it, since only a running one can be told. `telling`: what is shown as chosen meanwhile. */
function useTelling<Answer extends string>(): {
  readonly telling: Answer | undefined;
  tell(answer: Answer | undefined, change: PracticeChange): Promise<void>;
} {
  const { state, notices } = useWindow();
  const start = useStartPractice();
  const [telling, setTelling] = useState<Answer>();

  async function startAndTell(change: PracticeChange): Promise<void> {
    await start(change.kind);
    const practice = await state.api.practice.configure(change);
    state.overview.store.setState({ practice });
  }

  return {
    telling,
    async tell(answer, change) {
      setTelling(answer);
      await notices.watch(startAndTell(change));
      setTelling((now) => (now === answer ? undefined : now));
    },
  };
}

function OftpAnswers(): ReactNode {
  const { t } = useWords();
  const behaviour = useOverview(({ practice }) => practice?.oftp2.behaviour) ?? practiceStandards.oftp2;
  const { telling, tell } = useTelling<OftpPracticeBehaviour['answer']>();
  return (
    <RadioCards
      label={t('window.practice.answer.label')}
      value={telling ?? behaviour.answer}
      options={OftpPracticeBehaviour.shape.answer.options.map((key) => ({
        key,
        label: t(`window.practice.answer.${key}`),
        detail: t(`window.practice.answer.${key}Meaning`),
      }))}
      onChange={(answer) => void tell(answer, { kind: 'oftp2', answer })}
    />
  );
}

const digipoortAnswers = ['check', 'reject', 'silent', 'deny', 'cut'] as const;

/** Rejections are one answer with a reason. */
function DigipoortAnswers(): ReactNode {
  const { t } = useWords();
  const behaviour =
    useOverview(({ practice }) => practice?.digipoort.behaviour) ?? practiceStandards.digipoort;
  const { telling, tell } = useTelling<DigipoortPracticeBehaviour['answer']>();
  const answer = telling ?? behaviour.answer;
  const reason = PracticeRejection.safeParse(answer).data;
  const shown = digipoortAnswers.find((one) => one === answer) ?? 'reject';

  function choose(next: DigipoortPracticeBehaviour['answer']): void {
    void tell(next, { kind: 'digipoort', answer: next });
  }

  return (
    <>
      <RadioCards
        label={t('window.practice.answer.label')}
        value={shown}
        options={digipoortAnswers.map((key) => ({
          key,
          label: t(`window.practice.digipoort.${key}`),
          detail: t(`window.practice.digipoort.${key}Meaning`),
        }))}
        onChange={(key) => choose(key === 'reject' ? (reason ?? 'receiver-unknown') : key)}
      />
      {reason !== undefined && (
        <div className="practice-choices">
          <Choice
            label={t('window.practice.digipoort.reason')}
            value={reason}
            options={PracticeRejection.options.map((key) => ({
              key,
              label: t(`window.practice.digipoort.reasons.${key}`),
            }))}
            onChange={choose}
          />
          <Choice
            label={t('window.practice.digipoort.errorsIn')}
            value={behaviour.errorsIn}
            options={(['in', 'out'] as const).map((key) => ({ key, label: key }))}
            onChange={(errorsIn) => void tell(undefined, { kind: 'digipoort', errorsIn })}
          />
        </div>
      )}
    </>
  );
}

function BankAnswers(): ReactNode {
  const { t } = useWords();
  const behaviour =
    useOverview(({ practice }) => practice?.['bank-of-canada'].behaviour) ??
    practiceStandards['bank-of-canada'];
  const { telling, tell } = useTelling<BankPracticeBehaviour['answer']>();
  const kind = 'bank-of-canada';
  return (
    <>
      <RadioCards
        label={t('window.practice.answer.label')}
        value={telling ?? behaviour.answer}
        options={BankPracticeBehaviour.shape.answer.options.map((key) => ({
          key,
          label: t(`window.practice.bank.${key}`),
          detail: t(`window.practice.bank.${key}Meaning`),
        }))}
        onChange={(answer) => void tell(answer, { kind, answer })}
      />
      <div className="practice-choices">
        <Choice
          label={t('window.practice.bank.userType')}
          value={behaviour.userType}
          options={BankPracticeBehaviour.shape.userType.options.map((key) => ({
            key,
            label: t(`window.practice.bank.userTypes.${key}`),
          }))}
          onChange={(userType) => void tell(undefined, { kind, userType })}
        />
      </div>
    </>
  );
}
