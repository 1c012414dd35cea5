import { CertificatePurpose } from '../../../shared/index.ts';
import type { DoctorCheck } from '../../../shared/index.ts';
import { format, presentParameters, problemWords } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';

const groups = ['runtime', 'secrets', 'certificates', 'network'] as const satisfies DoctorCheck['group'][];

const doctor = defineCommand({
  name: 'doctor',
  options: {},
  async run({ words, output, connect }) {
    const { api } = await connect();
    const checks = await api.engine.doctor({});
    const count = checks.filter(({ outcome }) => outcome === 'failed').length;
    const error =
      count === 0 ? undefined : { code: 'doctor-failed', params: { count }, retry: 'never' as const };
    output.document({ checks, ...(error === undefined ? {} : { error }) }, () =>
      groups.flatMap((group) =>
        groupLines(
          words,
          group,
          checks.filter((one) => one.group === group),
        ),
      ),
    );
    return error === undefined ? exitCodes.done : exitCodeOf(error);
  },
});

function groupLines(words: Words, group: DoctorCheck['group'], checks: readonly DoctorCheck[]): string[] {
  if (checks.length === 0) return [];
  const own = words.commandLine.certificate;
  return [own.doctorGroup[group], ...checks.flatMap((check) => checkLines(words, check))];
}

/** What was found; what to do only where something is to be done. A code without words stands for itself. */
function checkLines(words: Words, { code, params, outcome }: DoctorCheck): string[] {
  const mark = words.commandLine.certificate.doctorMark[outcome];
  const said = doctorWords(words, code);
  if (said === undefined) {
    const values = Object.entries(params).map(([name, value]) => `${name}=${value}`);
    return [`  ${mark} ${[code, ...values].join(' ')}`];
  }
  const values = presentParameters(params);
  const { problem, purpose } = values;
  const shown = {
    ...values,
    ...(problem === undefined ? {} : { problem: format(problemWords(words, problem).title, values) }),
    ...(purpose === undefined ? {} : { purpose: purposeText(words, purpose) }),
  };
  return [
    `  ${mark} ${format(said.title, shown)}`,
    ...(outcome === 'fine' ? [] : [`      ${format(said.next, shown)}`]),
  ];
}

function doctorWords(words: Words, code: string): { title: string; next: string } | undefined {
  return new Map(Object.entries(words.doctor)).get(code);
}

function purposeText(words: Words, purpose: string): string {
  const known = CertificatePurpose.safeParse(purpose);
  return known.success ? words.commandLine.certificate.purpose[known.data] : purpose;
}

/** The command that tries what can be done here. */
export const doctorCommands: readonly Command[] = [doctor];
