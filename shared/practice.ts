import { z } from 'zod';
import { BankAgreement } from './bank-of-canada/index.ts';
import { PartnerId, Port, Moment, Octets } from './primitives.ts';

/** Kinds of partners that the program can play itself, on this computer only. */
export const PracticeKind = z.enum(['oftp2', 'digipoort', 'bank-of-canada']);
export type PracticeKind = z.infer<typeof PracticeKind>;

/** Why Digipoort rejects a delivery (interface description 2.3, D-41). */
export const PracticeRejection = z.enum([
  'data-file-missing',
  'metafile-unreadable',
  'element-missing',
  'sender-unknown',
  'receiver-unknown',
  'size-differs',
  'digest-differs',
  'name-invalid',
]);
export type PracticeRejection = z.infer<typeof PracticeRejection>;

/** With `cut`: octets of a file after which the line is cut, once. */
const cutAfter = Octets;
/** Seconds that pass before an answer. */
const delaySeconds = z.int().min(0).max(3600);

/** What the OFTP2 station does with the next files. */
export const OftpPracticeBehaviour = z.object({
  answer: z.enum(['accept', 'refuse', 'silent', 'cut']),
  cutAfter,
  /** With `refuse`: the reason code of the negative answer (RFC 5024 5.3.14). */
  reason: z.int().min(1).max(99),
});
export type OftpPracticeBehaviour = z.infer<typeof OftpPracticeBehaviour>;

/**
 * What Digipoort does: holds each delivery against its metafile; rejects each for one reason, whatever it is; says nothing until it is told
 * otherwise; lets nobody in; cuts the line.
 */
export const DigipoortPracticeBehaviour = z.object({
  answer: z.enum(['check', 'silent', 'deny', 'cut', ...PracticeRejection.options]),
  /** The interface description says both (C1). */
  errorsIn: z.enum(['in', 'out']),
  cutAfter,
  delaySeconds,
});
export type DigipoortPracticeBehaviour = z.infer<typeof DigipoortPracticeBehaviour>;

/** What the bank does: processes what is right; processes nothing; writes no mails until it is told otherwise; lets nobody in; cuts the line. */
export const BankPracticeBehaviour = z.object({
  answer: z.enum(['check', 'refuse', 'silent', 'deny', 'cut']),
  userType: BankAgreement.shape.userType,
  cutAfter,
  delaySeconds,
});
export type BankPracticeBehaviour = z.infer<typeof BankPracticeBehaviour>;

/** What they do until they are told otherwise, and again after each start. */
export const practiceStandards = {
  oftp2: { answer: 'accept', cutAfter: 65_536, reason: 34 },
  digipoort: { answer: 'check', errorsIn: 'in', cutAfter: 65_536, delaySeconds: 0 },
  'bank-of-canada': { answer: 'check', userType: 'employer', cutAfter: 1_024, delaySeconds: 0 },
} as const satisfies {
  readonly oftp2: OftpPracticeBehaviour;
  readonly digipoort: DigipoortPracticeBehaviour;
  readonly 'bank-of-canada': BankPracticeBehaviour;
};

/** What is to be otherwise; what is not named stays. */
export const PracticeChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('oftp2'), ...OftpPracticeBehaviour.partial().shape }),
  z.object({ kind: z.literal('digipoort'), ...DigipoortPracticeBehaviour.partial().shape }),
  z.object({ kind: z.literal('bank-of-canada'), ...BankPracticeBehaviour.partial().shape }),
]);
export type PracticeChange = z.infer<typeof PracticeChange>;

/** A file that a practice partner has got. */
export const PracticeReceived = z.object({ name: z.string(), size: Octets, at: Moment, path: z.string() });
export type PracticeReceived = z.infer<typeof PracticeReceived>;
const LyingFile = z.object({ name: z.string(), size: Octets });

const everywhere = {
  running: z.boolean(),
  host: z.string(),
  /** Of its certificate, SHA-256. */
  fingerprint: z.string().optional(),
  /** Its entry among the partners, where it was started before. */
  partnerId: PartnerId.optional(),
};

export const OftpPracticeStatus = z.object({
  ...everywhere,
  code: z.string(),
  tlsPort: Port.optional(),
  plainPort: Port.optional(),
  behaviour: OftpPracticeBehaviour,
  /** Files it will hand over when it is collected from. */
  waiting: z.array(LyingFile),
  received: z.array(PracticeReceived),
});
export type OftpPracticeStatus = z.infer<typeof OftpPracticeStatus>;

export const DigipoortPracticeStatus = z.object({
  ...everywhere,
  port: Port.optional(),
  user: z.string(),
  /** Who may send, and to whom, as the metafile names them. */
  sender: z.string(),
  receiver: z.string(),
  behaviour: DigipoortPracticeBehaviour,
  /** What lies in its folders, by name. */
  in: z.array(LyingFile),
  out: z.array(LyingFile),
  /** Data files that were accepted, oldest first. */
  received: z.array(PracticeReceived),
});
export type DigipoortPracticeStatus = z.infer<typeof DigipoortPracticeStatus>;

/** A mail that the bank would send. */
export const PracticeMail = z.object({ at: Moment, subject: z.string(), text: z.string() });
export type PracticeMail = z.infer<typeof PracticeMail>;

export const BankPracticeStatus = z.object({
  ...everywhere,
  explicitPort: Port.optional(),
  implicitPort: Port.optional(),
  user: z.string(),
  organization: z.string(),
  behaviour: BankPracticeBehaviour,
  /** Oldest first. */
  mails: z.array(PracticeMail),
  /** Files that it processes, oldest first. */
  received: z.array(PracticeReceived),
});
export type BankPracticeStatus = z.infer<typeof BankPracticeStatus>;

/** All practice partners, running or not. */
export const PracticeStatus = z.object({
  oftp2: OftpPracticeStatus,
  digipoort: DigipoortPracticeStatus,
  'bank-of-canada': BankPracticeStatus,
});
export type PracticeStatus = z.infer<typeof PracticeStatus>;

/** A file of the practice Digipoort that somebody wants to read. */
export const PracticeFile = z.object({ folder: z.enum(['in', 'out']), name: z.string().min(1).max(255) });
export type PracticeFile = z.infer<typeof PracticeFile>;
