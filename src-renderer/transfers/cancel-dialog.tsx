import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TransferId } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, DialogButtons, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** Asks before files on their way are stopped. */
export function CancelDialog({ ids }: { readonly ids: readonly TransferId[] }): ReactNode {
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const [isBusy, setBusy] = useState(false);
  const count = ids.length;

  async function cancelAll(): Promise<void> {
    setBusy(true);
    for (const id of ids) await notices.watch(state.api.transfers.cancel({ id }));
    navigation.close();
  }

  if (count === 0) {
    return (
      <SheetDialog
        title={t('window.transfers.cancelDialog.notPossible')}
        role="alertdialog"
        onClose={() => navigation.close()}
        buttons={
          <Button isFirst onPress={() => navigation.close()}>
            {t('window.shell.actions.close')}
          </Button>
        }
      >
        <span />
      </SheetDialog>
    );
  }
  return (
    <SheetDialog
      title={t('window.transfers.cancelDialog.title', { count })}
      role="alertdialog"
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={
            <Button isFirst onPress={() => navigation.close()}>
              {t('window.transfers.cancelDialog.keep')}
            </Button>
          }
          act={
            <Button tone="danger" isPending={isBusy} onPress={() => void cancelAll()}>
              {t('window.transfers.cancelDialog.cancel', { count })}
            </Button>
          }
        />
      }
    >
      <p className="dim">{t('window.transfers.cancelDialog.meaning')}</p>
    </SheetDialog>
  );
}
