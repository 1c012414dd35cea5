import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One row of the table of steps in docs/comparison.md. */
export interface DocumentedTask {
  readonly task: string;
  readonly ours: number;
  /** Of the programs for which a number is known. */
  readonly others: readonly number[];
}

/** The rows under the heading “Steps”, in the order of the document. */
export function documentedTasks(): readonly DocumentedTask[] {
  const text = readFileSync(path.join(import.meta.dirname, '../../../docs/comparison.md'), 'utf8');
  const [, section = ''] = /^## Steps$([\s\S]*?)^## /m.exec(text) ?? [];
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:What |---)/.test(line))
    .map((line) => {
      const [task = '', ours = '', ...others] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      if (!/^\d+$/.test(ours)) throw new Error(`The row “${task}” has no number of ours`);
      return { task, ours: Number(ours), others: others.flatMap((cell) => numberIn(cell)) };
    });
}

/** `5 [W1]` is a number; `–` and `not found` are none. */
function numberIn(cell: string): readonly number[] {
  const [, digits] = /^(\d+)\b/.exec(cell) ?? [];
  return digits === undefined ? [] : [Number(digits)];
}
