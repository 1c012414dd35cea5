import { FileBadge } from 'lucide-react';
import type { ReactNode } from 'react';
import { useActions, useOverview } from '../context/index.ts';
import { Button } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import './waiting-offers.css';

/** The certificates that partners have sent and that wait for a yes or no, above the store. */
export function WaitingOffers(): ReactNode {
  const needs = useOverview((overview) => overview.needs);
  const actions = useActions();
  const { t } = useWords();
  const offers = needs.filter(({ action }) => action === 'offer');
  if (offers.length === 0) return null;
  return (
    <ul className="waiting-offers" aria-label={t('window.certificateOffers.waiting')}>
      {offers.map((need) => {
        const title = t('window.transfers.needs.offer', { partner: need.partnerName ?? '' });
        return (
          <li key={need.key} className="waiting-offer">
            <FileBadge className="icon tone-due" aria-hidden />
            <span>
              <b>{title}</b>{' '}
              <span className="dim small">{String(need.problem?.params['subject'] ?? '')}</span>
            </span>
            <Button
              onPress={() => actions.answerNeed(need)}
              label={`${t('window.transfers.needs.decide')}: ${title}`}
            >
              {t('window.transfers.needs.decide')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
