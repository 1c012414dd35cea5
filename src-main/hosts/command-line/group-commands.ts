import { WaybillError, OdetteCode, StationGroup } from '../../../shared/index.ts';
import type { EngineApi } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { tableLines } from './table.ts';
import { UsageError } from './usage-error.ts';

/** The most members, and the code before them. */
const mostWords = 501;

function groupTable(words: Words, groups: readonly StationGroup[]): string[] {
  const { column, list: own } = words.commandLine;
  if (groups.length === 0) return [own.none];
  return tableLines(
    [
      { heading: column.code, flush: 'left' },
      { heading: column.members, flush: 'left' },
    ],
    groups.map(({ code, members }) => [code, members.join(', ')]),
  );
}

async function groupsOf(api: EngineApi): Promise<readonly StationGroup[]> {
  return (await api.settings.get({})).station.groups;
}

async function keep(api: EngineApi, groups: readonly StationGroup[]): Promise<readonly StationGroup[]> {
  return (await api.settings.update({ station: { groups: [...groups] } })).station.groups;
}

const list = defineCommand({
  name: 'group list',
  options: {},
  async run({ words, output, connect }) {
    const { api } = await connect();
    const groups = await groupsOf(api);
    output.document({ groups }, () => groupTable(words, groups));
    return exitCodes.done;
  },
});

function readGroup(operands: readonly string[]): StationGroup {
  const [code, ...members] = operands;
  const wrong = operands.find((one) => !OdetteCode.safeParse(one).success);
  if (wrong !== undefined)
    throw new UsageError('usage-bad-value', {
      option: wrong === code ? 'CODE' : 'MEMBER',
      value: wrong,
      expected: 'A-Z 0-9 / - . & ( ), 1 - 25',
    });
  return StationGroup.parse({ code, members });
}

const set = defineCommand({
  name: 'group set',
  operands: { min: 2, max: mostWords },
  options: {},
  async run({ words, output, connect }, { operands }) {
    const group = readGroup(operands);
    const { api } = await connect();
    const before = await groupsOf(api);
    const isKnown = before.some(({ code }) => code === group.code);
    const groups = await keep(
      api,
      isKnown ? before.map((one) => (one.code === group.code ? group : one)) : [...before, group],
    );
    const { added, changed } = words.commandLine.group;
    output.document({ groups }, () => [format(isKnown ? changed : added, { code: group.code })]);
    return exitCodes.done;
  },
});

const remove = defineCommand({
  name: 'group remove',
  operands: { min: 1, max: 1 },
  options: {},
  async run({ words, output, connect }, { operands }) {
    const [code = ''] = operands;
    const { api } = await connect();
    const before = await groupsOf(api);
    if (before.every((one) => one.code !== code))
      throw new WaybillError({ code: 'group-unknown', params: { code } });
    const groups = await keep(
      api,
      before.filter((one) => one.code !== code),
    );
    output.document({ groups }, () => [format(words.commandLine.group.removed, { code })]);
    return exitCodes.done;
  },
});

/** The commands about codes of ours that stand for several destinations. */
export const groupCommands: readonly Command[] = [list, set, remove];
