import type { Problem, RemoteEntry, RemoteFolder } from '../../../shared/index.ts';
import { format, formatCount, presentMoment, presentOctets } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { defineCommand } from './command.ts';
import type { Command, CommandContext } from './command.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { flag } from './options.ts';
import { lookUp, remotePath } from './remote-paths.ts';
import { tableLines } from './table.ts';
import { trusting, trustOptions } from './trusting.ts';
import { UsageError } from './usage-error.ts';

const list = defineCommand({
  name: 'ls',
  operands: { min: 1, max: 2 },
  options: trustOptions,
  async run(context, { values, operands: [name = '', written = ''] }) {
    const { words, output } = context;
    const { api } = await context.connect();
    const partner = await findPartner(api, name);
    const wanted = remotePath(partner, written);
    const asked = { partnerId: partner.id, ...(wanted === '' ? {} : { folder: wanted }) };
    const folder = await trusting(context, api, partner, values, () => api.remote.list(asked));
    output.document({ folder }, () => folderLines(words, folder));
    return exitCodes.done;
  },
});

const makeFolder = defineCommand({
  name: 'mkdir',
  operands: { min: 2, max: 2 },
  options: trustOptions,
  async run(context, { values, operands: [name = '', written = ''] }) {
    const { words, output } = context;
    const { api } = await context.connect();
    const partner = await findPartner(api, name);
    const folder = remotePath(partner, written);
    const asked = { partnerId: partner.id, folder };
    await trusting(context, api, partner, values, () => api.remote.makeFolder(asked));
    output.document({ made: { folder } }, () => [format(words.commandLine.remote.made, { folder })]);
    return exitCodes.done;
  },
});

const rename = defineCommand({
  name: 'mv',
  operands: { min: 3, max: 3 },
  options: trustOptions,
  async run(context, { values, operands: [name = '', before = '', after = ''] }) {
    const { words, output } = context;
    const { api } = await context.connect();
    const partner = await findPartner(api, name);
    const from = remotePath(partner, before);
    const to = remotePath(partner, after);
    const asked = { partnerId: partner.id, from, to };
    await trusting(context, api, partner, values, () => api.remote.rename(asked));
    output.document({ renamed: { from, to } }, () => [
      format(words.commandLine.remote.renamed, { from, to }),
    ]);
    return exitCodes.done;
  },
});

const remove = defineCommand({
  name: 'rm',
  operands: { min: 2, max: 1001 },
  options: { recursive: flag('recursive'), yes: flag('yes'), ...trustOptions },
  async run(context, { values, operands: [name = '', ...written] }) {
    const { words, output } = context;
    const { api } = await context.connect();
    const partner = await findPartner(api, name);
    const named = await trusting(context, api, partner, values, () => lookUp(api, partner, written));
    if (values.yes !== true) await requireYes(context, partner.name, written, values.recursive === true);
    const { removed, failed } = await api.remote.remove({
      partnerId: partner.id,
      entries: named.map(({ path, kind }) => ({ path, kind })),
      recursive: values.recursive ?? false,
    });
    for (const { path, problem } of failed) output.problem(problem, path);
    const error: Problem | undefined = failed[0]?.problem;
    output.document({ removed, failed, ...(error === undefined ? {} : { error }) }, () => [
      formatCount(words.commandLine.remote, 'removed', removed, {}),
    ]);
    return error === undefined ? exitCodes.done : exitCodeOf(error);
  },
});

/** Nothing can be brought back: somebody has to say so. Throws UsageError. */
async function requireYes(
  { terminal, words }: CommandContext,
  partner: string,
  names: readonly string[],
  isRecursive: boolean,
): Promise<void> {
  if (!terminal.canAsk) throw new UsageError('usage-yes-needed', { option: '--yes' });
  const { remote } = words.commandLine;
  const [first = ''] = names;
  const params = { file: first, partner, count: names.length };
  const question = names.length === 1 ? remote.askOne : remote.askMany;
  const all = isRecursive ? remote.withAllInside : '';
  const answer = await terminal.askLine(`${format(question, params)}${all} ${remote.askYes} `);
  if (answer.trim().toLowerCase() !== remote.yes) throw new UsageError('usage-interrupted');
}

/** What lies in a folder, as a table under its path. */
function folderLines(words: Words, { folder, entries, unreadable, cut }: RemoteFolder): string[] {
  const { column, list: listWords, remote } = words.commandLine;
  return [
    ...(folder === '' ? [] : [folder]),
    ...(entries.length === 0
      ? [listWords.none]
      : tableLines(
          [
            { heading: column.kind, flush: 'left' },
            { heading: column.size, flush: 'right' },
            { heading: column.changed, flush: 'left' },
            { heading: column.name, flush: 'left' },
          ],
          entries.map((entry) => [
            remote.kind[entry.kind],
            entry.size === undefined || entry.kind === 'folder' ? '' : presentOctets(entry.size),
            entry.modifiedAt === undefined ? (entry.modifiedText ?? '') : presentMoment(entry.modifiedAt),
            nameOf(words, entry),
          ]),
        )),
    ...(cut ? [remote.cut] : []),
    ...(unreadable === 0 ? [] : [formatCount(remote, 'unreadable', unreadable, {})]),
  ];
}

function nameOf(words: Words, { name, leadsTo }: RemoteEntry): string {
  return leadsTo === undefined ? name : format(words.commandLine.remote.leadsTo, { name, target: leadsTo });
}

/** The commands about what lies at a partner. */
export const remoteCommands: readonly Command[] = [list, makeFolder, rename, remove];
