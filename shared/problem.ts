import { z } from 'zod';
import { Parameters } from './primitives.ts';

export const Retry = z.enum(['now', 'later', 'never']);
export type Retry = z.infer<typeof Retry>;

/**
 * What went wrong, in a form that crosses every door: a stable code that decides, parameters for the sentence,
 * and the partner's own words where there are any. The doors translate the code.
 */
export const Problem = z.object({
  code: z.string(),
  params: Parameters.default({}),
  /** The other side's own words (reason text, reply line), as they came. */
  text: z.string().optional(),
  retry: Retry,
});
export type Problem = z.infer<typeof Problem>;

/** A problem that is thrown. Every layer's error class extends it; it survives each door unchanged. */
export class WaybillError extends Error {
  readonly code: string;
  readonly params: Parameters;
  readonly text: string | undefined;
  readonly retry: Retry;

  constructor(
    problem: { code: string; params?: Parameters; text?: string | undefined; retry?: Retry },
    options?: ErrorOptions,
  ) {
    super(problem.text === undefined ? problem.code : `${problem.code}: ${problem.text}`, options);
    this.name = new.target.name;
    this.code = problem.code;
    this.params = problem.params ?? {};
    this.text = problem.text;
    this.retry = problem.retry ?? 'never';
  }
}

/** Any thrown value as a problem; what is not ours becomes `internal` with its message as text. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof WaybillError) {
    return {
      code: thrown.code,
      params: thrown.params,
      retry: thrown.retry,
      ...(thrown.text === undefined ? {} : { text: thrown.text }),
    };
  }
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'internal', params: {}, retry: 'later', text };
}

/** What a check of a file says before anything leaves: an error stops it, a warning asks, a note only tells. */
export const Finding = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  params: Parameters.default({}),
  /** The file it is about, as it was named in the call. */
  file: z.string(),
});
export type Finding = z.infer<typeof Finding>;
