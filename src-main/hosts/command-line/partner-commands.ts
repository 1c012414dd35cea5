import type {
  ConnectionCheck,
  EngineApi,
  OftpSecrets,
  Partner,
  PartnerInput,
  Problem,
  ServerTerms,
} from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import { defineCommand, requiredOperands } from './command.ts';
import type { Command, CommandContext } from './command.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { flag, text } from './options.ts';
import { problemLines } from './output.ts';
import { duplicateCommand } from './partner-duplicate-command.ts';
import { exportCommand } from './partner-export-command.ts';
import { importCommand } from './partner-import-command.ts';
import { sayWhatIsMissing } from './partner-cautions.ts';
import { partnerFileSchema, readPartnerFile } from './partner-file.ts';
import { partnerLines, partnerTable } from './partner-lines.ts';
import {
  agreementOf,
  partnerOptions,
  requireOptionsOf,
  requireValid,
  serverTermsOf,
} from './partner-options.ts';
import type { PartnerOptionValues } from './partner-options.ts';
import { readPasswords } from './passwords.ts';
import { tableLines } from './table.ts';
import { isTrustedNow, notTrusted, trustNamed, trustOptions } from './trusting.ts';
import type { TrustValues } from './trusting.ts';
import { UsageError } from './usage-error.ts';

const one = { min: 1, max: 1 };

const add = defineCommand({
  name: 'partner add',
  operands: { min: 0, max: 1 },
  options: { ...partnerOptions, ...trustOptions },
  async run(context, { values, operands }) {
    const { words, output } = context;
    const { trust, 'trust-once': once, ...agreed } = values;
    const input = await readInput();
    const { api } = await context.connect();
    const added = await api.partners.add(input);
    const partner = await trustedPartner(api, added, { trust, 'trust-once': once });
    output.document({ partner }, () => [
      format(words.commandLine.partner.added, { name: partner.name, id: partner.id }),
      ...partnerLines(words, partner),
    ]);
    await sayWhatIsMissing(api, output, partner);
    return exitCodes.done;

    async function readInput(): Promise<PartnerInput> {
      const name = operands[0];
      const { file } = values;
      if (file !== undefined) {
        requireAlone('--file', agreed);
        return readPartnerFile(context, file, name);
      }
      if (name === undefined) {
        throw new UsageError('usage-missing-operand', {
          operands: requiredOperands(words, 'partner add'),
          command: 'partner add',
        });
      }
      const kind = values.kind ?? 'oftp2';
      requireOptionsOf(kind, agreed);
      if (kind !== 'oftp2') return await readServer(context, values, name, kind);
      if (values.code === undefined) {
        throw new UsageError('usage-missing-option', { option: '--code', command: 'partner add' });
      }
      const oftp2 = await agreementOf(context, values);
      // What can be checked is checked before anybody is asked for a password.
      requireValid({ name, kind: 'oftp2', oftp2 }, 'options');
      const ask: ReadonlySet<keyof OftpSecrets> = hasProxyUser(values)
        ? new Set(['ourPassword', 'theirPassword', 'proxyPassword'])
        : new Set(['ourPassword', 'theirPassword']);
      const secrets = await readPasswords(context, values, { name, ask });
      return requireValid({ name, kind: 'oftp2', oftp2, secrets }, 'options');
    }
  },
});

/** The entry with what was trusted for it: it is kept also where nothing is, and the command ends with why. */
async function trustedPartner(api: EngineApi, partner: Partner, values: TrustValues): Promise<Partner> {
  if (values.trust === undefined && values['trust-once'] === undefined) return partner;
  await trustNamed(api, [partner], values);
  return await api.partners.get({ id: partner.id });
}

/** A new server. Throws UsageError. */
async function readServer(
  context: CommandContext,
  values: PartnerOptionValues,
  name: string,
  kind: ServerTerms['kind'],
): Promise<PartnerInput> {
  for (const option of mustSay[kind]) {
    if (values[option] === undefined)
      throw new UsageError('usage-missing-option', { option: `--${option}`, command: 'partner add' });
  }
  const terms = await serverTermsOf(context, values, kind);
  requireValid({ name, ...terms }, 'options');
  const ask: ReadonlySet<keyof OftpSecrets> = hasProxyUser(values)
    ? new Set(['ourPassword', 'proxyPassword'])
    : new Set(['ourPassword']);
  const secrets = await readPasswords(context, values, { name, ask });
  return requireValid({ name, ...terms, secrets }, 'options');
}

/** What nobody can guess about a new one. */
const mustSay = {
  ftps: ['host', 'user'],
  digipoort: ['host', 'user'],
  'bank-of-canada': ['organization', 'user-type'],
} as const satisfies Record<ServerTerms['kind'], readonly (keyof PartnerOptionValues)[]>;

/** Does a proxy that was named want to know who comes? Then it has a password, too. */
function hasProxyUser({ proxy }: PartnerOptionValues): boolean {
  return proxy?.includes('@') ?? false;
}

/** A file says everything: options beside it would leave open which of them counts. */
function requireAlone(option: string, values: Readonly<Record<string, unknown>>): void {
  const other = Object.keys(values).find((name) => `--${name}` !== option && values[name] !== undefined);
  if (other !== undefined) throw new UsageError('usage-not-together', { option, other: `--${other}` });
}

const change = defineCommand({
  name: 'partner change',
  operands: one,
  options: { ...partnerOptions, ...trustOptions, name: text('NAME', 'partnerName') },
  async run(context, { values, operands }) {
    const { words, output } = context;
    const { name, trust, 'trust-once': once, ...agreed } = values;
    const { api } = await context.connect();
    const before = await findPartner(api, operands[0] ?? '');
    const changed = await api.partners.update({ id: before.id, partner: await readInput() });
    const partner = await trustedPartner(api, changed, { trust, 'trust-once': once });
    output.document({ partner }, () => [
      format(words.commandLine.partner.changed, { name: partner.name, id: partner.id }),
      ...partnerLines(words, partner),
    ]);
    await sayWhatIsMissing(api, output, partner);
    return exitCodes.done;

    async function readInput(): Promise<PartnerInput> {
      if (values.file !== undefined) {
        requireAlone('--file', agreed);
        return readPartnerFile(context, values.file, name ?? before.name);
      }
      if (values.kind !== undefined && values.kind !== before.kind)
        throw new UsageError('usage-other-kind', { name: before.name, kind: before.kind });
      requireOptionsOf(before.kind, agreed);
      const wanted = {
        name: name ?? before.name,
        ...(before.kind === 'oftp2'
          ? { kind: before.kind, oftp2: await agreementOf(context, values, before.oftp2) }
          : await serverTermsOf(context, values, before)),
      };
      requireValid(wanted, 'options');
      const secrets = await readPasswords(context, values, {
        name: wanted.name,
        ask: hasProxyUser(values) ? new Set(['proxyPassword']) : new Set(),
      });
      // A proxy that is gone leaves no password behind.
      const gone = values.proxy === 'none' ? { proxyPassword: null } : {};
      return requireValid({ ...wanted, secrets: { ...secrets, ...gone } }, 'options');
    }
  },
});

const list = defineCommand({
  name: 'partner list',
  options: {},
  async run({ words, output, connect }) {
    const { api } = await connect();
    const partners = await api.partners.list({});
    output.document({ partners }, () => partnerTable(words, partners));
    return exitCodes.done;
  },
});

const show = defineCommand({
  name: 'partner show',
  operands: one,
  options: {},
  async run({ words, output, connect }, { operands }) {
    const { api } = await connect();
    const partner = await findPartner(api, operands[0] ?? '');
    const certificates = await api.certificates.list({ partnerId: partner.id });
    output.document({ partner, certificates }, () => partnerLines(words, partner, certificates));
    return exitCodes.done;
  },
});

const remove = defineCommand({
  name: 'partner remove',
  operands: one,
  options: { force: flag('force') },
  async run({ words, output, connect }, { values, operands }) {
    const { api } = await connect();
    const { id, name } = await findPartner(api, operands[0] ?? '');
    await api.partners.remove({ id, force: values.force ?? false });
    output.document({ removed: { id, name } }, () => [format(words.commandLine.partner.removed, { name })]);
    return exitCodes.done;
  },
});

const test = defineCommand({
  name: 'partner test',
  operands: one,
  options: trustOptions,
  async run(context, { values, operands }) {
    const { words, output } = context;
    const { api } = await context.connect();
    const partner = await findPartner(api, operands[0] ?? '');
    await trustNamed(api, [partner], values);
    let checks = await api.partners.test({ id: partner.id });
    let problem = problemIn(checks);
    if (problem !== undefined && (await isTrustedNow(context, api, partner, problem))) {
      checks = await api.partners.test({ id: partner.id });
      problem = problemIn(checks);
    }
    const refusal = problem && (await notTrusted(context, api, partner, problem));
    const { check } = words.commandLine;
    const document = {
      checks,
      ...(problem === undefined ? {} : { error: problem }),
      ...(refusal?.question === undefined ? {} : { question: refusal.question }),
    };
    output.document(document, () => [
      ...tableLines(
        [
          { heading: '', flush: 'left' },
          { heading: '', flush: 'left' },
          { heading: '', flush: 'right' },
          { heading: '', flush: 'left' },
        ],
        checks.map(({ step, outcome, milliseconds, detail }) => [
          check[outcome],
          check[step],
          outcome === 'skipped' ? '' : format(check.milliseconds, { milliseconds: Math.round(milliseconds) }),
          detail ?? '',
        ]),
      ),
      ...(problem === undefined ? [] : problemLines(words, problem)),
      ...(refusal?.remedy ?? []),
    ]);
    return problem === undefined ? exitCodes.done : exitCodeOf(problem);
  },
});

function problemIn(checks: readonly ConnectionCheck[]): Problem | undefined {
  const failed = checks.find(({ outcome }) => outcome === 'failed');
  return failed && asProblem(failed.problem);
}

/** What a check says of its failure, as any other problem. */
function asProblem(problem: ConnectionCheck['problem']): Problem {
  const params = Object.fromEntries(
    Object.entries(problem?.params ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number' || typeof value === 'boolean' ? value : String(value),
    ]),
  );
  return {
    code: problem?.code ?? 'internal',
    params,
    retry: 'later',
    ...(problem?.text === undefined ? {} : { text: problem.text }),
  };
}

const schema = defineCommand({
  name: 'partner schema',
  options: {},
  run({ terminal }) {
    terminal.out.write(`${JSON.stringify(partnerFileSchema(), null, 2)}\n`);
    return Promise.resolve(exitCodes.done);
  },
});

/** The commands about partners. */
export const partnerCommands: readonly Command[] = [
  add,
  importCommand,
  exportCommand,
  duplicateCommand,
  change,
  list,
  show,
  remove,
  test,
  schema,
];
