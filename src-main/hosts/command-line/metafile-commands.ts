import { setTimeout as delay } from 'node:timers/promises';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WaybillError } from '../../../shared/index.ts';
import type {
  EngineApi,
  MetafileCorrection,
  MetafileView,
  Transfer,
  TransferId,
} from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner, readReceiptId, readTransferId } from './finding.ts';
import { requireRoomFor } from './new-file.ts';
import { flag, seconds, text } from './options.ts';
import { outcomeLines } from './outcome.ts';
import { partnerOf, stay, waitOptions } from './send-command.ts';
import { factLines } from './table.ts';
import { UsageError } from './usage-error.ts';

const one = { min: 1, max: 1 };

const correctionOptions = {
  reference: text('TEXT', 'correctReference'),
  sender: text('OIN', 'correctSender'),
  receiver: text('OIN', 'correctReceiver'),
};

interface CorrectionValues {
  readonly reference?: string | undefined;
  readonly sender?: string | undefined;
  readonly receiver?: string | undefined;
}

function correctionOf({ reference, sender, receiver }: CorrectionValues): MetafileCorrection {
  return {
    ...(reference === undefined ? {} : { dataReferenceId: reference }),
    ...(sender === undefined ? {} : { sender }),
    ...(receiver === undefined ? {} : { receiver }),
  };
}

const show = defineCommand({
  name: 'transfer metafile',
  operands: one,
  options: correctionOptions,
  async run({ words, output, connect }, { values, operands }) {
    const id = readTransferId(operands[0] ?? '');
    const correction = correctionOf(values);
    const { api } = await connect();
    const metafile = await api.transfers.metafile({ id, correction });
    const isCorrected = Object.keys(correction).length > 0;
    output.document({ metafile }, () => metafileLines(words, metafile, isCorrected));
    for (const fault of metafile.faults) output.problem(fault);
    return isCorrected && metafile.faults.length > 0 ? exitCodes.wrongUse : exitCodes.done;
  },
});

/** As it went, and as it would go where that is another. */
function metafileLines(words: Words, view: MetafileView, isCorrected: boolean): string[] {
  const { fact, metafile: own } = words.commandLine;
  const { sent, made, values, digest, digipoortReference } = view;
  return [
    ...factLines([
      [fact.reference, values.dataReferenceId],
      [fact.theirReference, digipoortReference],
      [digest, values.digest],
    ]),
    ...(sent === undefined || isCorrected ? [] : ['', own.sent, sent.trimEnd()]),
    ...(made === undefined || (made === sent && !isCorrected) ? [] : ['', own.made, made.trimEnd()]),
  ];
}

const correct = defineCommand({
  name: 'transfer correct',
  operands: one,
  options: { ...correctionOptions, ...waitOptions },
  async run(context, { values, operands }) {
    const { words, output } = context;
    const id = readTransferId(operands[0] ?? '');
    const connection = await context.connect();
    const { api } = connection;
    const partner = await partnerOf(connection, await api.transfers.get({ id }));
    const transfer = await api.transfers.correct({ id, correction: correctionOf(values) });
    const { files, exitCode, error } = await stay(context, connection, [transfer], [partner], values);
    output.document({ files, ...(error === undefined ? {} : { error }) }, () => outcomeLines(words, files));
    return exitCode;
  },
});

/** So many seconds a command stays for what is to be taken back. */
const longestWithdrawal = 60;

const withdraw = defineCommand({
  name: 'transfer withdraw',
  operands: one,
  options: { timeout: seconds('S', 'withdrawTimeout') },
  async run({ words, output, connect, terminal }, { values, operands }) {
    const id = readTransferId(operands[0] ?? '');
    const { api } = await connect();
    await api.transfers.withdraw({ id });
    const transfer = await settled(api, id, (values.timeout ?? longestWithdrawal) * 1000, terminal.stop);
    const own = words.commandLine.metafile;
    const params = { id: transfer.id, file: transfer.fileName, partner: transfer.partnerName };
    const isBack = transfer.state === 'cancelled';
    const isTaken = transfer.state === 'delivered' && transfer.withdrawing !== true;
    output.document({ transfer }, () => [
      format(isBack ? own.withdrawn : isTaken ? own.notWithdrawn : own.toBeWithdrawn, params),
    ]);
    if (transfer.problem !== undefined && !isBack) output.problem(transfer.problem);
    return isBack ? exitCodes.done : exitCodes.notDelivered;
  },
});

async function settled(api: EngineApi, id: TransferId, limit: number, stop: AbortSignal): Promise<Transfer> {
  const until = Date.now() + limit;
  for (;;) {
    const transfer = await api.transfers.get({ id });
    const isWaiting = transfer.withdrawing === true && transfer.state !== 'failed';
    if (!isWaiting || stop.aborted || Date.now() >= until) return transfer;
    await delay(50);
  }
}

const assign = defineCommand({
  name: 'receipt assign',
  operands: { min: 2, max: 2 },
  options: {},
  async run({ words, output, connect }, { operands }) {
    const id = readReceiptId(operands[0] ?? '');
    const to = operands[1] ?? '';
    const transferId = to === 'none' ? null : readTransferId(to);
    const { api } = await connect();
    const receipt = await api.receipts.assign({ id, transferId });
    const own = words.commandLine.metafile;
    output.document({ receipt }, () => [
      receipt.transferId === undefined
        ? format(own.ofNone, { id: receipt.id })
        : format(own.assigned, {
            id: receipt.id,
            file: receipt.fileName ?? '',
            transfer: receipt.transferId,
          }),
    ]);
    return exitCodes.done;
  },
});

const spelling = defineCommand({
  name: 'partner metafile',
  operands: one,
  options: { schema: flag('showSchema'), out: text('FILE', 'spellingOut') },
  async run({ words, output, connect, terminal }, { values, operands }) {
    const { api } = await connect();
    const partner = await findPartner(api, operands[0] ?? '');
    if (partner.kind !== 'digipoort')
      throw new UsageError('usage-command-kind', { command: 'partner metafile', kind: partner.kind });
    const { profile, schema = '' } = partner.digipoort;
    if (values.schema === true && schema === '')
      throw new WaybillError({ code: 'metafile-schema-none', params: { partner: partner.name } });
    const written = values.schema === true ? schema : `${JSON.stringify(profile, null, 2)}\n`;
    if (values.out === undefined) {
      output.document(values.schema === true ? { schema } : { profile }, () => written.trimEnd().split('\n'));
      return exitCodes.done;
    }
    const file = path.resolve(terminal.workingFolder, values.out);
    await requireRoomFor(file);
    await writeFile(file, written, { flag: 'wx' });
    output.document({ path: file }, () => [format(words.commandLine.metafile.written, { file })]);
    return exitCodes.done;
  },
});

/** The commands about metafiles, what was sent with them, and answers that fit several files. */
export const metafileCommands: readonly Command[] = [show, correct, withdraw, assign, spelling];
