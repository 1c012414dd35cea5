import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useWindow } from '../context/index.ts';
import type { Happening } from '../state/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';

/** Says politely, for screen readers, what has come of a file. */
export function Announcer(): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const latest = useStore(state.happenings.store, (happenings) => happenings.latest);
  return (
    <output className="unseen" aria-live="polite">
      {latest === undefined ? '' : sentence(latest, t)}
    </output>
  );
}

function sentence({ kind, file, partner }: Happening, t: Speech['t']): string {
  const named = { file, partner };
  switch (kind) {
    case 'received':
      return t('window.shell.announce.received', named);
    case 'refused':
      return t('window.shell.announce.refused', named);
    case 'delivered':
      return t('window.shell.announce.delivered', named);
    case 'collected':
      return t('window.shell.announce.collected', named);
    case 'failed':
      return t('window.shell.announce.failed', named);
    case 'unfetched':
      return t('window.shell.announce.unfetched', named);
    case 'late':
      return t('window.shell.announce.late', named);
  }
}
