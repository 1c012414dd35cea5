import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TransferId } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, DialogButtons, SheetDialog, TextInput } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** The user says that the partner has the file; the journal notes that it was the user. */
export function ConfirmDialog(props: {
  readonly id: TransferId;
  readonly file: string;
  readonly partner: string;
}): ReactNode {
  const { id, file, partner } = props;
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function confirm(): Promise<void> {
    setBusy(true);
    await notices.watch(state.api.transfers.confirm({ id, note }));
    navigation.close();
  }

  return (
    <SheetDialog
      title={t('window.transfers.confirmDialog.title', { partner, file })}
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={
            <Button onPress={() => navigation.close()}>{t('window.transfers.confirmDialog.notYet')}</Button>
          }
          act={
            <Button tone="primary" isPending={isBusy} onPress={() => void confirm()}>
              {t('window.transfers.confirmDialog.confirm')}
            </Button>
          }
        />
      }
    >
      <p className="dim dialog-lead">{t('window.transfers.confirmDialog.meaning')}</p>
      <TextInput
        label={t('window.transfers.confirmDialog.note')}
        value={note}
        onChange={setNote}
        maxLength={500}
        isFirst
      />
    </SheetDialog>
  );
}
