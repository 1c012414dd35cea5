/** Adds transfers one by one and prints the number of each once it is durable, until it is killed: `testing-writer.ts FILE`. */
import { writeSync } from 'node:fs';
import { openJournal } from './index.ts';
import { addPartner, newTransfer } from './testing.ts';

const journal = openJournal(process.argv[2] ?? '');
const partner = addPartner(journal, 'Writer');
for (let count = 1; ; count += 1) {
  journal.transfers.add(newTransfer(partner), { kind: 'queued', by: 'user' });
  writeSync(1, `${count}\n`);
}
