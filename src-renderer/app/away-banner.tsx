import { Unplug } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useWindow } from '../context/index.ts';
import { Button } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import './away-banner.css';

/** Shown while the engine cannot be reached: a short absence is not worth a word. */
const patience = 700;

/** Says that the engine is away, and when it is tried again. */
export function AwayBanner(): ReactNode {
  const { state } = useWindow();
  const { connection } = useStore(state.connection);
  if (connection.state === 'here') return null;
  return <Absence retryAt={connection.state === 'away' ? connection.retryAt : undefined} />;
}

function Absence({ retryAt }: { readonly retryAt: number | undefined }): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const [now, setNow] = useState(Date.now);
  const [isLong, setLong] = useState(false);

  useEffect(() => {
    const later = setTimeout(() => setLong(true), patience);
    const ticking = setInterval(() => setNow(Date.now()), 1_000);
    return () => {
      clearTimeout(later);
      clearInterval(ticking);
    };
  }, []);

  if (!isLong) return null;
  const seconds = retryAt === undefined ? undefined : Math.max(1, Math.ceil((retryAt - now) / 1000));
  return (
    <div className="away">
      <Unplug className="icon" aria-hidden />
      <p>
        <output>
          <b>{t('window.shell.away.title')}</b> {t('window.shell.away.meaning')}
        </output>{' '}
        {seconds !== undefined && t('window.shell.away.retryIn', { count: seconds })}
      </p>
      <Button onPress={() => state.retryConnection()}>{t('window.shell.away.retryNow')}</Button>
    </div>
  );
}
