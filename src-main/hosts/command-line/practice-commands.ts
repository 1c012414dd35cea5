import path from 'node:path';
import { PracticeKind } from '../../../shared/index.ts';
import type { EngineEvent, PracticeChange, PracticeStatus } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { stayInForeground } from './foreground.ts';
import { choice, texts } from './options.ts';
import { mailLine, mailLines, practiceLines } from './practice-lines.ts';
import { practiceChange, practiceKindOption, practiceOptions } from './practice-options.ts';
import { UsageError } from './usage-error.ts';

/** The bank has nothing to collect. */
const offering = ['oftp2', 'digipoort'] as const;

const start = defineCommand({
  name: 'practice start',
  options: { ...practiceOptions, offer: texts('FILE', 'offer') },
  async run(context, { values }) {
    const { words, output, terminal } = context;
    const { listen, practice: own } = words.commandLine;
    const change = practiceChange(values, 'standard');
    const { kind } = change;
    const offered = values.offer ?? [];
    if (kind === 'bank-of-canada' && offered.length > 0)
      throw new UsageError('usage-option-kind', { option: '--offer', kind });
    const connection = await context.connect();
    const { api } = connection;
    const before = await api.practice.status({});
    const { partner } = await api.practice.start({ kind });
    try {
      let status = await api.practice.configure(change);
      for (const file of offered)
        if (kind !== 'bank-of-canada')
          status = await api.practice.offer({ kind, path: path.resolve(terminal.workingFolder, file) });
      output.document({ partner, practice: status[kind] }, () => [
        ...practiceLines(words, kind, status),
        format(own.howToSend, { name: partner.name }),
        listen.stops,
      ]);
      let told = status['bank-of-canada'].mails.length;
      await stayInForeground(context, connection, (event: EngineEvent) => {
        if (event.type !== 'practice') return undefined;
        if (!event.status[kind].running) return 'over';
        if (kind !== 'bank-of-canada') return undefined;
        const { mails } = event.status[kind];
        const fresh = mails.slice(told);
        told = mails.length;
        return { lines: fresh.map((mail) => mailLine(words, mail)) };
      });
    } finally {
      // One that another door has started goes on, as it was.
      if (before[kind].running) await api.practice.configure(asItWas(kind, before));
      else await api.practice.stop({ kind });
    }
    output.remark(words.commandLine.practice.ended);
    return exitCodes.done;
  },
});

function asItWas(kind: PracticeKind, before: PracticeStatus): PracticeChange {
  switch (kind) {
    case 'oftp2':
      return { kind, ...before.oftp2.behaviour };
    case 'digipoort':
      return { kind, ...before.digipoort.behaviour };
    case 'bank-of-canada':
      return { kind, ...before['bank-of-canada'].behaviour };
  }
}

const change = defineCommand({
  name: 'practice change',
  options: practiceOptions,
  async run(context, { values }) {
    const { words, output } = context;
    const wanted = practiceChange(values);
    const { api } = await context.connect();
    const status = await api.practice.configure(wanted);
    output.document({ practice: status[wanted.kind] }, () => practiceLines(words, wanted.kind, status));
    return exitCodes.done;
  },
});

const stop = defineCommand({
  name: 'practice stop',
  options: practiceKindOption,
  async run(context, { values }) {
    const { words, output } = context;
    const kind = values.kind ?? 'oftp2';
    const { api } = await context.connect();
    const status = await api.practice.stop({ kind });
    output.document({ practice: status[kind] }, () => practiceLines(words, kind, status));
    return exitCodes.done;
  },
});

const show = defineCommand({
  name: 'practice status',
  options: practiceKindOption,
  async run(context, { values }) {
    const { words, output } = context;
    const { api } = await context.connect();
    const status = await api.practice.status({});
    const kinds = values.kind === undefined ? PracticeKind.options : [values.kind];
    output.document({ practice: values.kind === undefined ? status : status[values.kind] }, () =>
      kinds.flatMap((kind) => practiceLines(words, kind, status)),
    );
    return exitCodes.done;
  },
});

const offerFiles = defineCommand({
  name: 'practice offer',
  operands: { min: 1, max: 1000 },
  options: { kind: choice(offering, 'practiceKind') },
  async run(context, { values, operands }) {
    const { words, output, terminal } = context;
    const kind = values.kind ?? 'oftp2';
    const { api } = await context.connect();
    let { status } = await api.practice.start({ kind });
    for (const file of operands)
      status = await api.practice.offer({ kind, path: path.resolve(terminal.workingFolder, file) });
    output.document({ practice: status[kind] }, () => practiceLines(words, kind, status));
    return exitCodes.done;
  },
});

const mails = defineCommand({
  name: 'practice mails',
  options: { kind: choice(['bank-of-canada'], 'practiceKind') },
  async run(context) {
    const { words, output } = context;
    const { api } = await context.connect();
    const { status } = await api.practice.start({ kind: 'bank-of-canada' });
    const { 'bank-of-canada': bank } = status;
    output.document({ mails: bank.mails }, () =>
      bank.mails.length === 0
        ? [words.commandLine.practice.noMails]
        : bank.mails.flatMap((mail) => mailLines(words, mail)),
    );
    return exitCodes.done;
  },
});

/** The practice partners: in the foreground, and told what to do from elsewhere. */
export const practiceCommands: readonly Command[] = [start, change, stop, show, offerFiles, mails];
