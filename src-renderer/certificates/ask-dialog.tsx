import { useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { Problem } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, DialogButtons, ProblemNote, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** A question about one certificate: something is done and the dialog closes, or the problem is said. */
export function AskDialog(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly act: string;
  readonly tone?: 'primary' | 'danger';
  /** The way out; Cancel unless said otherwise. It has the keyboard where the act is dangerous. */
  readonly leave?: string;
  readonly isDisabled?: boolean;
  readonly onAct: () => Promise<void>;
}): ReactNode {
  const { title, children, act, tone = 'primary', leave, isDisabled = false, onAct } = props;
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);

  async function run(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      await onAct();
      state.certificates.refresh();
      navigation.close();
    } catch (error) {
      setProblem(toProblem(error));
      setBusy(false);
    }
  }

  return (
    <SheetDialog
      role={tone === 'danger' ? 'alertdialog' : 'dialog'}
      title={title}
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={
            <Button isFirst={tone === 'danger'} onPress={() => navigation.close()}>
              {leave ?? t('window.shell.actions.cancel')}
            </Button>
          }
          act={
            <Button tone={tone} isPending={isBusy} isDisabled={isDisabled} onPress={() => void run()}>
              {act}
            </Button>
          }
        />
      }
    >
      <div className="dialog-form">
        {children}
        {problem !== undefined && <ProblemNote problem={problem} />}
      </div>
    </SheetDialog>
  );
}
