import { Contact } from '../../shared/index.ts';
import type { ContactFilter } from '../../shared/index.ts';
import { optional, searchKey } from './columns.ts';
import { withoutWaiting } from './database.ts';
import type { Database } from './database.ts';
import type { ConnectionStore } from './connection-records.ts';

interface ContactRow {
  id: number;
  direction: string;
  session_id: number | null;
  partner_id: number | null;
  partner_name: string | null;
  host: string;
  port: number;
  address: string;
  proxy: string | null;
  asked: string | null;
  tls: number;
  connections: number;
  began_at: number;
  ended_at: number | null;
  octets_out: number;
  octets_in: number;
  commands: number;
}

/** Those of one session to one host, whatever their ports; else each by itself. */
const together = `coalesce(session_id, -connections.id), direction, host, asked`;

export function createConnectionStore(database: Database): ConnectionStore {
  const insert = database.prepare(
    `INSERT INTO connections (session_id, partner_id, direction, host, port, address, tls, began_at, octets_out, octets_in)
     VALUES (@sessionId, @partnerId, @direction, @host, @port, @address, 0, @beganAt, 0, 0)`,
  );
  const change = database.prepare(
    `UPDATE connections SET session_id = @sessionId, partner_id = @partnerId, host = @host, port = @port, proxy = @proxy,
       asked = @asked, tls = @tls, octets_out = @octetsOut, octets_in = @octetsIn, ended_at = @endedAt WHERE id = @id`,
  );
  const files = database
    .prepare<[number], string>(
      `SELECT file_name FROM session_files JOIN transfers ON transfers.id = transfer_id WHERE session_id = ?
         ORDER BY transfer_id LIMIT 100`,
    )
    .pluck();
  const surplus = database.prepare(
    `DELETE FROM connections WHERE id IN (SELECT id FROM connections WHERE began_at < @before
       OR id <= (SELECT id FROM connections ORDER BY id DESC LIMIT 1 OFFSET @most) ORDER BY id LIMIT @batch)`,
  );

  return {
    begin: ({ sessionId, partnerId, ...row }) =>
      withoutWaiting(database, () =>
        Number(
          insert.run({ ...row, sessionId: sessionId ?? null, partnerId: partnerId ?? null }).lastInsertRowid,
        ),
      ),
    write(states) {
      withoutWaiting(database, () => {
        for (const { sessionId, partnerId, proxy, asked, tls, endedAt, ...state } of states)
          change.run({
            ...state,
            sessionId: sessionId ?? null,
            partnerId: partnerId ?? null,
            proxy: proxy ?? null,
            asked: asked ?? null,
            tls: tls ? 1 : 0,
            endedAt: endedAt ?? null,
          });
      });
    },
    list(filter) {
      const { sql, values } = conditionsOf(filter);
      const from = `FROM connections LEFT JOIN partners ON partners.id = partner_id ${sql}`;
      const totals = database
        .prepare<unknown[], { total: number; octetsOut: number; octetsIn: number }>(
          `SELECT count(*) AS total, coalesce(sum(o), 0) AS octetsOut, coalesce(sum(i), 0) AS octetsIn
             FROM (SELECT sum(octets_out) AS o, sum(octets_in) AS i ${from} GROUP BY ${together})`,
        )
        .get(...values);
      const rows = database
        .prepare<unknown[], ContactRow>(
          `SELECT min(connections.id) AS id, direction, session_id, partner_id, partners.name AS partner_name, host, port, address,
             max(proxy) AS proxy, asked, min(tls) AS tls, count(*) AS connections, min(began_at) AS began_at,
             CASE WHEN count(ended_at) = count(*) THEN max(ended_at) END AS ended_at,
             sum(octets_out) AS octets_out, sum(octets_in) AS octets_in,
             coalesce((SELECT lines FROM sessions WHERE sessions.id = session_id), 0) AS commands
           ${from} GROUP BY ${together} ORDER BY min(connections.id) DESC LIMIT ? OFFSET ?`,
        )
        .all(...values, filter.limit, filter.offset);
      return {
        ...(totals ?? { total: 0, octetsOut: 0, octetsIn: 0 }),
        rows: rows.map((row) => toContact(row, row.session_id === null ? [] : files.all(row.session_id))),
      };
    },
    prune: (limits) => withoutWaiting(database, () => surplus.run(limits).changes),
  };
}

function conditionsOf({ partnerId, since, before, search = '' }: ContactFilter): {
  readonly sql: string;
  readonly values: readonly (string | number)[];
} {
  const key = searchKey(search.trim());
  const conditions: readonly (readonly [string, readonly (string | number)[]])[] = [
    ...(partnerId === undefined ? [] : [['partner_id = ?', [partnerId]] as const]),
    ...(since === undefined ? [] : [['began_at >= ?', [since]] as const]),
    ...(before === undefined ? [] : [['began_at < ?', [before]] as const]),
    ...(key === ''
      ? []
      : [
          [
            `(instr(lower(host), ?) > 0 OR instr(address, ?) > 0 OR instr(lower(coalesce(proxy, '')), ?) > 0
               OR instr(lower(coalesce(asked, '')), ?) > 0 OR instr(coalesce(partners.name_key, ''), ?) > 0)`,
            [key, key, key, key, key],
          ] as const,
        ]),
  ];
  return {
    sql: conditions.length === 0 ? '' : `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`,
    values: conditions.flatMap(([, values]) => values),
  };
}

function toContact(row: ContactRow, files: readonly string[]): Contact {
  return Contact.parse({
    id: row.id,
    direction: row.direction,
    ...optional('sessionId', row.session_id),
    ...optional('partnerId', row.partner_id),
    ...optional('partnerName', row.partner_name),
    host: row.host,
    port: row.port,
    address: row.address,
    ...optional('proxy', row.proxy),
    ...optional('asked', row.asked),
    tls: row.tls === 1,
    connections: row.connections,
    beganAt: row.began_at,
    ...optional('endedAt', row.ended_at),
    octetsOut: row.octets_out,
    octetsIn: row.octets_in,
    commands: row.commands,
    files,
  });
}
