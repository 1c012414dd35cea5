import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Dropped } from '../context/index.ts';

/** Lets the user choose files; the button is its child. */
export function PickFiles({
  onPick,
  children,
}: {
  readonly onPick: (files: readonly Dropped[]) => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <FileTrigger
      allowsMultiple
      onSelect={(list) => {
        const files = [...(list ?? [])].map((file) => ({ file, folder: '' }));
        if (files.length > 0) onPick(files);
      }}
    >
      {children}
    </FileTrigger>
  );
}
