import { toProblem } from '../../../shared/index.ts';
import type { EngineApi, PartnerId } from '../../../shared/index.ts';
import type { CommandContext } from './command.ts';
import { promptOf, tellAnswer } from './trust-prompt.ts';

/** Whoever sits at the terminal, while a command waits for files. */
export interface Answers {
  /** A file waits for an answer about this partner's certificate: one question after the other. Absent where nobody can be asked. */
  readonly asked?: (partnerId: PartnerId) => void;
  /** Whoever was asked wants to wait no more; what was asked stays open. */
  readonly interrupted: AbortSignal;
}

/** `before`: what stands on the terminal goes before a question. */
export function answerQuestions(context: CommandContext, api: EngineApi, before: () => void): Answers {
  const prompt = promptOf(context);
  const interrupted = new AbortController();
  const asking = new Set<PartnerId>();
  let queue = Promise.resolve();

  async function answer(partnerId: PartnerId): Promise<void> {
    const questions = await api.certificates.questions({ partnerId });
    const question = questions.find(({ role }) => role === 'server');
    // Answered at another door.
    if (question === undefined) return;
    before();
    await tellAnswer(api, question, await prompt.ask(question));
  }

  if (!prompt.asks) return { interrupted: interrupted.signal };
  return {
    interrupted: interrupted.signal,
    asked(partnerId) {
      if (asking.has(partnerId) || interrupted.signal.aborted) return;
      asking.add(partnerId);
      queue = queue
        .then(() => answer(partnerId))
        .catch((error: unknown) => {
          // Answered at another door meanwhile.
          if (toProblem(error).code !== 'trust-question-unknown') interrupted.abort();
        })
        .finally(() => asking.delete(partnerId));
    },
  };
}
