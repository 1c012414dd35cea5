import path from 'node:path';
import { WaybillError } from '../../../shared/index.ts';
import type { EngineApi, PartnerId } from '../../../shared/index.ts';
import { format, formatCount } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { defineCommand, requiredOperands } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { requireRoomFor } from './new-file.ts';
import { flag, text } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Partners as a file for another computer: without passwords and keys. */
export const exportCommand = defineCommand({
  name: 'partner export',
  operands: { min: 0, max: Number.POSITIVE_INFINITY },
  options: { all: flag('exportAll'), out: text('FILE', 'out') },
  async run(context, { values, operands }) {
    const { words, output, terminal } = context;
    const all = values.all ?? false;
    if (all && operands.length > 0)
      throw new UsageError('usage-not-together', { option: '--all', other: 'PARTNER' });
    if (!all && operands.length === 0)
      throw new UsageError('usage-missing-operand', {
        operands: requiredOperands(words, 'partner export'),
        command: 'partner export',
      });
    const out = values.out === undefined ? undefined : path.resolve(terminal.workingFolder, values.out);
    if (out !== undefined) await requireRoomFor(out);
    const { api } = await context.connect();
    const ids = all ? await everybody(api) : await Promise.all(operands.map((one) => idOf(api, one)));
    const exported = await api.partners.export({
      ids,
      ...(out === undefined ? {} : { save: { path: out } }),
    });
    if (out === undefined && !context.output.json) terminal.out.write(exported.text);
    else output.document(exported, () => exportLines(words, exported));
    return exitCodes.done;
  },
});

async function everybody(api: EngineApi): Promise<PartnerId[]> {
  const partners = await api.partners.list({});
  const ids = partners.filter(({ practice }) => !practice).map(({ id }) => id);
  if (ids.length === 0) throw new WaybillError({ code: 'export-nothing' });
  return ids;
}

async function idOf(api: EngineApi, operand: string): Promise<PartnerId> {
  return (await findPartner(api, operand)).id;
}

function exportLines(
  { commandLine: { exported } }: Words,
  { partners, path: file }: Awaited<ReturnType<EngineApi['partners']['export']>>,
): string[] {
  return [
    formatCount(exported, 'written', partners.length, { file: file ?? '' }),
    ...partners
      .filter(({ leftOut }) => leftOut.length > 0)
      .map(({ name, leftOut }) =>
        format(exported.without, { name, what: leftOut.map((one) => exported.leftOut[one]).join(', ') }),
      ),
    exported.note,
  ];
}
