import type { EngineApi } from '../../../shared/index.ts';
import { format, presentMoment } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { flag } from './options.ts';
import { factLines } from './table.ts';

type Standing = Awaited<ReturnType<EngineApi['certificates']['standing']>>;

const certificate = defineCommand({
  name: 'partner certificate',
  operands: { min: 1, max: 1 },
  options: { fresh: flag('freshLists'), registered: flag('nowRegistered') },
  async run({ words, output, connect }, { values, operands }) {
    const { api } = await connect();
    const { id } = await findPartner(api, operands[0] ?? '');
    if (values.registered === true) await api.partners.registered({ id });
    const standing = await api.certificates.standing({ partnerId: id, fresh: values.fresh ?? false });
    output.document({ standing }, () => [
      ...(values.registered === true ? [words.commandLine.standing.noted] : []),
      ...standingLines(words, standing),
    ]);
    for (const { code, params } of standing.findings) output.problem({ code, params, retry: 'never' });
    const isBad = standing.findings.some(({ severity }) => severity === 'error');
    return isBad ? exitCodes.notDelivered : exitCodes.done;
  },
});

function standingLines(words: Words, { facts, oin, shown, revocation, findings }: Standing): string[] {
  const { standing: own } = words.commandLine;
  return [
    ...factLines([
      [own.subject, facts.subject],
      [own.oin, oin],
      [own.ends, presentMoment(facts.validUntil)],
      ...shown.slice(1).map((subject): [string, string] => [own.shown, subject]),
      ...revocation.map(({ subject, state, nextUpdate }): [string, string] => [
        own.revocation,
        `${subject}: ${
          nextUpdate === undefined
            ? own.state[state]
            : format(own.until, { state: own.state[state], moment: presentMoment(nextUpdate) })
        }`,
      ]),
    ]),
    ...(findings.length === 0 ? [own.nothing] : []),
  ];
}

/** What a partner is shown. */
export const standingCommands: readonly Command[] = [certificate];
