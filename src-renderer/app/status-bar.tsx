import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { EngineStatus, PartnerSummary, Settings, TransferSummary } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { linePoints } from '../state/index.ts';
import { problemText, useWords } from '../words/index.ts';
import './status-bar.css';

/** Engine, speed, open receipts, next try. */
export function StatusBar(): ReactNode {
  const { state } = useWindow();
  const { t, formats } = useWords();
  const status = useOverview((overview) => overview.status);
  const summary = useOverview((overview) => overview.summary);
  const paused = useOverview(({ settings, partners }) => pausedIn(settings, partners));
  const { connection } = useStore(state.connection);
  const here = connection.state === 'here';
  const isStalled = useStore(state.pulse.store, (pulse) => pulse.isStalled) && here;
  useEffect(() => state.pulse.start(), [state]);
  return (
    <footer className="status-bar" aria-label={t('window.shell.status.label')}>
      <span className="status-engine" data-state={isStalled ? 'away' : connection.state}>
        <span className="status-dot" aria-hidden />
        {connection.state === 'connecting' && t('window.shell.status.connecting')}
        {connection.state === 'away' && t('window.shell.status.away')}
        {here && (isStalled ? t('window.shell.status.busy') : t('window.shell.status.running'))}
      </span>
      <output className="status-busy cut">
        {isStalled &&
          t(status?.disk === undefined ? 'window.shell.status.busyMeaning' : 'window.shell.status.busyDisk')}
      </output>
      {here && status !== undefined && <Speeds status={status} />}
      {here && <Sparkline />}
      {summary !== undefined && <ReceiptsOpen summary={summary} />}
      <span className="status-space" />
      {here && status !== undefined && <ListenerState status={status} />}
      {paused > 0 && <span className="tone-due">{t('window.shell.status.paused', { count: paused })}</span>}
      {here && status?.nextAttemptAt !== undefined && (
        <span>{t('window.shell.status.nextRun', { moment: formats.moment(status.nextAttemptAt) })}</span>
      )}
    </footer>
  );
}

/** Partners who are here and called by nobody but a person. */
function pausedIn(
  settings: Settings | undefined,
  partners: readonly Pick<PartnerSummary, 'id'>[] | undefined,
): number {
  return (
    settings?.automation.paused.filter((id) => partners?.some((one) => one.id === id) === true).length ?? 0
  );
}

function ReceiptsOpen({ summary }: { readonly summary: TransferSummary }): ReactNode {
  const { t } = useWords();
  const { receiptsDue, receiptsLate } = summary;
  if (receiptsDue + receiptsLate === 0) return <span>{t('window.shell.status.noReceiptsDue')}</span>;
  const due = t('window.shell.status.receiptsDue', { count: receiptsDue });
  const late = t('window.shell.status.andLate', { count: receiptsLate });
  return <span>{receiptsLate === 0 ? due : `${due}, ${late}`}</span>;
}

function Speeds({ status }: { readonly status: EngineStatus }): ReactNode {
  const { t, formats } = useWords();
  const { out, in: coming } = status.octetsPerSecond;
  return (
    <>
      {out >= 1 && (
        <span className="number">
          <span aria-hidden>↑ {formats.speed(out)}</span>
          <span className="unseen">{t('window.shell.status.sendingAt', { speed: formats.speed(out) })}</span>
        </span>
      )}
      {coming >= 1 && (
        <span className="number">
          <span aria-hidden>↓ {formats.speed(coming)}</span>
          <span className="unseen">
            {t('window.shell.status.receivingAt', { speed: formats.speed(coming) })}
          </span>
        </span>
      )}
    </>
  );
}

const lineWidth = 90;
const lineHeight = 14;

/** The speed of the last minute; the figures beside it say the same of this moment. */
function Sparkline(): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const { seconds } = useStore(state.throughput.store);
  const isStill = seconds.every((speed) => speed < 1);
  useEffect(() => {
    if (isStill) return undefined;
    const timer = setInterval(() => state.throughput.tick(), 1_000);
    return () => clearInterval(timer);
  }, [state, isStill]);
  if (isStill) return null;
  return (
    <svg
      className="status-line"
      viewBox={`0 -1 ${lineWidth} ${lineHeight + 2}`}
      width={lineWidth}
      height={lineHeight + 2}
    >
      <title>{t('window.shell.status.lastMinute')}</title>
      <line className="status-line-still" x1={0} x2={lineWidth} y1={lineHeight} y2={lineHeight} />
      <polyline points={linePoints(seconds, lineWidth, lineHeight)} />
    </svg>
  );
}

function ListenerState({ status }: { readonly status: EngineStatus }): ReactNode {
  const { t, words, formats } = useWords();
  const { listener } = status;
  if (listener.problem !== undefined) {
    const reason = problemText(words, listener.problem, formats.locale).title;
    return <span className="tone-bad">{t('window.shell.status.listenerFailed', { reason })}</span>;
  }
  if (listener.open.length === 0) return null;
  const addresses = listener.open.map(({ port }) => port).join(', ');
  return <span>{t('window.shell.status.listening', { addresses })}</span>;
}
