import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TimelineEvent, Transfer } from '../../../shared/index.ts';
import { format, formatCount } from '../../../shared/words/index.ts';
import { defineCommand } from './command.ts';
import type { Command, CommandContext } from './command.ts';
import { requireFiles } from './input-files.ts';
import { seconds } from './options.ts';
import { awaitOutcomes, outcomeLines } from './outcome.ts';
import { sendAll } from './sending.ts';
import { transferLines } from './transfer-lines.ts';
import type { Verdict } from './verdict.ts';

/** Longer than any file of a sensible size needs on loopback. */
const patience = 300_000;

const demo = defineCommand({
  name: 'demo',
  operands: { min: 0, max: 1000 },
  options: { timeout: seconds('S', 'timeout') },
  async run(context, { values, operands }) {
    const { words, output, terminal } = context;
    const own = words.commandLine.demo;
    await requireFiles(operands.map((file) => path.resolve(terminal.workingFolder, file)));
    const connection = await context.connect(await temporaryHome(context));
    const { api } = connection;
    const { running } = await api.practice.status({});
    const { partner, status } = await api.practice.start({});
    try {
      await api.practice.configure({ answer: 'accept' });
      const { tlsPort = 0, fingerprint = '' } = status;
      output.remark(format(own.started, { port: tlsPort, fingerprint }));
      if (operands.length === 0) output.remark(own.sample);
      const files =
        operands.length === 0 ? [{ ...(await api.practice.sample({})), adopt: true }] : asFiles(operands);
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
      });
      const shown: { transfer: Transfer; verdict: Verdict; timeline: TimelineEvent[] }[] = [];
      for (const { transfer, verdict } of outcomes.files) {
        shown.push({ transfer, verdict, timeline: await api.transfers.timeline({ id: transfer.id }) });
      }
      const { error } = outcomes;
      output.document({ partner, files: shown, findings, ...(error === undefined ? {} : { error }) }, () => [
        ...shown.flatMap(({ transfer, timeline }) => [...transferLines(words, transfer, timeline), '']),
        ...outcomeLines(words, outcomes.files),
      ]);
      return outcomes.exitCode;
    } finally {
      if (!running) await api.practice.stop({});
    }
  },
});

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
