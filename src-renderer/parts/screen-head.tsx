import type { ReactNode } from 'react';
import './screen-head.css';

/** The head of a screen: its name, and what can be done on it. */
export function ScreenHead({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <header className="screen-head">
      <h1 className="screen-title cut">{title}</h1>
      <div className="screen-tools">{children}</div>
    </header>
  );
}
