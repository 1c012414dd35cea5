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
  period: string;
  despite_dates: number;
  by_whom: string;
  note: string;
}

/** So many decisions are read at most: the newest. */
const most = 1_000;

/** Who said yes or no to which certificate. Rows are only ever added. */
export function createTrustStore(database: Database): TrustStore {
  const insert = database.prepare(
    `INSERT INTO trust_decisions (at, partner_id, fingerprint, subject, role, decision, period, despite_dates, by_whom, note)
     VALUES (@at, @partnerId, @fingerprint, @subject, @role, @decision, @for, @despiteDates, @by, @note)`,
  );
  const ofPartner = database.prepare<[number, number], DecisionRow>(
    'SELECT * FROM trust_decisions WHERE partner_id = ? ORDER BY id DESC LIMIT ?',
  );
  const all = database.prepare<[number], DecisionRow>(
    'SELECT * FROM trust_decisions ORDER BY id DESC LIMIT ?',
  );
  const despiteDates = database.prepare<[number, string], { fingerprint: string }>(
    `SELECT fingerprint FROM trust_decisions WHERE decision = 'trusted' AND period = 'always' AND despite_dates = 1
       AND id IN (SELECT max(id) FROM trust_decisions WHERE partner_id = ? AND role = ? GROUP BY fingerprint)`,
  );

  return {
    add(decision) {
      const { lastInsertRowid } = insert.run({
        ...decision,
        subject: decision.subject ?? null,
        despiteDates: decision.despiteDates ? 1 : 0,
      });
      return { ...decision, id: Number(lastInsertRowid) };
    },
    despiteDates: (partnerId, role) =>
      despiteDates.all(partnerId, role).map(({ fingerprint }) => fingerprint),
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
    for: parseWord(TrustDecision.shape.for.unwrap(), row.period, 'period'),
    despiteDates: row.despite_dates === 1,
    by: row.by_whom,
    note: row.note,
  };
}
