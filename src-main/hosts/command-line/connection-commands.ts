import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WaybillError } from '../../../shared/index.ts';
import type { Contact } from '../../../shared/index.ts';
import { contactsCsv, format, presentMoment, presentOctets } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { requireRoomFor } from './new-file.ts';
import { text } from './options.ts';
import { tableLines } from './table.ts';
import { pageOptions } from './transfer-commands.ts';
import { moreLines } from './transfer-lines.ts';

const connections = defineCommand({
  name: 'connections',
  options: { partner: text('PARTNER', 'partner'), csv: text('FILE', 'csv'), ...pageOptions },
  async run({ words, output, connect, terminal }, { values }) {
    const file = values.csv === undefined ? undefined : path.resolve(terminal.workingFolder, values.csv);
    if (file !== undefined) await requireRoomFor(file);
    const { api } = await connect();
    const partner = values.partner === undefined ? undefined : await findPartner(api, values.partner);
    const { search, offset = 0, limit = 100 } = values;
    const { total, octetsOut, octetsIn, rows } = await api.sessions.contacts({
      offset,
      limit,
      ...(partner === undefined ? {} : { partnerId: partner.id }),
      ...(search === undefined ? {} : { search }),
    });
    if (file !== undefined) await write(file, contactsCsv(words, rows));
    output.document({ total, offset, octetsOut, octetsIn, connections: rows }, () => [
      ...contactTable(words, rows),
      ...moreLines(words, total, offset, rows.length),
      format(words.contacts.total, { out: presentOctets(octetsOut), into: presentOctets(octetsIn) }),
    ]);
    return exitCodes.done;
  },
});

async function write(file: string, csv: string): Promise<void> {
  try {
    await writeFile(file, csv, { flag: 'wx' });
  } catch (cause) {
    throw new WaybillError({ code: 'write-failed', params: { file } }, { cause });
  }
}

function contactTable(words: Words, rows: readonly Contact[]): string[] {
  const { col, yes, no, nobody } = words.contacts;
  const { role } = words.sessions;
  if (rows.length === 0) return [words.commandLine.list.none];
  return tableLines(
    [
      { heading: col.began, flush: 'left' },
      { heading: col.partner, flush: 'left' },
      { heading: col.direction, flush: 'left' },
      { heading: col.host, flush: 'left' },
      { heading: col.tls, flush: 'left' },
      { heading: col.out, flush: 'right' },
      { heading: col.into, flush: 'right' },
      { heading: col.commands, flush: 'right' },
      { heading: col.files, flush: 'left' },
    ],
    rows.map((row) => [
      presentMoment(row.beganAt),
      row.partnerName ?? nobody,
      row.direction === 'out' ? role.initiator : role.responder,
      placeOf(words, row),
      row.tls ? yes : no,
      presentOctets(row.octetsOut),
      presentOctets(row.octetsIn),
      String(row.commands),
      row.asked ?? row.files.join('; '),
    ]),
  );
}

function placeOf(words: Words, { host, port, proxy }: Contact): string {
  const place = `${host}:${port}`;
  return proxy === undefined ? place : `${place} ${format(words.contacts.through, { proxy })}`;
}

/** The command that says what left this computer. */
export const connectionCommands: readonly Command[] = [connections];
