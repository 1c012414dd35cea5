import { toProblem, WaybillError } from '../../../shared/index.ts';
import type {
  EngineApi,
  PartnerId,
  PartnerSummary,
  Problem,
  TrustPeriod,
  TrustQuestion,
} from '../../../shared/index.ts';
import { readFingerprint } from './cert-options.ts';
import type { CommandContext } from './command.ts';
import type { Option } from './options.ts';
import { doubtfulFingerprint, remedyLines } from './trust-lines.ts';
import { isAboutDates, promptOf, tellAnswer } from './trust-prompt.ts';
import { UsageError } from './usage-error.ts';

/** For every command that calls a partner. */
export const trustOptions = { trust: fingerprint('trust'), 'trust-once': fingerprint('trustOnce') };

export interface TrustValues {
  readonly trust?: string | undefined;
  readonly 'trust-once'?: string | undefined;
}

type Named = Pick<PartnerSummary, 'id' | 'name'>;

function fingerprint(help: 'trust' | 'trustOnce'): Option<string> {
  return {
    takesValue: true,
    many: false,
    valueName: 'FINGERPRINT',
    help,
    read: (raw, name) => readFingerprint(raw.at(-1) ?? '', `--${name}`),
  };
}

/**
 * Trusts the certificate that was named with `--trust` or `--trust-once`, when it is what each partner shows: each is called as far as its
 * certificate first. Throws `trust-differs`, what stands against the certificate and cannot be overruled, and what kept us from seeing it.
 */
export async function trustNamed(
  api: EngineApi,
  partners: readonly Named[],
  values: TrustValues,
): Promise<void> {
  const { trust: always, 'trust-once': once } = values;
  if (always !== undefined && once !== undefined)
    throw new UsageError('usage-not-together', { option: '--trust', other: '--trust-once' });
  const named = always ?? once;
  if (named === undefined) return;
  for (const { id } of partners)
    await trustShown(api, id, named, always === undefined ? 'session' : 'always');
}

async function trustShown(
  api: EngineApi,
  partnerId: PartnerId,
  named: string,
  period: TrustPeriod,
): Promise<void> {
  const { trusted, facts, doubts, problem } = await api.certificates.look({ partnerId });
  if (facts !== undefined && facts.fingerprint !== named) {
    const params = {
      road: 'tls-client',
      expected: named,
      fingerprint: facts.fingerprint,
      subject: facts.subject,
    };
    throw new WaybillError({ code: 'trust-differs', params });
  }
  if (trusted) return;
  if (facts === undefined || doubts.length === 0)
    throw new WaybillError(problem ?? { code: 'certificate-missing', params: { road: 'tls-client' } });
  await api.certificates.trust({
    partnerId,
    fingerprint: named,
    for: period,
    despiteDates: isAboutDates(doubts),
  });
}

/** A partner's certificate was in doubt, and nobody has said yes: with all that is known of it. */
export class NotTrusted extends WaybillError {
  readonly question: TrustQuestion | undefined;
  readonly remedy: readonly string[];

  constructor(problem: Problem, question: TrustQuestion | undefined, remedy: readonly string[]) {
    super(problem);
    this.question = question;
    this.remedy = remedy;
  }
}

/**
 * Does what needs a partner to be called: `--trust` first, and where its certificate turns out to be in doubt, whoever sits at the terminal is
 * asked, and it is done once more. Throws NotTrusted, and what `work` and `trustNamed` throw.
 */
export async function trusting<Answer>(
  context: CommandContext,
  api: EngineApi,
  partner: Named,
  values: TrustValues,
  work: () => Promise<Answer>,
): Promise<Answer> {
  await trustNamed(api, [partner], values);
  try {
    return await work();
  } catch (thrown) {
    const problem = toProblem(thrown);
    if (doubtfulFingerprint(problem) === undefined) throw thrown;
    if (await isTrustedNow(context, api, partner, problem)) return await work();
    throw await notTrusted(context, api, partner, problem);
  }
}

/** Asks whoever sits at the terminal about the certificate that a problem is about. */
export async function isTrustedNow(
  context: CommandContext,
  api: EngineApi,
  partner: Named,
  problem: Problem,
): Promise<boolean> {
  const prompt = promptOf(context);
  const question = await questionOf(api, partner, problem);
  if (!prompt.asks || question === undefined) return false;
  const answer = await prompt.ask(question);
  await tellAnswer(api, question, answer);
  return answer !== 'refuse';
}

/** The refusal, with the facts of the certificate and the command line that trusts it. */
export async function notTrusted(
  { words, globals }: CommandContext,
  api: EngineApi,
  partner: Named,
  problem: Problem,
  command?: string,
): Promise<NotTrusted> {
  const question = await questionOf(api, partner, problem);
  return new NotTrusted(
    problem,
    question,
    remedyLines(words, partner, problem, { home: globals.home, command }),
  );
}

async function questionOf(
  api: EngineApi,
  { id }: Named,
  problem: Problem,
): Promise<TrustQuestion | undefined> {
  const shown = doubtfulFingerprint(problem);
  const questions = await api.certificates.questions({ partnerId: id });
  return questions.find(({ facts, role }) => role === 'server' && facts.fingerprint === shown);
}
