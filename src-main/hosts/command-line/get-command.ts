import path from 'node:path';
import { OverwriteAction } from '../../../shared/index.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { choice, flag, seconds, text } from './options.ts';
import { outcomeLines } from './outcome.ts';
import { lookUp } from './remote-paths.ts';
import { stay } from './send-command.ts';
import { asProblem, NotSendable, sayFinding } from './sending.ts';
import { trusting, trustOptions } from './trusting.ts';
import { UsageError } from './usage-error.ts';

const get = defineCommand({
  name: 'get',
  operands: { min: 2, max: 1001 },
  options: {
    to: text('FOLDER', 'getTo'),
    as: text('NAME', 'getAs'),
    'if-here': choice(OverwriteAction.exclude(['ask']).options, 'ifHereNow'),
    wait: flag('getWait'),
    timeout: seconds('S', 'timeout'),
    ...trustOptions,
  },
  async run(context, { values, operands: [name = '', ...written] }) {
    const { words, output, terminal } = context;
    if (values.as !== undefined && written.length > 1) throw new UsageError('usage-one-file-one-name');
    const connection = await context.connect();
    const { api } = connection;
    const partner = await findPartner(api, name);
    const named = await trusting(context, api, partner, values, () => lookUp(api, partner, written));
    const { queued, findings } = await api.remote.fetch({
      partnerId: partner.id,
      entries: named.map((one) => ({ ...one, ...(values.as === undefined ? {} : { as: values.as }) })),
      ...(values.to === undefined ? {} : { folder: path.resolve(terminal.workingFolder, values.to) }),
      ...(values['if-here'] === undefined ? {} : { ifHere: values['if-here'] }),
    });
    for (const finding of findings) sayFinding(context, finding);
    const failed = findings.find(({ severity }) => severity === 'error');
    if (failed !== undefined && queued.length === 0) throw new NotSendable(failed, findings);
    const wait = values.wait === true ? { wait: 'delivered' as const } : {};
    const outcomes = await stay(context, connection, queued, [partner], {
      ...wait,
      timeout: values.timeout,
    });
    const error = outcomes.error ?? (failed === undefined ? undefined : asProblem(failed));
    output.document({ files: outcomes.files, findings, ...(error === undefined ? {} : { error }) }, () =>
      outcomeLines(words, outcomes.files),
    );
    if (outcomes.exitCode !== exitCodes.done || error === undefined) return outcomes.exitCode;
    return exitCodeOf(error);
  },
});

/** The command that brings files from a partner. */
export const getCommands: readonly Command[] = [get];
