import { OdetteCode } from '../../shared/index.ts';
import type { OftpAgreement } from '../../shared/index.ts';

/** A list of codes, and what stands in the field that adds to it. */
export interface CodesDraft {
  readonly codes: readonly string[];
  readonly entry: string;
}

export interface RuleDraft {
  /** As `SFNA.06`. */
  readonly reason: string;
  readonly rule: 'later' | 'never';
}

/** The form of files, versions, routing and retries as they stand in the dialog; names are those of the contract. */
export interface AgreedDraft {
  readonly level: OftpAgreement['level'];
  readonly format: OftpAgreement['files']['format'];
  readonly recordLength: string;
  readonly sent: OftpAgreement['files']['sent'];
  readonly received: OftpAgreement['files']['received'];
  readonly lineEnd: OftpAgreement['files']['lineEnd'];
  readonly pad: boolean;
  readonly ourCodes: CodesDraft;
  readonly subAddresses: boolean;
  readonly behind: CodesDraft;
  readonly mayForward: boolean;
  readonly deadlineHours: string;
  /** Empty: never. */
  readonly unansweredDays: string;
  readonly reasons: readonly RuleDraft[];
  readonly certificateExchange: OftpAgreement['certificateExchange'];
}

export const mostCodes = { ourCodes: 100, behind: 1000 } as const;

export function agreedDraftOf({
  level,
  files,
  routing,
  retries,
  certificateExchange,
}: OftpAgreement): AgreedDraft {
  return {
    level,
    ...files,
    recordLength: String(files.recordLength),
    ourCodes: { codes: routing.ourCodes, entry: '' },
    subAddresses: routing.subAddresses,
    behind: { codes: routing.behind, entry: '' },
    mayForward: routing.mayForward,
    deadlineHours: String(retries.deadlineHours),
    unansweredDays: retries.unansweredDays === null ? '' : String(retries.unansweredDays),
    reasons: Object.entries(retries.reasons).map(([reason, rule]) => ({ reason, rule })),
    certificateExchange,
  };
}

/** What the contract's schema is given. */
export function writtenAgreed(draft: AgreedDraft): object {
  const hasRecords = draft.format === 'F' || draft.format === 'V';
  return {
    level: draft.level,
    files: {
      format: draft.format,
      // Without records there is no length of them that could be wrong.
      recordLength: hasRecords || isNumber(draft.recordLength) ? wholeNumber(draft.recordLength) : undefined,
      sent: draft.sent,
      received: draft.received,
      lineEnd: draft.lineEnd,
      pad: draft.pad,
    },
    routing: {
      ourCodes: allCodes(draft.ourCodes),
      subAddresses: draft.subAddresses,
      behind: allCodes(draft.behind),
      mayForward: draft.mayForward,
    },
    retries: {
      deadlineHours: wholeNumber(draft.deadlineHours),
      unansweredDays: draft.unansweredDays.trim() === '' ? null : wholeNumber(draft.unansweredDays),
      reasons: Object.fromEntries(draft.reasons.map(({ reason, rule }) => [reason, rule])),
    },
    certificateExchange: draft.certificateExchange,
  };
}

/** What is still in the field counts as added. */
function allCodes({ codes, entry }: CodesDraft): readonly string[] {
  return [...codes, ...readCodes(entry)];
}

/** Codes as people paste them: one on each line, or with commas or semicolons between; a code may hold blanks. */
export function readCodes(entry: string): readonly string[] {
  return entry
    .split(/[\n\r\t,;]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

export type CodesProblem =
  { readonly kind: 'invalid' | 'known'; readonly code: string } | { readonly kind: 'tooMany' };

/** What is added to a list by what stands in its field; or the first thing that keeps it from being added. */
export function addCodes(
  { codes, entry }: CodesDraft,
  most: number,
): { readonly codes: readonly string[] } | { readonly problem: CodesProblem } {
  const added: string[] = [...codes];
  for (const code of readCodes(entry)) {
    if (!OdetteCode.safeParse(code).success) return { problem: { kind: 'invalid', code } };
    if (added.includes(code)) return { problem: { kind: 'known', code } };
    added.push(code);
  }
  return added.length > most ? { problem: { kind: 'tooMany' } } : { codes: added };
}

function isNumber(text: string): boolean {
  return !Number.isNaN(wholeNumber(text));
}

/** NaN for what is no whole number, which the schema refuses. */
export function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
