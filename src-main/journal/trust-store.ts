import { PartnerId, TrustDecision } from '../../shared/index.ts';
import type { TrustStore } from './certificate-records.ts';
import { optional, parseWord } from './columns.ts';
import type { Database } from './database.ts';

interface DecisionRow {
  id: number;
  at: number;
  partner_id: number;
  fingerprint: string;
  subject: string | null;
  role: string;
  decision: string;
  by_whom: string;
  note: string;
}

/** So many decisions are read at most: the newest. */
const most = 1_000;

/** Who said yes or no to which certificate. Rows are only ever added. */
export function createTrustStore(database: Database): TrustStore {
  const insert = database.prepare(
    `INSERT INTO trust_decisions (at, partner_id, fingerprint, subject, role, decision, by_whom, note)
     VALUES (@at, @partnerId, @fingerprint, @subject, @role, @decision, @by, @note)`,
  );
  const ofPartner = database.prepare<[number, number], DecisionRow>(
    'SELECT * FROM trust_decisions WHERE partner_id = ? ORDER BY id DESC LIMIT ?',
  );
  const all = database.prepare<[number], DecisionRow>(
    'SELECT * FROM trust_decisions ORDER BY id DESC LIMIT ?',
  );

  return {
    add(decision) {
      const { lastInsertRowid } = insert.run({ ...decision, subject: decision.subject ?? null });
      return { ...decision, id: Number(lastInsertRowid) };
    },
    list: (partnerId) =>
      (partnerId === undefined ? all.all(most) : ofPartner.all(partnerId, most)).map(toDecision),
  };
}

function toDecision(row: DecisionRow): TrustDecision {
  return {
    id: row.id,
    at: row.at,
    partnerId: PartnerId.parse(row.partner_id),
    fingerprint: row.fingerprint,
    ...optional('subject', row.subject),
    role: parseWord(TrustDecision.shape.role, row.role, 'role'),
    decision: parseWord(TrustDecision.shape.decision, row.decision, 'decision'),
    by: row.by_whom,
    note: row.note,
  };
}
