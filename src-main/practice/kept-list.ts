import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import type { z } from 'zod';

/** What a practice partner remembers from one start to the next, oldest first. */
export interface KeptList<Item> {
  readonly items: readonly Item[];
  /** Gives those that had to go for it. */
  add(item: Item): Promise<readonly Item[]>;
}

/** A list in a file, a JSON document a line; lines that are none, as after a crash, are left out. At most so many are kept, the newest. */
export async function openKeptList<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  most: number,
): Promise<KeptList<z.infer<Schema>>> {
  const written = await readFile(file, 'utf8').catch(() => '');
  const items = written.split('\n').flatMap((line) => {
    const read = schema.safeParse(parsed(line));
    return read.success ? [read.data] : [];
  });
  items.splice(0, items.length - most);
  // Begun anew, so that it does not grow from start to start, nor go on behind half a line.
  await writeFile(`${file}.new`, items.map((item) => `${JSON.stringify(item)}\n`).join(''), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return {
    items,
    async add(item) {
      items.push(item);
      await appendFile(file, `${JSON.stringify(item)}\n`, { mode: 0o600 });
      return items.splice(0, items.length - most);
    },
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
