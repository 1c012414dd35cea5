import type { ReactNode } from 'react';
import { useOverview } from '../context/index.ts';
import { useWords } from '../words/index.ts';
import { ReceivedCard, RunningLine } from './state-cards.tsx';

const mostShown = 20;

/** The mails that the bank would have sent, the newest first: nothing else tells that it has a file. */
export function BankState(): ReactNode {
  const { t, formats } = useWords();
  const practice = useOverview((overview) => overview.practice?.['bank-of-canada']);
  const mails = practice?.mails ?? [];
  return (
    <section className="practice-state">
      <div className="practice-card">
        <div className="practice-mails">
          <h2>{t('window.practice.bank.mails')}</h2>
          <p className="dim small">{t('window.practice.bank.mailsMeaning')}</p>
          {mails.length === 0 && <p className="dim small">{t('window.practice.bank.noMails')}</p>}
          <ol className="small" aria-label={t('window.practice.bank.mails')}>
            {mails
              .slice(-mostShown)
              .toReversed()
              .map(({ at, subject, text }, index) => (
                <li key={`${at} ${mails.length - index}`}>
                  <p>
                    <span className="dim number">{formats.clock(at)}</span> <b>{subject}</b>
                  </p>
                  <p className="dim">{text}</p>
                </li>
              ))}
          </ol>
        </div>
      </div>
      <ReceivedCard received={practice?.received ?? []} />
      <RunningLine
        text={
          practice?.running === true && practice.implicitPort !== undefined
            ? t('window.practice.runningAs', {
                host: practice.host,
                port: practice.implicitPort,
                user: practice.user,
              })
            : undefined
        }
      />
    </section>
  );
}
