import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { PartnerSummary, TrustDecision } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { useWords } from '../words/index.ts';
import { trustedNow } from './trust-in-force.ts';
import { TrustHistory } from './trust-history.tsx';

/** Which certificates of a partner are trusted until the engine stops, and the way to end that. Nothing where there is none. */
export function SessionTrust({ partner }: { readonly partner: PartnerSummary }): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const startedAt = useOverview((overview) => overview.status?.startedAt);
  const [decisions, setDecisions] = useState<readonly TrustDecision[]>([]);
  // A partner is read again whenever whom it is trusted by was changed.
  useEffect(() => {
    let isOver = false;
    state.api.certificates
      .decisions({ partnerId: partner.id })
      .then((read) => {
        if (!isOver) setDecisions(read);
      })
      // The next time that something changes it is read again.
      .catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [state, partner]);
  const trusted = startedAt === undefined ? [] : trustedNow(decisions, startedAt);
  if (trusted.length === 0) return null;
  return (
    <section>
      <h3>{t('window.certificates.panel.session')}</h3>
      {trusted.map((decision) => (
        <div key={decision.id}>
          <p className="small">{decision.subject}</p>
          <TrustHistory decisions={[decision]} label={decision.subject ?? decision.fingerprint} />
        </div>
      ))}
    </section>
  );
}
