import { CornerUpRight, File, FileQuestion, Folder } from 'lucide-react';
import type { ReactNode } from 'react';
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

/** When it was changed; in the server's own words where it tells no time that can be understood. */
export function EntryChanged({ entry }: { readonly entry: FolderEntry }): ReactNode {
  const { formats } = useWords();
  const { modifiedAt, modifiedText } = entry;
  if (modifiedAt === undefined) return <span title={modifiedText}>{modifiedText}</span>;
  return <span title={formats.full(modifiedAt)}>{formats.moment(modifiedAt)}</span>;
}
