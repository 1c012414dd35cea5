import type { ReactNode } from 'react';
import './chip.css';

/** A colour and what it means; `none` has no colour. */
export type Tone = 'good' | 'due' | 'bad' | 'accent' | 'none';

/** A state in words, with its colour. */
export function Chip({
  tone,
  icon,
  children,
}: {
  readonly tone: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={`chip chip-${tone}`}>
      {icon}
      <span className="cut">{children}</span>
    </span>
  );
}
