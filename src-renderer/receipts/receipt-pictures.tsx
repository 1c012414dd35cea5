import type { ReactNode } from 'react';
import type { ReceiptFigures } from '../../shared/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { shownDays, useReceiptFigures } from './use-receipt-figures.ts';
import './receipt-pictures.css';

/** Receipts of partners by day, and how old the open ones are: two pictures, each said in words, too. */
export function ReceiptPictures(): ReactNode {
  const figures = useReceiptFigures();
  // Before the first file there is nothing to draw, and the empty list says what will be here.
  if (figures === undefined || isEmpty(figures)) return null;
  return (
    <div className="receipt-pictures">
      <PerDay days={figures.days} />
      <OpenByAge open={figures.open} />
    </div>
  );
}

function isEmpty({ days, open }: ReceiptFigures): boolean {
  return (
    days.every(({ received, refused }) => received + refused === 0) &&
    open.every(({ due, late }) => due + late === 0)
  );
}

function PerDay({ days }: { readonly days: ReceiptFigures['days'] }): ReactNode {
  const { t, formats } = useWords();
  const most = Math.max(...days.map(({ received, refused }) => received + refused));
  const label = t('window.receipts.pictures.perDay', { count: shownDays });
  return (
    <figure className="receipt-picture" aria-label={label}>
      <figcaption className="dim small">
        {label}
        {most > 0 && (
          <span className="faint">
            {' '}
            · {t('window.receipts.pictures.most', { formatted: formats.number(most) })}
          </span>
        )}
      </figcaption>
      {most === 0 ? (
        <p className="faint small">{t('window.receipts.pictures.none')}</p>
      ) : (
        <ol className="day-bars">
          {days.map(({ day, received, refused }) => {
            const words = t('window.receipts.pictures.day', {
              day: formats.date(new Date(`${day}T12:00:00`).getTime()),
              received: formats.number(received),
              refused: formats.number(refused),
            });
            return (
              <li key={day} className="day-bar" title={words}>
                <span className="unseen">{words}</span>
                <span className="bar-refused" style={{ blockSize: `${(refused / most) * 100}%` }} />
                <span className="bar-received" style={{ blockSize: `${(received / most) * 100}%` }} />
              </li>
            );
          })}
        </ol>
      )}
    </figure>
  );
}

function OpenByAge({ open }: { readonly open: ReceiptFigures['open'] }): ReactNode {
  const { t, formats } = useWords();
  const most = Math.max(...open.map(({ due, late }) => due + late));
  const label = t('window.receipts.pictures.open');
  return (
    <figure className="receipt-picture" aria-label={label}>
      <figcaption className="dim small">{label}</figcaption>
      {most === 0 ? (
        <p className="faint small">{t('window.receipts.pictures.openNone')}</p>
      ) : (
        <ol className="age-bars">
          {open.map((group) => {
            const { fromDays, due, late } = group;
            const said = [
              ...(due > 0 ? [t('window.receipts.pictures.due', { formatted: formats.number(due) })] : []),
              ...(late > 0 ? [t('window.receipts.pictures.late', { formatted: formats.number(late) })] : []),
            ];
            return (
              <li key={fromDays} className="age-bar">
                <span className="small dim">{ageText(group, t)}</span>
                <span className="age-line" aria-hidden>
                  <span className="bar-late" style={{ inlineSize: `${(late / most) * 100}%` }} />
                  <span className="bar-due" style={{ inlineSize: `${(due / most) * 100}%` }} />
                </span>
                <span className="small number">{said.length === 0 ? '–' : said.join(', ')}</span>
              </li>
            );
          })}
        </ol>
      )}
    </figure>
  );
}

function ageText({ fromDays, toDays }: ReceiptFigures['open'][number], t: Speech['t']): string {
  if (toDays === undefined) return t('window.receipts.pictures.more', { from: fromDays });
  if (toDays === 0) return t('window.receipts.pictures.today');
  return t('window.receipts.pictures.days', { from: fromDays, to: toDays });
}
