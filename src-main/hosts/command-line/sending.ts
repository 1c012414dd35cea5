import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { WaybillError } from '../../../shared/index.ts';
import type { Carrier, Finding, PartnerId, Problem, Transfer, TransferId } from '../../../shared/index.ts';
import type { CommandContext, Connection } from './command.ts';
import { createProgressLine } from './progress.ts';
import { problemTitle } from './transfer-lines.ts';

/** A file that cannot go, with everything that was found. Nothing was sent. */
export class NotSendable extends WaybillError {
  readonly findings: readonly Finding[];

  constructor(first: Finding, findings: readonly Finding[]) {
    super({ code: first.code, params: { file: first.file, ...first.params } });
    this.findings = findings;
  }
}

export interface Recipient {
  readonly partnerId: PartnerId;
  /** A code behind it. */
  readonly destination?: string;
}

export interface FilesToSend {
  /** Each gets every file. */
  readonly recipients: readonly Recipient[];
  readonly files: readonly {
    readonly path: string;
    readonly as?: string | undefined;
    readonly adopt?: boolean;
  }[];
  /** A warning stops a file too. */
  readonly strict: boolean;
}

/**
 * Sends all files or none: what is wrong with one of them is found before the first is queued. Says warnings on the standard
 * error. Throws NotSendable.
 */
export async function sendAll(
  context: CommandContext,
  { api, carrier }: Pick<Connection, 'api' | 'carrier'>,
  { recipients, files, strict }: FilesToSend,
): Promise<{ queued: readonly Transfer[]; findings: readonly Finding[] }> {
  const asked = files.map(({ path: written, as, adopt = false }) => ({
    path: path.resolve(context.terminal.workingFolder, written),
    adopt,
    ...(as === undefined ? {} : { as }),
  }));
  const findings = await checkAll(api, recipients, asked);
  requireSendable(findings, strict);
  for (const finding of findings) sayFinding(context, finding);
  const { queued, findings: later } = await showCopying(context, carrier, () =>
    api.transfers.broadcast({
      recipients: [...recipients],
      files: asked.map((file) => ({ ...file, key: randomUUID() })),
      acceptWarnings: !strict,
    }),
  );
  // A file may have gone or changed between the check and the copy; the others are on their way by now.
  const failed = later.filter(({ severity }) => severity === 'error');
  for (const finding of failed) sayFinding(context, finding);
  const [first] = failed;
  if (first !== undefined && queued.length === 0) throw new NotSendable(first, later);
  return { queued, findings: later };
}

/** What stops a file for one of its recipients stops it for all; the same said of several is said once. */
async function checkAll(
  api: Connection['api'],
  recipients: readonly Recipient[],
  files: Parameters<Connection['api']['transfers']['check']>[0]['files'],
): Promise<readonly Finding[]> {
  const destinations = new Map<PartnerId, string[]>();
  for (const { partnerId, destination } of recipients) {
    const named = destinations.get(partnerId) ?? [];
    if (destination !== undefined) named.push(destination);
    destinations.set(partnerId, named);
  }
  const found = new Map<string, Finding>();
  for (const [partnerId, named] of destinations) {
    const some = named.length === 0 ? {} : { destinations: named };
    for (const finding of await api.transfers.check({ partnerId, files, ...some }))
      found.set(JSON.stringify(finding), finding);
  }
  return [...found.values()];
}

/** Shows how far the copies are that are made before the files are queued. */
async function showCopying<Answer>(
  { terminal, words }: CommandContext,
  carrier: Carrier,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const line = createProgressLine(terminal.err, words);
  const names = new Map<TransferId, string>();
  const stopEvents = carrier.subscribe(0, (batch) => {
    for (const event of batch.events) {
      if (event.type === 'transfer') names.set(event.transfer.id, event.transfer.fileName);
      else if (event.type === 'progress') {
        const file = names.get(event.progress.id);
        if (file !== undefined) line.show({ ...event.progress, file });
      }
    }
  });
  try {
    return await work();
  } finally {
    stopEvents();
    line.clear();
  }
}

function requireSendable(findings: readonly Finding[], strict: boolean): void {
  const first =
    findings.find(({ severity }) => severity === 'error') ??
    (strict ? findings.find(({ severity }) => severity === 'warning') : undefined);
  if (first !== undefined) throw new NotSendable(first, findings);
}

/** A note in one sentence, anything else with what to do. */
export function sayFinding({ output, words }: CommandContext, finding: Finding): void {
  const about = path.basename(finding.file);
  // A note asks for nothing: its one sentence is enough.
  if (finding.severity === 'note') output.remark(`${about}: ${problemTitle(words, asProblem(finding))}`);
  else output.problem(asProblem(finding), about);
}

/** A finding as a problem, for its words. */
export function asProblem({ code, params }: Finding): Problem {
  return { code, params, retry: 'never' };
}
