import type { ReactNode } from 'react';
import type { PartnerId, PartnerSummary } from '../../shared/index.ts';
import { Checks } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { Recipient } from './parcel.ts';

export interface RecipientsProps {
  readonly partners: readonly PartnerSummary[];
  readonly partnerId: PartnerId;
  /** None: the partner itself. */
  readonly chosen: readonly Recipient[];
  readonly onChange: (recipients: readonly Recipient[]) => void;
}

/** Everybody who can get the files: each partner, and each code behind one. Closed until somebody wants more than the partner. */
export function Recipients({ partners, partnerId, chosen, onChange }: RecipientsProps): ReactNode {
  const { t } = useWords();
  const all = partners.flatMap(({ id, name, destinations }) =>
    destinations.map((destination, index) => ({
      key: JSON.stringify([id, destination]),
      recipient: { partnerId: id, destination },
      isOwn: index === 0,
      label: index === 0 ? name : t('window.sending.dialog.via', { destination, partner: name }),
    })),
  );
  if (all.length < 2) return undefined;
  const keys =
    chosen.length === 0
      ? all.filter(({ recipient, isOwn }) => isOwn && recipient.partnerId === partnerId).map(({ key }) => key)
      : chosen.map(({ partnerId: id, destination }) => JSON.stringify([id, destination]));
  return (
    <details className="send-recipients">
      <summary>{t('window.sending.dialog.recipients', { count: keys.length })}</summary>
      <Checks
        label={t('window.sending.dialog.recipientsLabel')}
        options={all.map(({ key, label }) => ({ key, label }))}
        value={keys}
        onChange={(next) =>
          onChange(all.filter(({ key }) => next.includes(key)).map(({ recipient }) => recipient))
        }
      />
    </details>
  );
}
