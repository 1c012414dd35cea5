import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { FtpsError } from '../../protocols/ftps/index.ts';
import type { FtpsSession, RemoteEntry, Throttle } from '../../protocols/ftps/index.ts';
import { hashName, longestMetafile, readMetafile, sameDigest, writtenDigest } from '../../metafile/index.ts';
import type { MetafileValues } from '../../metafile/index.ts';
import { WaybillError, dataFileOf, metafileOf, toProblem } from '../../../shared/index.ts';
import type { DigipoortTerms, Problem } from '../../../shared/index.ts';
import type { Exchange } from '../agreement.ts';
import type { FileIn, OfferAnswer } from '../files.ts';
import { matchAnswer, readAnswerName } from './answer-name.ts';
import type { AnswerName } from './answer-name.ts';
import { rejectionOf } from './rejection.ts';
import { referenceOf } from './statement.ts';

export interface Collecting {
  readonly exchange: Exchange<DigipoortTerms>;
  readonly session: FtpsSession;
  readonly throttle: Throttle | undefined;
  readonly signal: AbortSignal;
  readonly lines: { readonly sent: string; readonly received: string };
}

/** So many answers and files are taken in one session: what is left comes with the next. */
const mostAtOnce = 1_000;

/** Something here stands in the way of taking it now. */
const notCollected = 'digipoort-not-collected';

/**
 * Takes what Digipoort has for us: receipts and error messages, which may lie in either folder (C1), and files whose metafile is visible
 * (D-38). Each is deleted there once it is durable here (D-39, D-40), and not before. What is wrong with one of them is told at it, and keeps
 * none of the others. Throws what broke the session, or what stood in the way here.
 */
export async function collect(collecting: Collecting): Promise<void> {
  await lookThrough(collecting, true);
}

/** Receipts and error messages alone; otherwise as `collect`. */
export async function collectAnswers(collecting: Collecting): Promise<void> {
  await lookThrough(collecting, false);
}

async function lookThrough(collecting: Collecting, withFiles: boolean): Promise<void> {
  const { exchange, session } = collecting;
  const { inFolder, outFolder } = exchange.partner.digipoort;
  let first: Error | undefined;
  // What stays there, because it is not right or still arriving, must not keep back for good what lies behind it.
  let taken = 0;
  for (const folder of [outFolder, inFolder]) {
    const { entries } = await session.list(folder);
    const names = new Map(entries.filter(({ kind }) => kind === 'file').map((file) => [file.name, file]));
    for (const name of names.keys()) {
      if (collecting.signal.aborted) return;
      if (taken >= mostAtOnce) break;
      const answer = readAnswerName(name);
      const data = withFiles && folder === outFolder ? dataFileOf(name) : undefined;
      try {
        if (answer !== undefined) await takeAnswer(collecting, `${folder}/${name}`, answer);
        else if (data !== undefined && names.has(data)) await takeFile(collecting, folder, data);
        else continue;
        taken += 1;
      } catch (error) {
        if (session.fault !== undefined || collecting.signal.aborted) throw error;
        // One that is not right stays there (D-39), and keeps none of the others, nor of the sessions to come.
        if (isItsOwn(error)) leave(exchange, names.get(name), error);
        else first ??= error instanceof Error ? error : new Error(String(error));
      }
    }
  }
  if (first !== undefined) throw first;
}

/** A fault of what lies there, and neither of the line nor of this computer. */
function isItsOwn(error: unknown): boolean {
  if (error instanceof FtpsError) return error.reply !== undefined || error.code === 'ftps.too-much';
  if (!(error instanceof WaybillError) || error.code === notCollected) return false;
  return /^(?:metafile|digipoort)-/.test(error.code);
}

/** Told once of what lies there as it is now. */
function leave(exchange: Collecting['exchange'], entry: RemoteEntry | undefined, error: unknown): void {
  if (entry === undefined) return;
  const { name, size = 0, modified, modifiedText } = entry;
  exchange.entryLeft({
    remoteName: name,
    remoteStamp: `left ${size} ${modified ?? modifiedText ?? ''}`,
    size,
    problem: toProblem(error),
  });
}

async function takeAnswer(collecting: Collecting, at: string, answer: AnswerName): Promise<void> {
  const { exchange, session, lines } = collecting;
  const octets = await fetched(collecting, at);
  const values = readLeniently(octets, exchange);
  // D-37: an `.ok` is the last word; a second `.error` says nothing new.
  const awaiting = exchange.awaiting().filter(({ isRefused }) => answer.kind === 'ok' || !isRefused);
  const match = matchAnswer(
    answer,
    values,
    awaiting.map((file) => ({
      id: file.id,
      reference: referenceOf(file),
      digest: typeof file.protocol['digest'] === 'string' ? file.protocol['digest'] : '',
      size: String(file.size),
    })),
  );
  await exchange.receiptCame({
    form: answer.kind,
    outcome: answer.kind === 'ok' ? 'received' : 'refused',
    // What it is called is what makes it this one: an answer that is found twice is one.
    remoteName: answer.reference,
    remoteStamp: answer.digipoortReference,
    octets,
    protocol: {
      answer: answer.digipoortReference,
      matchedBy: match.by,
      digest: values.digest ?? '',
      ...(values.received === undefined ? {} : { received: values.received }),
      // Whose it is only a person can tell: it is kept, and does not wait there for it.
      ...('id' in match ? {} : { candidates: JSON.stringify(match.by === 'ambiguous' ? match.ids : []) }),
    },
    of: 'id' in match ? match.id : null,
    ...(answer.kind === 'error' ? { reason: rejectionOf(octets, values) } : {}),
    line: lines.received,
  });
  // D-40: it is durable here.
  await session.delete(at);
}

/** An answer that cannot be read is one all the same: its name has said most. */
function readLeniently(octets: Buffer, { partner }: Collecting['exchange']): MetafileValues {
  try {
    return readMetafile(octets, partner.digipoort.profile).values;
  } catch {
    return {};
  }
}

async function fetched({ session, signal }: Collecting, at: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  try {
    await session.download(at, (octets) => void pieces.push(Buffer.from(octets)), {
      signal,
      most: longestMetafile,
    });
  } catch (error) {
    if (!(error instanceof FtpsError) || error.code !== 'ftps.too-much') throw error;
    throw new WaybillError({ code: 'metafile-unreadable', params: {}, retry: 'never' }, { cause: error });
  }
  return Buffer.concat(pieces);
}

/** D-38, D-39: size and digest must be those of the metafile; a file that differs stays there, and why is said. */
async function takeFile(collecting: Collecting, folder: string, name: string): Promise<void> {
  const { exchange, session, throttle, signal, lines } = collecting;
  const { digest: rules } = exchange.partner.digipoort.profile;
  const [data, metafile] = [`${folder}/${name}`, `${folder}/${metafileOf(name)}`];
  const octets = await fetched(collecting, metafile);
  const said = readMetafile(octets, exchange.partner.digipoort.profile).values;
  const { size, digest } = verifiable(said, data);
  const remoteStamp = stampOf(said, digest);
  const answer = await exchange.offered(
    {
      remoteName: name,
      remoteStamp,
      size,
      bySize: false,
      restartAt: 0,
      protocol: { digest, metafile: octets.toString('utf8') },
    },
    { line: lines.sent },
  );
  if (answer.accept) {
    const hash = createHash(hashName(rules));
    const { file } = answer;
    try {
      await received({ session, throttle, signal, lines, file, hash, data, size, digest, rules });
    } catch (error) {
      if (session.fault !== undefined || signal.aborted || !isItsOwn(error)) throw error;
      exchange.entryLeft({ remoteName: name, remoteStamp, size, problem: toProblem(error) });
      return;
    }
  } else if (answer.why !== 'duplicate') throw notTaken(answer, data);
  else await requireSize(session, data, size);
  // It is durable here, now or since an earlier session. D-21, C8: a metafile that is gone already is no fault.
  await session.delete(data);
  await session.delete(metafile).catch(() => undefined);
}

/** D-39: what cannot be held against its metafile is not taken, because taking it deletes it there. Throws `digipoort-unverifiable`. */
function verifiable(
  { size = '', digest = '' }: MetafileValues,
  file: string,
): { readonly size: number; readonly digest: string } {
  if (digest === '') throw differs('digipoort-unverifiable', { file, field: 'digest' });
  if (!/^\d{1,15}$/.test(size)) throw differs('digipoort-unverifiable', { file, field: 'size' });
  return { size: Number(size), digest };
}

/** It stays there, and somebody has to know why. */
function notTaken({ why, problem }: Extract<OfferAnswer, { accept: false }>, file: string): WaybillError {
  return problem === undefined
    ? differs(notCollected, { file, why })
    : new WaybillError({ ...problem, retry: 'later' });
}

/**
 * What tells a file from another one of its name. One with the same stamp is taken for one that is here, and deleted there: a reference alone is
 * not enough, because it may be the name.
 */
function stampOf({ dataReferenceId = '' }: MetafileValues, digest: string): string {
  return `${dataReferenceId.slice(0, 100)} ${digest.slice(0, 200)}`;
}

async function received(parts: {
  readonly session: FtpsSession;
  readonly throttle: Throttle | undefined;
  readonly signal: AbortSignal;
  readonly lines: Collecting['lines'];
  readonly file: FileIn;
  readonly hash: Hash;
  readonly data: string;
  /** What its metafile says. */
  readonly size: number;
  readonly digest: string;
  readonly rules: DigipoortTerms['digipoort']['profile']['digest'];
}): Promise<void> {
  const { session, throttle, signal, lines, file, hash, data, size, digest, rules } = parts;
  const params = { file: data };
  try {
    const there = await requireSize(session, data, size);
    const { octets } = await session.download(
      data,
      (piece) => {
        hash.update(piece);
        return file.write(piece);
      },
      // It may have grown since, and what comes is not trusted to come to an end.
      { throttle, signal, most: size, ...(there === undefined ? {} : { size: there }) },
    );
    if (octets !== size)
      throw differs('digipoort-size-differs', { ...params, size: octets, announced: size });
    const ours = writtenDigest(hash.digest(), rules);
    if (!sameDigest(ours, digest, rules)) throw differs('digipoort-digest-differs', params);
    await file.complete({ line: lines.received, records: 0, transmitted: {} });
  } catch (error) {
    const problem = toProblem(error);
    // What is its own fault is no reason to call again at once.
    await file.broken(
      isItsOwn(error) && session.fault === undefined ? { ...problem, retry: 'never' } : problem,
    );
    throw error;
  }
}

/** Octets that lie there, where the server tells. Throws `digipoort-size-differs`. */
async function requireSize(
  session: FtpsSession,
  file: string,
  announced: number,
): Promise<number | undefined> {
  const size = await session.size(file);
  if (size !== undefined && size !== announced)
    throw differs('digipoort-size-differs', { file, size, announced });
  return size;
}

function differs(code: string, params: Problem['params']): WaybillError {
  return new WaybillError({ code, params, retry: 'later' });
}
