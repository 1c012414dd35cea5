import { useState } from 'react';
import type { ReactNode } from 'react';
import { SessionId } from '../../shared/index.ts';
import type { TimelineEvent } from '../../shared/index.ts';
import { useActions } from '../context/index.ts';
import { WithTerms } from '../glossary/index.ts';
import { VerificationChip } from '../parts/index.ts';
import { partnersWords, problemText, timelineDetails, useWords } from '../words/index.ts';
import { verificationOf } from './proof-of.ts';
import './timeline.css';

export interface TimelineProps {
  readonly events: readonly TimelineEvent[];
  /** Who the partner is. */
  readonly partner: string;
  /** Every protocol line is shown, not only those that are asked for one by one. */
  readonly showLines: boolean;
}

/** The steps of one file, in order: when, who said it, and the protocol's own line on demand. */
export function Timeline({ events, partner, showLines }: TimelineProps): ReactNode {
  const { formats } = useWords();
  return (
    <ol className="timeline">
      {events.map((event, place) => {
        const before = events[place - 1];
        const newDay = before !== undefined && !sameDay(before.at, event.at);
        return (
          <Step
            key={event.id}
            event={event}
            partner={partner}
            showLine={showLines}
            showSession={event.params['session'] !== before?.params['session']}
            day={newDay ? formats.day(event.at) : undefined}
          />
        );
      })}
    </ol>
  );
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

function Step({
  event,
  partner,
  showLine,
  showSession,
  day,
}: {
  readonly event: TimelineEvent;
  readonly partner: string;
  readonly showLine: boolean;
  /** It is the first step of its session: from here it can be looked at. */
  readonly showSession: boolean;
  readonly day: string | undefined;
}): ReactNode {
  const { t, words, formats } = useWords();
  const [ownLine, setOwnLine] = useState(false);
  const verification = verificationOf(event);
  // The chip says it.
  const { verification: _shown, ...params } = event.params;
  const details = timelineDetails(words, { ...event, params }, formats);
  const problem = event.problem === undefined ? undefined : problemText(words, event.problem, formats.locale);
  const said = event.problem === undefined ? undefined : partnersWords(event.problem);
  return (
    <li className={`step step-${toneOf(event)}`}>
      {day !== undefined && <span className="step-day faint">{day}</span>}
      <time dateTime={new Date(event.at).toISOString()} title={formats.full(event.at)}>
        {formats.clock(event.at)}
      </time>
      <span className="step-dot" aria-hidden />
      <div className="step-text">
        <b>{words.timeline.kinds[event.kind]}</b>{' '}
        <span className="step-by faint">
          {event.by === 'partner' ? partner : words.timeline.by[event.by]}
        </span>
        {details.length > 0 && (
          <p>
            <WithTerms text={details.join('\u00A0· ')} />
          </p>
        )}
        {verification !== undefined && <VerificationChip verification={verification} />}
        {problem !== undefined && (
          <p>{verification === 'failed' ? `${problem.title}. ${problem.meaning}` : problem.title}</p>
        )}
        {said !== undefined && <p>{t('window.transfers.verdict.partnerSaid', { text: said })}</p>}
        {event.line !== undefined && !showLine && (
          <button
            type="button"
            className="step-more"
            aria-expanded={ownLine}
            onClick={() => setOwnLine(!ownLine)}
          >
            {ownLine ? t('window.transfers.panel.hideLine') : t('window.transfers.panel.showLine')}
          </button>
        )}
        {event.line !== undefined && (showLine || ownLine) && <code>{event.line}</code>}
        {showSession && <SessionLink event={event} />}
      </div>
    </li>
  );
}

function SessionLink({ event }: { readonly event: TimelineEvent }): ReactNode {
  const { t } = useWords();
  const actions = useActions();
  const { data: id } = SessionId.safeParse(event.params['session']);
  if (id === undefined) return undefined;
  return (
    <button type="button" className="step-more" onClick={() => actions.openSession(id)}>
      {t('window.transfers.panel.showSession')}
    </button>
  );
}

/** The one colour of a step: what it says of the file. */
function toneOf(event: TimelineEvent): 'good' | 'due' | 'bad' | 'done' | 'quiet' {
  switch (event.kind) {
    case 'receipt-received':
      return verificationOf(event) === 'failed' ? 'bad' : 'good';
    case 'group-answered':
      return event.problem === undefined ? 'done' : 'bad';
    case 'receipt-refused':
    case 'rejected':
    case 'failed':
      return 'bad';
    case 'interrupted':
    case 'waiting':
    case 'asked':
    case 'receipt-late':
    case 'unconfirmed':
    case 'unknown':
    case 'certificate-offered':
      return 'due';
    case 'cancelled':
    case 'skipped':
    case 'withdrawn':
      return 'quiet';
    case 'queued':
    case 'prepared':
    case 'sending':
    case 'resumed':
    case 'receiving':
    case 'arrived':
    case 'delivered':
    case 'collected':
    case 'forwarded':
    case 'receipt-passed-on':
    case 'receipt-sent':
    case 'confirmed':
    case 'handled':
    case 'corrected':
    case 'withdraw-asked':
    case 'not-withdrawn':
    case 'retried':
    case 'renamed':
    case 'recovered':
    case 'certificate-accepted':
    case 'certificate-refused':
    case 'cleared':
      return 'done';
  }
}
