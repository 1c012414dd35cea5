import { duplicateOf } from '../../../shared/index.ts';
import type { PartnerInput } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { sayWhatIsMissing } from './partner-cautions.ts';
import { partnerLines } from './partner-lines.ts';
import {
  agreementOf,
  partnerOptions,
  requireOptionsOf,
  requireValid,
  serverTermsOf,
} from './partner-options.ts';
import { readPasswords } from './passwords.ts';
import { UsageError } from './usage-error.ts';

const { file: _whole, ...changes } = partnerOptions;

/** Another partner that begins as one that is here, without its passwords and its certificates in the store. */
export const duplicateCommand = defineCommand({
  name: 'partner duplicate',
  operands: { min: 2, max: 2 },
  options: changes,
  async run(context, { values, operands }) {
    const { words, output } = context;
    const [like = '', name = ''] = operands;
    const agreed = { ...values, file: undefined };
    const { api } = await context.connect();
    const before = duplicateOf(await findPartner(api, like));
    const partner = await api.partners.add(await readInput());
    output.document({ partner }, () => [
      format(words.commandLine.partner.added, { name: partner.name, id: partner.id }),
      ...partnerLines(words, partner),
    ]);
    await sayWhatIsMissing(api, output, partner);
    return exitCodes.done;

    async function readInput(): Promise<PartnerInput> {
      if (values.kind !== undefined && values.kind !== before.kind)
        throw new UsageError('usage-other-kind', { name: before.name, kind: before.kind });
      requireOptionsOf(before.kind, agreed);
      const wanted = {
        name,
        ...(before.kind === 'oftp2'
          ? { kind: before.kind, oftp2: await agreementOf(context, agreed, before.oftp2) }
          : await serverTermsOf(context, agreed, before)),
      };
      requireValid(wanted, 'options');
      const secrets = await readPasswords(context, agreed, { name, ask: new Set() });
      return requireValid({ ...wanted, secrets }, 'options');
    }
  },
});
