import type { Session, SessionFile, SessionLine } from '../session.ts';
import { format, formatCount } from './format.ts';
import { presentMoment, presentParameters } from './present.ts';
import { problemSentences } from './problem-words.ts';
import type { Words } from './words.ts';

/** A moment's time of day, local, to the millisecond: `09:41:07.005`. */
export function presentClock(moment: number): string {
  const time = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium' }).format(moment);
  return `${time}.${String(moment % 1000).padStart(3, '0')}`;
}

/** What a session was, in words: its partner, or that nobody knows the caller. */
export function sessionPartner(words: Words, { partnerName }: Pick<Session, 'partnerName'>): string {
  return partnerName ?? words.sessions.nobody;
}

/** How a session ended, in words. */
export function sessionOutcome(words: Words, { endedAt, problem }: Session): string {
  const { open, well } = words.sessions.outcome;
  if (problem !== undefined) return problemSentences(words, problem, localeOf(words)).title;
  return endedAt === undefined ? open : well;
}

/** Who ended it; undefined while it is open. */
export function sessionEnd(words: Words, { endedAt, endedBy, problem }: Session): string | undefined {
  const { ended } = words.sessions;
  if (endedAt === undefined) return undefined;
  // Where the program itself stopped there is nobody to name.
  if (endedBy === undefined) return problem?.code === 'session-cut-off' ? undefined : ended.never;
  return ended[endedBy];
}

/** Why somebody was called, where it was not to move files. */
function whyOf(words: Words, facts: Session['facts']): string | undefined {
  const { value } = words.sessions;
  const why = (['test', 'browsing', 'password'] as const).find((one) => facts[one] === true);
  return why === undefined ? undefined : value[why];
}

/** What is known of a session beside its lines, each with its label; those without a value are left out. */
export function sessionFacts(
  words: Words,
  session: Session,
): readonly { readonly label: string; readonly value: string }[] {
  const { fact, value, role } = words.sessions;
  const { facts } = session;
  const params = presentParameters(facts, localeOf(words));
  const { tls, cipher, code, peerSubject, peerFingerprint, ourCertificate } = params;
  const { times, others } = facts;
  const agreed = [
    ...(params['level'] === undefined ? [] : [levelName(words, params['level'])]),
    ...(['bufferSize', 'credit'] as const).flatMap((name) =>
      facts[name] === undefined ? [] : [format(value[name], params)],
    ),
  ];
  if (facts['restart'] === true) agreed.push(value.restart);
  const noticed = (['dataPort', 'foreignAddress'] as const).flatMap((name) =>
    facts[name] === undefined ? [] : [format(value[name], params)],
  );
  return [
    { label: fact.role, value: role[session.role] },
    { label: fact.address, value: session.address },
    { label: fact.code, value: code },
    {
      label: fact.test,
      value: whyOf(words, facts),
    },
    {
      label: fact.times,
      value: typeof times === 'number' ? formatCount(value, 'times', times, {}, words.tag) : undefined,
    },
    {
      label: fact.others,
      value: typeof others === 'number' ? formatCount(value, 'others', others, {}, words.tag) : undefined,
    },
    { label: fact.tls, value: tls === 'none' ? value.noTls : [tls, cipher].filter(Boolean).join(' ') },
    { label: fact.certificate, value: peerSubject },
    { label: fact.fingerprint, value: peerFingerprint },
    { label: fact.ours, value: ourCertificate },
    { label: fact.agreed, value: agreed.join(', ') },
    { label: fact.noticed, value: noticed.join('. ') },
  ].flatMap(({ label, value: text }) => (text === undefined || text === '' ? [] : [{ label, value: text }]));
}

/** A level as the version of the protocol that it stands for (SSIDLEV); one that nobody knows by its number. */
export function levelName(words: Words, level: string): string {
  const { levels, value } = words.sessions;
  const known: Readonly<Record<string, string>> = levels;
  return (Object.hasOwn(known, level) ? known[level] : undefined) ?? format(value.level, { level });
}

/** A line of a trace as text: time, arrow, command with its fields. */
export function traceLine({ at, direction, text }: SessionLine): string {
  return `${presentClock(at)}  ${direction === 'sent' ? '->' : '<-'}  ${text}`;
}

/** How many lines are missing before this one. */
export function gapBefore(line: SessionLine, before: SessionLine | undefined): number {
  return line.number - (before?.number ?? 0) - 1;
}

/** A trace as lines of text, with a word where lines are missing; `before`: the line that was shown last. */
export function traceLines(words: Words, lines: readonly SessionLine[], before?: SessionLine): string[] {
  return lines.flatMap((line, place) => {
    const missing = gapBefore(line, lines[place - 1] ?? before);
    return missing > 0
      ? [formatCount(words.sessions, 'left', missing, {}, words.tag), traceLine(line)]
      : [traceLine(line)];
  });
}

/** A whole session as text, to be kept or sent to somebody who helps. */
export function sessionText(
  words: Words,
  session: Session,
  files: readonly SessionFile[],
  lines: readonly SessionLine[],
): string[] {
  const { fact, value, noLines } = words.sessions;
  const own = [
    { label: fact.session, value: String(session.id) },
    { label: fact.partner, value: sessionPartner(words, session) },
    { label: fact.began, value: presentMoment(session.beganAt) },
    { label: fact.ended, value: session.endedAt === undefined ? '' : presentMoment(session.endedAt) },
    { label: fact.outcome, value: sessionVerdict(words, session) },
    ...sessionFacts(words, session),
    {
      label: fact.files,
      value: files.map(({ fileName, id }) => format(value.file, { file: fileName, id })).join(', '),
    },
  ].filter(({ value: text }) => text !== '');
  const widest = Math.max(...own.map(({ label }) => label.length));
  return [
    ...own.map(({ label, value: text }) => `${label.padEnd(widest)}  ${text}`),
    '',
    ...(lines.length === 0 ? [noLines] : traceLines(words, lines)),
  ];
}

/** How a session ended and who ended it, in one line, with the other side's own words. */
export function sessionVerdict(words: Words, session: Session): string {
  const end = sessionEnd(words, session);
  const { problem } = session;
  return [
    sessionOutcome(words, session) + (problem === undefined ? '' : ` [${problem.code}]`),
    ...(problem?.text === undefined || problem.text === ''
      ? []
      : [format(words.sessions.quoted, { text: problem.text })]),
    ...(end === undefined ? [] : [`(${end})`]),
  ].join(' ');
}

/** Sizes are written as in the language of the words; in English, which everybody may read, as this computer does. */
function localeOf({ tag }: Words): string | undefined {
  return tag === 'en' ? undefined : tag;
}
