import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../words/index.ts';
import { IconButton } from './button.tsx';
import './panel.css';

export interface PanelProps {
  readonly label: string;
  readonly title: string;
  readonly meta?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly buttons?: ReactNode;
}

/** What is known of the one thing that is chosen in a list. Escape closes it. */
export function Panel({ label, title, meta, onClose, children, buttons }: PanelProps): ReactNode {
  const { t } = useWords();
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const panel = element.current;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    }
    panel?.addEventListener('keydown', onKeyDown);
    return () => panel?.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <aside ref={element} className="panel" aria-label={label}>
      <div className="panel-head">
        <div className="panel-heading">
          <h2>{title}</h2>
          {meta !== undefined && <div className="dim small">{meta}</div>}
        </div>
        <IconButton
          icon={<X className="icon" aria-hidden />}
          label={t('window.shell.actions.close')}
          onPress={onClose}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard */}
      <section className="panel-body" tabIndex={0} aria-label={title}>
        {children}
      </section>
      {buttons !== undefined && <div className="panel-buttons">{buttons}</div>}
    </aside>
  );
}

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
  readonly mono?: boolean;
}

/** Facts as a list of terms: those without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  return (
    <dl className="facts">
      {facts
        .filter(({ value }) => value !== undefined && value !== '')
        .map(({ term, value, mono }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className={mono === true ? 'mono' : ''}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
