import type { EfnaReason, EsidReason, NerpReason, ReasonTable, SfnaReason } from './reason-codes.ts';

/**
 * What an answer means for what comes next: `partner` leaves it to SFNARRTR, `arrived` says that the partner has the file, which is
 * then never sent again, whatever was agreed.
 */
export type RetryRule = 'partner' | 'later' | 'never' | 'arrived';

/** Per partner, as `SFNA.06`: what holds instead of the rules here. */
export type RetryOverrides = Readonly<Record<string, 'later' | 'never'>>;

/** 5.3.5: SFNARRTR says whether the condition is a temporary one. */
const sfna: Readonly<Record<SfnaReason, RetryRule>> = {
  '01': 'partner',
  '02': 'partner',
  '03': 'partner',
  '04': 'partner',
  '05': 'partner',
  '06': 'partner',
  '10': 'partner',
  '11': 'partner',
  '12': 'partner',
  '13': 'arrived',
  '14': 'partner',
  '15': 'partner',
  '16': 'partner',
  '17': 'partner',
  '18': 'partner',
  '19': 'partner',
  '20': 'partner',
  '99': 'partner',
};

/**
 * 5.3.10: an EFNA has no retry indicator and counts as SFNARRTR=N (5.3.14). What the partner had accepted by its size and could not
 * write in the end is a matter of room or of a disk: that passes. The same octets counted, opened or verified again give the same.
 */
const efna: Readonly<Record<EfnaReason, RetryRule>> = {
  '01': 'never',
  '02': 'never',
  '03': 'never',
  '04': 'never',
  '05': 'never',
  '06': 'later',
  '10': 'never',
  '11': 'never',
  '12': 'later',
  '13': 'arrived',
  '14': 'never',
  '15': 'never',
  '16': 'never',
  '17': 'never',
  '18': 'never',
  '19': 'never',
  '20': 'never',
  '21': 'never',
  '22': 'never',
  '23': 'never',
  '99': 'never',
};

/** 5.3.11: `never` where somebody has to correct a setting first; each call with a wrong password may bring the next lock nearer. */
const esid: Readonly<Record<EsidReason, RetryRule>> = {
  '00': 'later',
  '01': 'later',
  '02': 'later',
  '03': 'never',
  '04': 'never',
  '05': 'later',
  '06': 'later',
  '07': 'later',
  '08': 'later',
  '09': 'later',
  '10': 'never',
  '11': 'never',
  '12': 'never',
  '99': 'later',
};

/** 5.3.14: the file was delivered once; only a person, or what was agreed, knows whether another one is wanted. */
const nerp: Readonly<Record<NerpReason, RetryRule>> = {
  '03': 'never',
  '04': 'never',
  '09': 'never',
  '11': 'never',
  '12': 'never',
  '13': 'never',
  '14': 'never',
  '15': 'never',
  '16': 'never',
  '20': 'never',
  '21': 'never',
  '22': 'never',
  '23': 'arrived',
  '24': 'never',
  '25': 'never',
  '26': 'never',
  '27': 'never',
  '28': 'never',
  '29': 'never',
  '30': 'never',
  '31': 'never',
  '32': 'never',
  '33': 'never',
  '34': 'never',
  '35': 'never',
  '36': 'never',
  '50': 'never',
  '90': 'never',
  '99': 'never',
};

/** The rule of every reason; one that the RFC does not know has the rule of 99. */
export const retryRules = { SFNA: sfna, EFNA: efna, ESID: esid, NERP: nerp } as const;

/** An answer as it came. */
export interface NegativeAnswer {
  readonly command: ReasonTable['command'];
  /** Two digits. */
  readonly reason: string;
  /** SFNARRTR. */
  readonly retry?: boolean;
}

export interface RetryVerdict {
  readonly retry: 'later' | 'never';
  /** What was agreed with the partner decided otherwise than the rule, or than the partner's word. */
  readonly overridden: boolean;
  /** The partner says that it has the file. */
  readonly arrived: boolean;
}

/** The rule of a reason, as it is without any agreement. */
export function retryRule(command: ReasonTable['command'], reason: string): RetryRule {
  const rules: Readonly<Record<string, RetryRule>> = retryRules[command];
  return (Object.hasOwn(rules, reason) ? rules[reason] : rules['99']) ?? 'never';
}

/** Whether to try again after this answer. */
export function retryAfter(
  { command, reason, retry = false }: NegativeAnswer,
  overrides: RetryOverrides = {},
): RetryVerdict {
  const rule = retryRule(command, reason);
  if (rule === 'arrived') return { retry: 'never', overridden: false, arrived: true };
  const usual = rule === 'partner' ? (retry ? 'later' : 'never') : rule;
  const key = `${command}.${reason}`;
  const agreed = Object.hasOwn(overrides, key) ? overrides[key] : undefined;
  return { retry: agreed ?? usual, overridden: agreed !== undefined && agreed !== usual, arrived: false };
}
