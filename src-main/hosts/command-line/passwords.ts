import type { OftpSecrets } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import type { CommandContext } from './command.ts';
import type { PartnerOptionValues } from './partner-options.ts';
import { readPasswordFile } from './password-file.ts';
import { UsageError } from './usage-error.ts';

const sources = [
  { key: 'ourPassword', option: 'our-password-file', variable: 'WAYBILL_OUR_PASSWORD', question: 'askOurs' },
  {
    key: 'theirPassword',
    option: 'their-password-file',
    variable: 'WAYBILL_THEIR_PASSWORD',
    question: 'askTheirs',
  },
  {
    key: 'proxyPassword',
    option: 'proxy-password-file',
    variable: 'WAYBILL_PROXY_PASSWORD',
    question: 'askProxy',
  },
] as const;

/** Which passwords somebody at a terminal is asked for, and the partner's name in the question. */
export interface Asking {
  readonly name: string;
  readonly ask: ReadonlySet<keyof OftpSecrets>;
}

/**
 * The passwords of a partner: from the files that were named, else from the environment, else asked for where `asking` says so and
 * somebody sits at a terminal. What was not given is absent. Throws UsageError.
 */
export async function readPasswords(
  context: CommandContext,
  values: Partial<PartnerOptionValues>,
  asking: Asking,
): Promise<OftpSecrets> {
  const { terminal, words } = context;
  if (sources.filter(({ option }) => values[option] === '-').length > 1)
    throw new UsageError('usage-stdin-twice');
  const secrets: OftpSecrets = {};
  for (const { key, option, variable, question } of sources) {
    const file = values[option];
    const inEnvironment = terminal.environment[variable];
    if (file !== undefined) secrets[key] = await readPasswordFile(context, file);
    else if (inEnvironment !== undefined) secrets[key] = inEnvironment;
    else if (asking.ask.has(key) && terminal.canAsk) {
      const typed = await terminal.askSecret(
        format(words.commandLine.partner[question], { name: asking.name }),
      );
      if (typed !== '') secrets[key] = typed;
    }
  }
  return secrets;
}
