import type { EngineApi, Session, SessionFile, SessionId, SessionLine } from '../../../shared/index.ts';
import {
  presentMoment,
  sessionOutcome,
  sessionPartner,
  sessionText,
  sessionVerdict,
  traceLines,
} from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { defineCommand } from './command.ts';
import type { Command, CommandContext, Connection } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { findPartner, readSessionId } from './finding.ts';
import { flag, text } from './options.ts';
import { tableLines } from './table.ts';
import { pageOptions } from './transfer-commands.ts';
import { moreLines } from './transfer-lines.ts';

const trace = defineCommand({
  name: 'trace',
  operands: { min: 0, max: 1 },
  options: {
    follow: flag('follow'),
    partner: text('PARTNER', 'partner'),
    failed: flag('failed'),
    ...pageOptions,
  },
  async run(context, { values, operands }) {
    const [written] = operands;
    const id = written === undefined ? undefined : readSessionId(written);
    const connection = await context.connect();
    const { api } = connection;
    if (id !== undefined) return await one(context, connection, id, values.follow === true);
    const { words, output } = context;
    const partner = values.partner === undefined ? undefined : await findPartner(api, values.partner);
    const { search, failed, offset = 0, limit = 100 } = values;
    const { total, rows } = await api.sessions.list({
      offset,
      limit,
      ...(partner === undefined ? {} : { partnerId: partner.id }),
      ...(failed === undefined ? {} : { failed }),
      ...(search === undefined ? {} : { search }),
    });
    output.document({ total, offset, sessions: rows }, () => [
      ...sessionTable(words, rows),
      ...moreLines(words, total, offset, rows.length),
    ]);
    return exitCodes.done;
  },
});

function sessionTable(words: Words, sessions: readonly Session[]): string[] {
  const { column, list } = words.commandLine;
  if (sessions.length === 0) return [list.none];
  return tableLines(
    [
      { heading: column.id, flush: 'right' },
      { heading: column.at, flush: 'left' },
      { heading: column.partner, flush: 'left' },
      { heading: column.role, flush: 'left' },
      { heading: column.lines, flush: 'right' },
      { heading: column.outcome, flush: 'left' },
    ],
    sessions.map((session) => [
      String(session.id),
      presentMoment(session.beganAt),
      sessionPartner(words, session),
      words.sessions.role[session.role],
      String(session.lines),
      sessionOutcome(words, session),
    ]),
  );
}

interface Whole {
  readonly session: Session;
  readonly files: readonly SessionFile[];
  readonly lines: readonly SessionLine[];
}

/** A session with all its lines above `after`. */
async function read(api: EngineApi, id: SessionId, after = 0): Promise<Whole> {
  const lines: SessionLine[] = [];
  for (;;) {
    const page = await api.sessions.get({ id, after: lines.at(-1)?.number ?? after });
    if (page.lines.length === 0) return { session: page.session, files: page.files, lines };
    lines.push(...page.lines);
  }
}

async function one(
  { output, words, terminal }: CommandContext,
  connection: Connection,
  id: SessionId,
  follow: boolean,
): Promise<ExitCode> {
  const { api } = connection;
  if (!follow) {
    const { session, files, lines } = await read(api, id);
    output.document({ session, files, lines }, () => sessionText(words, session, files, lines));
    return exitCodes.done;
  }
  const shown: SessionLine[] = [];
  for (;;) {
    const changed = nextChange(connection, id, terminal.stop);
    try {
      const { session, files, lines } = await read(api, id, shown.at(-1)?.number);
      const before = shown.at(-1);
      const isFirst = before === undefined;
      shown.push(...lines);
      const isOver = session.endedAt !== undefined || terminal.stop.aborted;
      if (output.json) {
        if (isOver) output.document({ session, files, lines: shown }, () => []);
      } else if (isFirst && (lines.length > 0 || isOver)) {
        output.document({}, () => sessionText(words, session, files, lines));
      } else if (before !== undefined) {
        output.document({}, () => traceLines(words, lines, before));
        if (isOver) output.remark(sessionVerdict(words, session));
      }
      if (isOver) return exitCodes.done;
      await changed.told;
    } finally {
      changed.stop();
    }
  }
}

/** Subscribed before anything is read, so that nothing is missed. Asking now and then keeps the process alive, and sees an engine go. */
function nextChange(
  { carrier }: Pick<Connection, 'carrier'>,
  id: SessionId,
  interrupted: AbortSignal,
): { readonly told: Promise<void>; stop(): void } {
  const { promise: told, resolve } = Promise.withResolvers<void>();
  const stopEvents = carrier.subscribe(0, ({ reset, events }) => {
    if (reset || events.some((event) => event.type === 'session' && event.session.id === id)) resolve();
  });
  const again = setTimeout(resolve, readAgain);
  interrupted.addEventListener('abort', () => resolve(), { once: true });
  return {
    told,
    stop() {
      clearTimeout(again);
      stopEvents();
    },
  };
}

/** ms. */
const readAgain = 2_000;

/** The commands about sessions. */
export const traceCommands: readonly Command[] = [trace];
