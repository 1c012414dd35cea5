import { useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { PartnerId, Problem } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { Button, DialogButtons, ProblemNote, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** Asks before a partner is removed, and once more when files of it are open. */
export function RemovePartnerDialog({ id }: { readonly id: PartnerId }): ReactNode {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const name = useOverview((overview) => overview.partners?.find((each) => each.id === id)?.name ?? '');
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const hasOpenFiles = problem?.code === 'partner-has-open-files';

  async function remove(): Promise<void> {
    setBusy(true);
    try {
      await state.api.partners.remove({ id, force: hasOpenFiles });
      navigation.showPartner(undefined);
      navigation.close();
    } catch (error) {
      setProblem(toProblem(error));
      setBusy(false);
    }
  }

  return (
    <SheetDialog
      role="alertdialog"
      title={t('window.partners.removeDialog.title', { partner: name })}
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={
            <Button isFirst onPress={() => navigation.close()}>
              {t('window.partners.removeDialog.keep')}
            </Button>
          }
          act={
            <Button tone="danger" isPending={isBusy} onPress={() => void remove()}>
              {hasOpenFiles
                ? t('window.partners.removeDialog.removeForce')
                : t('window.partners.removeDialog.remove')}
            </Button>
          }
        />
      }
    >
      <p className="dim dialog-lead">
        {hasOpenFiles
          ? t('window.partners.removeDialog.openFiles')
          : t('window.partners.removeDialog.meaning')}
      </p>
      {problem !== undefined && !hasOpenFiles && <ProblemNote problem={problem} />}
    </SheetDialog>
  );
}
