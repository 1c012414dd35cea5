import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '../../shared/index.ts';
import { partnersWords, problemText, useWords } from '../words/index.ts';
import './problem-note.css';

/** A problem in full: what happened, what it means, what to do next, and the other side's own words. */
export function ProblemNote({
  problem,
  isSaid = true,
}: {
  readonly problem: Problem;
  /** False where it stands in something that is read out already: it would be heard twice. */
  readonly isSaid?: boolean;
}): ReactNode {
  const { t, words, formats } = useWords();
  const { title, meaning, next } = problemText(words, problem, formats.locale);
  const said = partnersWords(problem);
  return (
    <div className="problem-note" {...(isSaid ? { role: 'alert' } : {})}>
      <CircleAlert className="icon" aria-hidden />
      <div>
        <b>{title}</b>
        <p>
          {meaning} {next}
        </p>
        {said !== undefined && (
          <p className="faint">{t('window.transfers.verdict.partnerSaid', { text: said })}</p>
        )}
      </div>
    </div>
  );
}
