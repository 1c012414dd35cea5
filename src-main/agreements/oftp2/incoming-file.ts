import { toProblem } from '../../../shared/index.ts';
import type { Problem } from '../../../shared/index.ts';
import { OftpError, RecordJoiner } from '../../protocols/oftp2/index.ts';
import type { IncomingFile, Offer } from '../../protocols/oftp2/index.ts';
import type { FileIn, OfferAnswer, OfferedFile, Reached } from '../agreement.ts';
import { blockOctets } from './fields.ts';
import { arrivingForm, crossesAsRecords, keptRecords } from './record-files.ts';

/** The yes to an offer: where the partner goes on, in the units of its SFID, and where the octets go. */
export function acceptOffer(
  offered: OfferedFile,
  { from, file }: Extract<OfferAnswer, { accept: true }>,
  line: () => string,
): Offer {
  const records = crossesAsRecords(offered.protocol) ? keptRecords(offered.protocol) : undefined;
  if (records === undefined) {
    let left = (offered.inClear?.mostOctets ?? Number.POSITIVE_INFINITY) - from.octets;
    const incoming = settling(file, line, (octets) => {
      left -= octets.byteLength;
      if (left < 0) throw tooLargeInClear(offered);
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
    line,
    (octets, ends = new Uint32Array(0)) => {
      const local = joiner.join(octets, ends);
      const last = ends.at(-1);
      if (last === undefined) {
        open += octets.byteLength;
        return undefined;
      }
      reached = { octets: reached.octets + open + last, records: reached.records + ends.length };
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

function settling(
  file: FileIn,
  line: () => string,
  write: (octets: Uint8Array, ends?: Uint32Array) => Promise<void> | undefined,
  ended: () => void = () => undefined,
): IncomingFile {
  return {
    write: (octets, ends) => write(octets, ends)?.catch(endSession),
    async end({ records }) {
      try {
        ended();
        await file.complete({ line: line(), records: Number(records) });
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
