/** A column: its heading, and on which side its cells are flush. */
export interface Column {
  readonly heading: string;
  readonly flush: 'left' | 'right';
}

/** Rows as aligned lines under their headings, two blanks between columns, none at the end of a line; without headings only the rows. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const headings = columns.map(({ heading }) => heading);
  const all = headings.every((heading) => heading === '') ? rows : [headings, ...rows];
  const widths = columns.map((_column, index) => Math.max(...all.map((row) => width(row[index] ?? ''))));
  return all.map((row) =>
    columns
      .map(({ flush }, index) => pad(row[index] ?? '', widths[index] ?? 0, flush))
      .join('  ')
      .trimEnd(),
  );
}

/** Facts as aligned lines `name  value`; those without a value are left out. */
export function factLines(facts: readonly (readonly [name: string, value: string | undefined])[]): string[] {
  const known = facts.filter(
    (fact): fact is readonly [string, string] => fact[1] !== undefined && fact[1] !== '',
  );
  const widest = Math.max(0, ...known.map(([name]) => width(name)));
  return known.map(([name, value]) => `${pad(name, widest, 'left')}  ${value}`);
}

function pad(text: string, to: number, flush: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, to - width(text)));
  return flush === 'left' ? text + blanks : blanks + text;
}

/** Characters as a reader counts them; wide letters count as one, which is close enough for a column. */
function width(text: string): number {
  return [...text].length;
}
