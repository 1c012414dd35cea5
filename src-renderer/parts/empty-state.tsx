import type { ReactNode } from 'react';
import './empty-state.css';

/** Says what will be here, and holds the one button that fills it. */
export function EmptyState(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly meaning: string;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      <div className="empty-sign" aria-hidden>
        {props.icon}
      </div>
      <h3 className="empty-title">{props.title}</h3>
      <p className="dim">{props.meaning}</p>
      {props.action !== undefined && <div className="empty-action">{props.action}</div>}
    </div>
  );
}
