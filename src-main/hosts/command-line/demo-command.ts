import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type {
  PracticeKind,
  PracticeMail,
  PracticeStatus,
  TimelineEvent,
  Transfer,
} from '../../../shared/index.ts';
import { format, formatCount } from '../../../shared/words/index.ts';
import { defineCommand } from './command.ts';
import type { Command, CommandContext, Connection } from './command.ts';
import { requireFiles } from './input-files.ts';
import { seconds } from './options.ts';
import { awaitOutcomes, outcomeLines } from './outcome.ts';
import { mailLines } from './practice-lines.ts';
import { practiceChange, practiceKindOption } from './practice-options.ts';
import { sendAll } from './sending.ts';
import { transferLines } from './transfer-lines.ts';
import type { Verdict } from './verdict.ts';

/** Digipoort places its answer for us to find: how soon it is looked for, ms. */
const looking = { first: 300, next: 2_000 } as const;
const mostLooks = 200;
/** Longer than any file of a sensible size needs on loopback. */
const patience = 300_000;

const demo = defineCommand({
  name: 'demo',
  operands: { min: 0, max: 1000 },
  options: { ...practiceKindOption, timeout: seconds('S', 'timeout') },
  async run(context, { values, operands }) {
    const { words, output, terminal } = context;
    const own = words.commandLine.demo;
    await requireFiles(operands.map((file) => path.resolve(terminal.workingFolder, file)));
    const connection = await context.connect(await temporaryHome(context));
    const { api } = connection;
    const kind = values.kind ?? 'oftp2';
    const { running } = (await api.practice.status({}))[kind];
    const { partner, status } = await api.practice.start({ kind });
    try {
      await api.practice.configure(practiceChange({ kind }, 'standard'));
      const { fingerprint = '' } = status[kind];
      output.remark(
        format(own.started, {
          name: words.commandLine.practice.names[kind],
          port: portOf(kind, status),
          fingerprint,
        }),
      );
      if (operands.length === 0) output.remark(own.sample);
      const files =
        operands.length === 0
          ? [{ ...(await api.practice.sample({ kind })), adopt: true }]
          : asFiles(operands);
      output.remark(formatCount(own, 'sending', files.length, { partner: partner.name }));
      const { queued, findings } = await sendAll(context, connection, {
        recipients: [{ partnerId: partner.id }],
        files,
        strict: false,
      });
      const outcomes = await awaitOutcomes(context, connection, queued, {
        until: 'receipt',
        timeout: values.timeout ?? patience,
        mayCollect: true,
        ...(kind === 'digipoort' ? { collectEvery: looking } : {}),
      });
      const shown: { transfer: Transfer; verdict: Verdict; timeline: TimelineEvent[] }[] = [];
      for (const { transfer, verdict } of outcomes.files) {
        shown.push({ transfer, verdict, timeline: await api.transfers.timeline({ id: transfer.id }) });
      }
      const { error } = outcomes;
      const mails = kind === 'bank-of-canada' ? await mailsFor(connection, shown.length) : [];
      const more = kind === 'bank-of-canada' ? { mails } : {};
      output.document(
        { partner, files: shown, findings, ...more, ...(error === undefined ? {} : { error }) },
        () => [
          ...shown.flatMap(({ transfer, timeline }) => [...transferLines(words, transfer, timeline), '']),
          ...outcomeLines(words, outcomes.files),
          ...mails.flatMap((mail) => ['', ...mailLines(words, mail)]),
        ],
      );
      // Nothing but a person can tell that the bank has it (B-17).
      if (mails.length > 0)
        for (const { transfer } of shown) output.remark(format(own.confirm, { id: transfer.id }));
      return outcomes.exitCode;
    } finally {
      if (!running) await api.practice.stop({ kind });
    }
  },
});

function portOf(kind: PracticeKind, status: PracticeStatus): number {
  switch (kind) {
    case 'oftp2':
      return status.oftp2.tlsPort ?? 0;
    case 'digipoort':
      return status.digipoort.port ?? 0;
    case 'bank-of-canada':
      return status['bank-of-canada'].implicitPort ?? 0;
  }
}

/** The mails about these files: the bank writes them a moment after it has taken a file. */
async function mailsFor({ api }: Connection, files: number): Promise<readonly PracticeMail[]> {
  for (let look = 0; ; look += 1) {
    const { mails } = (await api.practice.status({}))['bank-of-canada'];
    if (mails.length >= files || look >= mostLooks) return mails;
    await delay(50);
  }
}

function asFiles(written: readonly string[]): { path: string }[] {
  return written.map((file) => ({ path: file }));
}

/** A home of the demo's own that is removed afterwards; undefined when one was named, which is used and kept. */
async function temporaryHome({ globals, terminal, afterwards }: CommandContext): Promise<string | undefined> {
  const named = globals.home ?? terminal.environment['WAYBILL_HOME'];
  if (named !== undefined && named !== '') return undefined;
  const home = await mkdtemp(path.join(tmpdir(), 'waybill-demo-'));
  afterwards(() => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return home;
}

/** The main job in one command. */
export const demoCommands: readonly Command[] = [demo];
