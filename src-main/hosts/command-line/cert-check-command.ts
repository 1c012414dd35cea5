import type { CertificateVerdict, Problem, RevocationStatus } from '../../../shared/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { revocationText } from './cert-lines.ts';
import { readCertificateId } from './cert-options.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { problemLines } from './output.ts';

const check = defineCommand({
  name: 'cert revoke-check',
  operands: { min: 1, max: 1 },
  options: {},
  async run({ words, output, connect }, { operands }) {
    const id = readCertificateId(operands[0] ?? '');
    const { api } = await connect();
    const verdict = await api.certificates.check({ id });
    const error = problemOf(verdict);
    output.document({ verdict, ...(error === undefined ? {} : { error }) }, () => [
      ...verdictLines(words, verdict),
      '',
      ...(error === undefined
        ? [words.commandLine.certificate.trustedBy[verdict.by ?? 'nobody']]
        : problemLines(words, error)),
    ]);
    return error === undefined ? exitCodes.done : exitCodeOf(error);
  },
});

/** What stands against a certificate that is not trusted. */
function problemOf({ trusted, problem, path }: CertificateVerdict): Problem | undefined {
  if (trusted) return undefined;
  const subject = path[0]?.subject ?? '';
  return problem ?? { code: 'certificate-no-chain', params: { subject }, retry: 'never' };
}

/** Each level of the path, from the certificate up, and what is known of its revocation. */
function verdictLines(words: Words, { path, revocation }: CertificateVerdict): string[] {
  const { check: marks } = words.commandLine;
  return path.flatMap(({ fingerprint, subject }, level) => {
    const status = revocation.find((one) => one.fingerprint === fingerprint);
    const blanks = ' '.repeat(3 * level);
    const mark = status === undefined ? marks.skipped : markOf(words, status);
    return [
      `${blanks}${mark} ${subject}`,
      `${blanks}  ${status === undefined ? words.commandLine.certificate.revocation['not-checked'] : revocationText(words, status)}`,
    ];
  });
}

function markOf(words: Words, { state }: RevocationStatus): string {
  const { check: marks } = words.commandLine;
  switch (state) {
    case 'good':
    case 'not-needed':
      return marks.passed;
    case 'revoked':
      return marks.failed;
    case 'not-checked':
      return marks.skipped;
  }
}

/** The command that asks about revocation. */
export const certCheckCommands: readonly Command[] = [check];
