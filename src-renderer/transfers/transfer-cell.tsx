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
    ...(transfer.state === 'preparing' ? [words.states.transfer.preparing] : []),
    ...(octetsPerSecond > 0 ? [formats.speed(octetsPerSecond)] : []),
    ...(secondsLeft === undefined
      ? []
      : [t('window.transfers.timeLeft', { time: formats.duration(secondsLeft) })]),
  ];
  return (
    <div className="transfer-moving">
      <TransferShare transfer={transfer} share={share} />
      {facts.length > 0 && <span className="cut number transfer-fact">{facts.join(' · ')}</span>}
    </div>
  );
}

/** The share of a file that has crossed, as a bar and as a number. */
function TransferShare({
  transfer,
  share,
  tone = 'accent',
}: {
  readonly transfer: Transfer;
  readonly share: number;
  readonly tone?: 'accent' | 'still';
}): ReactNode {
  const { t, formats } = useWords();
  return (
    <span className="transfer-share number transfer-fact">
      <Bar share={share} tone={tone} label={t('window.transfers.progress', { file: transfer.fileName })} />
      {formats.percent(share)}
    </span>
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
    <div className="transfer-moving">
      <span className="cut transfer-word dim">{words.states.transfer.queued}</span>
      {isPaused && <span className="cut transfer-fact">{t('window.automation.paused')}</span>}
    </div>
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
    ? t('window.automation.paused')
    : moment === undefined
      ? undefined
      : t('window.transfers.nextTry', { moment });
  return (
    <div className="transfer-moving" title={reason}>
      {isPartly ? (
        <TransferShare transfer={transfer} share={share} tone="still" />
      ) : (
        <span className="cut transfer-word dim">{state}</span>
      )}
      {next !== undefined && <span className="cut transfer-fact">{next}</span>}
    </div>
  );
}
