/** How long the journal takes for what the window asks of it: `bench/journal.ts [ROWS]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PartnerId, TransferId } from '../shared/index.ts';
import { fillJournal } from './fill-journal.ts';
import { median } from './measure.ts';

const rows = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(path.join(tmpdir(), 'waybill-bench-'));
const begun = performance.now();
const journal = fillJournal(path.join(folder, 'journal.db'), rows);
console.log(`filled with ${rows} transfers in ${Math.round(performance.now() - begun)} ms`);

const partnerId = PartnerId.parse(7);
const cases: Record<string, () => unknown> = {
  'first page': () => journal.transfers.list({ offset: 0, limit: 100 }),
  'last page': () => journal.transfers.list({ offset: rows - 100, limit: 100 }),
  'page of one partner': () => journal.transfers.list({ partnerId, offset: 500, limit: 100 }),
  'page of one state': () => journal.transfers.list({ states: ['failed'], offset: 5_000, limit: 100 }),
  'search, many found': () => journal.transfers.list({ search: 'delfor', offset: 0, limit: 100 }),
  'search, one found': () => journal.transfers.list({ search: 'delfor_077777', offset: 0, limit: 100 }),
  summary: () => journal.transfers.summary(),
  'per partner': () => journal.transfers.perPartner(),
  'needs you': () => journal.transfers.needs(100),
  'receipts, last page': () => journal.receipts.list({ offset: Math.floor(rows / 2), limit: 100 }),
  'receipts, search': () => journal.receipts.list({ search: '077777', offset: 0, limit: 100 }),
  'partners ready': () => journal.partnersReady(Date.now()),
  'one durable change': () => journal.transfers.change(TransferId.parse(5), { octetsDone: 5 }),
};
for (const [name, work] of Object.entries(cases)) {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  console.log(`${name.padEnd(22)} ${median(times).toFixed(2).padStart(8)} ms`);
}
journal.close();
rmSync(folder, { recursive: true, force: true });
