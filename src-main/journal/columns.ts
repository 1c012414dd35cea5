import { z } from 'zod';
import {
  Parameters,
  PartnerKind,
  PartnerTerms,
  Problem,
  agreementKeys,
  agreementOf,
} from '../../shared/index.ts';
import { JournalError } from './journal-error.ts';
import type { PartnerRecord, ProtocolFields } from './records.ts';

/** JSON columns, read back through their schema: a journal that was tampered with gives an error, not a strange value. */
const Protocol = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const Sealed = z.object({
  ourPassword: z.string().optional(),
  theirPassword: z.string().optional(),
  proxyPassword: z.string().optional(),
});

/** A JSON column through its schema. Throws `journal-corrupt` {column}. */
export function parseColumn<T extends z.ZodType>(schema: T, text: string, column: string): z.output<T> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw strangeValue(column, error);
  }
}

/** A column that holds one of a few words. Throws `journal-corrupt` {column}. */
export function parseWord<T extends string>(schema: z.ZodType<T>, word: string, column: string): T {
  const { data, error } = schema.safeParse(word);
  if (data === undefined) throw strangeValue(column, error);
  return data;
}

function strangeValue(column: string, cause: unknown): JournalError {
  return new JournalError({ code: 'journal-corrupt', params: { column }, retry: 'never' }, { cause });
}

export function readProblem(text: string | null, column = 'problem'): { problem?: Problem } {
  return text === null ? {} : { problem: parseColumn(Problem, text, column) };
}

export function readParameters(text: string): Parameters {
  return parseColumn(Parameters, text, 'params');
}

export function readProtocol(text: string): ProtocolFields {
  return parseColumn(Protocol, text, 'protocol');
}

/** What was agreed lies in the journal without its kind, which has a column of its own. */
export function readTerms(kind: string, text: string): PartnerTerms {
  const known = PartnerKind.safeParse(kind);
  const key = known.success ? agreementKeys[known.data] : kind;
  const read = z.preprocess((agreement) => ({ kind, [key]: agreement }), PartnerTerms);
  return parseColumn(read, text, 'agreement');
}

export function writeTerms(terms: PartnerTerms): string {
  return JSON.stringify(agreementOf(terms));
}

export function readSealed(text: string): PartnerRecord['sealed'] {
  const { ourPassword, theirPassword, proxyPassword } = parseColumn(Sealed, text, 'sealed');
  return {
    ...(proxyPassword === undefined ? {} : { proxyPassword }),
    ...(ourPassword === undefined ? {} : { ourPassword }),
    ...(theirPassword === undefined ? {} : { theirPassword }),
  };
}

export function jsonOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

/** A remote name as it is compared: some partners give it back in capitals, or padded. */
export function remoteKey(name: string): string {
  return name.trim().toUpperCase();
}

/** Text as it is searched: without regard to case. */
export function searchKey(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** An optional column as an optional property. */
export function optional<K extends string, T>(key: K, value: T | null): { [P in K]?: T } {
  const property: { [P in K]?: T } = {};
  if (value !== null) property[key] = value;
  return property;
}
