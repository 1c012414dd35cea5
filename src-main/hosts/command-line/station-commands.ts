import { WaybillError } from '../../../shared/index.ts';
import type {
  EngineApi,
  EngineStatus,
  PartnerSummary,
  Receipt,
  Settings,
  SettingsChange,
} from '../../../shared/index.ts';
import { format, presentOctets } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { stayInForeground } from './foreground.ts';
import { choice, portOrOff, text } from './options.ts';
import { requireSettings } from './settings-values.ts';
import { statusLines } from './status-lines.ts';
import { factLines } from './table.ts';
import { UsageError } from './usage-error.ts';
import { trusting, trustOptions } from './trusting.ts';

const listen = defineCommand({
  name: 'listen',
  options: {
    'tls-port': portOrOff('tlsPort'),
    'plain-port': portOrOff('plainPort'),
    host: text('ADDRESS', 'listenHost'),
  },
  async run(context, { values }) {
    const { words, output } = context;
    const { host, 'tls-port': tlsPort, 'plain-port': plainPort } = values;
    const connection = await context.connect();
    const { api } = connection;
    const before = await api.engine.status({});
    const { listener } = await api.listener.start({
      ...(host === undefined ? {} : { host }),
      ...(tlsPort === undefined ? {} : { tlsPort }),
      ...(plainPort === undefined ? {} : { plainPort }),
      remember: false,
    });
    if (listener.open.length === 0) throw new WaybillError(listenerProblem(listener));
    output.document({ listening: listener.open }, () => [
      ...listener.open.map((address) =>
        format(words.commandLine.listen.waiting, { address: addressText(words, address) }),
      ),
      words.commandLine.listen.stops,
    ]);
    await stayInForeground(context, connection);
    if (!connection.own) await restoreListener(api, before.listener);
    output.remark(words.commandLine.listen.ended);
    return exitCodes.done;
  },
});

/** The engine of another door waits for calls again where it did before, or not at all. */
async function restoreListener({ listener }: EngineApi, { open }: EngineStatus['listener']): Promise<void> {
  const [first] = open;
  if (first === undefined) {
    await listener.stop({ remember: false });
    return;
  }
  await listener.start({
    host: first.host,
    tlsPort: open.find(({ tls }) => tls)?.port ?? null,
    plainPort: open.find(({ tls }) => !tls)?.port ?? null,
    remember: false,
  });
}

function listenerProblem({ problem }: EngineStatus['listener']): { code: string; text?: string | undefined } {
  return problem === undefined
    ? { code: 'listener-without-port' }
    : { code: problem.code, text: problem.text };
}

function addressText(words: Words, { host, port, tls }: EngineStatus['listener']['open'][number]): string {
  const { listen: own } = words.commandLine;
  return format(tls ? own.tls : own.plain, { address: `${host.includes(':') ? `[${host}]` : host}:${port}` });
}

/** Answers lie at Digipoort as files do, and come with them; with other partners a session is about more than that. The newest first. */
async function receiptsSince(
  api: EngineApi,
  { id: partnerId, kind }: Pick<PartnerSummary, 'id' | 'kind'>,
  newest: number,
  limit = 500,
): Promise<readonly Receipt[] | undefined> {
  if (kind !== 'digipoort') return undefined;
  const { rows } = await api.receipts.list({ partnerId, direction: 'in', offset: 0, limit });
  return rows.filter(({ id }) => id > newest);
}

function answerLine(words: Words, receipt: Receipt): string {
  const { metafile: own } = words.commandLine;
  const { id, form, fileName, remoteName, transferId, candidates } = receipt;
  const outcome = words.states.outcome[receipt.outcome];
  if (transferId !== undefined)
    return format(own.answered, { form, file: fileName ?? remoteName, outcome, id: transferId });
  const params = { form, name: remoteName, outcome, id };
  return candidates === undefined || candidates.length === 0
    ? format(own.answeredNobody, params)
    : format(own.answeredSeveral, { ...params, transfers: candidates.join('|') });
}

const collect = defineCommand({
  name: 'collect',
  operands: { min: 1, max: 1 },
  options: trustOptions,
  async run(context, { values, operands }) {
    const { words, output } = context;
    const { api } = await context.connect();
    const partner = await findPartner(api, operands[0] ?? '');
    const newest = (await receiptsSince(api, partner, 0, 1))?.[0]?.id ?? 0;
    const { collected } = await trusting(context, api, partner, values, () =>
      api.transfers.collect({ partnerId: partner.id }),
    );
    const receipts = await receiptsSince(api, partner, newest);
    const { collect: own } = words.commandLine;
    output.document({ collected, ...(receipts === undefined ? {} : { receipts }) }, () => {
      const lines = [
        ...(receipts ?? []).map((receipt) => answerLine(words, receipt)),
        ...collected.map((transfer) =>
          format(own.took, {
            file: transfer.fileName,
            size: presentOctets(transfer.size),
            path: transfer.localPath ?? '',
            id: transfer.id,
          }),
        ),
      ];
      return lines.length === 0 ? [own.nothing] : lines;
    });
    return exitCodes.done;
  },
});

const settings = defineCommand({
  name: 'settings',
  options: {
    code: text('CODE', 'stationCode'),
    name: text('NAME', 'stationName'),
    listener: choice(['on', 'off'], 'listener'),
    host: text('ADDRESS', 'listenHost'),
    'tls-port': portOrOff('tlsPort'),
    'plain-port': portOrOff('plainPort'),
    received: text('FOLDER', 'receivedFolder'),
  },
  async run(context, { values }) {
    const { words, output } = context;
    const change = requireSettings(values, context.terminal.workingFolder);
    if (change.listener?.tlsPort === 0 || change.listener?.plainPort === 0) {
      throw new UsageError('usage-bad-value', {
        option: '--tls-port',
        value: '0',
        expected: 'off, 1 - 65535',
      });
    }
    const { api } = await context.connect();
    const changed = isChange(change);
    const now = changed ? await api.settings.update(change) : await api.settings.get({});
    output.document({ settings: now }, () => [
      ...(changed ? [words.commandLine.settings.changed] : []),
      ...settingsLines(words, now),
    ]);
    return exitCodes.done;
  },
});

function isChange(change: SettingsChange): boolean {
  return Object.values(change).some((group) => group !== undefined);
}

function settingsLines(words: Words, { station, listener, folders }: Settings): string[] {
  const { fact, value } = words.commandLine;
  const open = [
    ...(listener.tlsPort === null ? [] : [{ host: listener.host, port: listener.tlsPort, tls: true }]),
    ...(listener.plainPort === null ? [] : [{ host: listener.host, port: listener.plainPort, tls: false }]),
  ];
  return factLines([
    [fact.stationName, station.name === '' ? value.notSet : station.name],
    [fact.code, station.code === '' ? value.notSet : station.code],
    [
      fact.listening,
      listener.enabled ? open.map((address) => addressText(words, address)).join(', ') : value.notListening,
    ],
    [fact.received, folders.received],
  ]);
}

const status = defineCommand({
  name: 'status',
  options: {},
  async run({ words, output, connect }) {
    const connection = await connect();
    const { api } = connection;
    const [engine, summary, needs] = await Promise.all([
      api.engine.status({}),
      api.transfers.summary({}),
      api.needs.list({}),
    ]);
    output.document({ engine, ownEngine: connection.own, summary, needs }, () =>
      statusLines(words, { engine, own: connection.own, summary, needs }, (address) =>
        addressText(words, address),
      ),
    );
    return exitCodes.done;
  },
});

/** The commands about our own station. */
export const stationCommands: readonly Command[] = [listen, collect, settings, status];
