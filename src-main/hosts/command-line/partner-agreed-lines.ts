import type { OftpAgreement } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { revisionOf } from './partner-agreed-options.ts';

/** More codes than these are counted, not named, in a line. */
const namedCodes = 6;

/** The version that is spoken at most. */
export function levelText(words: Words, level: OftpAgreement['level']): string {
  return format(words.commandLine.value.level, { revision: revisionOf(level) });
}

/** What form files have on the line and here. */
export function filesText(words: Words, files: OftpAgreement['files']): string {
  const { value } = words.commandLine;
  const hasRecords = files.format === 'F' || files.format === 'V';
  const isPadded = !hasRecords || files.pad || files.sent !== 'lines';
  return [
    format(value.format[files.format], { length: files.recordLength }),
    ...(hasRecords ? [format(value.sentAs, { form: value.records[files.sent] })] : []),
    ...(isPadded ? [] : [value.notPadded]),
    format(value.receivedAs, {
      form:
        files.received === 'lines'
          ? `${value.records.lines} ${value.lineEnd[files.lineEnd]}`
          : value.records[files.received],
    }),
  ].join(', ');
}

/** Whose codes lead where. */
export function routingText(words: Words, routing: OftpAgreement['routing']): string {
  const { value } = words.commandLine;
  return [
    ...(routing.ourCodes.length === 0 ? [] : [format(value.ourCodes, { codes: list(routing.ourCodes) })]),
    ...(routing.subAddresses ? [] : [value.notSubAddresses]),
    ...(routing.behind.length === 0 ? [] : [format(value.behind, { codes: list(routing.behind) })]),
    routing.mayForward ? value.mayForward : value.notForward,
  ].join(', ');
}

/** Until when is tried, and what follows which refusal. */
export function retriesText(
  words: Words,
  { deadlineHours, unansweredDays, reasons }: OftpAgreement['retries'],
): string {
  const { value } = words.commandLine;
  return [
    format(value.retryDeadline, { hours: deadlineHours }),
    ...(unansweredDays === null ? [] : [format(value.unansweredDays, { days: unansweredDays })]),
    ...Object.entries(reasons).map(([reason, rule]) => format(value.retry[rule], { reason })),
  ].join(', ');
}

export function certificateFilesText(words: Words, mode: OftpAgreement['certificateExchange']): string {
  return words.commandLine.value.certificateFiles[mode];
}

function list(codes: readonly string[]): string {
  const shown = codes.slice(0, namedCodes).join(', ');
  return codes.length > namedCodes ? `${shown}, … (${codes.length})` : shown;
}
