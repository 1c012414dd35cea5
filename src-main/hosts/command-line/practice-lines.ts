import type { PracticeKind, PracticeMail, PracticeStatus } from '../../../shared/index.ts';
import { format, presentMoment, presentOctets } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { factLines } from './table.ts';

/** One practice partner: whether it runs, where, what it does, and what lies there. */
export function practiceLines(words: Words, kind: PracticeKind, status: PracticeStatus): string[] {
  const { practice: own, fact } = words.commandLine;
  const one = status[kind];
  const name = own.names[kind];
  if (!one.running) return [format(own.stopped, { name })];
  const { fingerprint, behaviour } = one;
  return [
    format(own.running, { name, addresses: addresses(words, kind, status) }),
    ...factLines([
      ...identity(words, kind, status),
      [fact.fingerprint, fingerprint],
      [fact.behaviour, behaviour.answer],
    ]),
    ...contents(words, kind, status),
  ];
}

function addresses(words: Words, kind: PracticeKind, status: PracticeStatus): string {
  const { value, practice: own } = words.commandLine;
  switch (kind) {
    case 'oftp2': {
      const { host, tlsPort, plainPort } = status.oftp2;
      return [
        ...(tlsPort === undefined ? [] : [format(value.withTls, { host, port: tlsPort })]),
        ...(plainPort === undefined ? [] : [format(value.withoutTls, { host, port: plainPort })]),
      ].join(', ');
    }
    case 'digipoort': {
      const { host, port = 0 } = status.digipoort;
      return format(own.explicit, { host, port });
    }
    case 'bank-of-canada': {
      const { host, explicitPort = 0, implicitPort = 0 } = status['bank-of-canada'];
      return [
        format(own.implicit, { host, port: implicitPort }),
        format(own.explicit, { host, port: explicitPort }),
      ].join(', ');
    }
  }
}

function identity(
  words: Words,
  kind: PracticeKind,
  status: PracticeStatus,
): (readonly [string, string | undefined])[] {
  const { fact, practice: own } = words.commandLine;
  switch (kind) {
    case 'oftp2':
      return [[fact.code, status.oftp2.code]];
    case 'digipoort': {
      const { user, sender, receiver } = status.digipoort;
      return [
        [own.user, user],
        [own.sender, sender],
        [own.receiver, receiver],
      ];
    }
    case 'bank-of-canada': {
      const { user, organization, behaviour } = status['bank-of-canada'];
      return [
        [own.user, user],
        [own.organization, organization],
        [own.userType, behaviour.userType],
      ];
    }
  }
}

function contents(words: Words, kind: PracticeKind, status: PracticeStatus): string[] {
  const { practice: own } = words.commandLine;
  switch (kind) {
    case 'oftp2':
      return [
        ...fileLines(own.offered, status.oftp2.waiting),
        ...fileLines(own.received, status.oftp2.received),
      ];
    case 'digipoort':
      return [
        ...fileLines(own.liesIn, status.digipoort.in),
        ...fileLines(own.liesOut, status.digipoort.out),
        ...fileLines(own.received, status.digipoort.received),
      ];
    case 'bank-of-canada':
      return [
        ...fileLines(own.received, status['bank-of-canada'].received),
        ...status['bank-of-canada'].mails.map((mail) => mailLine(words, mail)),
      ];
  }
}

function fileLines(
  text: string,
  files: readonly { readonly name: string; readonly size: number }[],
): string[] {
  return files.map(({ name, size }) => format(text, { name, size: presentOctets(size) }));
}

/** A mail in one line. */
export function mailLine(words: Words, { at, subject }: PracticeMail): string {
  return format(words.commandLine.practice.mail, { moment: presentMoment(at), subject });
}

/** A mail as a person would read it. */
export function mailLines(words: Words, mail: PracticeMail): string[] {
  return [mailLine(words, mail), ...mail.text.split('\n').map((line) => `  ${line}`.trimEnd())];
}
