import type { ReactNode } from 'react';
import type { CertificateFacts } from '../../shared/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { namesText } from './certificate-text.ts';
import { Fingerprint } from './fingerprint-box.tsx';
import './old-beside-new.css';

/** What people decide by. */
export type ComparedFacts = Pick<
  CertificateFacts,
  'subject' | 'issuer' | 'validFrom' | 'validUntil' | 'fingerprint'
> &
  Partial<Pick<CertificateFacts, 'keyType' | 'serial' | 'names'>>;

interface Line {
  readonly term: string;
  /** Undefined where it is not known. */
  readonly of: (facts: ComparedFacts) => string | undefined;
}

/** Two certificates beside each other; what differs is marked. */
export function OldBesideNew(props: {
  readonly oldName: string;
  readonly newName: string;
  /** Only its fingerprint where nothing more is known of it. */
  readonly old: ComparedFacts | string;
  readonly new: ComparedFacts;
  /** What each is for, where that is compared, too. */
  readonly purposes?: { readonly old: string; readonly new: string };
}): ReactNode {
  const { oldName, newName, old, new: now, purposes } = props;
  const speech = useWords();
  const { t } = speech;
  return (
    <table className="old-new">
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('window.certificates.panel.facts')}</span>
          </th>
          <th scope="col">{oldName}</th>
          <th scope="col">{newName}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(speech).map(({ term, of }) => {
          const was = typeof old === 'string' ? undefined : of(old);
          const is = of(now);
          if (is === undefined) return null;
          return (
            <tr key={term} data-differs={was !== undefined && was !== is}>
              <th scope="row">{term}</th>
              <td>{was ?? '–'}</td>
              <td>{is}</td>
            </tr>
          );
        })}
        {purposes !== undefined && (
          <tr data-differs={purposes.old !== purposes.new}>
            <th scope="row">{t('window.certificateDialogs.import.purposes')}</th>
            <td>{purposes.old}</td>
            <td>{purposes.new}</td>
          </tr>
        )}
        <tr data-differs="true">
          <th scope="row">{t('window.certificates.panel.fingerprint')}</th>
          <td>
            <Fingerprint fingerprint={typeof old === 'string' ? old : old.fingerprint} />
          </td>
          <td>
            <Fingerprint fingerprint={now.fingerprint} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function linesOf({ t, formats }: Speech): readonly Line[] {
  return [
    { term: t('window.certificates.panel.subject'), of: ({ subject }) => subject },
    { term: t('window.certificates.panel.issuer'), of: ({ issuer }) => issuer },
    {
      term: t('window.certificates.panel.validity'),
      of: ({ validFrom, validUntil }) => `${formats.date(validFrom)} – ${formats.date(validUntil)}`,
    },
    { term: t('window.certificates.panel.serial'), of: ({ serial }) => serial },
    {
      term: t('window.certificates.panel.names'),
      of: ({ names }) => namesText(names ?? []),
    },
    { term: t('window.certificates.panel.key'), of: ({ keyType }) => keyType },
  ];
}
