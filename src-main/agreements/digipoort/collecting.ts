import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { FtpsSession, Throttle } from '../../protocols/ftps/index.ts';
import { hashName, longestMetafile, readMetafile, sameDigest, writtenDigest } from '../../metafile/index.ts';
import type { MetafileValues } from '../../metafile/index.ts';
import { WaybillError, dataFileOf, metafileOf, toProblem } from '../../../shared/index.ts';
import type { DigipoortTerms, Problem } from '../../../shared/index.ts';
import type { Exchange, FileIn } from '../agreement.ts';
import { matchAnswer, readAnswerName } from './answer-name.ts';
import type { AnswerName } from './answer-name.ts';
import { rejectionOf } from './rejection.ts';

export interface Collecting {
  readonly exchange: Exchange<DigipoortTerms>;
  readonly session: FtpsSession;
  readonly throttle: Throttle | undefined;
  readonly signal: AbortSignal;
  readonly lines: { readonly sent: string; readonly received: string };
}

/** So many answers and files of one session: what is left comes with the next. */
const mostAtOnce = 1_000;

/**
 * Takes what Digipoort has for us: receipts and error messages, which may lie in either folder (C1), and files whose metafile is visible
 * (D-38). Each is deleted there once it is durable here (D-39, D-40), and not before. Throws what broke the session.
 */
export async function collect(collecting: Collecting): Promise<void> {
  const { exchange, session } = collecting;
  const { inFolder, outFolder } = exchange.partner.digipoort;
  for (const folder of [outFolder, inFolder]) {
    const { entries } = await session.list(folder);
    const files = entries.filter(({ kind }) => kind === 'file').slice(0, mostAtOnce);
    const names = new Set(files.map(({ name }) => name));
    for (const { name } of files) {
      if (collecting.signal.aborted) return;
      const answer = readAnswerName(name);
      if (answer !== undefined) await takeAnswer(collecting, `${folder}/${name}`, answer);
      const data = folder === outFolder ? dataFileOf(name) : undefined;
      if (data !== undefined && names.has(data)) await takeFile(collecting, folder, data);
    }
  }
}

async function takeAnswer(collecting: Collecting, at: string, answer: AnswerName): Promise<void> {
  const { exchange, session, lines } = collecting;
  const octets = await fetched(collecting, at);
  const values = readLeniently(octets, exchange);
  const match = matchAnswer(
    answer,
    values,
    exchange.awaiting().map(({ id, remoteName, size, protocol }) => ({
      id,
      reference: remoteName,
      digest: typeof protocol['digest'] === 'string' ? protocol['digest'] : '',
      size: String(size),
    })),
  );
  // Whose it is only a person can tell: it stays there, and is told of each time.
  if (match.by === 'ambiguous') {
    exchange.trace('received', `digipoort-ambiguous-answer ${at}`);
    return;
  }
  const file = match.by === 'none' ? undefined : exchange.awaiting().find(({ id }) => id === match.id);
  await exchange.receiptCame({
    form: answer.kind,
    outcome: answer.kind === 'ok' ? 'received' : 'refused',
    remoteName: file?.remoteName ?? answer.reference,
    remoteStamp: file?.remoteStamp ?? '',
    octets,
    protocol: {
      answer: answer.digipoortReference,
      matchedBy: match.by,
      digest: values.digest ?? '',
      ...(values.received === undefined ? {} : { received: values.received }),
    },
    ...(answer.kind === 'error' ? { reason: rejectionOf(octets, values) } : {}),
    line: lines.received,
  });
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
  await session.download(at, (octets) => void pieces.push(Buffer.from(octets)), {
    signal,
    most: longestMetafile,
  });
  return Buffer.concat(pieces);
}

/** D-38, D-39: size and digest must be those of the metafile; a file that differs stays there, and why is said. */
async function takeFile(collecting: Collecting, folder: string, name: string): Promise<void> {
  const { exchange, session, throttle, signal, lines } = collecting;
  const { digest: rules } = exchange.partner.digipoort.profile;
  const [data, metafile] = [`${folder}/${name}`, `${folder}/${metafileOf(name)}`];
  const octets = await fetched(collecting, metafile);
  const said = readMetafile(octets, exchange.partner.digipoort.profile).values;
  const size = Number(said.size ?? (await session.size(data)) ?? 0);
  const answer = await exchange.offered(
    {
      remoteName: name,
      // Without a reference of its own its digest tells it from another of its name.
      remoteStamp: (said.dataReferenceId ?? said.digest ?? '').slice(0, 200),
      size,
      bySize: false,
      restartAt: 0,
      protocol: { digest: said.digest ?? '', metafile: octets.toString('utf8') },
    },
    { line: lines.sent },
  );
  if (answer.accept) {
    const hash = createHash(hashName(rules));
    await received({ session, throttle, signal, lines, file: answer.file, hash, data, said, rules });
  } else if (answer.why !== 'duplicate') return;
  // It is durable here, now or since an earlier session. D-21, C8: a metafile that is gone already is no fault.
  await session.delete(data);
  await session.delete(metafile).catch(() => undefined);
}

async function received(parts: {
  readonly session: FtpsSession;
  readonly throttle: Throttle | undefined;
  readonly signal: AbortSignal;
  readonly lines: Collecting['lines'];
  readonly file: FileIn;
  readonly hash: Hash;
  readonly data: string;
  readonly said: MetafileValues;
  readonly rules: DigipoortTerms['digipoort']['profile']['digest'];
}): Promise<void> {
  const { session, throttle, signal, lines, file, hash, data, said, rules } = parts;
  try {
    const { octets } = await session.download(
      data,
      (piece) => {
        hash.update(piece);
        return file.write(piece);
      },
      { throttle, signal },
    );
    const params = { file: data };
    if (said.size !== undefined && said.size !== String(octets))
      throw differs('digipoort-size-differs', { ...params, size: octets, announced: said.size });
    const ours = writtenDigest(hash.digest(), rules);
    if (said.digest !== undefined && !sameDigest(ours, said.digest, rules))
      throw differs('digipoort-digest-differs', params);
    await file.complete({ line: lines.received, records: 0, transmitted: {} });
  } catch (error) {
    await file.broken(toProblem(error));
    throw error;
  }
}

function differs(code: string, params: Problem['params']): WaybillError {
  return new WaybillError({ code, params, retry: 'later' });
}
