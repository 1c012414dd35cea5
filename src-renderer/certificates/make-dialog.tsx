import { useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { CertificateDetails, Problem } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { Button, DialogButtons, ProblemNote, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { OverPartner } from './import-dialog.tsx';
import { MadeDialog } from './made-dialog.tsx';
import { WhatStep, WhoStep } from './make-steps.tsx';
import { checkWish, newWish, stepOfWish } from './wish.ts';
import type { WishDraft, WishField, WishStep } from './wish.ts';

const none: ReadonlySet<WishField> = new Set();

/** Makes a certificate of our own in two steps: signed by itself, or as a request for an authority. */
export function MakeDialog({ over }: { readonly over?: OverPartner }): ReactNode {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const station = useOverview((overview) => overview.settings?.station);
  const [draft, setDraft] = useState<WishDraft>(() => newWish(station));
  const [step, setStep] = useState<WishStep>('who');
  const [shownWrong, setShownWrong] = useState<ReadonlySet<WishField>>(none);
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const [made, setMade] = useState<CertificateDetails>();
  const checked = checkWish(draft);
  const close = over === undefined ? () => navigation.close() : over.onClose;

  function change(part: Partial<WishDraft>): void {
    const next = { ...draft, ...part };
    setDraft(next);
    // What was wrong and is right now is not said any more.
    const again = checkWish(next);
    setShownWrong((shown) =>
      again.ok ? none : new Set([...shown].filter((field) => again.wrong.has(field))),
    );
  }

  function goOn(): void {
    const wrong = checked.ok ? none : checked.wrong;
    setShownWrong(wrong);
    if ([...wrong].every((field) => stepOfWish[field] !== 'who')) {
      setShownWrong(none);
      setStep('what');
    }
  }

  async function make(): Promise<void> {
    if (!checked.ok) {
      setShownWrong(checked.wrong);
      if ([...checked.wrong].some((field) => stepOfWish[field] === 'who')) setStep('who');
      return;
    }
    setBusy(true);
    setProblem(undefined);
    try {
      const { certificates } = state.api;
      const fresh =
        draft.kind === 'request'
          ? await certificates.request(checked.wish)
          : await certificates.get({ id: (await certificates.make(checked.wish)).id });
      setMade(fresh);
      state.certificates.refresh();
      if (fresh.state === 'active') over?.onOwn(fresh.id);
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(false);
    }
  }

  if (made !== undefined) return <MadeDialog made={made} over={over} />;
  const act =
    draft.kind === 'self'
      ? t('window.certificateDialogs.make.makeSelf')
      : t('window.certificateDialogs.make.makeRequest');
  return (
    <SheetDialog
      width="medium"
      title={t('window.certificateDialogs.make.title')}
      footnote={t('window.certificateDialogs.make.step', {
        number: step === 'who' ? 1 : 2,
        name: t(`window.certificateDialogs.make.steps.${step}`),
      })}
      onClose={close}
      buttons={
        <DialogButtons
          leave={
            step === 'who' ? (
              <Button onPress={close}>{t('window.shell.actions.cancel')}</Button>
            ) : (
              <Button onPress={() => setStep('who')}>{t('window.certificateDialogs.make.back')}</Button>
            )
          }
          act={
            step === 'who' ? (
              <Button tone="primary" onPress={goOn}>
                {t('window.shell.actions.next')}
              </Button>
            ) : (
              <Button tone="primary" isPending={isBusy} onPress={() => void make()}>
                {isBusy ? t('window.certificateDialogs.make.making') : act}
              </Button>
            )
          }
        />
      }
    >
      <div className="dialog-form">
        {problem !== undefined && <ProblemNote problem={problem} />}
        {step === 'who' ? (
          <WhoStep draft={draft} change={change} wrong={shownWrong} />
        ) : (
          <WhatStep draft={draft} change={change} wrong={shownWrong} />
        )}
      </div>
    </SheetDialog>
  );
}
