import type { Transfer } from '../../../shared/index.ts';
import { exitCodes, isRefusal } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';

/** What a wait waits for. */
export type WaitFor = 'delivered' | 'receipt';

/** What became of a file: `open` as long as it may still become what is waited for. */
export type Verdict =
  'open' | 'delivered' | 'fetched' | 'received' | 'refused' | 'not-delivered' | 'no-receipt';

/** Reads the two facts of a file as far as they are final; of one that is fetched it is that it is here. */
export function verdictOf(transfer: Transfer, until: WaitFor): Verdict {
  const { state, receipt, problem } = transfer;
  if (receipt === 'refused') return 'refused';
  if (receipt === 'received' || receipt === 'confirmed') return 'received';
  if (state === 'failed') return problem !== undefined && isRefusal(problem) ? 'refused' : 'not-delivered';
  if (state === 'collected') return 'fetched';
  if (state === 'cancelled') return 'not-delivered';
  if (state === 'unknown' && transfer.nextAttemptAt === undefined) return 'not-delivered';
  if (state !== 'delivered') return 'open';
  // What a person has to say is not waited for.
  if (until === 'delivered' || receipt === 'none' || transfer.receiptByHand === true) return 'delivered';
  return receipt === 'late' ? 'no-receipt' : 'open';
}

/** What an open file counts as once nobody waits for it any more. */
export function verdictAtEnd(transfer: Transfer): Verdict {
  return transfer.state === 'delivered' ? 'no-receipt' : 'not-delivered';
}

/** What a server says of one file, and not of the others. */
const ofOneFile: ReadonlySet<string> = new Set([
  'ftps.cannot-ask',
  'ftps.checksum-differs',
  'ftps.gone-there',
  'ftps.name-refused',
  'ftps.name-taken',
  'ftps.no-free-name',
  'ftps.not-available',
  'ftps.size-differs',
  'ftps.skipped',
  'ftps.too-much',
]);

/** Does a problem belong to the line to the partner, so that nothing else goes over it either? */
export function concernsTheLine(code: string): boolean {
  return !/^(?:file-|name-|disk-|beginning-|oftp2\.(?:sfna|efna|nerp)\.)/.test(code) && !ofOneFile.has(code);
}

/** The exit code of several files: the worst of them, a refusal before all else. */
export function exitCodeOfVerdicts(verdicts: readonly Verdict[]): ExitCode {
  if (verdicts.includes('refused')) return exitCodes.refused;
  if (verdicts.includes('not-delivered')) return exitCodes.notDelivered;
  return verdicts.includes('no-receipt') ? exitCodes.noReceipt : exitCodes.done;
}
