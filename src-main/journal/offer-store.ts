import { z } from 'zod';
import { CertificateExchangeKind, CertificateOfferId, PartnerId, TransferId } from '../../shared/index.ts';
import type { CertificateOfferRecord, CertificateOfferStore } from './certificate-records.ts';
import { optional, parseColumn, parseWord } from './columns.ts';
import type { Database } from './database.ts';
import { JournalError } from './journal-error.ts';

interface OfferRow {
  id: number;
  partner_id: number;
  transfer_id: number;
  kind: string;
  der: Buffer;
  chain: string;
  at: number;
  decision: string | null;
  decided_at: number | null;
}

const Chain = z.array(z.base64());
const Decision = z.enum(['accepted', 'refused']);

/** Certificates that came as files, and what was said of them: one row a file, whatever a partner sends. */
export function createOfferStore(database: Database): CertificateOfferStore {
  const waiting = database.prepare<[], OfferRow>(
    `SELECT certificate_offers.* FROM certificate_offers INDEXED BY certificate_offers_open
       JOIN partners ON partners.id = partner_id
       WHERE decision IS NULL AND partners.removed_at IS NULL ORDER BY certificate_offers.id`,
  );
  const withFile = database.prepare<[], OfferRow>(
    `SELECT certificate_offers.* FROM certificate_offers JOIN transfers ON transfers.id = transfer_id
       WHERE decision IS NOT NULL AND local_path IS NOT NULL ORDER BY certificate_offers.id`,
  );
  const one = database.prepare<[number], OfferRow>('SELECT * FROM certificate_offers WHERE id = ?');
  const insert = database.prepare(
    `INSERT INTO certificate_offers (partner_id, transfer_id, kind, der, chain, at)
     VALUES (@partnerId, @transferId, @kind, @der, @chain, @at)`,
  );
  const decide = database.prepare('UPDATE certificate_offers SET decision = ?, decided_at = ? WHERE id = ?');

  function get(id: CertificateOfferId): CertificateOfferRecord | undefined {
    const row = one.get(id);
    return row === undefined ? undefined : toRecord(row);
  }

  return {
    open: () => waiting.all().map(toRecord),
    decidedWithFile: () => withFile.all().map(toRecord),
    get,
    add({ partnerId, transferId, kind, der, chain, at }) {
      const { lastInsertRowid } = insert.run({
        partnerId,
        transferId,
        kind,
        der: Buffer.from(der),
        chain: JSON.stringify(chain.map((above) => Buffer.from(above).toString('base64'))),
        at,
      });
      const id = CertificateOfferId.parse(Number(lastInsertRowid));
      const added = get(id);
      if (added === undefined) throw new JournalError({ code: 'journal-failed', params: { id } });
      return added;
    },
    decide(id, decision, at) {
      decide.run(decision, at, id);
    },
  };
}

function toRecord(row: OfferRow): CertificateOfferRecord {
  return {
    id: CertificateOfferId.parse(row.id),
    partnerId: PartnerId.parse(row.partner_id),
    transferId: TransferId.parse(row.transfer_id),
    kind: parseWord(CertificateExchangeKind, row.kind, 'kind'),
    der: row.der,
    chain: parseColumn(Chain, row.chain, 'chain').map((text) => Buffer.from(text, 'base64')),
    at: row.at,
    ...(row.decision === null ? {} : { decision: parseWord(Decision, row.decision, 'decision') }),
    ...optional('decidedAt', row.decided_at),
  };
}
