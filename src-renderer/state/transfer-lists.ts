import type {
  EngineApi,
  Receipt,
  Session,
  SessionFilter,
  Transfer,
  TransferFilter,
} from '../../shared/index.ts';
import type { Direction, PartnerId } from '../../shared/index.ts';
import { createJournalList } from './journal-list.ts';
import type { Fit, JournalList } from './journal-list.ts';

export type TransferList = JournalList<Transfer, TransferFilter>;

export function createTransferList(api: EngineApi): TransferList {
  return createJournalList<Transfer, TransferFilter>({
    filter: {},
    fit: fitTransfer,
    read: (filter, page) => api.transfers.list({ ...filter, ...page }),
  });
}

export function isFiltered(filter: TransferFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}

/** The same question that the journal answers, as far as it can be answered here. */
export function fitTransfer(transfer: Transfer, filter: TransferFilter): Fit {
  if (!isFiltered(filter)) return 'always';
  const fits =
    (filter.partnerId === undefined || filter.partnerId === transfer.partnerId) &&
    (filter.direction === undefined || filter.direction === transfer.direction) &&
    (filter.states === undefined || filter.states.includes(transfer.state)) &&
    (filter.receipts === undefined || filter.receipts.includes(transfer.receipt));
  if (!fits) return 'not';
  return filter.search === undefined || filter.search === '' ? 'fits' : 'unknown';
}

export interface ReceiptFilter {
  readonly partnerId?: PartnerId | undefined;
  readonly direction?: Direction | undefined;
  readonly search?: string | undefined;
}

export type ReceiptList = JournalList<Receipt, ReceiptFilter>;

export function createReceiptList(api: EngineApi): ReceiptList {
  return createJournalList<Receipt, ReceiptFilter>({
    filter: {},
    fit(receipt, { partnerId, direction, search }) {
      if (partnerId !== undefined && partnerId !== receipt.partnerId) return 'not';
      if (direction !== undefined && direction !== receipt.direction) return 'not';
      if (search !== undefined && search !== '') return 'unknown';
      return partnerId === undefined && direction === undefined ? 'always' : 'fits';
    },
    read: (filter, page) => api.receipts.list({ ...filter, ...page }),
  });
}

export type SessionList = JournalList<Session, SessionFilter>;

export function createSessionList(api: EngineApi): SessionList {
  return createJournalList<Session, SessionFilter>({
    filter: {},
    fit(session, { partnerId, failed, search }) {
      if (partnerId !== undefined && partnerId !== session.partnerId) return 'not';
      if (failed === true && session.problem === undefined) return 'not';
      if (search !== undefined && search !== '') return 'unknown';
      return partnerId === undefined && failed !== true ? 'always' : 'fits';
    },
    read: (filter, page) => api.sessions.list({ ...filter, ...page }),
  });
}
