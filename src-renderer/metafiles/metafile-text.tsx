import type { ReactNode } from 'react';
import './metafile-text.css';

/** A metafile as it is written. */
export function MetafileText({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard
    <pre className="metafile-text" tabIndex={0} aria-label={label}>
      {text.trimEnd()}
    </pre>
  );
}
