import type { ReactNode } from 'react';
import { useWords } from '../words/index.ts';

/** So many of a list are shown, the newest. */
const mostShown = 5;

/** Files that a practice partner has got. */
export function ReceivedCard({
  received,
}: {
  readonly received: readonly {
    readonly name: string;
    readonly size: number;
    readonly at: number;
    readonly path: string;
  }[];
}): ReactNode {
  const { t, formats } = useWords();
  return (
    <div className="practice-card">
      <div>
        <h2>{t('window.practice.received.title')}</h2>
        {received.length === 0 && <p className="dim small">{t('window.practice.received.none')}</p>}
        <ul className="small">
          {received
            .slice(-mostShown)
            .toReversed()
            .map(({ name, size, at, path }) => (
              <li key={`${at} ${path}`} className="dim number">
                {formats.clock(at)} · {name} · {formats.size(size)}
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}

/** Where it runs. */
export function RunningLine({ text }: { readonly text: string | undefined }): ReactNode {
  const { t } = useWords();
  return <p className="faint small">{text ?? t('window.practice.stopped')}</p>;
}
