import { createReadStream } from 'node:fs';
import { payrollRecords, purchaseRecords } from '../../../shared/index.ts';
import type { BankLayout, BankUserType, Columns, Parameters } from '../../../shared/index.ts';

/** What a file for the bank is held against. */
export interface BankTerms {
  /** Five digits: ours, as in the user name and the file's name. */
  readonly organization: string;
  readonly userType: BankUserType;
  readonly layout: BankLayout;
  /** Five digits each: for whom we may send beside ourselves. */
  readonly permitted: readonly string[];
  /** How it crosses the line (B-05). */
  readonly transferType: 'text' | 'binary';
}

export interface BankFinding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code:
    | 'bank-empty'
    | 'bank-other-kind'
    | 'bank-first-record'
    | 'bank-last-record'
    | 'bank-transmitter'
    | 'bank-not-permitted'
    | 'bank-record-unknown'
    | 'bank-record-length'
    | 'bank-record-endless'
    | 'bank-no-layout'
    | 'bank-not-ascii';
  /** `line` and `column` count from 1. */
  readonly params: Parameters;
}

/** A record longer than this is no record: what is read is not of this kind at all. */
const longestRecord = 64 * 1024;
/** So many findings of one kind are told, and the rest counted. */
const mostOfOne = 10;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

interface Record {
  readonly line: number;
  /** Each octet a character. */
  readonly text: string;
}

/**
 * Reads a file through and says what the bank would refuse it for (B-20 to B-23), with line and column. Memory does not grow with the file.
 * Rejects with what reading rejects with.
 */
export async function checkBankFile(
  file: string,
  terms: BankTerms,
  signal?: AbortSignal,
): Promise<readonly BankFinding[]> {
  const tell = teller();
  let first: Record | undefined;
  let last: Record | undefined;
  for await (const record of recordsOf(file, signal)) {
    if (record === 'endless') {
      tell.add({ severity: 'error', code: 'bank-record-endless', params: { most: longestRecord } });
      return tell.all();
    }
    // A last line end, or the end-of-file mark of an old editor.
    if (record.text === '' || record.text === '\u001a') continue;
    first ??= record;
    if (first === record && isOtherKind(record, terms.userType)) {
      tell.add({
        severity: 'error',
        code: 'bank-other-kind',
        params: { line: 1, column: 1, userType: terms.userType },
      });
      return tell.all();
    }
    last = record;
    checkRecord(record, terms, tell.add);
  }
  if (first === undefined || last === undefined) {
    return [{ severity: 'error', code: 'bank-empty', params: {} }];
  }
  checkEnds(first, last, terms, tell.add);
  return tell.all();
}

type Tell = (finding: BankFinding) => void;

function checkRecord(
  record: Record,
  { userType, layout, organization, permitted, transferType }: BankTerms,
  tell: Tell,
): void {
  const { line, text } = record;
  const type = at(text, layout.recordType);
  const [column] = layout.recordType;
  if (userType === 'employer') {
    const isEnd = type === payrollRecords.first || type === payrollRecords.last;
    if (!isEnd && !payrollRecords.others.some((known) => known === type)) {
      tell({ severity: 'note', code: 'bank-record-unknown', params: { line, column, type } });
    }
    if (!isEnd) checkPermitted(record, { layout, organization, permitted }, tell);
  }
  if (layout.recordLength !== undefined && text.length !== layout.recordLength) {
    const params = { line, length: text.length, expected: layout.recordLength };
    tell({ severity: 'note', code: 'bank-record-length', params });
  }
  // B-05: as text they can come to harm, and octet for octet they cannot.
  const foreign = transferType === 'text' ? text.search(/[^\u0020-\u007e\t]/) : -1;
  if (foreign >= 0)
    tell({ severity: 'warning', code: 'bank-not-ascii', params: { line, column: foreign + 1 } });
}

/** B-21: whom we send for. */
function checkPermitted(
  { line, text }: Record,
  { layout, organization, permitted }: Pick<BankTerms, 'layout' | 'organization' | 'permitted'>,
  tell: Tell,
): void {
  if (layout.organization === undefined) return;
  const theirs = at(text, layout.organization);
  if (theirs === organization || permitted.includes(theirs)) return;
  const params = { line, column: layout.organization[0], organization: theirs };
  tell({ severity: 'warning', code: 'bank-not-permitted', params });
}

/** B-20, B-22: the first and the last record name whoever sends. */
function checkEnds(first: Record, last: Record, terms: BankTerms, tell: Tell): void {
  const { layout, organization, userType } = terms;
  const ends = userType === 'employer' ? payrollRecords : purchaseRecords;
  for (const [record, expected, code] of [
    [first, ends.first, 'bank-first-record'],
    [last, ends.last, 'bank-last-record'],
  ] as const) {
    const type = at(record.text, layout.recordType);
    if (type !== expected) {
      const params = { line: record.line, column: layout.recordType[0], type, expected };
      tell({ severity: 'error', code, params });
    } else if (layout.organization !== undefined) {
      const theirs = at(record.text, layout.organization);
      const params = {
        line: record.line,
        column: layout.organization[0],
        organization: theirs,
        ours: organization,
      };
      if (theirs !== organization) tell({ severity: 'error', code: 'bank-transmitter', params });
    }
  }
  if (layout.organization === undefined) {
    tell({ severity: 'note', code: 'bank-no-layout', params: { first: ends.first, last: ends.last } });
  }
}

/** B-23: what begins as the other kind of user's file does. */
function isOtherKind({ text }: Record, userType: BankUserType): boolean {
  return userType === 'employer' ? /^A\D/.test(text) : /^10\d{5}/.test(text);
}

function at(text: string, [from, to]: Columns): string {
  return text.slice(from - 1, to);
}

/** Keeps the first of each kind and counts the rest. */
function teller(): { readonly add: Tell; readonly all: () => readonly BankFinding[] } {
  const told = new Map<string, { readonly findings: BankFinding[]; more: number }>();
  return {
    add(finding) {
      const key = `${finding.severity} ${finding.code}`;
      const same = told.get(key) ?? { findings: [], more: 0 };
      told.set(key, same);
      if (same.findings.length < mostOfOne) same.findings.push(finding);
      else same.more += 1;
    },
    all: () =>
      [...told.values()].flatMap(({ findings, more }) =>
        findings.map((finding, place) =>
          more > 0 && place === findings.length - 1
            ? { ...finding, params: { ...finding.params, more } }
            : finding,
        ),
      ),
  };
}

/** Lines end with CR LF or LF; the line end is not of the record. */
async function* recordsOf(file: string, signal: AbortSignal | undefined): AsyncGenerator<Record | 'endless'> {
  let line = 0;
  let begun: Buffer[] = [];
  let length = 0;
  const stream = createReadStream(file, {
    highWaterMark: 256 * 1024,
    ...(signal === undefined ? {} : { signal }),
  });
  const finish = (end: Buffer): Record => {
    const octets = Buffer.concat([...begun, end]);
    begun = [];
    length = 0;
    line += 1;
    const whole = octets.at(-1) === carriageReturn ? octets.subarray(0, -1) : octets;
    return { line, text: whole.toString('latin1') };
  };
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
        if (length + end - from > longestRecord) {
          yield 'endless';
          return;
        }
        yield finish(chunk.subarray(from, end));
        from = end + 1;
      }
      begun.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > longestRecord) {
        yield 'endless';
        return;
      }
    }
    if (length > 0) yield finish(Buffer.alloc(0));
  } finally {
    stream.destroy();
  }
}
