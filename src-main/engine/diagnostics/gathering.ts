import { arch, homedir, release, type } from 'node:os';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DoctorCheck, EngineStatus, Need, Settings } from '../../../shared/index.ts';
import type { Certificate } from '../../../shared/index.ts';
import type { ZipEntry } from '../../../shared/index.ts';
import type { Journal } from '../../journal/index.ts';
import type { PartnerBook } from '../partner-book.ts';
import { createRedaction } from './redacting.ts';
import type { Redaction } from './redacting.ts';

/** The sessions that come with it, newest first, and how many lines of each. */
const sessions = 30;
const linesOfOne = 500;
/** Octets of the end of the program's log. */
const logTail = 256 * 1024;

/** Where the parts of a bundle come from. */
export interface DiagnosticSources {
  readonly home: string;
  readonly journal: Journal;
  readonly partners: Pick<PartnerBook, 'list' | 'get'>;
  status(): EngineStatus;
  settings(): Settings;
  certificates(): readonly Certificate[];
  needs(): readonly Need[];
  doctor(): Promise<readonly DoctorCheck[]>;
  /** Every password of this home, in clear. */
  secrets(): Promise<readonly string[]>;
  clock(): number;
}

/**
 * What somebody who helps needs to know, and nothing that is secret: no password, no key, no contents of files. It is read, never changed.
 */
export async function gatherDiagnostics(sources: DiagnosticSources): Promise<readonly ZipEntry[]> {
  const redaction = createRedaction(await sources.secrets(), homedir());
  const { journal, home } = sources;
  const documents: readonly (readonly [name: string, value: unknown])[] = [
    ['about.json', aboutOf(sources)],
    ['settings.json', sources.settings()],
    ['partners.json', sources.partners.list().map(({ id }) => sources.partners.get(id))],
    ['certificates.json', sources.certificates()],
    ['doctor.json', await sources.doctor()],
    ['needs.json', sources.needs()],
    ['journal.json', await countsOf(journal, home)],
    ['sessions.json', sessionsOf(journal)],
  ];
  return [
    ...documents.map(([name, value]) => entry(name, JSON.stringify(redaction.value(value), undefined, 2))),
    entry('waybill.log', await logOf(home, redaction)),
  ];
}

function entry(name: string, text: string): ZipEntry {
  return { name, octets: new TextEncoder().encode(`${text}\n`) };
}

function aboutOf({ status, clock }: DiagnosticSources): unknown {
  const { certificate, ...now } = status();
  const { pem: _public, ...shown } = certificate;
  return {
    madeAt: new Date(clock()).toISOString(),
    ...now,
    certificate: shown,
    system: { type: type(), release: release(), platform: process.platform, arch: arch() },
    runtime: process.versions,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

async function countsOf(journal: Journal, home: string): Promise<unknown> {
  const one = { offset: 0, limit: 1 };
  const facts = await stat(path.join(home, 'journal.db')).catch(() => undefined);
  return {
    transfers: journal.transfers.summary(),
    receipts: journal.receipts.list(one).total,
    sessions: journal.sessions.list(one).total,
    partners: journal.partners.list().length,
    ...(facts === undefined ? {} : { octets: facts.size }),
  };
}

function sessionsOf(journal: Journal): unknown {
  const { rows } = journal.sessions.list({ offset: 0, limit: sessions });
  return rows.map((session) => {
    // How it began, and, where it was long, how it ended.
    const first = journal.sessions.lines(session.id, 0, linesOfOne);
    const after = Math.max(first.at(-1)?.number ?? 0, session.lines - linesOfOne);
    const last = journal.sessions.lines(session.id, after, linesOfOne);
    return {
      ...session,
      trace: [...first, ...last].map(
        ({ at, direction, text }) =>
          `${new Date(at).toISOString()} ${direction === 'sent' ? '->' : '<-'} ${text}`,
      ),
    };
  });
}

/** The end of the log, line by line: each is a document of its own. */
async function logOf(home: string, redaction: Redaction): Promise<string> {
  const text = await tailOf(path.join(home, 'logs', 'waybill.log'));
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      try {
        return JSON.stringify(redaction.value(JSON.parse(line)));
      } catch {
        return redaction.text(line);
      }
    })
    .join('\n');
}

/** Whole lines from the end of a file; empty where there is none. */
async function tailOf(file: string): Promise<string> {
  try {
    await using handle = await open(file);
    const { size } = await handle.stat();
    const from = Math.max(0, size - logTail);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
    const text = buffer.toString('utf8', 0, bytesRead);
    return from === 0 ? text : text.slice(text.indexOf('\n') + 1);
  } catch {
    return '';
  }
}
