import type { ReactNode } from 'react';
import { Button, DialogButtons, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** Asked before what was entered and not saved is lost. Escape goes back to it. */
export function UnsavedQuestion(props: {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { onStay, onLeave } = props;
  const { t } = useWords();
  return (
    <SheetDialog
      role="alertdialog"
      title={t('window.partnerEditor.unsaved.title')}
      onClose={onStay}
      buttons={
        <DialogButtons
          leave={
            <Button isFirst onPress={onStay}>
              {t('window.partnerEditor.unsaved.stay')}
            </Button>
          }
          act={
            <Button tone="danger" onPress={onLeave}>
              {t('window.partnerEditor.unsaved.leave')}
            </Button>
          }
        />
      }
    >
      <p>{t('window.partnerEditor.unsaved.meaning')}</p>
    </SheetDialog>
  );
}
