import type { ReactNode } from 'react';
import type { Certificate } from '../../shared/index.ts';
import { useWords } from '../words/index.ts';
import { expiryText } from './certificate-text.ts';
import { expiryTone, spanOn } from './expiry-axis.ts';
import type { ExpiryAxis } from './expiry-axis.ts';
import './expiry-bar.css';

const monthAndYear: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric' };

/** The months above the lines. Each line says its end in words, too. */
export function ExpiryScale({ axis }: { readonly axis: ExpiryAxis }): ReactNode {
  const { t, formats } = useWords();
  const format = new Intl.DateTimeFormat(formats.locale, monthAndYear);
  return (
    <div className="expiry-scale" aria-hidden>
      <span className="expiry-tick expiry-tick-now" style={{ insetInlineStart: `${axis.now * 100}%` }}>
        {t('window.certificates.today')}
      </span>
      {axis.ticks
        .filter(({ share }) => share - axis.now > 0.12)
        .map(({ at, share }) => (
          <span
            key={at}
            className="expiry-tick"
            data-minor={new Date(at).getMonth() !== 0}
            style={{ insetInlineStart: `${share * 100}%` }}
          >
            {format.format(at)}
          </span>
        ))}
    </div>
  );
}

/** The validity of a certificate on the line of the next two years, and its end in words. */
export function ExpiryBar({
  certificate,
  axis,
}: {
  readonly certificate: Certificate;
  readonly axis: ExpiryAxis;
}): ReactNode {
  const speech = useWords();
  const { t, formats } = speech;
  const { facts, expiry, state } = certificate;
  if (facts === undefined || expiry === undefined)
    return <span className="faint small">{t('window.certificates.noValidity')}</span>;
  const span = spanOn(axis, facts);
  const tone = state === 'retired' ? 'none' : expiryTone(expiry);
  return (
    <div
      className={`expiry expiry-${tone}`}
      title={t('window.certificates.validity', {
        from: formats.date(facts.validFrom),
        until: formats.date(facts.validUntil),
      })}
    >
      <div className="expiry-line" aria-hidden>
        {axis.ticks.map(({ at, share }) => (
          <span key={at} className="expiry-mark" style={{ insetInlineStart: `${share * 100}%` }} />
        ))}
        {!span.isOutside && (
          <span
            className="expiry-span"
            data-open={span.isOpen}
            style={{
              insetInlineStart: `${span.start * 100}%`,
              inlineSize: `${Math.max(0.6, (span.end - span.start) * 100)}%`,
            }}
          />
        )}
        <span className="expiry-now" style={{ insetInlineStart: `${axis.now * 100}%` }} />
      </div>
      <span className="expiry-words">{expiryText(expiry, facts, speech)}</span>
    </div>
  );
}
