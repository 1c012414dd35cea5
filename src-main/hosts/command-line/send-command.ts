import { WaybillError } from '../../../shared/index.ts';
import type { PartnerSummary } from '../../../shared/index.ts';
import { defineCommand } from './command.ts';
import type { Command, CommandContext, Connection } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { choice, flag, seconds, text } from './options.ts';
import { awaitOutcomes, outcomeLines, queuedOutcomes } from './outcome.ts';
import type { Outcomes } from './outcome.ts';
import { sendAll } from './sending.ts';
import type { WaitFor } from './verdict.ts';
import { UsageError } from './usage-error.ts';
import type { Transfer } from '../../../shared/index.ts';

export const waitOptions = {
  wait: choice(['delivered', 'receipt'], 'wait'),
  timeout: seconds('S', 'timeout'),
};

/**
 * Stays as long as was asked for. An engine of our own ends with the command, so that what it has to send goes out first; a
 * running one goes on without us.
 */
export function stay(
  context: CommandContext,
  connection: Connection,
  transfers: readonly Transfer[],
  partner: Pick<PartnerSummary, 'oftp2'>,
  asked: { readonly wait?: WaitFor | undefined; readonly timeout?: number | undefined },
): Promise<Outcomes> | Outcomes {
  const canCall = partner.oftp2.host !== '';
  if (asked.wait === undefined && asked.timeout === undefined) {
    if (!connection.own) return queuedOutcomes(transfers);
    if (!canCall) {
      context.output.remark(context.words.commandLine.send.waitsForPartner);
      return queuedOutcomes(transfers);
    }
  }
  return awaitOutcomes(context, connection, transfers, {
    until: asked.wait ?? 'delivered',
    timeout: asked.timeout,
    mayCollect: canCall,
  });
}

const send = defineCommand({
  name: 'send',
  operands: { min: 2, max: 1001 },
  options: { as: text('NAME', 'as'), strict: flag('strict'), ...waitOptions },
  async run(context, { values, operands }) {
    const { words, output } = context;
    const [name = '', ...files] = operands;
    if (values.as !== undefined && files.length > 1) throw new UsageError('usage-one-file-one-name');
    const connection = await context.connect();
    const { api } = connection;
    const partner = await findPartner(api, name);
    const { queued, findings } = await sendAll(context, connection, {
      partnerId: partner.id,
      files: files.map((path) => ({ path, as: values.as })),
      strict: values.strict ?? false,
    });
    const outcomes = await stay(context, connection, queued, partner, values);
    const incomplete = findings.find(({ severity }) => severity === 'error');
    const error =
      outcomes.error ??
      (incomplete === undefined
        ? undefined
        : { code: incomplete.code, params: incomplete.params, retry: 'never' });
    output.document({ files: outcomes.files, findings, ...(error === undefined ? {} : { error }) }, () =>
      outcomeLines(words, outcomes.files),
    );
    if (outcomes.exitCode !== exitCodes.done) return outcomes.exitCode;
    return incomplete === undefined ? exitCodes.done : exitCodes.notDelivered;
  },
});

/** The partner of a transfer, to know whether it can be called. Throws `partner-gone` when it was removed. */
export async function partnerOf(connection: Connection, transfer: Transfer): Promise<PartnerSummary> {
  const partners = await connection.api.partners.list({});
  const found = partners.find(({ id }) => id === transfer.partnerId);
  if (found === undefined)
    throw new WaybillError({ code: 'partner-gone', params: { partner: transfer.partnerName } });
  return found;
}

/** The command that everything is for. */
export const sendCommands: readonly Command[] = [send];
