import type { Contact } from '../index.ts';
import type { Words } from './words.ts';

/** Files of one session that stand in a cell. */
const between = '; ';

/**
 * What left this computer as CSV (RFC 4180) with a head: moments in UTC, octets as numbers. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe: hosts and names of files come from others.
 */
export function contactsCsv(words: Words, rows: readonly Contact[]): string {
  const { col, yes, no } = words.contacts;
  const head = [
    col.began,
    col.ended,
    col.partner,
    col.direction,
    col.host,
    col.port,
    col.address,
    col.proxy,
    col.tls,
    col.out,
    col.into,
    col.connections,
    col.commands,
    col.files,
    col.asked,
  ];
  const { role } = words.sessions;
  const lines = rows.map((row) => [
    moment(row.beganAt),
    moment(row.endedAt),
    row.partnerName ?? '',
    row.direction === 'out' ? role.initiator : role.responder,
    row.host,
    row.port,
    row.address,
    row.proxy ?? '',
    row.tls ? yes : no,
    row.octetsOut,
    row.octetsIn,
    row.connections,
    row.commands,
    row.files.join(between),
    row.asked ?? '',
  ]);
  return [head, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function moment(at: number | undefined): string {
  return at === undefined ? '' : new Date(at).toISOString();
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
