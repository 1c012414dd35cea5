import type { ReactNode } from 'react';
import type { Problem, Transfer, TransferId } from '../../shared/index.ts';
import { useActions } from '../context/index.ts';
import { Button } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** A file waits for a person because the partner has one of its name. */
export function isNameTaken(problem: Pick<Problem, 'code'> | undefined): boolean {
  return problem?.code === 'ftps.name-taken';
}

/** All of a file went out, and only the partner can tell whether it has it: asking again brings nothing, sending again needs a person's word. */
export function isTheirsToTell({ state, problem }: Pick<Transfer, 'state' | 'problem'>): boolean {
  return state === 'unknown' && (problem?.code === 'ftps.cannot-ask' || problem?.code === 'ftps.gone-there');
}

/** The three answers to a name that is taken. `about`: what they are said of, where that is not plain to see. */
export function NameTakenAnswers(props: { readonly id: TransferId; readonly about?: string }): ReactNode {
  const { id, about } = props;
  const { t } = useWords();
  const actions = useActions();
  const overwrite = t('window.transfers.nameTaken.overwrite');
  const rename = t('window.transfers.nameTaken.rename');
  const leave = t('window.transfers.nameTaken.leave');
  const labelled = (word: string): { readonly label?: string } =>
    about === undefined ? {} : { label: `${word}: ${about}` };
  return (
    <>
      <Button {...labelled(rename)} onPress={() => actions.sendOver(id, 'rename')}>
        {rename}
      </Button>
      <Button tone="danger" {...labelled(overwrite)} onPress={() => actions.sendOver(id, 'overwrite')}>
        {overwrite}
      </Button>
      <Button {...labelled(leave)} onPress={() => actions.leave(id)}>
        {leave}
      </Button>
    </>
  );
}
