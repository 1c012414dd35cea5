import type { ReactNode } from 'react';
import type { PasswordChange } from '../../shared/index.ts';
import { problemText, useWords } from '../words/index.ts';

/** What came of the changes before this one, newest first. */
export function PasswordHistory({ history }: { readonly history: readonly PasswordChange[] }): ReactNode {
  const { t, words, formats } = useWords();
  if (history.length === 0) return null;
  return (
    <details className="small">
      <summary>{t('window.passwords.history')}</summary>
      <ul>
        {history.map((change) => {
          const { state, startedAt, uploadedAt, decidedAt, wordOn, note, problem } = change;
          return (
            <li key={`${startedAt} ${decidedAt ?? 0}`}>
              {[
                t(`window.passwords.state.${state}`, {
                  moment: formats.moment(decidedAt ?? uploadedAt ?? startedAt),
                }),
                ...(wordOn === undefined ? [] : [t('window.passwords.wordOn', { day: wordOn })]),
                ...(note === '' ? [] : [`“${note}”`]),
                ...(problem === undefined ? [] : [problemText(words, problem, formats.locale).title]),
              ].join(' · ')}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
