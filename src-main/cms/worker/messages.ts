import { WaybillError, toProblem } from '../../../shared/index.ts';
import type { Problem } from '../../../shared/index.ts';
import { CmsError } from '../cms-error.ts';
import type { Opened, OpenWish, Secured, SecureWish } from '../layers.ts';

/** What a worker does, one at a time. Plain data: it is copied into the worker's thread. */
export type Task = SecureTask | OpenTask;

interface SecureTask {
  readonly kind: 'secure';
  readonly source: string;
  readonly target: string;
  readonly wish: SecureWish;
  /** Of the blocks that may be compressed at the same time, those of this one. */
  readonly blocksAtOnce: number;
}

interface OpenTask {
  readonly kind: 'open';
  readonly source: string;
  readonly target: string;
  readonly wish: OpenWish;
}

/** What came of it. */
export type Outcome =
  { readonly kind: 'secure'; readonly secured: Secured } | { readonly kind: 'open'; readonly opened: Opened };

/** To the worker. */
export type Order = { readonly do: 'run'; readonly task: Task } | { readonly do: 'stop' };

/** From the worker: any number of `progress` for a task, then one of the others. */
export type Reply =
  | { readonly said: 'progress'; readonly octetsRead: number }
  | { readonly said: 'done'; readonly outcome: Outcome }
  | { readonly said: 'failed'; readonly failure: Failure };

/** An error on its way between threads, where copying would lose what it is. */
export type Failure =
  | { readonly kind: 'cms'; readonly problem: Problem }
  | {
      readonly kind: 'system';
      readonly message: string;
      readonly fields: Readonly<Record<string, string | number>>;
    };

const systemFields = ['code', 'errno', 'syscall', 'path'] as const;

export function toFailure(error: unknown): Failure {
  if (error instanceof WaybillError) return { kind: 'cms', problem: toProblem(error) };
  if (!(error instanceof Error)) return { kind: 'system', message: String(error), fields: {} };
  const fields = Object.entries(error).filter(
    (entry): entry is [string, string | number] =>
      systemFields.some((name) => name === entry[0]) && ['string', 'number'].includes(typeof entry[1]),
  );
  return { kind: 'system', message: error.message, fields: Object.fromEntries(fields) };
}

/** The error as it was thrown there: a CmsError, or one of the file system with its code. */
export function toError(failure: Failure): Error {
  if (failure.kind === 'cms') return new CmsError(failure.problem);
  return Object.assign(new Error(failure.message), failure.fields);
}
