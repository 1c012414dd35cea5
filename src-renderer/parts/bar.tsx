import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import './bar.css';

/** How far something is, `share` from 0 to 1. Undefined: it moves, and nobody knows how far. */
export function Bar({
  share,
  label,
  tone = 'accent',
}: {
  readonly share: number | undefined;
  readonly label: string;
  readonly tone?: 'accent' | 'still';
}): ReactNode {
  return (
    <ProgressBar
      className={`bar bar-${tone}`}
      aria-label={label}
      maxValue={1}
      {...(share === undefined ? { isIndeterminate: true } : { value: share })}
    >
      <span className="bar-done" style={share === undefined ? {} : { width: `${share * 100}%` }} />
    </ProgressBar>
  );
}
