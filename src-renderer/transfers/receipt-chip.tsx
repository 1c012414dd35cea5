import { Check, Clock, Hand, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Transfer } from '../../shared/index.ts';
import type { Words } from '../../shared/words/index.ts';
import { Chip } from '../parts/index.ts';
import { problemText, useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';

/** Where a file's receipt is: the second of its two facts. */
export function ReceiptChip({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { t, words, formats } = useWords();
  switch (transfer.receipt) {
    case 'none':
      return <Chip tone="none">{withoutReceipt(transfer, t)}</Chip>;
    case 'awaiting':
      return (
        <Chip tone="due" icon={<Clock className="icon" aria-hidden />}>
          {transfer.receiptByHand === true
            ? t('window.transfers.chips.toConfirm')
            : t('window.transfers.chips.awaiting')}
        </Chip>
      );
    case 'late':
      return (
        <Chip tone="due" icon={<Clock className="icon" aria-hidden />}>
          <b>
            {transfer.receiptByHand === true
              ? t('window.transfers.chips.notConfirmed')
              : t('window.transfers.chips.late')}
          </b>
        </Chip>
      );
    case 'received':
      return (
        <Chip tone="good" icon={<Check className="icon" aria-hidden />}>
          {t('window.transfers.chips.received')}
        </Chip>
      );
    case 'refused':
      return (
        <Chip tone="bad" icon={<X className="icon" aria-hidden />}>
          <span title={reasonOf(transfer, words, formats.locale)}>{t('window.transfers.chips.refused')}</span>
        </Chip>
      );
    case 'confirmed':
      return (
        <Chip tone="accent" icon={<Hand className="icon" aria-hidden />}>
          {t('window.transfers.chips.confirmed')}
        </Chip>
      );
    case 'undecided':
      return <Chip tone="due">{t('window.transfers.chips.undecided')}</Chip>;
    case 'owed':
      return <Chip tone="due">{t('window.transfers.chips.owed')}</Chip>;
    case 'sent':
      return (
        <Chip tone="good" icon={<Check className="icon" aria-hidden />}>
          {t('window.transfers.chips.sent')}
        </Chip>
      );
  }
}

/** A file still on its way out will want a receipt; one that ended without has none to come. */
function withoutReceipt({ direction, state, receiptByHand }: Transfer, t: Speech['t']): string {
  if (direction === 'in' || state === 'failed' || state === 'cancelled') return '–';
  if (state === 'delivered') return t('window.transfers.chips.noneExpected');
  return receiptByHand === true
    ? t('window.transfers.chips.confirmationWanted')
    : t('window.transfers.chips.receiptWanted');
}

function reasonOf({ problem }: Transfer, words: Words, locale: string): string | undefined {
  return problem === undefined ? undefined : problemText(words, problem, locale).title;
}
