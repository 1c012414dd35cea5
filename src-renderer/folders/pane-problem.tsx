import type { ReactNode } from 'react';
import type { Problem } from '../../shared/index.ts';
import { Button, ProblemNote } from '../parts/index.ts';
import type { FolderPane } from '../state/index.ts';
import { useWords } from '../words/index.ts';

/** Why a folder is not shown, in full, with what can be done about it. What was shown before stays below. */
export function PaneProblem(props: {
  readonly pane: FolderPane;
  readonly problem: Problem;
  readonly remedy: ReactNode;
}): ReactNode {
  const { pane, problem, remedy } = props;
  const { t } = useWords();
  const hasMore = pane.store.getState().listing !== undefined;
  return (
    <div className="pane-problem">
      <ProblemNote problem={problem} />
      <div className="panel-actions">
        {remedy}
        <Button onPress={() => void pane.refresh()}>{t('window.folders.tryAgain')}</Button>
        {hasMore && (
          <Button tone="quiet" onPress={() => pane.forget()}>
            {t('window.shell.actions.dismiss')}
          </Button>
        )}
      </div>
    </div>
  );
}
