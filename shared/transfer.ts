import { z } from 'zod';
import {
  CertificateId,
  CertificateOfferId,
  Moment,
  Octets,
  Parameters,
  PartnerId,
  ReceiptId,
  TransferId,
} from './primitives.ts';
import { Problem } from './problem.ts';

export const Direction = z.enum(['out', 'in']);
export type Direction = z.infer<typeof Direction>;

/**
 * How far the transfer is; one of the two facts per file.
 * out: queued, preparing, sending, delivered. in: queued (what we fetch), receiving, collected.
 * On the way: waiting (a retry at a time, with the reason), unknown (the line broke after the last octet and before the answer),
 * failed, cancelled.
 */
export const TransferState = z.enum([
  'queued',
  'preparing',
  'sending',
  'delivered',
  'receiving',
  'collected',
  'waiting',
  'unknown',
  'failed',
  'cancelled',
]);
export type TransferState = z.infer<typeof TransferState>;

/**
 * Where the receipt is; the other fact.
 * out: none (not expected), awaiting, late, received, refused, confirmed (by hand).
 * in: undecided (we have to answer, and how is for a person to say), owed (we have to answer), sent.
 */
export const ReceiptState = z.enum([
  'none',
  'awaiting',
  'late',
  'received',
  'refused',
  'confirmed',
  'undecided',
  'owed',
  'sent',
]);
export type ReceiptState = z.infer<typeof ReceiptState>;

export const Transfer = z.object({
  id: TransferId,
  direction: Direction,
  partnerId: PartnerId,
  partnerName: z.string(),
  /** The file's name on this computer, without its folder. */
  fileName: z.string(),
  /** Where it came from (out), or where it lies now (in); absent while it is not there yet, and once it was cleared away. */
  localPath: z.string().optional(),
  /** Octets that cross the line (out), or of the file as it lies here (in); of one that is still arriving, the sender's estimate. */
  size: Octets,
  /** Octets of the file as its sender has it here, where others cross the line: signed, compressed, encrypted, in records. */
  fileSize: Octets.optional(),
  /** Octets the other side is known to have, or that lie here durably. */
  octetsDone: Octets,
  /** The name the file has between the partners: the virtual file's data set name. */
  remoteName: z.string(),
  /** With remoteName what makes the file unique: date and time stamp as sent. */
  remoteStamp: z.string(),
  state: TransferState,
  receipt: ReceiptState,
  receiptDueAt: Moment.optional(),
  attempts: z.int().nonnegative(),
  nextAttemptAt: Moment.optional(),
  problem: Problem.optional(),
  createdAt: Moment,
  updatedAt: Moment,
  finishedAt: Moment.optional(),
  /** A person, or a new transfer in its place, has dealt with its end: it needs nobody any more. */
  handled: z.boolean().optional(),
  receiptAt: Moment.optional(),
  /** No receipt comes by machine: a person says that the partner's word came, and what it was. */
  receiptByHand: z.boolean().optional(),
  /** The first of the transfers that carry one file to several destinations, itself included. */
  group: TransferId.optional(),
  /** The file that came in and is forwarded with this one. */
  relayOf: TransferId.optional(),
  /** It comes because a person has chosen it at the partner, and can be called off and tried again. */
  fetched: z.boolean().optional(),
  /** Every octet may have reached the partner in an attempt that has had no answer. */
  mayHaveArrived: z.boolean().optional(),
  /** Octets of it lie at the partner, and nothing that stands says what they are for: they can be taken back there. */
  leftThere: z.boolean().optional(),
  /** It is to be taken back at the partner. */
  withdrawing: z.boolean().optional(),
  /** A metafile goes with it, and can be looked at. */
  metafile: z.boolean().optional(),
  /** The code that the file is for, where that is not the partner's (out), or ours (in). */
  destination: z.string().optional(),
  /** The code that the file is from, where that is not ours (out), or the partner's (in). */
  originator: z.string().optional(),
  /** SHA-256 of the file as it is kept, hexadecimal. */
  sha256: z.string().optional(),
});
export type Transfer = z.infer<typeof Transfer>;

export const TimelineKind = z.enum([
  'queued', // by the user: file copied to the spool
  'prepared',
  'sending', // params: position (octets), attempt, session facts
  'resumed', // as sending, from position > 0
  'receiving',
  'arrived', // every octet is here; what it was secured with is taken off, its records are written as agreed
  'interrupted', // params: octets
  'waiting', // params: until
  'asked', // a person has to answer a question first
  'delivered',
  'collected',
  'forwarded', // in: params: to, destination, transfer; for a group: members, destination
  'group-answered', // in: every member of the group has come to its end; params: form, received, refused
  'receipt-passed-on', // in: the destination's receipt goes back as it came; params: form
  'receipt-received', // params: form, verification
  'receipt-refused', // params: form, reason
  'receipt-sent',
  'receipt-late',
  'unconfirmed', // out: nobody has said within the agreed time that the partner's word came; params: due
  'confirmed', // by the user; params: on, note
  'rejected', // by the user: the partner's word came, and was a no; params: on, note
  'unknown',
  'failed',
  'cancelled',
  'skipped', // out: its name was taken, and what is there stays as was agreed
  'renamed', // out: its name was taken; params: from, name
  'retried', // by the user; by us where that was agreed for the reason
  'corrected', // by the user: its metafile goes again, changed; params: the values that are other ones
  'withdraw-asked', // by the user: what lies at the partner is to be deleted there
  'withdrawn', // params: alreadyGone
  'not-withdrawn', // the partner had taken it: it is delivered
  'handled', // by the user: it needs nobody any more
  'recovered', // the engine was stopped in the middle and has found the file again
  'certificate-offered', // what came is a certificate; params: kind, fingerprint, subject
  'certificate-accepted', // by the user
  'certificate-refused', // params: note
  'cleared', // its certificate was decided about, and the file was taken out of its folder; params: path
]);
export type TimelineKind = z.infer<typeof TimelineKind>;

export const TimelineEvent = z.object({
  id: z.int().positive(),
  at: Moment,
  kind: TimelineKind,
  by: z.enum(['us', 'partner', 'user']),
  params: Parameters,
  problem: Problem.optional(),
  /** The raw protocol line, secrets masked. */
  line: z.string().optional(),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

export const Receipt = z.object({
  id: ReceiptId,
  direction: Direction,
  partnerId: PartnerId,
  partnerName: z.string(),
  /** Absent when it fits no file of ours. */
  transferId: TransferId.optional(),
  fileName: z.string().optional(),
  /** What the partner's protocol calls it: EERP, NERP. */
  form: z.string(),
  outcome: z.enum(['received', 'refused']),
  at: Moment,
  remoteName: z.string(),
  remoteStamp: z.string(),
  reason: Problem.optional(),
  verification: z.enum(['unsigned', 'verified', 'failed']),
  /** Who has signed it: the subject of the certificate, where the signature was verified. */
  signer: z.string().optional(),
  /** A receipt of ours that still waits for a session. */
  pending: z.boolean(),
  /** It fits these files, or none where there are none here: which it is for is a person's to say. */
  candidates: z.array(TransferId).optional(),
});
export type Receipt = z.infer<typeof Receipt>;

/** A live figure, never journalled. */
export const Progress = z.object({
  id: TransferId,
  octets: Octets,
  total: Octets,
  octetsPerSecond: z.number().nonnegative(),
});
export type Progress = z.infer<typeof Progress>;

export const TransferSummary = z.object({
  all: z.int().nonnegative(),
  /** Not yet at an end: queued, preparing, sending, receiving, waiting, unknown. */
  active: z.int().nonnegative(),
  /** Those that wait for their next try, which comes by itself. */
  interrupted: z.int().nonnegative(),
  /** Of these, those that were broken off on their way: how many, the octets from which they are taken up, and all of theirs. */
  brokenOff: z.int().nonnegative().default(0),
  interruptedOctets: Octets.default(0),
  interruptedSize: Octets.default(0),
  failed: z.int().nonnegative(),
  receiptsDue: z.int().nonnegative(),
  receiptsLate: z.int().nonnegative(),
  receiptsRefused: z.int().nonnegative(),
  receipts: z.int().nonnegative(),
});
export type TransferSummary = z.infer<typeof TransferSummary>;

/** Something that waits for a person: one sentence and one button each. */
export const Need = z.object({
  key: z.string(),
  kind: z.enum([
    'failed',
    'unfetched',
    'unopened',
    'refused',
    'late',
    'unknown',
    'certificate',
    'trust',
    'settings',
    'unconfirmed', // delivered, and nobody has said that the partner's word came
    'password-old',
    'password-open', // changed, and the partner's word has not come
    'password-which', // refused while two are kept
    'whose-receipt',
    'not-withdrawn', // taken back, and its receipt came all the same
  ]),
  transferId: TransferId.optional(),
  partnerId: PartnerId.optional(),
  partnerName: z.string().optional(),
  fileName: z.string().optional(),
  certificateId: CertificateId.optional(),
  offerId: CertificateOfferId.optional(),
  receiptId: ReceiptId.optional(),
  problem: Problem.optional(),
  since: Moment,
  action: z.enum([
    'retry',
    'confirm',
    'open',
    'settings',
    'partner',
    'certificate',
    'trust',
    'offer',
    'password',
    'assign',
    'registered', // the person says of a certificate that it is registered there
    'correct',
  ]),
});
export type Need = z.infer<typeof Need>;
