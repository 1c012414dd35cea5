import type { ReactNode } from 'react';
import { chosenIn, sumOf } from '../state/index.ts';
import type { FolderPaneState } from '../state/index.ts';
import { useWords } from '../words/index.ts';

/** What is there, or what is chosen of it; and the button that carries it over. */
export function PaneFoot(props: {
  readonly shown: FolderPaneState;
  readonly children: ReactNode;
}): ReactNode {
  const { shown, children } = props;
  const { t, formats } = useWords();
  const { listing, rows } = shown;
  const { count, octets } = sumOf(chosenIn(shown));
  const facts =
    listing === undefined
      ? []
      : [
          count > 0
            ? t('window.folders.chosen', { count, formatted: formats.number(count) })
            : t('window.folders.entries', { count: rows.length, formatted: formats.number(rows.length) }),
          ...(octets > 0 ? [formats.size(octets)] : []),
          ...(listing.unreadable > 0
            ? [
                t('window.folders.unreadable', {
                  count: listing.unreadable,
                  formatted: formats.number(listing.unreadable),
                }),
              ]
            : []),
          ...(listing.cut ? [t('window.folders.cut')] : []),
        ];
  return (
    <div className="pane-foot">
      {/* Each row says by itself that it is chosen: the sum is there to be looked up. */}
      <output className="small dim number" aria-live="off">
        {facts.join(' · ')}
      </output>
      {children}
    </div>
  );
}
