import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Transfer } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { Bar } from '../parts/index.ts';
import { isMoving, positionOf } from '../state/index.ts';
import { problemText, useWords } from '../words/index.ts';

/** How far a transfer is: the first of a file's two facts. */
export function TransferCell({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { t, words, formats } = useWords();
  if (isMoving(transfer.state)) return <MovingTransfer transfer={transfer} />;
  const state = words.states.transfer[transfer.state];
  switch (transfer.state) {
    case 'delivered':
    case 'collected':
    case 'cancelled':
      return (
        <span className="cut transfer-word" title={formats.full(transfer.finishedAt ?? transfer.updatedAt)}>
          {t('window.transfers.at', {
            state,
            moment: formats.moment(transfer.finishedAt ?? transfer.updatedAt),
          })}
        </span>
      );
    case 'waiting':
    case 'unknown':
      return <WaitingTransfer transfer={transfer} />;
    case 'failed':
      return (
        <span className="cut transfer-word tone-bad">
          {transfer.problem === undefined
            ? state
            : problemText(words, transfer.problem, formats.locale).title}
        </span>
      );
    case 'queued':
      return <QueuedTransfer transfer={transfer} />;
    case 'preparing':
    case 'sending':
    case 'receiving':
      return <span className="cut transfer-word dim">{state}</span>;
  }
}

/** A file that moves: bar, share, speed and time left. Alone in hearing the live figures of its own file. */
export function MovingTransfer({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { state } = useWindow();
  const { t, words, formats } = useWords();
  const progress = useStore(state.progress, ({ moving }) => moving.get(transfer.id));
  const { share, octetsPerSecond, secondsLeft } = positionOf(transfer, progress);
  const facts = [
    formats.percent(share),
    ...(transfer.state === 'preparing' ? [words.states.transfer.preparing] : []),
    ...(octetsPerSecond > 0 ? [formats.speed(octetsPerSecond)] : []),
    ...(secondsLeft === undefined
      ? []
      : [t('window.transfers.timeLeft', { time: formats.duration(secondsLeft) })]),
  ];
  return (
    <div className="transfer-moving">
      <Bar share={share} label={t('window.transfers.progress', { file: transfer.fileName })} />
      <span className="cut number">{facts.join(' · ')}</span>
    </div>
  );
}

/** A person has said that the partner of this file is called only when they say so. */
function useIsPaused({ partnerId }: Transfer): boolean {
  return useOverview(({ settings }) => settings?.automation.paused.includes(partnerId) === true);
}

function QueuedTransfer({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { t, words } = useWords();
  const isPaused = useIsPaused(transfer);
  return (
    <span className="cut transfer-word dim">
      {[words.states.transfer.queued, ...(isPaused ? [t('window.automation.paused')] : [])].join(' · ')}
    </span>
  );
}

/** A file that stands still until a time: how far it is, and when it goes on; why is said in its panel. */
function WaitingTransfer({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { t, words, formats } = useWords();
  const { share } = positionOf(transfer, undefined);
  const isPartly = share > 0 && share < 1;
  const state =
    transfer.problem?.code === 'trust-asked'
      ? t('window.transfers.asksYou')
      : words.states.transfer[transfer.state];
  const moment = transfer.nextAttemptAt === undefined ? undefined : formats.moment(transfer.nextAttemptAt);
  const reason =
    transfer.problem === undefined ? undefined : problemText(words, transfer.problem, formats.locale).title;
  const isPaused = useIsPaused(transfer);
  const next = isPaused
    ? [t('window.automation.paused')]
    : moment === undefined
      ? []
      : [t('window.transfers.nextTry', { moment })];
  return (
    <div className="transfer-moving" title={reason}>
      {isPartly && (
        <Bar share={share} tone="still" label={t('window.transfers.progress', { file: transfer.fileName })} />
      )}
      <span className={isPartly ? 'cut' : 'cut transfer-word dim'}>
        {[isPartly ? formats.percent(share) : state, ...next].join(' · ')}
      </span>
    </div>
  );
}
