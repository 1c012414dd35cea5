import { bankPasswordRules } from '../../../shared/index.ts';
import type { EngineApi, PartnerSummary, PasswordState } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import { defineCommand } from './command.ts';
import type { Command, CommandContext } from './command.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { day, flag, text } from './options.ts';
import { readPasswordFile } from './password-file.ts';
import { passwordLines } from './password-lines.ts';
import { UsageError } from './usage-error.ts';

const one = { min: 1, max: 1 };
const variable = 'WAYBILL_NEW_PASSWORD';

const change = defineCommand({
  name: 'password change',
  operands: one,
  options: {
    generate: flag('generatePassword'),
    show: flag('showPassword'),
    'password-file': text('FILE', 'newPasswordFile'),
  },
  async run(context, { values, operands }) {
    const { words, output, connect } = context;
    const { generate, show, 'password-file': file } = values;
    if (generate === true && file !== undefined)
      throw new UsageError('usage-not-together', { option: '--password-file', other: '--generate' });
    if (show === true && generate !== true)
      throw new UsageError('usage-missing-option', { option: '--generate', command: 'password change' });
    const { api } = await connect();
    const partner = await findPartner(api, operands[0] ?? '');
    // Who may not change it now is told so before anything is typed.
    await api.passwords.state({ partnerId: partner.id });
    const password =
      generate === true
        ? (await api.passwords.generate({ partnerId: partner.id })).password
        : await newPassword(context, partner, file);
    await sayRules(context, api, partner, password);
    const state = await api.passwords.change({ partnerId: partner.id, password });
    const [newest] = state.history;
    const problem = state.open?.problem ?? (state.open === undefined ? newest?.problem : undefined);
    output.document(
      {
        password: state,
        // Of what did not leave nobody has any use.
        ...(show === true && state.open !== undefined ? { made: password } : {}),
        ...(problem === undefined ? {} : { error: problem }),
      },
      () => [
        ...(show === true && state.open !== undefined
          ? [format(words.commandLine.password.made, { password })]
          : []),
        ...outcome(context, partner, state),
      ],
    );
    if (problem !== undefined) output.problem(problem, partner.name);
    return exitCodeFor(state);
  },
});

const show = defineCommand({
  name: 'password show',
  operands: one,
  options: {},
  async run({ words, output, connect }, { operands }) {
    const { api } = await connect();
    const partner = await findPartner(api, operands[0] ?? '');
    const state = await api.passwords.state({ partnerId: partner.id });
    output.document({ password: state }, () => passwordLines(words, partner.id, state));
    return exitCodes.done;
  },
});

const decisions = (['confirm', 'reject'] as const).map((call) =>
  defineCommand({
    name: `password ${call}`,
    operands: one,
    options: { date: day('DATE', 'wordDate'), note: text('TEXT', 'note') },
    async run({ words, output, connect }, { values, operands }) {
      const { api } = await connect();
      const { id } = await findPartner(api, operands[0] ?? '');
      const state = await api.passwords[call]({
        partnerId: id,
        note: values.note ?? '',
        ...(values.date === undefined ? {} : { on: values.date }),
      });
      const { confirmed, rejected } = words.commandLine.password;
      output.document({ password: state }, () => [call === 'confirm' ? confirmed : rejected]);
      return exitCodes.done;
    },
  }),
);

const use = defineCommand({
  name: 'password use',
  operands: { min: 2, max: 2 },
  options: {},
  async run({ words, output, connect }, { operands }) {
    const [name = '', which = ''] = operands;
    if (which !== 'old' && which !== 'new')
      throw new UsageError('usage-bad-value', { value: which, option: 'old|new', expected: 'old, new' });
    const { api } = await connect();
    const { id } = await findPartner(api, name);
    const state = await api.passwords.use({ partnerId: id, which });
    output.document({ password: state }, () => [format(words.commandLine.password.used, { which })]);
    return exitCodes.done;
  },
});

/** From a file, from the environment, or typed twice at a terminal; never from the command line. Throws UsageError. */
async function newPassword(
  context: CommandContext,
  partner: PartnerSummary,
  file: string | undefined,
): Promise<string> {
  const { terminal, words } = context;
  const { askNew, askAgain } = words.commandLine.password;
  if (file !== undefined) return await readPasswordFile(context, file);
  const inEnvironment = terminal.environment[variable];
  if (inEnvironment !== undefined) return inEnvironment;
  if (!terminal.canAsk)
    throw new UsageError('usage-missing-option', { option: '--password-file', command: 'password change' });
  const password = await terminal.askSecret(format(askNew, { partner: partner.name }));
  if ((await terminal.askSecret(askAgain)) !== password) throw new UsageError('usage-passwords-differ');
  return password;
}

/** Each rule that is broken, and what is allowed and unwise, before anything is tried. */
async function sayRules(
  { output, words }: CommandContext,
  api: EngineApi,
  { id }: PartnerSummary,
  password: string,
): Promise<void> {
  const { broken, cautions } = await api.passwords.check({ partnerId: id, password });
  const { rules } = words.window.partnerBank;
  for (const rule of bankPasswordRules.filter((each) => broken.includes(each)))
    output.remark(format(words.commandLine.password.rule, { rule: rules[rule] }));
  for (const caution of broken.length > 0 ? [] : cautions) output.remark(rules[caution]);
}

function outcome(
  { words }: Pick<CommandContext, 'words'>,
  { id }: PartnerSummary,
  { open }: PasswordState,
): readonly string[] {
  const { uploaded, unknown, failed, sayWhat } = words.commandLine.password;
  if (open === undefined) return [failed];
  return [open.state === 'uploaded' ? uploaded : unknown, format(sayWhat, { id })];
}

function exitCodeFor({ open, history }: PasswordState): ExitCode {
  if (open?.state === 'uploaded') return exitCodes.done;
  const problem = open === undefined ? history[0]?.problem : undefined;
  return problem === undefined ? exitCodes.notDelivered : exitCodeOf(problem);
}

/** The commands about our password at a partner. */
export const passwordCommands: readonly Command[] = [change, show, ...decisions, use];
