import { z } from 'zod';
import { bankPasswordCautions, bankPasswordRules } from './bank-of-canada/index.ts';
import { call } from './call.ts';
import { Moment, PartnerId } from './primitives.ts';
import { Problem } from './problem.ts';

/**
 * How far a change of our password at a partner is. prepared: kept here, and nothing has left. sending: it leaves now. uploaded: the partner
 * has the file, and its word is awaited. unknown: the line broke while it left. At an end: confirmed and rejected by the partner's word,
 * failed (nothing has left), replaced (another password was entered here by hand).
 */
export const PasswordChangeState = z.enum([
  'prepared',
  'sending',
  'uploaded',
  'unknown',
  'confirmed',
  'rejected',
  'failed',
  'replaced',
]);
export type PasswordChangeState = z.infer<typeof PasswordChangeState>;

export const PasswordChange = z.object({
  state: PasswordChangeState,
  startedAt: Moment,
  /** When the partner had taken the file. */
  uploadedAt: Moment.optional(),
  decidedAt: Moment.optional(),
  /** The day on which the partner's word came, as whoever read it has said. */
  wordOn: z.iso.date().optional(),
  note: z.string(),
  /** Which of the two we log in with. */
  inUse: z.enum(['old', 'new']),
  /** When the partner let us in with the new one. */
  acceptedAt: Moment.optional(),
  /** When the partner refused the one in use, if that is the newest it has said to it. */
  refusedAt: Moment.optional(),
  /** Why nothing left, or why nobody knows whether it did. */
  problem: Problem.optional(),
});
export type PasswordChange = z.infer<typeof PasswordChange>;

/** Our password at a partner that has rules for it; never what it is. */
export const PasswordState = z.object({
  user: z.string(),
  isSet: z.boolean(),
  /** Since when it is in use, as far as is known here: changed, or entered. */
  since: Moment,
  /** When it is to be changed at the latest. */
  dueAt: Moment,
  /** The change that is not decided yet: both passwords are kept. */
  open: PasswordChange.optional(),
  /** What came to its end, newest first. */
  history: z.array(PasswordChange),
});
export type PasswordState = z.infer<typeof PasswordState>;

/** The longest text that is held against the rules. */
const typed = z.string().max(1024);

const word = z.object({
  partnerId: PartnerId,
  /** The day on which it came; today unless told. */
  on: z.iso.date().optional(),
  note: z.string().trim().max(500).default(''),
});

/** The contract's group `passwords`: our password at partners that tell how it is changed. Each throws `password-not-changeable`. */
export const passwordCalls = {
  state: call(z.object({ partnerId: PartnerId }), PasswordState),
  /** Holds a password against every rule, those that compare it with the present one included. Nothing is kept. */
  check: call(
    z.object({ partnerId: PartnerId, password: typed }),
    z.object({
      broken: z.array(z.enum(bankPasswordRules)),
      cautions: z.array(z.enum(bankPasswordCautions)),
    }),
  ),
  /** A password that keeps every rule and nobody can guess. Nothing is kept. */
  generate: call(z.object({ partnerId: PartnerId }), z.object({ password: z.string() })),
  /**
   * Keeps the new password beside the old one, and then gives it to the partner. Answers when the partner has taken it (`uploaded`), when
   * the line broke meanwhile (`unknown`) or when nothing left (`failed`). Throws `password-rules` {rules} and `password-change-open`.
   */
  change: call(z.object({ partnerId: PartnerId, password: typed }), PasswordState),
  /** The partner's word has come: the new password is ours. Throws `password-change-none`. */
  confirm: call(word, PasswordState),
  /** The partner's word has come: the old password stays. Throws `password-change-none`. */
  reject: call(word, PasswordState),
  /** Logs in with this one from now on, and tries again what a refused login has stopped. Throws `password-change-none`. */
  use: call(z.object({ partnerId: PartnerId, which: z.enum(['old', 'new']) }), PasswordState),
} as const;
