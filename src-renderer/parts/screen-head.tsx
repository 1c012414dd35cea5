import type { ReactNode } from 'react';
import './screen-head.css';

/** The head of a screen: its name, how much its list holds, and what can be done on it. */
export function ScreenHead({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <header className="screen-head">
      <div className="screen-name">
        <h1 className="screen-title cut">{title}</h1>
        {count}
      </div>
      <div className="screen-tools">{children}</div>
    </header>
  );
}
