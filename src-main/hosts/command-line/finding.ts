import { ReceiptId, SessionId, TransferId, WaybillError } from '../../../shared/index.ts';
import type { EngineApi, PartnerSummary, Transfer } from '../../../shared/index.ts';
import { readInteger } from './options.ts';

const ids = { min: 1, max: Number.MAX_SAFE_INTEGER };

/** A partner by its name, without regard to capitals, or by its number. Throws `partner-unknown`. */
export async function findPartner(api: EngineApi, written: string): Promise<PartnerSummary> {
  const wanted = written.trim().toLowerCase();
  const partners = await api.partners.list({});
  const found =
    partners.find(({ name }) => name.toLowerCase() === wanted) ??
    partners.find(({ id }) => String(id) === wanted);
  if (found === undefined) throw new WaybillError({ code: 'partner-unknown', params: { partner: written } });
  return found;
}

export function readTransferId(written: string): TransferId {
  return TransferId.parse(readInteger(written, 'ID', ids));
}

export function findTransfer(api: EngineApi, written: string): Promise<Transfer> {
  return api.transfers.get({ id: readTransferId(written) });
}

export function readReceiptId(written: string): ReceiptId {
  return ReceiptId.parse(readInteger(written, 'ID', ids));
}

export function readSessionId(written: string): SessionId {
  return SessionId.parse(readInteger(written, 'ID', ids));
}
