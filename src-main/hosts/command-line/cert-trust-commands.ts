import type { EngineApi, TrustDecision } from '../../../shared/index.ts';
import { TrustPeriod } from '../../../shared/index.ts';
import { decisionLines } from './cert-lines.ts';
import { readFingerprint } from './cert-options.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { choice, flag, text } from './options.ts';
import { questionLines } from './trust-lines.ts';

const decisionOptions = { role: choice(['server', 'caller'], 'role'), note: text('TEXT', 'certNote') };
// A fingerprint in pairs has 32 groups.
const partnerAndFingerprint = { min: 2, max: 33 };

/** `cert distrust` and `cert deny`: both answer with the decisions about the partner. */
function denying(
  name: 'cert distrust' | 'cert deny',
  decide: (
    api: EngineApi,
    args: Parameters<EngineApi['certificates']['refuse']>[0],
  ) => Promise<TrustDecision[]>,
): Command {
  return defineCommand({
    name,
    operands: partnerAndFingerprint,
    options: decisionOptions,
    async run({ words, output, connect }, { values: { role = 'server', note = '' }, operands }) {
      const fingerprint = readFingerprint(operands.slice(1).join(' '), 'FINGERPRINT');
      const { api } = await connect();
      const partner = await findPartner(api, operands[0] ?? '');
      const decisions = await decide(api, { partnerId: partner.id, fingerprint, role, note });
      output.document({ decisions }, () => decisionLines(words, decisions, [partner]));
      return exitCodes.done;
    },
  });
}

const trust = defineCommand({
  name: 'cert trust',
  operands: partnerAndFingerprint,
  options: {
    ...decisionOptions,
    for: choice(TrustPeriod.options, 'trustFor'),
    'despite-dates': flag('despiteDates'),
  },
  async run({ words, output, connect }, { values, operands }) {
    const fingerprint = readFingerprint(operands.slice(1).join(' '), 'FINGERPRINT');
    const { api } = await connect();
    const partner = await findPartner(api, operands[0] ?? '');
    const decisions = await api.certificates.trust({
      partnerId: partner.id,
      fingerprint,
      role: values.role ?? 'server',
      for: values.for ?? 'always',
      despiteDates: values['despite-dates'] ?? false,
      note: values.note ?? '',
    });
    output.document({ decisions }, () => decisionLines(words, decisions, [partner]));
    return exitCodes.done;
  },
});

const distrust = denying('cert distrust', ({ certificates }, args) => certificates.distrust(args));
const deny = denying('cert deny', ({ certificates }, args) => certificates.refuse(args));

const questions = defineCommand({
  name: 'cert questions',
  operands: { min: 0, max: 1 },
  options: {},
  async run({ words, output, connect }, { operands }) {
    const { api } = await connect();
    const [named] = operands;
    const partner = named === undefined ? undefined : await findPartner(api, named);
    const asked = await api.certificates.questions(partner === undefined ? {} : { partnerId: partner.id });
    output.document({ questions: asked }, () =>
      asked.length === 0
        ? [words.commandLine.trust.none]
        : asked.flatMap((question) => questionLines(words, question)),
    );
    return exitCodes.done;
  },
});

const decisions = defineCommand({
  name: 'cert decisions',
  operands: { min: 0, max: 1 },
  options: {},
  async run({ words, output, connect }, { operands }) {
    const { api } = await connect();
    const [named] = operands;
    const partner = named === undefined ? undefined : await findPartner(api, named);
    const [made, partners] = await Promise.all([
      api.certificates.decisions(partner === undefined ? {} : { partnerId: partner.id }),
      api.partners.list({}),
    ]);
    output.document({ decisions: made }, () => decisionLines(words, made, partners));
    return exitCodes.done;
  },
});

/** The commands about trust. */
export const certTrustCommands: readonly Command[] = [trust, distrust, questions, deny, decisions];
