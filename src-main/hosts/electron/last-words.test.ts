import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLastWords, sentencesFor } from './last-words.ts';

const happened = vi.hoisted(() => [] as string[]);

vi.mock('electron', () => ({
  app: { exit: (code: number) => happened.push(`exit ${code}`) },
  dialog: { showErrorBox: (title: string) => happened.push(`told: ${title}`) },
}));

beforeEach(() => {
  happened.length = 0;
});

const log = (event: string): void => void happened.push(`log: ${event}`);

describe('an error that nobody caught', () => {
  it('is written down, then the journal is closed, then it is told, and the program ends with a code that is not zero', async () => {
    const closed = Promise.withResolvers<void>();
    const lastWords = createLastWords(() => closed.promise.then(() => void happened.push('closed')), log);
    lastWords(new Error('the disk is on fire'));
    lastWords(new Error('an echo'));
    expect(happened).toEqual(['log: ended-by-error']);
    closed.resolve();
    const { title } = sentencesFor(new Error('the disk is on fire'));
    await vi.waitFor(() => expect(happened.at(-1)).toBe('exit 1'));
    expect(happened).toEqual(['log: ended-by-error', 'closed', `told: ${title}`, 'exit 1']);
  });

  it('is told all the same when the journal cannot be closed', async () => {
    createLastWords(() => Promise.reject(new Error('no')), log)(new Error('first'));
    await vi.waitFor(() => expect(happened.at(-1)).toBe('exit 1'));
    expect(happened).toHaveLength(3);
  });
});
