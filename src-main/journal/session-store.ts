import { z } from 'zod';
import { PartnerId, Session, SessionFile, SessionId, SessionLine } from '../../shared/index.ts';
import { jsonOrNull, optional, parseWord, readParameters, readProblem } from './columns.ts';
import { withoutWaiting } from './database.ts';
import type { Database } from './database.ts';
import { listSessions } from './session-list.ts';
import type { SessionLimits, SessionStore } from './session-records.ts';

interface SessionRow {
  id: number;
  partner_id: number | null;
  partner_name: string | null;
  role: string;
  address: string;
  began_at: number;
  ended_at: number | null;
  ended_by: string | null;
  problem: string | null;
  facts: string;
  lines: number;
  files: number;
}

const columns = `sessions.*, partners.name AS partner_name,
  (SELECT count(*) FROM session_files WHERE session_id = sessions.id) AS files`;

const Direction = SessionLine.shape.direction;
const EndedBy = z.enum(Session.shape.endedBy.unwrap().options);

export function createSessionStore(database: Database): SessionStore {
  const one = database.prepare<[number], SessionRow>(
    `SELECT ${columns} FROM sessions LEFT JOIN partners ON partners.id = partner_id WHERE sessions.id = ?`,
  );
  const insert = database.prepare(
    `INSERT INTO sessions (partner_id, role, address, began_at, facts, lines)
     VALUES (@partnerId, @role, @address, @beganAt, @facts, 0)`,
  );
  const insertLine = database.prepare(
    'INSERT INTO session_lines (session_id, number, at, direction, text) VALUES (?, ?, ?, ?, ?)',
  );
  const insertFile = database.prepare(
    'INSERT OR IGNORE INTO session_files (session_id, transfer_id) SELECT ?, id FROM transfers WHERE id = ?',
  );
  const change = database.prepare(
    `UPDATE sessions SET lines = @lines, address = @address, facts = @facts, ended_at = @endedAt, ended_by = @endedBy,
       problem = @problem WHERE id = @id`,
  );
  const lines = database.prepare<[number, number, number], SessionLine>(
    `SELECT number, at, direction, text FROM session_lines WHERE session_id = ? AND number > ? ORDER BY number LIMIT ?`,
  );
  const files = database.prepare<[number], { id: number; direction: string; fileName: string }>(
    `SELECT transfers.id AS id, direction, file_name AS fileName FROM session_files
       JOIN transfers ON transfers.id = transfer_id WHERE session_id = ? ORDER BY transfer_id LIMIT 1000`,
  );
  const endUnfinished = database.prepare(
    `UPDATE sessions INDEXED BY sessions_open SET problem = @problem, lines = max(lines, last.number),
       ended_at = max(began_at, last.at)
     FROM (SELECT open.id AS id, coalesce(max(number), 0) AS number, coalesce(max(at), 0) AS at
       FROM sessions AS open LEFT JOIN session_lines ON session_id = open.id WHERE ended_at IS NULL GROUP BY open.id) AS last
     WHERE sessions.id = last.id AND ended_at IS NULL`,
  );
  const surplus = surplusQueries(database);
  const remove = database.prepare('DELETE FROM sessions WHERE id = ?');

  return {
    begin: ({ partnerId, role, address, beganAt, facts = {} }) =>
      withoutWaiting(database, () => {
        const row = { partnerId: partnerId ?? null, role, address, beganAt, facts: JSON.stringify(facts) };
        return SessionId.parse(Number(insert.run(row).lastInsertRowid));
      }),
    write(changes) {
      withoutWaiting(database, () => {
        for (const { id, newLines, newFiles, address, facts, ended, lines: count } of changes) {
          for (const { number, at, direction, text } of newLines)
            insertLine.run(id, number, at, direction, text);
          for (const file of newFiles) insertFile.run(id, file);
          change.run({
            id,
            lines: count,
            address,
            facts: JSON.stringify(facts),
            endedAt: ended?.at ?? null,
            endedBy: ended?.by ?? null,
            problem: jsonOrNull(ended?.problem),
          });
        }
      });
    },
    get(id) {
      const row = one.get(id);
      return row === undefined ? undefined : toSession(row);
    },
    lines: (id, after, limit) =>
      lines
        .all(id, after, limit)
        .map((line) => ({ ...line, direction: parseWord(Direction, line.direction, 'direction') })),
    files: (id) => files.all(id).map((file) => SessionFile.parse(file)),
    list(filter) {
      const { total, ids } = listSessions(database, filter);
      return {
        total,
        rows: ids.flatMap((id) => {
          const row = one.get(id);
          return row === undefined ? [] : [toSession(row)];
        }),
      };
    },
    endUnfinished(problem) {
      endUnfinished.run({ problem: JSON.stringify(problem) });
    },
    prune(limits) {
      const { batch } = limits;
      for (const ids of surplus) {
        const found = ids(limits);
        if (found.length === 0) continue;
        withoutWaiting(database, () => {
          for (const id of found.slice(0, batch)) remove.run(id);
        });
        return Math.min(found.length, batch);
      }
      return 0;
    },
  };
}

/** What is too much, oldest first, one query for each reason. Sessions that are open stay. */
function surplusQueries(database: Database): readonly ((limits: SessionLimits) => number[])[] {
  const old = database
    .prepare<[number, number], number>(
      'SELECT id FROM sessions WHERE began_at < ? AND ended_at IS NOT NULL ORDER BY id LIMIT ?',
    )
    .pluck();
  const ofPartners = database
    .prepare<[number, number], number>(
      `SELECT id FROM sessions WHERE partner_id IS NOT NULL AND ended_at IS NOT NULL
         AND id <= (SELECT id FROM sessions WHERE partner_id IS NOT NULL ORDER BY id DESC LIMIT 1 OFFSET ?) ORDER BY id LIMIT ?`,
    )
    .pluck();
  const ofStrangers = database
    .prepare<[number, number], number>(
      `SELECT id FROM sessions WHERE partner_id IS NULL AND ended_at IS NOT NULL
         AND id <= (SELECT id FROM sessions WHERE partner_id IS NULL ORDER BY id DESC LIMIT 1 OFFSET ?) ORDER BY id LIMIT ?`,
    )
    .pluck();
  const tooLong = database
    .prepare<[number, number, number], number>(
      `SELECT id FROM (SELECT id, ended_at, sum(min(lines, ?)) OVER (ORDER BY id DESC) AS total FROM sessions)
         WHERE total > ? AND ended_at IS NOT NULL ORDER BY id LIMIT ?`,
    )
    .pluck();
  return [
    ({ before, batch }) => old.all(before, batch),
    ({ partners, batch }) => ofPartners.all(partners, batch),
    ({ strangers, batch }) => ofStrangers.all(strangers, batch),
    ({ lines, linesOfOne, batch }) => tooLong.all(linesOfOne, lines, batch),
  ];
}

function toSession(row: SessionRow): Session {
  return {
    id: SessionId.parse(row.id),
    ...(row.partner_id === null ? {} : { partnerId: PartnerId.parse(row.partner_id) }),
    ...optional('partnerName', row.partner_name),
    role: parseWord(Session.shape.role, row.role, 'role'),
    address: row.address,
    beganAt: row.began_at,
    ...optional('endedAt', row.ended_at),
    ...(row.ended_by === null ? {} : { endedBy: parseWord(EndedBy, row.ended_by, 'ended_by') }),
    ...readProblem(row.problem),
    facts: readParameters(row.facts),
    lines: row.lines,
    files: row.files,
  };
}
