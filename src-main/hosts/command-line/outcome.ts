import { setTimeout as delay } from 'node:timers/promises';
import type { Problem, Transfer } from '../../../shared/index.ts';
import { format, presentMoment, problemSentences } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import type { CommandContext, Connection } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { answerQuestions } from './answering.ts';
import { createProgressLine } from './progress.ts';
import { partnerWord, problemTitle, receiptState } from './transfer-lines.ts';
import { exitCodeOfVerdicts } from './verdict.ts';
import type { Verdict, WaitFor } from './verdict.ts';
import { waitForTransfers } from './waiting.ts';

/** One file of a command and what became of it. */
export interface Outcome {
  readonly transfer: Transfer;
  readonly verdict: Verdict;
}

export interface Outcomes {
  readonly files: readonly Outcome[];
  readonly exitCode: ExitCode;
  /** Set whenever the exit code is not 0. */
  readonly error?: Problem;
}

export interface WaitWish {
  readonly until: WaitFor;
  readonly timeout: number | undefined;
  readonly mayCollect: boolean;
  readonly collectEvery?: { readonly first: number; readonly next: number };
}

/** Waits for files with a progress line, and says how it ended. */
export async function awaitOutcomes(
  context: CommandContext,
  connection: Connection,
  transfers: readonly Transfer[],
  wish: WaitWish,
): Promise<Outcomes> {
  const { terminal, words, output } = context;
  const line = createProgressLine(terminal.err, words);
  const answers = answerQuestions(context, connection.api, line.clear);
  const { files, problem, stopped } = await waitForTransfers(connection, transfers, {
    ...wish,
    stop: AbortSignal.any([terminal.stop, answers.interrupted]),
    progress: line.show,
    ...(answers.asked === undefined ? {} : { asked: answers.asked }),
  }).finally(line.clear);
  if (stopped) output.remark(words.commandLine.send.stopped);
  if (connection.own && problem === undefined && files.every(({ verdict }) => verdict !== 'not-delivered')) {
    await letSessionsEnd(connection, terminal.stop);
  }
  if (problem !== undefined) return { files, exitCode: exitCodes.notDelivered, error: problem };
  const exitCode = exitCodeOfVerdicts(files.map(({ verdict }) => verdict));
  const error = errorOf(files, exitCode);
  return error === undefined ? { files, exitCode } : { files, exitCode, error };
}

/** How long an engine of our own stays for what the partner has to say in the same session. */
const longestFarewell = 30_000;

/**
 * Our files are through, but the session may have more in it: a file for us, the receipt that we owe for it. Cutting it off would
 * lose nothing and only cost both sides another session.
 */
async function letSessionsEnd({ api }: Connection, stop: AbortSignal): Promise<void> {
  const giveUpAt = Date.now() + longestFarewell;
  while (!stop.aborted && Date.now() < giveUpAt) {
    if ((await api.engine.status({})).sessions === 0) return;
    await delay(20);
  }
}

/** Files that nobody waits for: they are in the queue. */
export function queuedOutcomes(transfers: readonly Transfer[]): Outcomes {
  return { files: transfers.map((transfer) => ({ transfer, verdict: 'open' })), exitCode: exitCodes.done };
}

/** The problem behind an exit code: that of the first file concerned, or that it is simply not there yet. */
function errorOf(files: readonly Outcome[], exitCode: ExitCode): Problem | undefined {
  const verdict = verdictBehind(exitCode);
  const transfer = files.find((file) => file.verdict === verdict)?.transfer;
  if (transfer === undefined) return undefined;
  if (verdict !== 'no-receipt' && transfer.problem !== undefined) return transfer.problem;
  const params = { id: transfer.id, file: transfer.fileName };
  return verdict === 'no-receipt'
    ? { code: 'receipt-not-in-time', params, retry: 'later' }
    : { code: 'not-delivered', params, retry: 'later' };
}

function verdictBehind(exitCode: ExitCode): Verdict | undefined {
  switch (exitCode) {
    case exitCodes.refused:
      return 'refused';
    case exitCodes.notDelivered:
      return 'not-delivered';
    case exitCodes.noReceipt:
      return 'no-receipt';
    default:
      return undefined;
  }
}

/** One line for each file, and below it what went wrong; what that means and what to do is said once of several. */
export function outcomeLines(words: Words, files: readonly Outcome[]): string[] {
  const { send } = words.commandLine;
  const explained = new Set<string>();
  return files.flatMap(({ transfer, verdict }) => {
    const { id, fileName, remoteName, problem } = transfer;
    const params = { id, file: fileName, partner: partnerWord(words, transfer), remoteName };
    if (verdict === 'open') return [format(send.queued, params)];
    const line = format(send.outcome, { ...params, outcome: outcomeWord(words, transfer, verdict) });
    const why = verdict === 'refused' || verdict === 'not-delivered' ? problem : undefined;
    if (why === undefined) return [line];
    const { meaning, next } = problemSentences(words, why);
    const isNew = !explained.has(meaning);
    explained.add(meaning);
    return [line, `  ${problemTitle(words, why)}`, ...(isNew ? [`  ${meaning}`, `  ${next}`] : [])];
  });
}

function outcomeWord(words: Words, transfer: Transfer, verdict: Exclude<Verdict, 'open'>): string {
  const { send } = words.commandLine;
  const { finishedAt, receiptAt, updatedAt } = transfer;
  const partner = partnerWord(words, transfer);
  switch (verdict) {
    case 'delivered':
      return format(send.delivered, {
        moment: presentMoment(finishedAt ?? updatedAt),
        receipt: receiptState(words, transfer),
      });
    case 'fetched':
      return format(send.fetched, { path: transfer.localPath ?? transfer.fileName });
    case 'received':
      return format(send.received, { partner, moment: presentMoment(receiptAt ?? updatedAt) });
    case 'refused':
      return format(send.refused, { partner });
    case 'not-delivered':
      return send.notDelivered;
    case 'no-receipt':
      return format(send.noReceipt, { moment: presentMoment(finishedAt ?? updatedAt) });
  }
}
