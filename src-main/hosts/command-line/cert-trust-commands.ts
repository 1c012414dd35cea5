import type { EngineApi, TrustDecision } from '../../../shared/index.ts';
import { decisionLines } from './cert-lines.ts';
import { readFingerprint } from './cert-options.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { choice, text } from './options.ts';

const decisionOptions = { role: choice(['server', 'caller'], 'role'), note: text('TEXT', 'certNote') };

/** `cert trust` and `cert distrust`: both answer with the decisions about the partner. */
function deciding(
  name: 'cert trust' | 'cert distrust',
  decide: (
    api: EngineApi,
    args: Parameters<EngineApi['certificates']['trust']>[0],
  ) => Promise<TrustDecision[]>,
): Command {
  return defineCommand({
    name,
    // A fingerprint in pairs has 32 groups.
    operands: { min: 2, max: 33 },
    options: decisionOptions,
    async run({ words, output, connect }, { values, operands }) {
      const fingerprint = readFingerprint(operands.slice(1).join(' '), 'FINGERPRINT');
      const { api } = await connect();
      const partner = await findPartner(api, operands[0] ?? '');
      const decisions = await decide(api, {
        partnerId: partner.id,
        fingerprint,
        role: values.role ?? 'server',
        note: values.note ?? '',
      });
      output.document({ decisions }, () => decisionLines(words, decisions, [partner]));
      return exitCodes.done;
    },
  });
}

const trust = deciding('cert trust', ({ certificates }, args) => certificates.trust(args));
const distrust = deciding('cert distrust', ({ certificates }, args) => certificates.distrust(args));

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
export const certTrustCommands: readonly Command[] = [trust, distrust, decisions];
