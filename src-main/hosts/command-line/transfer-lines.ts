import type { EngineApi, Problem, TimelineEvent, Transfer } from '../../../shared/index.ts';
import {
  format,
  formatCount,
  levelName,
  presentMoment,
  presentOctets,
  presentParameters,
  problemSentences,
} from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { factLines, tableLines } from './table.ts';

/** The transfers as a table: the two facts per file in two columns. */
export function transferTable(words: Words, transfers: readonly Transfer[]): string[] {
  const { column, list } = words.commandLine;
  if (transfers.length === 0) return [list.none];
  return tableLines(
    [
      { heading: column.id, flush: 'right' },
      { heading: column.created, flush: 'left' },
      { heading: column.direction, flush: 'left' },
      { heading: column.partner, flush: 'left' },
      { heading: column.file, flush: 'left' },
      { heading: column.size, flush: 'right' },
      { heading: column.transfer, flush: 'left' },
      { heading: column.receipt, flush: 'left' },
    ],
    transfers.map((transfer) => [
      String(transfer.id),
      presentMoment(transfer.createdAt),
      words.states.direction[transfer.direction],
      partnerWord(words, transfer),
      transfer.fileName,
      presentOctets(transfer.fileSize ?? transfer.size),
      transferWord(words, transfer),
      receiptWord(words, transfer),
    ]),
  );
}

/** A line that says how many rows are left out after a page, or nothing. */
export function moreLines(words: Words, total: number, offset: number, shown: number): string[] {
  const left = total - offset - shown;
  if (left <= 0 || shown === 0) return [];
  return [formatCount(words.commandLine.list, 'more', left, { offset: offset + shown })];
}

/** How far the transfer is, in words. */
export function transferWord(words: Words, transfer: Transfer): string {
  const { value } = words.commandLine;
  const word = words.states.transfer[transfer.state];
  switch (transfer.state) {
    case 'sending':
    case 'receiving': {
      const share = transfer.size === 0 ? 1 : Math.min(1, transfer.octetsDone / transfer.size);
      return format(value.progress, { word, percent: Math.floor(share * 100) });
    }
    case 'waiting':
    case 'unknown':
      return transfer.nextAttemptAt === undefined
        ? word
        : format(value.until, { word, moment: presentMoment(transfer.nextAttemptAt) });
    case 'delivered':
    case 'collected':
    case 'cancelled':
    case 'failed':
      return transfer.finishedAt === undefined
        ? word
        : format(value.at, { word, moment: presentMoment(transfer.finishedAt) });
    default:
      return word;
  }
}

/** The state of the receipt in a word or two: where none comes by machine, what a person has still to say. */
export function receiptState(words: Words, { receipt, receiptByHand }: Transfer): string {
  const { receipt: usual, receiptByHand: byHand } = words.states;
  return receiptByHand === true && isKey(byHand, receipt) ? byHand[receipt] : usual[receipt];
}

/** Where the receipt is, in words. */
export function receiptWord(words: Words, transfer: Transfer): string {
  const { value } = words.commandLine;
  const word = receiptState(words, transfer);
  if (transfer.receipt === 'none') return transfer.direction === 'out' ? '' : word;
  if (
    (transfer.receipt === 'awaiting' || transfer.receipt === 'late') &&
    transfer.receiptDueAt !== undefined
  ) {
    return format(value.due, { word, moment: presentMoment(transfer.receiptDueAt) });
  }
  return transfer.receiptAt === undefined
    ? word
    : format(value.at, { word, moment: presentMoment(transfer.receiptAt) });
}

/** The partner, and whom the file is for or from where that is somebody behind it. */
export function partnerWord(
  words: Words,
  { direction, partnerName: partner, destination, originator }: Transfer,
): string {
  const { value } = words.commandLine;
  if (direction === 'out')
    return destination === undefined ? partner : format(value.toVia, { destination, partner });
  return originator === undefined ? partner : format(value.fromVia, { originator, partner });
}

/** The size of the file, and what crosses the line of it where that is another. */
function sizeWord(words: Words, { size, fileSize }: Transfer): string {
  if (fileSize === undefined) return presentOctets(size);
  const params = { size: presentOctets(fileSize), sent: presentOctets(size) };
  return format(words.commandLine.value.sizeBoth, params);
}

export type TransferGroup = Awaited<ReturnType<EngineApi['transfers']['group']>>;

/** Whether there are others that carry the same file: to its other recipients, or on to whom it is for. */
export function hasGroup({ direction, group, destination, state }: Transfer): boolean {
  return group !== undefined || (direction === 'in' && destination !== undefined && state === 'collected');
}

function groupWord(words: Words, group: TransferGroup | undefined): string | undefined {
  if (group === undefined || group.members.length < 2) return undefined;
  const { members, received } = group;
  return format(words.commandLine.value.group, { count: members.length, received, ids: idsOf(members) });
}

function forwardedWord(words: Words, group: TransferGroup | undefined): string | undefined {
  if (group === undefined || group.members.length === 0) return undefined;
  const { members, received } = group;
  const to = [...new Set(members.map((member) => partnerWord(words, member)))].join(', ');
  return format(words.commandLine.value.forwardedTo, { to, received, ids: idsOf(members) });
}

function idsOf(members: readonly Transfer[]): string {
  return members.map(({ id }) => id).join(', ');
}

/** Everything about one transfer, then its timeline and its verdict. */
export function transferLines(
  words: Words,
  transfer: Transfer,
  timeline: readonly TimelineEvent[],
  group?: TransferGroup,
): string[] {
  const { fact, transfer: own, value } = words.commandLine;
  return [
    ...factLines([
      [fact.file, transfer.fileName],
      [fact.transfer, transferWord(words, transfer)],
      [fact.receipt, receiptWord(words, transfer)],
      [fact.partner, partnerWord(words, transfer)],
      [fact.originator, transfer.direction === 'out' ? transfer.originator : undefined],
      [fact.destination, transfer.direction === 'in' ? transfer.destination : undefined],
      [fact.group, transfer.direction === 'out' ? groupWord(words, group) : undefined],
      [fact.forwardedTo, transfer.direction === 'in' ? forwardedWord(words, group) : undefined],
      [
        fact.relayOf,
        transfer.relayOf === undefined ? undefined : format(value.relayOf, { id: transfer.relayOf }),
      ],
      [
        fact.id,
        format(value.transfer, { id: transfer.id, direction: words.states.direction[transfer.direction] }),
      ],
      [fact.size, sizeWord(words, transfer)],
      [fact.remoteName, transfer.remoteName],
      // What is fetched has none between us and its server.
      [fact.stamp, transfer.fetched === true ? undefined : transfer.remoteStamp],
      [fact.sha256, transfer.sha256],
      [fact.place, transfer.localPath],
      [fact.problem, transfer.problem === undefined ? undefined : problemTitle(words, transfer.problem)],
    ]),
    '',
    own.timeline,
    ...timeline.flatMap((event) => eventLines(words, event)),
    ...verdictLines(words, transfer),
  ];
}

/** One step of a timeline: time, who said it, what; beside it the values, and below it the problem and the protocol's line. */
export function eventLines(words: Words, event: TimelineEvent): string[] {
  const { kinds, by, verification, verified, flags } = words.timeline;
  const byName: Readonly<Record<string, string>> = words.timeline.details;
  const params = presentParameters(event.params);
  const details = Object.entries(params).flatMap(([name, value]) => {
    const given = event.params[name];
    if (name === 'position' && given === 0) return [];
    if (typeof given === 'boolean') return given ? [isKey(flags, name) ? flags[name] : name] : [];
    if (name === 'level') return [levelName(words, value)];
    if (name === 'verified') return [isKey(verified, value) ? verified[value] : value];
    if (name === 'verification') return [isKey(verification, value) ? verification[value] : value];
    const phrase = Object.hasOwn(byName, name) ? byName[name] : undefined;
    return phrase === undefined ? [`${name} ${value}`] : [format(phrase, params)];
  });
  const indent = ' '.repeat(30);
  return [
    `${presentMoment(event.at)}  ${by[event.by].padEnd(9)}${[kinds[event.kind], ...details].join(' · ')}`,
    ...(event.problem === undefined ? [] : [`${indent}${problemTitle(words, event.problem)}`]),
    ...(event.line === undefined ? [] : [`${indent}${event.line}`]),
  ];
}

function isKey<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}

/** A problem in one line, with its code and the other side's own words. */
export function problemTitle(words: Words, problem: Problem): string {
  const { title } = problemSentences(words, problem);
  const text = problem.text === undefined || problem.text === '' ? '' : ` “${problem.text}”`;
  return `${title} [${problem.code}]${text}`;
}

function verdictLines(words: Words, transfer: Transfer): string[] {
  const { received, refused } = words.commandLine.transfer;
  if (transfer.direction !== 'out' || transfer.receiptAt === undefined) return [];
  const params = { partner: transfer.partnerName, moment: presentMoment(transfer.receiptAt) };
  if (transfer.receipt === 'received') return ['', format(received, params)];
  return transfer.receipt === 'refused' ? ['', format(refused, params)] : [];
}
