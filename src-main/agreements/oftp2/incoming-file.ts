import { toProblem } from '../../../shared/index.ts';
import type { Problem } from '../../../shared/index.ts';
import { OftpError, RecordJoiner } from '../../protocols/oftp2/index.ts';
import type { IncomingFile, Offer } from '../../protocols/oftp2/index.ts';
import { newHash } from '../../cms/index.ts';
import type { HashName } from '../../cms/index.ts';
import type { FileIn, OfferAnswer, OfferedFile, ProtocolFields, Reached } from '../agreement.ts';
import { blockOctets } from './fields.ts';
import { arrivingForm, crossesAsRecords, keptRecords } from './record-files.ts';
import { isWrapped, keptFields } from './security/index.ts';

interface Accepted {
  /** By which hash the file has to be known for its receipt; undefined: by none. */
  readonly wanted: HashName | undefined;
  /** The newest protocol line that came. */
  line(this: void): string;
}

/**
 * The yes to an offer: where the partner goes on, in the units of its SFID, and where the octets go. They are hashed on their way, unless
 * that is done anyway when they are opened, or a part of them came earlier.
 */
export function acceptOffer(
  offered: OfferedFile,
  { from, forwarded, file }: Extract<OfferAnswer, { accept: true }>,
  { wanted, line }: Accepted,
): Offer {
  const isWhole = from.octets === 0 && from.records === 0;
  const isHashed = isWhole && (forwarded || !isWrapped(keptFields(offered.protocol)));
  const hash = wanted === undefined || !isHashed ? undefined : newHash(wanted);
  const ends: Ends = {
    line,
    // What an earlier attempt has left behind is not the hash of this one.
    transmitted: () => (isWhole && wanted === undefined ? {} : { fileHash: hash?.digest('hex') ?? null }),
  };
  const records = crossesAsRecords(offered.protocol) ? keptRecords(offered.protocol) : undefined;
  if (records === undefined) {
    const most = forwarded ? undefined : offered.inClear?.mostOctets;
    let left = (most ?? Number.POSITIVE_INFINITY) - from.octets;
    const incoming = settling(file, ends, (octets) => {
      left -= octets.byteLength;
      if (left < 0) throw tooLargeInClear(offered);
      hash?.update(octets);
      return file.write(octets);
    });
    return { accept: true, restartPosition: BigInt(from.octets / blockOctets), file: incoming };
  }
  const joiner = new RecordJoiner(arrivingForm(records.shape), records.shape, from.records);
  let reached: Reached = from;
  /** Octets of the record that has not ended. */
  let open = 0;
  const incoming = settling(
    file,
    ends,
    (octets, recordEnds = new Uint32Array(0)) => {
      hash?.update(octets);
      const local = joiner.join(octets, recordEnds);
      const last = recordEnds.at(-1);
      if (last === undefined) {
        open += octets.byteLength;
        return undefined;
      }
      reached = { octets: reached.octets + open + last, records: reached.records + recordEnds.length };
      open = octets.byteLength - last;
      return file.write(local, reached);
    },
    () => joiner.end(),
  );
  return {
    accept: true,
    restartPosition: BigInt(from.records),
    restartOctets: from.octets,
    file: incoming,
  };
}

/** What is known of a file at its end. */
interface Ends {
  line(this: void): string;
  transmitted(this: void): ProtocolFields;
}

function settling(
  file: FileIn,
  { line, transmitted }: Ends,
  write: (octets: Uint8Array, ends?: Uint32Array) => Promise<void> | undefined,
  ended: () => void = () => undefined,
): IncomingFile {
  return {
    write: (octets, ends) => write(octets, ends)?.catch(endSession),
    async end({ records }) {
      try {
        ended();
        await file.complete({ line: line(), records: Number(records), transmitted: transmitted() });
        return { accept: true };
      } catch (error) {
        await file.broken(laterAtWorst(toProblem(error)));
        return endSession(error);
      }
    },
    broken: (error) => file.broken(laterAtWorst(toProblem(error))),
  };
}

/** It was let in for being a certificate, and is none: a protocol violation (ESID 02). */
function tooLargeInClear({ inClear }: OfferedFile): OftpError {
  const most = inClear?.mostOctets ?? 0;
  return new OftpError({ code: 'certificate-too-large', params: { most }, esid: '02', retry: 'never' });
}

/** A full disk or the like: the session ends (ESID 08, RFC 5024 5.3.11), and the partner goes on from the restart point later. */
function endSession(error: unknown): never {
  const { code, params, text } = toProblem(error);
  throw new OftpError({ code, params, text, esid: '08', retry: 'later' }, { cause: error });
}

/** A file that broke off on its way in is worth another try, whatever ended the session. */
function laterAtWorst(problem: Problem): Problem {
  return problem.retry === 'never' ? { ...problem, retry: 'later' } : problem;
}
