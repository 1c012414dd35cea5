import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PartnerSummary, PasswordState } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import {
  Button,
  DayInput,
  ProblemNote,
  RadioCards,
  SheetDialog,
  TextInput,
  isDay,
  today,
} from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { PasswordHistory } from './password-history.tsx';

const both = ['old', 'new'] as const;

/** A change whose e-mail has not come: which password logs in meanwhile, and what the e-mail said. */
export function DecideChange(props: {
  readonly partner: PartnerSummary;
  readonly password: PasswordState;
  readonly take: (password: PasswordState) => void;
}): ReactNode {
  const { partner, password, take } = props;
  const { open, history } = password;
  const { state, navigation, notices } = useWindow();
  const { t, formats } = useWords();
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const { id: partnerId } = partner;
  if (open === undefined) return null;
  const isRunning = open.state === 'sending';

  async function answer(work: Promise<PasswordState>, told?: string): Promise<void> {
    setBusy(true);
    const now = await notices.watch(work);
    setBusy(false);
    if (now === undefined) return;
    take(now);
    if (told === undefined) return;
    notices.tell(told);
    navigation.close();
  }

  return (
    <SheetDialog
      width="medium"
      title={t('window.passwords.decide.title', { partner: partner.name })}
      onClose={() => navigation.close()}
      buttons={
        <>
          <Button onPress={() => navigation.close()}>{t('window.passwords.decide.notYet')}</Button>
          <Button
            isDisabled={isBusy || isRunning || !isDay(on)}
            onPress={() =>
              void answer(
                state.api.passwords.reject({ partnerId, on, note }),
                t('window.passwords.decide.rejected'),
              )
            }
          >
            {t('window.passwords.decide.reject')}
          </Button>
          <Button
            tone="primary"
            isDisabled={isBusy || isRunning || !isDay(on)}
            onPress={() =>
              void answer(
                state.api.passwords.confirm({ partnerId, on, note }),
                t('window.passwords.decide.confirmed'),
              )
            }
          >
            {t('window.passwords.decide.confirm')}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">
        {t(`window.passwords.state.${open.state}`, {
          moment: formats.moment(open.uploadedAt ?? open.startedAt),
        })}{' '}
        <span className="dim">{t('window.passwords.decide.meaning')}</span>
      </p>
      <div className="dialog-form">
        {open.problem !== undefined && <ProblemNote problem={open.problem} />}
        {open.refusedAt !== undefined && (
          <p className="tone-due" role="alert">
            {t('window.passwords.decide.refused', { moment: formats.moment(open.refusedAt) })}
          </p>
        )}
        {open.acceptedAt !== undefined && (
          <p className="tone-accent">
            {t('window.passwords.decide.accepted', { moment: formats.moment(open.acceptedAt) })}
          </p>
        )}
        <RadioCards
          label={t('window.passwords.decide.which')}
          value={open.inUse}
          options={both.map((key) => ({
            key,
            label: t(`window.passwords.decide.${key}`),
            detail: t(`window.passwords.decide.${key}Meaning`),
          }))}
          onChange={(which) => void answer(state.api.passwords.use({ partnerId, which }))}
        />
        <DayInput
          label={t('window.passwords.decide.on')}
          value={on}
          onChange={setOn}
          error={isDay(on) ? undefined : t('window.transfers.confirmDialog.onInvalid')}
        />
        <TextInput
          label={t('window.passwords.decide.note')}
          value={note}
          onChange={setNote}
          maxLength={500}
        />
        <PasswordHistory history={history} />
      </div>
    </SheetDialog>
  );
}
