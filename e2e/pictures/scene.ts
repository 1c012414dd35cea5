import type { z } from 'zod';
import { BankAgreement, DigipoortAgreement, FtpsAgreement, OftpAgreement } from '../../shared/index.ts';
import type { PartnerId } from '../../shared/index.ts';
import { openJournal } from '../../src-main/journal/index.ts';
import type { Journal, NewTimelineEvent, NewTransfer } from '../../src-main/journal/index.ts';

/** Milliseconds. */
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Ports of the two servers that are really there: one that is trusted and lists its folders, one whose certificate has changed. */
export interface ScenePorts {
  readonly trusted: number;
  readonly changed: number;
}

/** A supplier's journal as it looks on a working day: partners, a month of files, and what needs somebody. Invented names throughout. */
export function fillScene(file: string, now: number, ports: ScenePorts): void {
  const journal = openJournal(file);
  try {
    journal.transaction(() => {
      const partners = addPartners(journal, ports);
      addMonth(journal, partners, now);
      addToday(journal, partners, now);
    });
  } finally {
    journal.close();
  }
}

type Partners = ReturnType<typeof addPartners>;

function addPartners(journal: Journal, ports: ScenePorts) {
  const keep = { sealed: {}, practice: false } as const;
  const oftp = (name: string, code: string, rest: Partial<z.input<typeof OftpAgreement>>): PartnerId =>
    journal.partners.add({
      ...keep,
      name,
      kind: 'oftp2',
      oftp2: OftpAgreement.parse({ code, host: 'oftp.example', ...rest }),
    }).id;
  const server = (name: string, port: number): PartnerId =>
    journal.partners.add({
      ...keep,
      name,
      kind: 'ftps',
      ftps: FtpsAgreement.parse({ host: '127.0.0.1', port, mode: 'explicit', user: 'lindenhof' }),
    }).id;
  return {
    aurora: oftp('Aurora Motors', 'O0177AURORAMOTORS', { host: 'oftp2.aurora-motors.example' }),
    volta: oftp('Volta Gearbox AG', 'O0013VOLTAGEARBOX', { host: 'edi.volta-gearbox.example' }),
    // The file that broke off is tried again, where nobody listens.
    fjord: oftp('Fjord Castings', 'O0091FJORDCASTINGS', { host: '127.0.0.1', port: 9 }),
    digipoort: journal.partners.add({
      ...keep,
      name: 'Digipoort',
      kind: 'digipoort',
      digipoort: DigipoortAgreement.parse({
        host: 'ftps.digipoort.example',
        user: 'lindenhof',
        sender: '00000001123456789000',
        receiver: '00000004003214345001',
        isRegistered: true,
      }),
    }).id,
    bank: journal.partners.add({
      ...keep,
      name: 'Bank of Canada',
      kind: 'bank-of-canada',
      bank: BankAgreement.parse({ host: 'ftps.bank.example', organization: '99001', userType: 'employer' }),
    }).id,
    meridian: server('Meridian Logistics', ports.trusted),
    payroll: server('Lindgren Payroll', ports.changed),
  };
}

interface SceneFile {
  readonly to: PartnerId;
  readonly name: string;
  readonly size: number;
  readonly at: number;
  readonly end: 'received' | 'awaiting' | 'late' | 'refused' | 'sent' | 'none';
  readonly form?: string;
  readonly signer?: string;
  readonly reason?: string;
  readonly more?: Partial<NewTransfer>;
}

/** One file with its timeline and, where there is one, its receipt. */
function addFile(journal: Journal, one: SceneFile): void {
  const { to: partnerId, name, size, at, end, form = 'EERP', signer, reason } = one;
  const incoming = end === 'sent';
  const isSigned = signer !== undefined;
  const remoteName = name.toUpperCase().replace(/_/g, '-');
  const transfer: NewTransfer = {
    direction: incoming ? 'in' : 'out',
    partnerId,
    fileName: name,
    localPath: `/home/lindenhof/${incoming ? 'received' : 'outbox'}/${name}`,
    size,
    octetsDone: size,
    durableOctets: size,
    remoteName,
    remoteStamp: new Date(at).toISOString().replace(/[-:]/g, '').replace('T', ' ').slice(0, 15) + '0001',
    state: incoming ? 'collected' : 'delivered',
    receipt: end,
    receiptDueAt: at + (end === 'late' ? -hour : day),
    attempts: 1,
    protocol: { destination: 'O0177AURORAMOTORS', originator: 'O0013LINDENHOF', format: 'U' },
    finishedAt: at + 4_000,
    ...(end === 'received' ? { receiptAt: at + 9_000 } : {}),
    ...one.more,
  };
  const tls = { tls: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' };
  const queued: NewTimelineEvent = incoming
    ? { kind: 'receiving', by: 'partner', at, params: { ...tls, size } }
    : { kind: 'queued', by: 'user', at, params: { size, remoteName } };
  const { id } = journal.transfers.add(transfer, queued);
  const note = (event: NewTimelineEvent): unknown => journal.transfers.note(id, event);
  if (incoming) {
    note({
      kind: 'collected',
      by: 'us',
      at: at + 2_000,
      params: { octets: size },
      line: `EFID RCNT=0 UCNT=${size}`,
    });
    note({ kind: 'receipt-sent', by: 'us', at: at + 3_000, params: { form } });
  } else {
    note({
      kind: 'prepared',
      by: 'us',
      at: at + 1_000,
      params: isSigned ? { size, signed: true, compressed: true, encrypted: true, suite: '04' } : { size },
    });
    note({
      kind: 'sending',
      by: 'us',
      at: at + 2_000,
      params: { ...tls, position: 0, size, attempt: 1 },
      line: `SFID DSN=${remoteName} DEST=O0177AURORAMOTORS ORIG=O0013LINDENHOF FMT=U REST=0 SEC=03 CIPH=04`,
    });
    if (transfer.state === 'delivered')
      note({
        kind: 'delivered',
        by: 'partner',
        at: at + 4_000,
        line: form === 'EERP' ? 'EFPA CD=Y' : '226 Transfer complete',
      });
  }
  if (end === 'late') note({ kind: 'receipt-late', by: 'us', at: at + day });
  if (transfer.state === 'waiting')
    note({ kind: 'interrupted', by: 'us', at: at + minute, params: { octets: transfer.octetsDone } });
  if (end !== 'received' && end !== 'refused' && end !== 'sent') return;
  const isRefused = end === 'refused';
  const problem =
    reason === undefined
      ? {}
      : { reason: { code: 'oftp2.nerp.13', params: {}, text: reason, retry: 'never' as const } };
  const verification = isSigned ? 'verified' : 'unsigned';
  if (!incoming)
    note({
      kind: isRefused ? 'receipt-refused' : 'receipt-received',
      by: 'partner',
      at: at + 9_000,
      params: { form, verification, ...(isSigned ? { signer } : {}) },
      line: `${form} DSN=${remoteName} DEST=O0013LINDENHOF ORIG=O0177AURORAMOTORS`,
    });
  journal.receipts.add({
    direction: incoming ? 'out' : 'in',
    partnerId,
    transferId: id,
    form,
    outcome: isRefused ? 'refused' : 'received',
    at: at + 9_000,
    remoteName,
    remoteStamp: transfer.remoteStamp,
    verification,
    pending: false,
    octets: Buffer.from(`${form} ${remoteName}`),
    protocol: isSigned ? { signer } : {},
    ...problem,
  });
}

const auroraSigns = 'CN=Aurora Motors EDI, O=Aurora Motors SE, C=SE';
const voltaSigns = 'CN=edi.volta-gearbox.example, O=Volta Gearbox AG, C=DE';

/** What went before: a working month of orders, delivery schedules, invoices and returns. */
function addMonth(
  journal: Journal,
  { aurora, volta, fjord, digipoort, meridian }: Partners,
  now: number,
): void {
  const kinds = ['DELFOR', 'DESADV', 'INVOIC', 'DELJIT'] as const;
  for (let ago = 29; ago >= 1; ago -= 1) {
    const morning = now - ago * day - 6 * hour;
    const weekend = [0, 6].includes(new Date(morning).getUTCDay());
    const count = weekend ? 1 : 4 + ((ago * 7) % 5);
    for (let n = 0; n < count; n += 1) {
      const at = morning + n * 37 * minute;
      const number = 88_000 + (29 - ago) * 9 + n;
      const kind = kinds[(ago + n) % kinds.length] ?? 'DELFOR';
      const size = 6_200 + ((number * 7_919) % 240_000);
      const to = [aurora, volta, fjord, aurora][n % 4] ?? aurora;
      const signer = to === volta ? voltaSigns : auroraSigns;
      if (n === 2) addFile(journal, { to, name: `ORDERS_${number}.edi`, size, at, end: 'sent' });
      else addFile(journal, { to, name: `${kind}_${number}.edi`, size, at, end: 'received', signer });
    }
    if (ago % 7 === 3)
      addFile(journal, {
        to: meridian,
        name: `loading-list-${47 - Math.floor(ago / 7)}.xlsx`,
        size: 48_211,
        at: morning,
        end: 'none',
      });
    if (ago === 20)
      addFile(journal, {
        to: digipoort,
        name: 'OB_2026-10_Lindenhof.xml',
        size: 9_304,
        at: morning,
        end: 'received',
        form: 'ok',
      });
  }
}

/** What is seen first: each state once, as few as a person looks at. */
function addToday(journal: Journal, partners: Partners, now: number): void {
  const { aurora, volta, fjord, digipoort, bank, meridian } = partners;
  addFile(journal, {
    to: aurora,
    name: 'PRICAT_2026Q4.edi',
    size: 1_204_330,
    at: now - 47 * hour,
    end: 'late',
  });
  addFile(journal, {
    to: bank,
    name: '99001001.##P',
    size: 24_790,
    at: now - 5 * hour,
    end: 'awaiting',
    more: { protocol: { receiptByHand: true } },
  });
  addFile(journal, {
    to: volta,
    name: 'INVOIC_2026-1120.edi',
    size: 18_642,
    at: now - 3 * hour,
    end: 'refused',
    form: 'NERP',
    signer: voltaSigns,
    reason: 'duplicate invoice number',
  });
  addFile(journal, {
    to: digipoort,
    name: 'VPB_2025_Lindenhof.xml',
    size: 311_208,
    at: now - 96 * minute,
    end: 'received',
    form: 'ok',
  });
  addFile(journal, {
    to: meridian,
    name: 'loading-list-47.xlsx',
    size: 48_877,
    at: now - 64 * minute,
    end: 'none',
  });
  addFile(journal, {
    to: aurora,
    name: 'ORDERS_88213.edi',
    size: 52_118,
    at: now - 41 * minute,
    end: 'sent',
  });
  addFile(journal, {
    to: volta,
    name: 'DESADV_88251.edi',
    size: 7_733,
    at: now - 25 * minute,
    end: 'awaiting',
  });
  addFile(journal, {
    to: aurora,
    name: 'DELFOR_2026W48.edi',
    size: 96_404,
    at: now - 18 * minute,
    end: 'received',
    signer: auroraSigns,
  });
  addBrokenOff(journal, fjord, now - 9 * minute);
}

/** A drawing that broke off at 64 %. */
function addBrokenOff(journal: Journal, to: PartnerId, at: number): void {
  const size = 4_213_440_512;
  const done = Math.ceil(size * 0.64);
  addFile(journal, {
    to,
    name: 'HOUSING_AX-4471_C.CATPart',
    size,
    at,
    end: 'none',
    more: { state: 'waiting', octetsDone: done, durableOctets: done, nextAttemptAt: at + 2 * hour },
  });
}
