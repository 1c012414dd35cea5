import path from 'node:path';
import { lineOf, WaybillError } from '../../../shared/index.ts';
import type { EngineApi, PartnerId, PartnerSummary, PartnerTerms } from '../../../shared/index.ts';
import { defineCommand } from './command.ts';
import type { Command, CommandContext, Connection } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { choice, flag, seconds, text, texts } from './options.ts';
import { awaitOutcomes, outcomeLines, queuedOutcomes } from './outcome.ts';
import type { Outcomes } from './outcome.ts';
import { sendAll } from './sending.ts';
import type { Recipient } from './sending.ts';
import type { WaitFor } from './verdict.ts';
import { notTrusted, trustNamed, trustOptions } from './trusting.ts';
import type { NotTrusted } from './trusting.ts';
import { UsageError } from './usage-error.ts';
import type { Transfer, TrustQuestion } from '../../../shared/index.ts';

export const waitOptions = {
  wait: choice(['delivered', 'receipt'], 'wait'),
  timeout: seconds('S', 'timeout'),
};

/**
 * Stays as long as was asked for. An engine of our own ends with the command, so that what it has to send goes out first; a
 * running one goes on without us. Nobody waits for a partner that has to call us, unless it was asked for.
 */
export async function stay(
  context: CommandContext,
  connection: Connection,
  transfers: readonly Transfer[],
  partners: readonly ({ readonly id: PartnerId } & PartnerTerms)[],
  asked: { readonly wait?: WaitFor | undefined; readonly timeout?: number | undefined },
): Promise<Outcomes> {
  const callable = new Set(partners.filter((partner) => lineOf(partner).host !== '').map(({ id }) => id));
  const isAsked = asked.wait !== undefined || asked.timeout !== undefined;
  if (!isAsked && !connection.own) return queuedOutcomes(transfers);
  const awaited = isAsked ? transfers : transfers.filter(({ partnerId }) => callable.has(partnerId));
  const others = queuedOutcomes(transfers.filter((transfer) => !awaited.includes(transfer)));
  if (others.files.length > 0) context.output.remark(context.words.commandLine.send.waitsForPartner);
  if (awaited.length === 0) return others;
  const outcomes = await awaitOutcomes(context, connection, awaited, {
    until: asked.wait ?? 'delivered',
    timeout: asked.timeout,
    mayCollect: awaited.every(({ partnerId }) => callable.has(partnerId)),
  });
  return { ...outcomes, files: [...outcomes.files, ...others.files] };
}

const send = defineCommand({
  name: 'send',
  operands: { min: 1, max: 1001 },
  options: {
    partner: texts('P', 'sendPartner'),
    to: texts('CODE', 'to'),
    as: text('NAME', 'as'),
    'to-folder': text('FOLDER', 'toFolder'),
    strict: flag('strict'),
    ...waitOptions,
    ...trustOptions,
  },
  async run(context, { values, operands }) {
    const { words, output } = context;
    const { names, files } = namesAndFiles(values.partner, operands);
    if (values.as !== undefined && files.length > 1) throw new UsageError('usage-one-file-one-name');
    const connection = await context.connect();
    const { api } = connection;
    const folder = values['to-folder'];
    if (folder !== undefined && values.as !== undefined)
      throw new UsageError('usage-not-together', { option: '--to-folder', other: '--as' });
    const { partners, recipients } = await findRecipients(api, names, values.to ?? []);
    const other = folder === undefined ? undefined : partners.find(({ kind }) => kind !== 'ftps');
    if (other !== undefined)
      throw new UsageError('usage-option-kind', { option: '--to-folder', kind: other.kind });
    await trustNamed(api, partners, values);
    const { queued, findings } = await sendAll(context, connection, {
      recipients,
      files: files.map((file) => ({
        path: file,
        as: folder === undefined ? values.as : `${folder.replace(/\/+$/, '')}/${path.basename(file)}`,
      })),
      strict: values.strict ?? false,
    });
    const outcomes = await stay(context, connection, queued, partners, values);
    const incomplete = findings.find(({ severity }) => severity === 'error');
    const error =
      outcomes.error ??
      (incomplete === undefined
        ? undefined
        : { code: incomplete.code, params: incomplete.params, retry: 'never' });
    const refusal = await refusalOf(context, connection, outcomes, partners);
    output.document(
      { files: outcomes.files, findings, ...(error === undefined ? {} : { error }), ...questionIn(refusal) },
      () => outcomeLines(words, outcomes.files),
    );
    for (const line of refusal?.remedy ?? []) output.remark(line);
    if (outcomes.exitCode !== exitCodes.done) return outcomes.exitCode;
    return incomplete === undefined ? exitCodes.done : exitCodes.notDelivered;
  },
});

/** Where a file was not sent since its partner's certificate is in doubt: the command line that trusts it, and sends the file. */
export async function refusalOf(
  context: CommandContext,
  { api }: Connection,
  { files, error }: Outcomes,
  partners: readonly PartnerSummary[],
): Promise<NotTrusted | undefined> {
  const file = files.find(
    ({ transfer: { problem } }) => problem !== undefined && problem === error,
  )?.transfer;
  const partner = partners.find(({ id }) => id === file?.partnerId);
  if (file?.problem === undefined || partner === undefined) return undefined;
  return await notTrusted(context, api, partner, file.problem, `transfer retry ${file.id}`);
}

export function questionIn(refusal: NotTrusted | undefined): { readonly question?: TrustQuestion } {
  return refusal?.question === undefined ? {} : { question: refusal.question };
}

/** The partner stands before the files, or each with `--partner`. Throws UsageError. */
function namesAndFiles(
  named: readonly string[] | undefined,
  operands: readonly string[],
): { readonly names: readonly string[]; readonly files: readonly string[] } {
  const [first = '', ...files] = operands;
  if (named !== undefined) return { names: named, files: operands };
  if (files.length === 0) throw new UsageError('usage-missing-operand', { operand: 'FILE', command: 'send' });
  return { names: [first], files };
}

/**
 * Each partner, and the codes behind it that were named with `--to`: a partner that has none of them behind it gets the file itself. Throws
 * `partner-unknown`, and `destination-unknown` {destination} for a code that is behind none of the partners.
 */
async function findRecipients(
  api: EngineApi,
  names: readonly string[],
  codes: readonly string[],
): Promise<{ readonly partners: readonly PartnerSummary[]; readonly recipients: readonly Recipient[] }> {
  const partners: PartnerSummary[] = [];
  for (const name of names) partners.push(await findPartner(api, name));
  const unreachable = codes.find((code) => !partners.some((one) => one.destinations.includes(code)));
  if (unreachable !== undefined)
    throw new WaybillError({ code: 'destination-unknown', params: { destination: unreachable } });
  const recipients = partners.flatMap(({ id, destinations }) => {
    const behind = codes.filter((code) => destinations.includes(code));
    return behind.length === 0
      ? [{ partnerId: id }]
      : behind.map((destination) => ({ partnerId: id, destination }));
  });
  return { partners, recipients };
}

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
