import { timingSafeEqual } from 'node:crypto';
import { toProblem } from '../../../shared/index.ts';
import type { OftpSecurity, Parameters, Problem } from '../../../shared/index.ts';
import { suiteOf } from '../../cms/index.ts';
import {
  OftpError,
  defaultSettings,
  encodeCommand,
  reasonProblem,
  tolerableDatasetName,
} from '../../protocols/oftp2/index.ts';
import type {
  IncomingFile,
  Negotiated,
  Offer,
  Outgoing,
  OutgoingFile,
  SessionSettings,
  Sfid,
  Station,
} from '../../protocols/oftp2/index.ts';
import type { Counterpart, Exchange, FileIn, FileOut, OfferAnswer, OwnStation } from '../agreement.ts';
import { nerpProblem, refusalOf, sessionProblem } from './answers.ts';
import { announcement, blockOctets, fieldsOfReceipt, joinStamp, offeredFile, receiptFrom } from './fields.ts';
import { openFileSource } from './file-source.ts';
import { isEncrypted, isSigned, isWrapped } from './security/index.ts';

/** What we offer a partner in the SSID, from its agreement. */
export function sessionSettings(partner: Counterpart): SessionSettings {
  const { bufferSize, credit, restart, bufferCompression, inactivitySeconds } = partner.oftp2;
  return {
    ...defaultSettings,
    bufferSize,
    credit,
    restart,
    compression: bufferCompression,
    inactivityTimeoutMs: inactivitySeconds * 1000,
  };
}

/** Our code with this partner. */
export function ourCode(partner: Counterpart, station: OwnStation): string {
  return partner.oftp2.ourCode ?? station.code;
}

/** Compared without telling by the time it takes how much of it was right. */
export function samePassword(given: string, expected: string): boolean {
  const one = Buffer.alloc(64);
  const other = Buffer.alloc(64);
  one.write(given);
  other.write(expected);
  return timingSafeEqual(one, other);
}

/** One session's Station: what the protocol asks, answered from the exchange with the engine. */
export function createExchangeStation(
  exchange: Exchange,
  own: OwnStation,
  transport: () => Parameters,
): Pick<Station, 'opened' | 'next' | 'wantsToSpeak' | 'offered' | 'receipt' | 'trace' | 'traceData'> {
  /** The newest protocol line of each direction, for the timeline. */
  const lines = { sent: '', received: '' };

  function outgoingFile(file: FileOut, restart: boolean): OutgoingFile {
    return {
      kind: 'file',
      header: announcement(file),
      restartPosition: restart ? BigInt(Math.floor(file.sentOctets / blockOctets)) : 0n,
      open: (fromOctet) => openFileSource(file.path, fromOctet, file.size),
      accepted(restartPosition) {
        exchange.fileStarted(file.id, { position: Number(restartPosition) * blockOctets, line: lines.sent });
        return Promise.resolve();
      },
      progress(octets) {
        exchange.fileProgress(file.id, octets);
      },
      delivered() {
        exchange.fileDelivered(file.id, lines.received);
        return Promise.resolve();
      },
      refused(refusal) {
        exchange.fileRefused(file.id, refusalOf(refusal, exchange.partner.oftp2), lines.received);
        return Promise.resolve();
      },
      interrupted(error, { octets, afterEfid }) {
        exchange.fileInterrupted(file.id, sessionProblem(error, exchange.partner.oftp2), {
          octets,
          answerMissing: afterEfid,
        });
        return Promise.resolve();
      },
    };
  }

  async function next(negotiated: Negotiated): Promise<Outgoing | undefined> {
    await exchange.settle();
    const receipt = exchange.nextReceipt();
    if (receipt !== undefined) {
      const command = receiptFrom(receipt.form, receipt.protocol);
      return {
        kind: command.command === 'EERP' ? 'eerp' : 'nerp',
        command,
        sent() {
          exchange.receiptSent(receipt.key, lines.received === '' ? undefined : lines.sent);
          return Promise.resolve();
        },
      };
    }
    if (!negotiated.canSend) return undefined;
    const file = exchange.nextFile();
    return file === undefined ? undefined : outgoingFile(file, negotiated.restart);
  }

  async function offered(sfid: Sfid): Promise<Offer> {
    const refusal = refuseAtOnce(sfid, ourCode(exchange.partner, own), exchange.partner.oftp2.security);
    if (refusal !== undefined) return refusal;
    const answer = await exchange.offered(offeredFile(sfid, exchange.partner.oftp2.interop), {
      line: lines.received,
    });
    if (!answer.accept) return refuseOffer(answer);
    return {
      accept: true,
      restartPosition: BigInt(answer.restartAt / blockOctets),
      file: incomingFile(answer.file, () => lines.received),
    };
  }

  return {
    opened(negotiated) {
      const { bufferSize, credit, restart, level } = negotiated;
      exchange.opened({ ...transport(), bufferSize, credit, restart, level });
    },
    next,
    wantsToSpeak: () => exchange.partner.oftp2.interop.askForTurn && exchange.hasMore(),
    offered,
    async receipt(receipt) {
      await exchange.receiptCame({
        form: receipt.command,
        outcome: receipt.command === 'EERP' ? 'received' : 'refused',
        remoteName: receipt.datasetName,
        remoteStamp: joinStamp(receipt),
        octets: encodeCommand(receipt),
        protocol: fieldsOfReceipt(receipt),
        line: lines.received,
        ...(receipt.command === 'NERP' ? { reason: nerpProblem(receipt, exchange.partner.oftp2) } : {}),
      });
    },
    trace(direction, line) {
      lines[direction] = line;
      exchange.trace(direction, line);
    },
    traceData(direction, line) {
      exchange.trace(direction, line);
    },
  };
}

/** What cannot be taken whatever the engine says: for the SFID itself, or for what was agreed. Record formats are not read yet. */
function refuseAtOnce(sfid: Sfid, code: string, security: OftpSecurity): Offer | undefined {
  if (!tolerableDatasetName(sfid.datasetName)) return { accept: false, reason: '01', retry: false };
  if (sfid.destination !== code) return { accept: false, reason: '02', retry: false };
  const isRecords = sfid.format === 'F' || sfid.format === 'V';
  if (isRecords && !isWrapped(sfid)) return { accept: false, reason: '04', retry: false };
  const namesSuite = sfid.securityLevel !== 0 || sfid.signedReceipt;
  if (namesSuite && suiteOf(sfid.cipherSuite) === undefined)
    return { accept: false, reason: '15', retry: false };
  if (security.requireEncrypted && !isEncrypted(sfid)) return { accept: false, reason: '17', retry: false };
  if (security.requireSigned && !isSigned(sfid)) return { accept: false, reason: '20', retry: false };
  return undefined;
}

function refuseOffer(answer: Extract<OfferAnswer, { accept: false }>): Offer {
  switch (answer.why) {
    case 'duplicate':
      return { accept: false, reason: '13', retry: false };
    case 'not-ours':
      return { accept: false, reason: '02', retry: false };
    case 'no-space':
      return { accept: false, reason: '06', retry: true };
    case 'busy':
    case 'failed':
      return { accept: false, reason: '99', retry: true };
  }
}

function incomingFile(file: FileIn, line: () => string): IncomingFile {
  return {
    write: (octets) => file.write(octets)?.catch(endSession),
    async end() {
      try {
        await file.complete({ line: line() });
        return { accept: true };
      } catch (error) {
        await file.broken(laterAtWorst(toProblem(error)));
        return endSession(error);
      }
    },
    broken: (error) => file.broken(laterAtWorst(toProblem(error))),
  };
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

/** The other side is not who it must be: the session ends with ESID 03 (code) or 04 (password), RFC 5024 5.3.11. */
export function refusePeer(reason: '03' | '04'): OftpError {
  return new OftpError({ code: reasonProblem('ESID', reason), reason, esid: reason, retry: 'never' });
}
