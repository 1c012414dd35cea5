import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TransferId } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, DialogButtons, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** Asks before what lies at Digipoort is deleted there. */
export function WithdrawDialog({ id, file }: { readonly id: TransferId; readonly file: string }): ReactNode {
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const [isBusy, setBusy] = useState(false);

  async function withdraw(): Promise<void> {
    setBusy(true);
    await notices.watch(state.api.transfers.withdraw({ id }));
    navigation.close();
  }

  return (
    <SheetDialog
      title={t('window.metafiles.withdrawDialog.title', { file })}
      role="alertdialog"
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={
            <Button isFirst onPress={() => navigation.close()}>
              {t('window.metafiles.withdrawDialog.leave')}
            </Button>
          }
          act={
            <Button tone="danger" isPending={isBusy} onPress={() => void withdraw()}>
              {t('window.metafiles.withdrawDialog.act')}
            </Button>
          }
        />
      }
    >
      <p className="dim">{t('window.metafiles.withdrawDialog.meaning')}</p>
    </SheetDialog>
  );
}
