import type { Certificate, EngineApi } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import { purposesText } from './cert-lines.ts';
import { eachOnce, purposesOption, readCertificateId } from './cert-options.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { flag, text } from './options.ts';
import { UsageError } from './usage-error.ts';

const one = { min: 1, max: 1 };

const use = defineCommand({
  name: 'cert use',
  operands: one,
  options: { for: purposesOption },
  async run({ words, output, connect }, { values, operands }) {
    const id = readCertificateId(operands[0] ?? '');
    const purposes = eachOnce(values.for);
    if (purposes === undefined) {
      throw new UsageError('usage-missing-option', { option: '--for', command: 'cert use' });
    }
    const { api } = await connect();
    const certificate = await api.certificates.use({ id, purposes });
    output.document({ certificate }, () => [
      format(words.commandLine.certificate.used, {
        label: certificate.label,
        id,
        purposes: purposesText(words, certificate.inUseFor),
      }),
    ]);
    return exitCodes.done;
  },
});

const rename = defineCommand({
  name: 'cert rename',
  operands: { min: 2, max: 2 },
  options: {},
  async run({ words, output, connect }, { operands }) {
    const id = readCertificateId(operands[0] ?? '');
    const { api } = await connect();
    const certificate = await api.certificates.change({ id, label: operands[1] ?? '' });
    output.document({ certificate }, () => [
      format(words.commandLine.certificate.renamed, { label: certificate.label, id }),
    ]);
    return exitCodes.done;
  },
});

/** `cert retire` and `cert restore`: a number, and why. */
function turning(
  name: 'cert retire' | 'cert restore',
  said: 'retired' | 'restored',
  turn: (api: EngineApi, args: Parameters<EngineApi['certificates']['retire']>[0]) => Promise<Certificate>,
): Command {
  return defineCommand({
    name,
    operands: one,
    options: { note: text('TEXT', 'certNote') },
    async run({ words, output, connect }, { values, operands }) {
      const id = readCertificateId(operands[0] ?? '');
      const { api } = await connect();
      const certificate = await turn(api, { id, note: values.note ?? '' });
      output.document({ certificate }, () => [
        format(words.commandLine.certificate[said], { label: certificate.label, id }),
      ]);
      return exitCodes.done;
    },
  });
}

const retire = turning('cert retire', 'retired', ({ certificates }, args) => certificates.retire(args));
const restore = turning('cert restore', 'restored', ({ certificates }, args) => certificates.restore(args));

const remove = defineCommand({
  name: 'cert remove',
  operands: one,
  options: { force: flag('certForce') },
  async run({ words, output, connect }, { values, operands }) {
    const id = readCertificateId(operands[0] ?? '');
    const { api } = await connect();
    const { label } = await api.certificates.get({ id });
    await api.certificates.remove({ id, force: values.force ?? false });
    output.document({ removed: { id, label } }, () => [
      format(words.commandLine.certificate.removed, { label, id }),
    ]);
    return exitCodes.done;
  },
});

/** The commands that say what is done with a certificate. */
export const certChangeCommands: readonly Command[] = [use, rename, retire, restore, remove];
