/** How long the journal takes for what the window asks of it: `bench/journal.ts [ROWS]`. */
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PartnerId, TransferId } from '../shared/index.ts';
import { openJournal } from '../src-main/journal/index.ts';
import { fillJournal } from './fill-journal.ts';
import { median } from './measure.ts';

const rows = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(path.join(tmpdir(), 'waybill-bench-'));
const begun = performance.now();
const file = path.join(folder, 'journal.db');
const journal = fillJournal(file, rows);
console.log(`filled with ${rows} transfers in ${Math.round(performance.now() - begun)} ms`);

const partnerId = PartnerId.parse(7);
const cases: Record<string, () => unknown> = {
  'first page': () => journal.transfers.list({ offset: 0, limit: 100 }),
  'last page': () => journal.transfers.list({ offset: rows - 100, limit: 100 }),
  'page of one partner': () => journal.transfers.list({ partnerId, offset: 500, limit: 100 }),
  'page of one state': () => journal.transfers.list({ states: ['failed'], offset: 500, limit: 100 }),
  'search, many found': () => journal.transfers.list({ search: 'delfor', offset: 0, limit: 100 }),
  'search, one found': () => journal.transfers.list({ search: 'delfor_077777', offset: 0, limit: 100 }),
  'search, a partner': () => journal.transfers.list({ search: 'partner 07', offset: 0, limit: 100 }),
  'search, last page': () => journal.transfers.list({ search: 'delfor', offset: rows - 100, limit: 100 }),
  'search among delivered': () =>
    journal.transfers.list({ search: '7777', states: ['delivered'], offset: 0, limit: 100 }),
  summary: () => journal.transfers.summary(),
  'per partner': () => journal.transfers.perPartner(),
  'needs you': () => journal.transfers.needs(100),
  'receipts, last page': () => journal.receipts.list({ offset: Math.floor(rows / 2), limit: 100 }),
  'receipts, search': () => journal.receipts.list({ search: '077777', offset: 0, limit: 100 }),
  'partners ready': () => journal.partnersReady(Date.now()),
  'next moment': () => journal.nextAttemptAt(Date.now()),
  'overdue receipts': () => journal.transfers.overdue(0),
  'open of one partner': () => journal.transfers.open(partnerId),
  'receipt to its file': () =>
    journal.transfers.byStampBegin({
      direction: 'out',
      partnerId,
      remoteName: 'DELFOR000046.EDI',
      begin: 'x',
    }),
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
const closing = performance.now();
journal.close();
const reopening = performance.now();
openJournal(file).close();
console.log(`closed in ${Math.round(reopening - closing)} ms`);
console.log(`opened in ${(performance.now() - reopening).toFixed(1)} ms, ${statSync(file).size >> 20} MiB`);
const unclosed = openJournal(file);
unclosed.settings.write('bench', 1);
const hurried = path.join(folder, 'hurried.db');
copyFileSync(file, hurried);
copyFileSync(`${file}-wal`, `${hurried}-wal`);
unclosed.close();
const checking = performance.now();
openJournal(hurried).close();
console.log(`opened in ${(performance.now() - checking).toFixed(1)} ms where it was not closed`);
rmSync(folder, { recursive: true, force: true });
