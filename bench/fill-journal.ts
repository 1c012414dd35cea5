import { openJournal } from '../src-main/journal/index.ts';
import type { Journal, NewTransfer } from '../src-main/journal/index.ts';
import { OftpAgreement } from '../shared/index.ts';
import type { PartnerId } from '../shared/index.ts';

/** Fills a journal with transfers as a busy year leaves them: four events each, a receipt for most. Gives it open. */
export function fillJournal(file: string, count: number): Journal {
  const journal = openJournal(file);
  const partners = Array.from({ length: 40 }, (_, n) => addPartner(journal, n));
  const start = Date.now() - count * 60_000;
  for (let from = 0; from < count; from += 1_000) {
    journal.transaction(() => {
      for (let n = from; n < Math.min(from + 1_000, count); n += 1)
        addOne(journal, partners, n, start + n * 60_000);
    });
  }
  return journal;
}

function addPartner(journal: Journal, n: number): PartnerId {
  return journal.partners.add({
    name: `Partner ${String(n + 1).padStart(2, '0')}`,
    kind: 'oftp2',
    oftp2: OftpAgreement.parse({ code: `O0013${String(n).padStart(6, '0')}PARTNER`, host: '127.0.0.1' }),
    sealed: {},
    practice: false,
  }).id;
}

/** Of a hundred files of ours: two refused, two awaited, one late, one failed. */
function outcomeOf(n: number): 'received' | 'refused' | 'awaiting' | 'late' | 'none' {
  const k = (n * 7) % 100;
  if (k < 94) return 'received';
  if (k < 96) return 'refused';
  if (k < 98) return 'awaiting';
  return k < 99 ? 'late' : 'none';
}

function addOne(journal: Journal, partners: readonly PartnerId[], n: number, at: number): void {
  const partnerId = partners[n % partners.length];
  if (partnerId === undefined) return;
  const out = n % 3 !== 0;
  const outcome = out ? outcomeOf(n) : 'sent';
  const size = 1_000 + ((n * 7_919) % 5_000_000);
  const transfer: NewTransfer = {
    direction: out ? 'out' : 'in',
    partnerId,
    fileName: `DELFOR_${String(n).padStart(6, '0')}.edi`,
    localPath: `/data/out/DELFOR_${n}.edi`,
    size,
    octetsDone: size,
    durableOctets: size,
    remoteName: `DELFOR${String(n).padStart(6, '0')}.EDI`,
    remoteStamp: `20260101 ${String(n).padStart(10, '0')}`,
    state: outcome === 'none' ? 'failed' : out ? 'delivered' : 'collected',
    receipt: outcome,
    receiptDueAt: at + 86_400_000,
    attempts: 1,
    protocol: { destination: 'O0013THEIRS', originator: 'O0013OURS', format: 'U' },
    finishedAt: at + 2_000,
  };
  const { id } = journal.transfers.add(transfer, { kind: 'queued', by: 'user', at });
  journal.transfers.note(id, {
    kind: 'sending',
    by: 'us',
    at: at + 1_000,
    params: { position: 0, size },
    line: 'SFID DSN=DELFOR FMT=U',
  });
  journal.transfers.note(id, { kind: 'delivered', by: 'partner', at: at + 2_000, line: 'EFPA CD=N' });
  if (outcome !== 'received' && outcome !== 'refused' && outcome !== 'sent') return;
  journal.transfers.note(id, {
    kind: outcome === 'refused' ? 'receipt-refused' : 'receipt-received',
    by: 'partner',
    at: at + 3_000,
  });
  journal.receipts.add({
    direction: out ? 'in' : 'out',
    partnerId,
    transferId: id,
    form: outcome === 'refused' ? 'NERP' : 'EERP',
    outcome: outcome === 'refused' ? 'refused' : 'received',
    at: at + 3_000,
    remoteName: transfer.remoteName,
    remoteStamp: transfer.remoteStamp,
    verification: 'unsigned',
    pending: false,
    octets: Buffer.alloc(160, 'E'),
    protocol: {},
  });
}
