import type * as Files from 'node:fs/promises';

/**
 * What this process reads of files, and a way to keep a folder's files from being read: for tests that prove that nothing waits for it.
 * Threads of workers are not watched. A test puts it in the place of the file system:
 * `vi.mock('node:fs/promises', async (original) => watchedFiles(await original()))`.
 */
export interface WatchedDisk {
  /** Octets that were read since `forget` of the files below a folder, all together. */
  octetsRead(folder: string): number;
  forget(): void;
  /** Until the answer is called, whoever reads a file below this folder waits. */
  hold(folder: string): () => void;
  /** How many reads wait now. */
  waiting(): number;
}

const readings: { readonly file: string; readonly octets: number }[] = [];
const held = new Map<string, Promise<void>>();
let waiting = 0;

export const watchedDisk: WatchedDisk = {
  octetsRead: (folder) =>
    readings.reduce((sum, { file, octets }) => (file.startsWith(folder) ? sum + octets : sum), 0),
  forget() {
    readings.length = 0;
  },
  hold(folder) {
    const { promise, resolve } = Promise.withResolvers<void>();
    held.set(folder, promise);
    return () => {
      held.delete(folder);
      resolve();
    };
  },
  waiting: () => waiting,
};

/** Nothing below this folder is read from now on; whatever waits for it is let go when the test is over. */
export function holdReads(closing: (() => unknown)[], folder: string): () => void {
  const release = watchedDisk.hold(folder);
  closing.push(release);
  return release;
}

export function watchedFiles(files: typeof Files): typeof Files {
  return {
    ...files,
    async open(...args: Parameters<typeof Files.open>) {
      const handle = await files.open(...args);
      const file = String(args[0]);
      const read: unknown = Reflect.get(handle, 'read');
      if (typeof read !== 'function') throw new Error('cannot be read');
      Reflect.set(handle, 'read', async (...given: readonly unknown[]) => {
        await passed(file);
        const answer: unknown = await Reflect.apply(read, handle, given);
        if (typeof answer === 'object' && answer !== null && 'bytesRead' in answer)
          readings.push({ file, octets: Number(answer.bytesRead) });
        return answer;
      });
      return handle;
    },
  };
}

async function passed(file: string): Promise<void> {
  const gate = [...held].find(([folder]) => file.startsWith(folder))?.[1];
  if (gate === undefined) return;
  waiting += 1;
  await gate;
  waiting -= 1;
}
