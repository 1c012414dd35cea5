import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SessionLine } from '../../shared/index.ts';
import { formatCount, gapBefore, presentClock } from '../../shared/words/index.ts';
import { Button } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { traceFields } from './trace-fields.ts';
import './trace-list.css';

/** Lines that are in the page until more are asked for; what is out of sight among them is not laid out. */
const atOnce = 500;

/** Every command of a session: when, in which direction, and its fields by name. */
export function TraceList({ lines }: { readonly lines: readonly SessionLine[] }): ReactNode {
  const { t, words, formats } = useWords();
  const [shown, setShown] = useState(atOnce);
  if (lines.length === 0) return <p className="trace-none dim">{words.sessions.noLines}</p>;
  const more = Math.min(lines.length - shown, atOnce);
  return (
    <>
      <ol className="trace" aria-label={t('window.log.panel.commands')}>
        {lines.slice(0, shown).map((line, place) => (
          <Line key={line.number} line={line} missing={gapBefore(line, lines[place - 1])} />
        ))}
      </ol>
      {more > 0 && (
        <Button onPress={() => setShown(shown + atOnce)}>
          {t('window.log.panel.more', { count: more, formatted: formats.number(more) })}
        </Button>
      )}
    </>
  );
}

function Line({ line, missing }: { readonly line: SessionLine; readonly missing: number }): ReactNode {
  const { t, words, formats } = useWords();
  const { at, direction, text } = line;
  const { command, fields } = traceFields(text);
  const Arrow = direction === 'sent' ? ArrowRight : ArrowLeft;
  return (
    <li className={`trace-line trace-${direction}`}>
      {missing > 0 && (
        <span className="trace-gap faint">{formatCount(words.sessions, 'left', missing, {}, words.tag)}</span>
      )}
      <time dateTime={new Date(at).toISOString()} title={formats.full(at)}>
        {presentClock(at)}
      </time>
      <Arrow className="icon" aria-label={t(`window.log.panel.${direction}`)} />
      <span className="trace-text">
        <b>{command}</b>
        {fields.map(({ name, value }, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line never changes, and a name may come twice in it
          <span key={place}>
            {' '}
            <span className="trace-field">
              {name !== '' && <span className="trace-name">{name}=</span>}
              {value}
            </span>
          </span>
        ))}
      </span>
    </li>
  );
}
