import type { ReactNode } from 'react';
import type { TrustDecision } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { Button } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { isInForce } from './trust-in-force.ts';
import './trust-history.css';

/** Who said yes or no to a certificate, newest first; what is in force can be ended. */
export function TrustHistory({
  decisions,
  label,
}: {
  readonly decisions: readonly TrustDecision[];
  /** What the certificate is called. */
  readonly label: string;
}): ReactNode {
  const { navigation } = useWindow();
  const startedAt = useOverview((overview) => overview.status?.startedAt ?? 0);
  const { t, formats } = useWords();
  if (decisions.length === 0)
    return <p className="faint small">{t('window.certificates.panel.historyNone')}</p>;
  return (
    <ol className="trust-history">
      {decisions.map((decision) => {
        const { id, at, role, decision: said, for: period, despiteDates, by, note } = decision;
        return (
          <li key={id}>
            <span>
              <b>
                {t(`window.certificates.panel.${said}`)}
                {period === 'session' && ` ${t('window.certificates.panel.forSession')}`}
                {despiteDates && ` ${t('window.certificates.panel.despiteDates')}`}
              </b>{' '}
              {t(`window.certificates.panel.role.${role}`)}
            </span>
            <span className="dim">
              {formats.full(at)} · {t('window.certificates.panel.by', { by })}
            </span>
            {note !== '' && <q className="dim">{note}</q>}
            {isInForce(decision, decisions) && (period === 'always' || at >= startedAt) && (
              <Button tone="danger" onPress={() => navigation.open({ kind: 'distrust', decision, label })}>
                {t('window.certificates.panel.endTrust')}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
