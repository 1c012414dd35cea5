/**
 * Moves the restart point of one transfer on, each time with an event, and prints it once it is durable, until it is killed:
 * `testing-writer.ts FILE`.
 */
import { writeSync } from 'node:fs';
import { openJournal } from './index.ts';
import { addPartner, newTransfer } from './testing.ts';

const journal = openJournal(process.argv[2] ?? '');
const { id } = journal.transfers.add(newTransfer(addPartner(journal, 'Writer')), {
  kind: 'queued',
  by: 'user',
});
for (let octets = 1; ; octets += 1) {
  journal.transfers.change(id, { durableOctets: octets }, { kind: 'sending', by: 'us', params: { octets } });
  writeSync(1, `${octets}\n`);
}
