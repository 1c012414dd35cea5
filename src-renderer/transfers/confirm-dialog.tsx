import { useState } from 'react';
import type { ReactNode } from 'react';
import { goesAsText } from '../../shared/index.ts';
import type { TransferId } from '../../shared/index.ts';
import { useActions, useOverview, useWindow } from '../context/index.ts';
import {
  Button,
  DayInput,
  DialogButtons,
  RadioCards,
  SheetDialog,
  TextInput,
  Toggle,
  isDay,
  today,
} from '../parts/index.ts';
import { useWords } from '../words/index.ts';

const outcomes = ['received', 'refused'] as const;
type Outcome = (typeof outcomes)[number];

/** The user says what the partner has said; the journal notes that it was the user. */
export function ConfirmDialog(props: {
  readonly id: TransferId;
  readonly file: string;
  readonly partner: string;
  /** No receipt comes by machine: its word can be a no, too. */
  readonly byHand: boolean;
}): ReactNode {
  const { id, file, partner, byHand } = props;
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const [note, setNote] = useState('');
  const [on, setOn] = useState(today);
  const [outcome, setOutcome] = useState<Outcome>('received');
  const [asBinary, setAsBinary] = useState(false);
  const actions = useActions();
  const bank = useOverview(({ partners }) =>
    partners?.find((one) => one.name === partner && goesAsText(one)),
  );
  const offersBinary = byHand && outcome === 'refused' && bank !== undefined;
  const [isBusy, setBusy] = useState(false);

  async function confirm(): Promise<void> {
    setBusy(true);
    const done = await notices.watch(
      state.api.transfers.confirm({ id, note, ...(byHand ? { on, outcome } : {}) }),
    );
    if (done !== undefined && offersBinary && asBinary) await actions.sendAsBinary(bank);
    setBusy(false);
    if (done !== undefined) navigation.close();
  }

  return (
    <SheetDialog
      title={
        byHand
          ? t('window.transfers.confirmDialog.titleByHand', { partner, file })
          : t('window.transfers.confirmDialog.title', { partner, file })
      }
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={
            <Button onPress={() => navigation.close()}>{t('window.transfers.confirmDialog.notYet')}</Button>
          }
          act={
            <Button tone="primary" isPending={isBusy} isDisabled={!isDay(on)} onPress={() => void confirm()}>
              {byHand
                ? t('window.transfers.confirmDialog.keep')
                : t('window.transfers.confirmDialog.confirm')}
            </Button>
          }
        />
      }
    >
      <p className="dim dialog-lead">
        {byHand
          ? t('window.transfers.confirmDialog.meaningByHand')
          : t('window.transfers.confirmDialog.meaning')}
      </p>
      <div className="dialog-form">
        {byHand && (
          <>
            <RadioCards
              label={t('window.transfers.confirmDialog.outcome')}
              value={outcome}
              options={outcomes.map((key) => ({
                key,
                label: t(`window.transfers.confirmDialog.${key}`),
                detail: t(`window.transfers.confirmDialog.${key}Meaning`),
              }))}
              onChange={setOutcome}
            />
            {offersBinary && (
              <Toggle
                label={t('window.sending.binary.toggle', { partner })}
                hint={t('window.sending.binary.toggleMeaning')}
                isOn={asBinary}
                onChange={setAsBinary}
              />
            )}
            <DayInput
              label={t('window.transfers.confirmDialog.on')}
              value={on}
              onChange={setOn}
              error={isDay(on) ? undefined : t('window.transfers.confirmDialog.onInvalid')}
            />
          </>
        )}
        <TextInput
          label={t('window.transfers.confirmDialog.note')}
          value={note}
          onChange={setNote}
          maxLength={500}
          isFirst
        />
      </div>
    </SheetDialog>
  );
}
