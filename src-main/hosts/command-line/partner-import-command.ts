import path from 'node:path';
import { WaybillError } from '../../../shared/index.ts';
import type { EngineApi } from '../../../shared/index.ts';
import { format, problemWords } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { flag, text, texts } from './options.ts';
import { readPasswords } from './passwords.ts';
import { tableLines } from './table.ts';
import { UsageError } from './usage-error.ts';

type Imported = Awaited<ReturnType<EngineApi['partners']['import']>>;

/** Takes partners over from a list of ours or of another program, or one from its address. */
export const importCommand = defineCommand({
  name: 'partner import',
  operands: { min: 1, max: 1 },
  options: {
    only: texts('NAME', 'importOnly'),
    copy: flag('importCopy'),
    'dry-run': flag('dryRun'),
    'our-password-file': text('FILE', 'ourPasswordFile'),
  },
  async run(context, { values, operands }) {
    const { words, output, terminal } = context;
    const [written = ''] = operands;
    const isAddress = /^ftp(?:e?s)?:\/\//i.test(written);
    // What is on a command line can be read by everybody on this computer.
    if (isAddress && /^[^/]*\/\/[^/@]*:[^/]*@/.test(written))
      throw new UsageError('usage-password-in-address');
    const dryRun = values['dry-run'] ?? false;
    const { ourPassword } = await readPasswords(
      context,
      { 'our-password-file': values['our-password-file'] },
      { name: written, ask: isAddress && !dryRun ? new Set(['ourPassword']) : new Set() },
    );
    const { api } = await context.connect();
    const wish = {
      source: isAddress
        ? ({ kind: 'address', address: written } as const)
        : ({ kind: 'file', path: path.resolve(terminal.workingFolder, written) } as const),
      ...(values.only === undefined ? {} : { only: [...values.only] }),
      ...(ourPassword === undefined || ourPassword === null ? {} : { ourPassword }),
    };
    // Whoever is here already comes a second time only when that was said.
    const looked = values.copy === true ? await api.partners.import({ ...wish, dryRun: true }) : undefined;
    const picks = looked?.sites.map(({ place, newName }) => ({ place, name: newName }));
    const imported = await api.partners.import({
      ...wish,
      dryRun,
      ...(picks === undefined ? {} : { picks }),
    });
    output.document(imported, () => importLines(words, imported));
    const failed = imported.sites.find(({ problem }) => problem !== undefined)?.problem;
    if (imported.sites.length === 0) throw new WaybillError({ code: 'import-nothing' });
    return failed === undefined || imported.sites.some(({ partner }) => partner !== undefined)
      ? exitCodes.done
      : exitCodes.notDelivered;
  },
});

function importLines(words: Words, { sites, warnings }: Imported): string[] {
  const { column, value, imported } = words.commandLine;
  const rows = sites.map(({ partner, problem, ...site }) => [
    partner?.name ?? site.name,
    site.host === '' ? '' : `${site.host}:${site.port}`,
    site.mode === undefined ? imported.kind[site.kind] : value.ftpsMode[site.mode],
    site.user,
    site.hasPassword ? value.set : value.notSet,
    partner === undefined
      ? problem === undefined
        ? ''
        : format(problemWords(words, problem.code).title, problem.params)
      : format(imported.added, { id: partner.id }),
  ]);
  return [
    ...tableLines(
      [column.name, column.address, imported.mode, imported.user, imported.password, imported.outcome].map(
        (heading) => ({ heading, flush: 'left' as const }),
      ),
      rows,
    ),
    ...warnings.map(({ code, site, params }) => {
      const told = format(words.imports[code], params);
      return site === '' ? told : `${site}: ${told}`;
    }),
  ];
}
