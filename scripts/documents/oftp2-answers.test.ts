import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProblemWords, words } from '../../shared/words/index.ts';
import { reasonProblem, reasonTables, retryRules } from '../../src-main/protocols/oftp2/index.ts';
import type { RetryRule } from '../../src-main/protocols/oftp2/index.ts';

const ruleWords: Readonly<Record<RetryRule, string>> = {
  partner: 'as the partner says',
  later: 'tried again',
  never: 'not again',
  arrived: 'has arrived',
};

const document = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'oftp2-answers.md'), 'utf8');

/** Rows of the table below a heading, cell by cell, without its two head rows. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const [, below = ''] = document.split(`\n${heading}\n`);
  const [section = ''] = below.split('\n## ');
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe.each(['SFNA', 'EFNA', 'ESID', 'NERP'] as const)('of %s', (command) => {
  const { names, section } = reasonTables[command];
  const reasons = Object.keys(names).toSorted();

  test('each reason has its sentences, and there are none for others', () => {
    for (const reason of reasons)
      expect(findProblemWords(words, reasonProblem(command, reason)), reason).toBeDefined();
    const { sfna, efna, esid, nerp } = words.problems.oftp2;
    const spoken = { SFNA: sfna, EFNA: efna, ESID: esid, NERP: nerp }[command];
    expect(Object.keys(spoken).toSorted()).toEqual(reasons);
  });

  test('the document has each reason with its meaning and its rule', () => {
    const rules: Readonly<Record<string, RetryRule>> = retryRules[command];
    expect(rowsBelow(`## ${command} (${section})`).map((row) => row.slice(0, 3))).toEqual(
      reasons.map((reason) => [
        reason,
        findProblemWords(words, reasonProblem(command, reason))?.title,
        ruleWords[rules[reason] ?? 'never'],
      ]),
    );
  });
});

test('the document says why for every rule that is ours to choose', () => {
  for (const heading of ['## EFNA (5.3.10)', '## ESID (5.3.11)'])
    for (const [reason, , , why] of rowsBelow(heading)) expect(why, `${heading} ${reason}`).toMatch(/\S{3,}/);
});
