import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useWindow } from '../context/index.ts';
import { Button, IconButton, ProblemNote } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import './notices-view.css';

/** What was told at the foot of the window, and can be put away. */
export function NoticesView(): ReactNode {
  const { notices } = useWindow();
  const { t } = useWords();
  const shown = useStore(notices.store, (state) => state.notices);
  return (
    <div className="notices" role="log" aria-live="polite">
      {shown.map((notice) => (
        <div key={notice.key} className="notice">
          {notice.kind === 'problem' ? (
            <ProblemNote isSaid={false} problem={notice.problem} />
          ) : (
            <p>{notice.text}</p>
          )}
          {notice.kind === 'told' && notice.action !== undefined && (
            <Button
              tone="quiet"
              onPress={() => {
                notice.action?.act();
                notices.dismiss(notice.key);
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <IconButton
            icon={<X className="icon" aria-hidden />}
            label={t('window.shell.actions.dismiss')}
            onPress={() => notices.dismiss(notice.key)}
          />
        </div>
      ))}
    </div>
  );
}
