import {
  Direction,
  OverwriteAction,
  ReceiptState,
  TransferState,
  goesAsText,
} from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner, findTransfer, readTransferId } from './finding.ts';
import { choice, choices, day, flag, integer, text } from './options.ts';
import { outcomeLines } from './outcome.ts';
import { partnerOf, questionIn, refusalOf, stay, waitOptions } from './send-command.ts';
import { trustNamed, trustOptions } from './trusting.ts';
import { hasGroup, moreLines, transferLines, transferTable } from './transfer-lines.ts';

const one = { min: 1, max: 1 };
const most = { min: 0, max: 1_000_000_000 };

export const pageOptions = {
  search: text('TEXT', 'search'),
  limit: integer('N', 'limit', { min: 1, max: 500 }),
  offset: integer('N', 'offset', most),
};

const list = defineCommand({
  name: 'transfers',
  options: {
    partner: text('PARTNER', 'partner'),
    direction: choice(Direction.options, 'direction'),
    state: choices(TransferState.options, 'STATE', 'state'),
    receipt: choices(ReceiptState.options, 'STATE', 'receiptState'),
    ...pageOptions,
  },
  async run({ words, output, connect }, { values }) {
    const { api } = await connect();
    const partner = values.partner === undefined ? undefined : await findPartner(api, values.partner);
    const { direction, search, offset = 0, limit = 100 } = values;
    const { total, rows } = await api.transfers.list({
      offset,
      limit,
      ...(partner === undefined ? {} : { partnerId: partner.id }),
      ...(direction === undefined ? {} : { direction }),
      ...(search === undefined ? {} : { search }),
      ...(values.state === undefined ? {} : { states: [...values.state] }),
      ...(values.receipt === undefined ? {} : { receipts: [...values.receipt] }),
    });
    output.document({ total, offset, transfers: rows }, () => [
      ...transferTable(words, rows),
      ...moreLines(words, total, offset, rows.length),
    ]);
    return exitCodes.done;
  },
});

const show = defineCommand({
  name: 'transfer show',
  operands: one,
  options: {},
  async run({ words, output, connect }, { operands }) {
    const id = readTransferId(operands[0] ?? '');
    const { api } = await connect();
    const transfer = await api.transfers.get({ id });
    const timeline = await api.transfers.timeline({ id });
    const group = hasGroup(transfer) ? await api.transfers.group({ id }) : undefined;
    output.document({ transfer, timeline, ...(group === undefined ? {} : { group }) }, () =>
      transferLines(words, transfer, timeline, group),
    );
    return exitCodes.done;
  },
});

const retry = defineCommand({
  name: 'transfer retry',
  operands: one,
  options: {
    'if-there': choice(OverwriteAction.exclude(['ask']).options, 'ifThereNow'),
    ...waitOptions,
    ...trustOptions,
  },
  async run(context, { values, operands }) {
    const { words, output } = context;
    const id = readTransferId(operands[0] ?? '');
    const connection = await context.connect();
    const { api } = connection;
    const before = await api.transfers.get({ id });
    const partner = await partnerOf(connection, before);
    await trustNamed(api, [partner], values);
    const ifThere = values['if-there'];
    const now = await api.transfers.get({ id });
    // What has waited for the certificate alone goes by itself.
    const transfer =
      before.state === now.state
        ? await api.transfers.retry({ id, ...(ifThere === undefined ? {} : { ifThere }) })
        : now;
    const outcomes = await stay(context, connection, [transfer], [partner], values);
    const { files, exitCode, error } = outcomes;
    const refusal = await refusalOf(context, connection, outcomes, [partner]);
    output.document({ files, ...(error === undefined ? {} : { error }), ...questionIn(refusal) }, () =>
      outcomeLines(words, files),
    );
    for (const line of refusal?.remedy ?? []) output.remark(line);
    return exitCode;
  },
});

const cancel = defineCommand({
  name: 'transfer cancel',
  operands: one,
  options: {},
  async run({ words, output, connect }, { operands }) {
    const { api } = await connect();
    const { id } = await findTransfer(api, operands[0] ?? '');
    const transfer = await api.transfers.cancel({ id });
    output.document({ transfer }, () => [
      format(words.commandLine.transfer.cancelled, { id: transfer.id, file: transfer.fileName }),
    ]);
    return exitCodes.done;
  },
});

/** The partner's word, as whoever read it says; under both names that people look for. */
const confirms = (['confirm', 'transfer confirm'] as const).map((name) =>
  defineCommand({
    name,
    operands: one,
    options: {
      date: day('DATE', 'wordDate'),
      note: text('TEXT', 'note'),
      refused: flag('wordRefused'),
    },
    async run({ words, output, connect }, { values, operands }) {
      const { api } = await connect();
      const { id } = await findTransfer(api, operands[0] ?? '');
      const transfer = await api.transfers.confirm({
        id,
        note: values.note ?? '',
        outcome: values.refused === true ? 'refused' : 'received',
        ...(values.date === undefined ? {} : { on: values.date }),
      });
      const { confirmedRefused, binaryOffer, transfer: said } = words.commandLine;
      const partner =
        values.refused === true
          ? (await api.partners.list({})).find(({ id: its }) => its === transfer.partnerId)
          : undefined;
      output.document({ transfer }, () => [
        format(values.refused === true ? confirmedRefused : said.confirmed, {
          id: transfer.id,
          file: transfer.fileName,
        }),
        ...(partner !== undefined && goesAsText(partner) ? [format(binaryOffer, { id: partner.id })] : []),
      ]);
      return exitCodes.done;
    },
  }),
);

const handled = defineCommand({
  name: 'transfer handled',
  operands: one,
  options: {},
  async run({ words, output, connect }, { operands }) {
    const { api } = await connect();
    const { id } = await findTransfer(api, operands[0] ?? '');
    const transfer = await api.transfers.handled({ id });
    output.document({ transfer }, () => [
      format(words.commandLine.transfer.handled, { id: transfer.id, file: transfer.fileName }),
    ]);
    return exitCodes.done;
  },
});

/** The commands about transfers that are there. */
export const transferCommands: readonly Command[] = [list, show, retry, cancel, ...confirms, handled];
