/* oxlint-disable jsx-a11y/prefer-tag-over-role -- each row lies at a place of its own within a scroller: no table's layout */
import { CornerUpRight, File, FileQuestion, Folder } from 'lucide-react';
import type { ReactNode } from 'react';
import { keptCells } from '../parts/index.ts';
import type { FolderEntry } from '../state/index.ts';
import { useWords } from '../words/index.ts';

const signs = { file: File, folder: Folder, link: CornerUpRight, other: FileQuestion } as const;

/** What an entry is, to the eye and in words. */
export function EntrySign({ entry }: { readonly entry: FolderEntry }): ReactNode {
  const { t } = useWords();
  const Sign = signs[entry.kind];
  const tone = entry.kind === 'folder' ? 'tone-accent' : 'tone-faint';
  return <Sign className={`icon ${tone}`} aria-label={t(`window.folders.kinds.${entry.kind}`)} />;
}

/** The cells of an entry, made once for as long as it is the same. */
export const cellsOf = keptCells((entry: FolderEntry) => [
  <div
    key="name"
    role="gridcell"
    className="grid-cell cell-name entry-name"
    title={entry.leadsTo === undefined ? entry.name : `${entry.name} → ${entry.leadsTo}`}
  >
    <EntrySign entry={entry} />
    <span className="cut">{entry.name}</span>
  </div>,
  <div key="size" role="gridcell" className="grid-cell cell-size end dim number">
    <EntrySize entry={entry} />
  </div>,
  <div key="changed" role="gridcell" className="grid-cell cell-changed dim number cut">
    <EntryChanged entry={entry} />
  </div>,
]);

/** What a folder or a link takes says nothing of what is in it. */
function EntrySize({ entry: { kind, size } }: { readonly entry: FolderEntry }): ReactNode {
  const { formats } = useWords();
  return kind === 'file' && size !== undefined ? formats.size(size) : '';
}

/** When it was changed; in the server's own words where it tells no time that can be understood. */
function EntryChanged({ entry }: { readonly entry: FolderEntry }): ReactNode {
  const { formats } = useWords();
  const { modifiedAt, modifiedText } = entry;
  if (modifiedAt === undefined) return <span title={modifiedText}>{modifiedText}</span>;
  const text = formats.moment(modifiedAt);
  // The number of a day says enough where there is no room for the time as well; the name of a day does not.
  const [day = text, ...time] = /^\D*\d.*, /.test(text) ? text.split(', ') : [text];
  return (
    <span title={formats.full(modifiedAt)}>
      {day}
      {time.length > 0 && <span className="entry-time">, {time.join(', ')}</span>}
    </span>
  );
}
