import type { ReactNode } from 'react';
import { useActions, useOverview, useWindow } from '../context/index.ts';
import { Button } from '../parts/index.ts';
import { useStartPractice } from '../sending/index.ts';
import { useWords } from '../words/index.ts';
import { usePracticePartner } from './practice-partner.ts';
import { ReceivedCard, RunningLine } from './state-cards.tsx';

/** What the OFTP2 station holds for us and what it has got. */
export function OftpState(): ReactNode {
  const { state, notices } = useWindow();
  const { t } = useWords();
  const { collect } = useActions();
  const start = useStartPractice();
  const practice = useOverview((overview) => overview.practice?.oftp2);
  const partner = usePracticePartner('oftp2');
  const waiting = practice?.waiting ?? [];

  async function offer(): Promise<void> {
    await start('oftp2');
    const { path } = await state.api.practice.sample({ kind: 'oftp2' });
    const offered = await state.api.practice.offer({ kind: 'oftp2', path });
    state.overview.store.setState({ practice: offered });
  }

  return (
    <section className="practice-state">
      <div className="practice-card">
        <div>
          <h2>{t('window.practice.waiting.title')}</h2>
          <p className="dim small">
            {waiting.length === 0
              ? t('window.practice.waiting.none')
              : t('window.practice.waiting.some', { count: waiting.length })}
          </p>
        </div>
        {partner !== undefined && waiting.length > 0 ? (
          <Button onPress={() => void collect(partner)}>{t('window.practice.waiting.collect')}</Button>
        ) : (
          <Button onPress={() => void notices.watch(offer())}>{t('window.practice.waiting.offer')}</Button>
        )}
      </div>
      <ReceivedCard received={practice?.received ?? []} />
      <RunningLine
        text={
          practice?.running === true && practice.tlsPort !== undefined
            ? t('window.practice.running', { host: practice.host, port: practice.tlsPort })
            : undefined
        }
      />
    </section>
  );
}
