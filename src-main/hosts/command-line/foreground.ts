import { WaybillError } from '../../../shared/index.ts';
import type { EngineEvent, Transfer } from '../../../shared/index.ts';
import { format, presentMoment } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import type { CommandContext, Connection } from './command.ts';
import { problemTitle } from './transfer-lines.ts';

/** What a command makes of an event beside what is said of it anyway: lines of its own, or that it is over. */
export type Watching = (event: EngineEvent) => { readonly lines: readonly string[] } | 'over' | undefined;

/**
 * Runs until the process is asked to end, or `watching` says that it is over, and says on the standard error what comes and goes. Rejects with
 * `engine-gone` when the engine ends before.
 */
export async function stayInForeground(
  context: CommandContext,
  connection: Connection,
  watching?: Watching,
): Promise<void> {
  const { terminal, words, output } = context;
  const told = new Map<number, string>();
  const ended = Promise.withResolvers<void>();
  const stopEvents = connection.carrier.subscribe(0, (batch) => {
    for (const event of batch.events) {
      const line = eventLine(words, event, told);
      if (line !== undefined) output.remark(line);
      const more = watching?.(event);
      if (more === 'over') ended.resolve();
      else for (const one of more?.lines ?? []) output.remark(one);
    }
  });
  const { processId } = await connection.api.engine.status({});
  // Asking now and then keeps this process alive. Another engine in the old one's place does not do what this one was told.
  const check = setInterval(() => {
    connection.api.engine
      .status({})
      .then((status) => {
        if (status.processId !== processId) throw new WaybillError({ code: 'engine-gone', retry: 'later' });
      })
      .catch(ended.reject);
  }, 5_000);
  try {
    if (terminal.stop.aborted) return;
    terminal.stop.addEventListener('abort', () => ended.resolve(), { once: true });
    await ended.promise;
  } finally {
    clearInterval(check);
    stopEvents();
  }
}

/** What an event says to somebody who watches, once for each step that a file takes. */
function eventLine(words: Words, event: EngineEvent, told: Map<number, string>): string | undefined {
  if (event.type === 'receipt') {
    const { form, direction, fileName, remoteName, partnerName, at, pending } = event.receipt;
    if (pending) return undefined;
    const { listen } = words.commandLine;
    return format(listen.receipt, {
      moment: presentMoment(at),
      form,
      direction: direction === 'in' ? listen.receiptIn : listen.receiptOut,
      file: fileName ?? remoteName,
      partner: partnerName,
    });
  }
  if (event.type !== 'transfer' || told.get(event.transfer.id) === event.transfer.state) return undefined;
  told.set(event.transfer.id, event.transfer.state);
  return transferLine(words, event.transfer);
}

function transferLine(words: Words, transfer: Transfer): string | undefined {
  const { listen } = words.commandLine;
  const params = {
    moment: presentMoment(transfer.updatedAt),
    file: transfer.fileName,
    partner: transfer.partnerName,
    id: transfer.id,
  };
  switch (transfer.state) {
    case 'collected':
      return format(listen.receivedFile, params);
    case 'delivered':
      return format(listen.deliveredFile, params);
    case 'waiting':
    case 'failed':
    case 'unknown':
      return transfer.problem === undefined
        ? undefined
        : format(listen.failedFile, { ...params, problem: problemTitle(words, transfer.problem) });
    default:
      return undefined;
  }
}
