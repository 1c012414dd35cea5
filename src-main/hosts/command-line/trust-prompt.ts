import type { EngineApi, TrustPeriod, TrustQuestion } from '../../../shared/index.ts';
import type { CommandContext } from './command.ts';
import { questionLines } from './trust-lines.ts';

export type TrustAnswer = TrustPeriod | 'refuse';

/** Whoever is asked whether a certificate in doubt is trusted. The window has its dialog for it. */
export interface TrustPrompt {
  /** Somebody sits there; otherwise every answer is no. */
  readonly asks: boolean;
  ask(question: TrustQuestion): Promise<TrustAnswer>;
}

/** The person at the terminal; where nobody is there, the answer is no. */
export function promptOf(context: Pick<CommandContext, 'terminal' | 'output' | 'words'>): TrustPrompt {
  const { terminal, output, words } = context;
  if (!terminal.canAsk) return { asks: false, ask: () => Promise.resolve('refuse') };
  const { trust } = words.commandLine;
  return {
    asks: true,
    async ask(question) {
      for (const line of questionLines(words, question)) output.remark(line);
      for (;;) {
        const answer = readAnswer(await terminal.askLine(trust.ask));
        if (answer !== undefined) return answer;
        output.remark(trust.askAgain);
      }
    },
  };
}

/** No, unless something else is said. */
function readAnswer(typed: string): TrustAnswer | undefined {
  switch (typed.trim().toLowerCase()) {
    case '':
    case 'r':
    case 'refuse':
    case 'n':
    case 'no':
      return 'refuse';
    case 's':
    case 'session':
      return 'session';
    case 'a':
    case 'always':
      return 'always';
    default:
      return undefined;
  }
}

/** Tells the engine the answer to its question. */
export async function tellAnswer(
  api: EngineApi,
  question: Pick<TrustQuestion, 'partnerId' | 'role' | 'doubts' | 'facts'>,
  answer: TrustAnswer,
): Promise<void> {
  const { partnerId, role, doubts, facts } = question;
  const asked = { partnerId, role, fingerprint: facts.fingerprint };
  if (answer === 'refuse') await api.certificates.refuse(asked);
  else await api.certificates.trust({ ...asked, for: answer, despiteDates: isAboutDates(doubts) });
}

/** Whoever trusts it has been told that its dates speak against it. */
export function isAboutDates(doubts: TrustQuestion['doubts']): boolean {
  return doubts.includes('expired') || doubts.includes('not-yet-valid');
}
