import { z } from 'zod';
import { PartnerId, PasswordChangeState } from '../../shared/index.ts';
import { jsonOrNull, optional, parseWord, readProblem } from './columns.ts';
import type { Database } from './database.ts';
import { JournalError } from './journal-error.ts';
import type { PasswordChangeRecord, PasswordStore } from './password-records.ts';

interface PasswordRow {
  id: number;
  partner_id: number;
  state: string;
  in_use: string;
  sealed_old: string | null;
  sealed_new: string | null;
  started_at: number;
  uploaded_at: number | null;
  decided_at: number | null;
  word_on: string | null;
  note: string;
  accepted_at: number | null;
  refused_at: number | null;
  problem: string | null;
}

const InUse = z.enum(['old', 'new']);
const open = "state IN ('prepared', 'sending', 'uploaded', 'unknown')";

export function createPasswordStore(database: Database): PasswordStore {
  const one = database.prepare<[number], PasswordRow>('SELECT * FROM password_changes WHERE id = ?');
  const openOf = database.prepare<[number], PasswordRow>(
    `SELECT * FROM password_changes INDEXED BY password_changes_open WHERE partner_id = ? AND ${open}`,
  );
  const cutOff = database.prepare<[], PasswordRow>(
    "SELECT * FROM password_changes WHERE state IN ('prepared', 'sending') ORDER BY id",
  );
  const past = database.prepare<[number, number], PasswordRow>(
    `SELECT * FROM password_changes INDEXED BY password_changes_partner WHERE partner_id = ? AND NOT ${open}
       ORDER BY id DESC LIMIT ?`,
  );
  const insert = database.prepare(
    `INSERT INTO password_changes (partner_id, state, in_use, sealed_old, sealed_new, started_at, note)
     VALUES (@partnerId, @state, 'old', @old, @new, @startedAt, '')`,
  );
  const update = database.prepare(
    `UPDATE password_changes SET state = @state, in_use = @inUse, sealed_old = @old, sealed_new = @new, uploaded_at = @uploadedAt,
       decided_at = @decidedAt, word_on = @wordOn, note = @note, accepted_at = @acceptedAt, refused_at = @refusedAt, problem = @problem
     WHERE id = @id`,
  );

  function mustGet(id: number): PasswordChangeRecord {
    const row = one.get(id);
    if (row === undefined) throw new JournalError({ code: 'journal-failed', params: { id } });
    return toRecord(row);
  }

  return {
    add({ partnerId, state, sealed, startedAt }) {
      const { lastInsertRowid } = insert.run({
        partnerId,
        state,
        old: sealed.old ?? null,
        new: sealed.new ?? null,
        startedAt,
      });
      return mustGet(Number(lastInsertRowid));
    },
    change(id, { forget, problem, refusedAt, ...patch }) {
      const before = mustGet(id);
      const now = { ...before, ...patch };
      update.run({
        id,
        state: now.state,
        inUse: now.inUse,
        old: forget === true ? null : (before.sealed.old ?? null),
        new: forget === true ? null : (before.sealed.new ?? null),
        uploadedAt: now.uploadedAt ?? null,
        decidedAt: now.decidedAt ?? null,
        wordOn: now.wordOn ?? null,
        note: now.note,
        acceptedAt: now.acceptedAt ?? null,
        refusedAt: (refusedAt === undefined ? before.refusedAt : refusedAt) ?? null,
        problem: jsonOrNull(problem === undefined ? before.problem : problem),
      });
      return mustGet(id);
    },
    open(partnerId) {
      const row = openOf.get(partnerId);
      return row === undefined ? undefined : toRecord(row);
    },
    interrupted: () => cutOff.all().map(toRecord),
    history: (partnerId, limit) => past.all(partnerId, limit).map(toRecord),
  };
}

function toRecord(row: PasswordRow): PasswordChangeRecord {
  return {
    id: row.id,
    partnerId: PartnerId.parse(row.partner_id),
    state: parseWord(PasswordChangeState, row.state, 'password_changes.state'),
    inUse: parseWord(InUse, row.in_use, 'password_changes.in_use'),
    sealed: { ...optional('old', row.sealed_old), ...optional('new', row.sealed_new) },
    startedAt: row.started_at,
    note: row.note,
    ...optional('uploadedAt', row.uploaded_at),
    ...optional('decidedAt', row.decided_at),
    ...optional('wordOn', row.word_on),
    ...optional('acceptedAt', row.accepted_at),
    ...optional('refusedAt', row.refused_at),
    ...readProblem(row.problem, 'password_changes.problem'),
  };
}
