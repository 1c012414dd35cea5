import path from 'node:path';
import type { PracticeStatus } from '../../../shared/index.ts';
import { format, presentOctets } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/index.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { stayInForeground } from './foreground.ts';
import { choice, integer, texts } from './options.ts';
import { factLines } from './table.ts';

const practice = defineCommand({
  name: 'practice',
  options: {
    answer: choice(['accept', 'refuse', 'silent', 'cut'], 'answer'),
    'cut-after': integer('OCTETS', 'cutAfter', { min: 0, max: Number.MAX_SAFE_INTEGER }),
    reason: integer('CODE', 'reason', { min: 1, max: 99 }),
    offer: texts('FILE', 'offer'),
  },
  async run(context, { values }) {
    const { words, output, terminal } = context;
    const { answer, reason, 'cut-after': cutAfter, offer = [] } = values;
    const connection = await context.connect();
    const { api } = connection;
    const before = await api.practice.status({});
    const { partner } = await api.practice.start({});
    try {
      let status = await api.practice.configure({
        answer: answer ?? 'accept',
        ...(cutAfter === undefined ? {} : { cutAfter }),
        ...(reason === undefined ? {} : { reason }),
      });
      for (const file of offer) {
        status = await api.practice.offer({ path: path.resolve(terminal.workingFolder, file) });
      }
      output.document({ partner, practice: status }, () => practiceLines(words, partner.name, status));
      await stayInForeground(context, connection);
    } finally {
      // One that another door has started goes on, as it was.
      if (before.running) await api.practice.configure(before.behaviour);
      else await api.practice.stop({});
    }
    output.remark(words.commandLine.practice.ended);
    return exitCodes.done;
  },
});

function practiceLines(words: Words, name: string, status: PracticeStatus): string[] {
  const { practice: own, fact, value, listen } = words.commandLine;
  const addresses = [
    ...(status.tlsPort === undefined
      ? []
      : [format(value.withTls, { host: status.host, port: status.tlsPort })]),
    ...(status.plainPort === undefined
      ? []
      : [format(value.withoutTls, { host: status.host, port: status.plainPort })]),
  ].join(', ');
  return [
    format(own.running, { name, addresses }),
    ...factLines([
      [fact.code, status.code],
      [fact.fingerprint, status.fingerprint],
      [fact.behaviour, status.behaviour.answer],
    ]),
    ...status.waiting.map((file) => format(own.offered, { name: file.name, size: presentOctets(file.size) })),
    format(own.howToSend, { name }),
    listen.stops,
  ];
}

/** The practice partner in the foreground. */
export const practiceCommands: readonly Command[] = [practice];
