/** A row of docs/conformance.md. */
export interface RuleRow {
  readonly rules: readonly string[];
  readonly where: string;
  /** Files and folders that `where` names. */
  readonly places: readonly string[];
  readonly tests: readonly string[];
  /** What stands in place of a test. */
  readonly reason: string;
}

/** How the document abbreviates. */
const folders: Readonly<Record<string, string>> = {
  bank: 'src-main/agreements/bank-of-canada',
  digipoort: 'src-main/agreements/digipoort',
  agreements: 'src-main/agreements',
  engine: 'src-main/engine',
  ftps: 'src-main/protocols/ftps',
  practice: 'src-main/practice',
};

/** The rows of its tables: rule, what, where and test; of the contradictions, how each is read stands in place of where. */
export function readRows(document: string): readonly RuleRow[] {
  return document.split('\n').flatMap((line) => {
    const [rule = '', , where = '', test = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (!/^[DB]-\d\d|^C\d/.test(rule)) return [];
    const tests = filesIn(test).filter((file) => /\.(?:test|spec)\.tsx?$/.test(file));
    const places = filesIn(where).filter((file) => /\.tsx?$|\/$/.test(file));
    return [{ rules: [...rulesIn([rule])], where, places, tests, reason: test }];
  });
}

/** What stands between backticks and is a path, written out. */
function filesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)]
    .flatMap(([, written = '']) => {
      const [, before = '', choices, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(written) ?? [];
      return choices === undefined ? [written] : choices.split(',').map((one) => before + one + after);
    })
    .filter((file) => /^[\w./-]+$/.test(file) && file.includes('/'))
    .map((file) => {
      const [first = '', ...rest] = file.split('/');
      return [folders[first] ?? first, ...rest].join('/');
    });
}

/** Titles of tests and of groups of them, and names in tables of scenarios. */
export function titlesIn(source: string): readonly string[] {
  const quoted = /(?:[([{]|^)\s*(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1\s*[,:]/gm;
  return [...source.matchAll(quoted)].map(([, , text = '']) => text);
}

/** The numbers in them, `B-10 to B-14` written out. */
export function rulesIn(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts)
    for (const [, letter = '', from = '', to] of text.matchAll(
      /\b([DB]-|C)(\d{1,2})(?: to (?:[DB]-|C)(\d{1,2}))?\b/g,
    ))
      for (let number = Number(from); number <= Number(to ?? from); number += 1)
        found.add(letter + String(number).padStart(from.length, '0'));
  return found;
}
