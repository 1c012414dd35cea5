import path from 'node:path';
import { IdentityWish } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import { certificateLines, deliverLines, notInUseLines } from './cert-lines.ts';
import { eachOnce, purposesOption } from './cert-options.ts';
import { defineCommand } from './command.ts';
import type { Command, CommandName } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { requireRoomFor } from './new-file.ts';
import { choice, text, texts } from './options.ts';
import type { OptionValues } from './options.ts';
import { UsageError } from './usage-error.ts';

const wishOptions = {
  name: text('CN', 'commonName'),
  identification: text('ODETTE|OIN', 'identification'),
  organisation: text('TEXT', 'organisation'),
  unit: text('TEXT', 'unit'),
  locality: text('TEXT', 'locality'),
  country: text('CC', 'country'),
  host: texts('NAME', 'certHost'),
  bits: choice(['2048', '3072', '4096'], 'bits'),
  for: purposesOption,
  label: text('TEXT', 'label'),
};

/** Where a field of the wish is said, when it is not by its own name. */
const optionOfField: Readonly<Record<string, keyof typeof wishOptions>> = {
  commonName: 'name',
  names: 'host',
  purposes: 'for',
};

/** What a new certificate or request shall say. Throws UsageError, with the option as it is written. */
function requireWish(command: CommandName, values: OptionValues<typeof wishOptions>): IdentityWish {
  const { name, identification, organisation, unit, locality, country, host, bits, label } = values;
  if (name === undefined) throw new UsageError('usage-missing-option', { option: '--name', command });
  const purposes = eachOnce(values.for);
  const checked = IdentityWish.safeParse({
    commonName: name,
    identification,
    organisation,
    unit,
    locality,
    country,
    label,
    ...(host === undefined ? {} : { names: [...host] }),
    ...(bits === undefined ? {} : { bits: Number(bits) }),
    ...(purposes === undefined ? {} : { purposes }),
  });
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const field = String(issue?.path[0] ?? '');
  throw new UsageError('usage-bad-field', { field: `--${optionOfField[field] ?? field}` }, issue?.message);
}

const make = defineCommand({
  name: 'cert make',
  options: wishOptions,
  async run({ words, output, connect }, { values }) {
    const wish = requireWish('cert make', values);
    const { api } = await connect();
    const made = await api.certificates.make(wish);
    const certificate = await api.certificates.get({ id: made.id });
    const partners = await api.partners.list({});
    output.document({ certificate }, () => [
      format(words.commandLine.certificate.made, { label: made.label, id: made.id }),
      ...notInUseLines(words, certificate),
      ...deliverLines(words, certificate, partners),
      ...certificateLines(words, certificate),
    ]);
    return exitCodes.done;
  },
});

const request = defineCommand({
  name: 'cert request',
  options: { ...wishOptions, out: text('FILE', 'requestOut') },
  async run({ words, output, terminal, connect }, { values }) {
    const wish = requireWish('cert request', values);
    const out = values.out === undefined ? undefined : path.resolve(terminal.workingFolder, values.out);
    // Before a key is made, not after.
    if (out !== undefined) await requireRoomFor(out);
    const { api } = await connect();
    const certificate = await api.certificates.request(wish);
    const { id, label } = certificate;
    const own = words.commandLine.certificate;
    if (out === undefined) {
      output.document({ certificate }, () => (certificate.request ?? '').trimEnd().split('\n'));
      output.remark(format(own.requested, { label, id }));
    } else {
      await api.certificates.export({ id, form: 'request', path: out });
      output.document({ certificate, path: out }, () => [
        format(own.requested, { label, id }),
        format(own.written, { path: out }),
      ]);
    }
    return exitCodes.done;
  },
});

/** The commands that make keys. */
export const certMakeCommands: readonly Command[] = [make, request];
