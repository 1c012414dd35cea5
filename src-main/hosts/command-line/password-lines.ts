import type { PartnerId, PasswordChange, PasswordState } from '../../../shared/index.ts';
import { format, presentMoment } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { factLines } from './table.ts';
import { problemTitle } from './transfer-lines.ts';

/** All that is known of our password at a partner, but the password. */
export function passwordLines(words: Words, id: PartnerId, state: PasswordState): string[] {
  const own = words.commandLine.password;
  const { open, history } = state;
  const facts = factLines([
    [own.user, state.user],
    [own.since, state.isSet ? presentMoment(state.since) : own.notSet],
    [own.due, state.isSet && open === undefined ? presentMoment(state.dueAt) : undefined],
    ...(open === undefined
      ? []
      : ([
          [own.change, changeText(words, open)],
          [own.inUse, own[open.inUse]],
          [own.accepted, open.acceptedAt === undefined ? undefined : presentMoment(open.acceptedAt)],
          [own.refused, open.refusedAt === undefined ? undefined : presentMoment(open.refusedAt)],
        ] as const)),
  ]);
  const other = open?.inUse === 'old' ? 'new' : 'old';
  return [
    ...facts,
    ...(open?.refusedAt === undefined ? [] : ['', format(own.which, { id, other })]),
    ...(open === undefined ? [] : ['', format(own.sayWhat, { id })]),
    ...(history.length === 0
      ? []
      : ['', own.history, ...history.map((past) => `  ${changeText(words, past)}`)]),
  ];
}

function changeText(words: Words, change: PasswordChange): string {
  const own = words.commandLine.password;
  const { state, startedAt, uploadedAt, decidedAt, wordOn, note, problem } = change;
  return [
    `${presentMoment(decidedAt ?? uploadedAt ?? startedAt)}  ${own.state[state]}`,
    ...(wordOn === undefined ? [] : [format(own.word, { date: wordOn })]),
    ...(note === '' ? [] : [`“${note}”`]),
    ...(problem === undefined ? [] : [problemTitle(words, problem)]),
  ].join(' · ');
}
