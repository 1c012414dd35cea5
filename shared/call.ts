import { z } from 'zod';

/** One call of the contract: the schema of its argument and of its answer. */
export interface Call<Args extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> {
  readonly args: Args;
  readonly answer: Answer;
}

/** A call, with the types of its schemas kept. */
export function call<Args extends z.ZodType, Answer extends z.ZodType>(
  args: Args,
  answer: Answer,
): Call<Args, Answer> {
  return { args, answer };
}

export const nothing = z.object({}).strict();
export const done = z.object({});

/** A page of a list. */
export const page = {
  offset: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(500).default(100),
};
