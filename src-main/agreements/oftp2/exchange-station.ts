import { timingSafeEqual } from 'node:crypto';
import type { OftpSecurity, Parameters } from '../../../shared/index.ts';
import { hasHash, suiteOf } from '../../cms/index.ts';
import {
  OftpError,
  defaultSettings,
  encodeCommand,
  reasonProblem,
  tolerableDatasetName,
} from '../../protocols/oftp2/index.ts';
import type {
  Negotiated,
  Offer,
  Outgoing,
  SessionSettings,
  Sfid,
  Station,
} from '../../protocols/oftp2/index.ts';
import type { OftpCounterpart, OftpExchange, OfferAnswer, OwnStation } from '../agreement.ts';
import { nerpProblem } from './answers.ts';
import { anySecurity, mostInClear, takesInClear } from './certificate-files.ts';
import { fieldsOfReceipt, joinStamp, offeredFile, receiptFrom } from './fields.ts';
import { acceptOffer } from './incoming-file.ts';
import { hasRoomFor, receiptAt, sameStampAt } from './levels.ts';
import { outgoingFile, unfitFor } from './outgoing-file.ts';
import { isEncrypted, isSigned } from './security/index.ts';
import { missingHash } from './transmitted-hash.ts';

/** What we offer a partner in the SSID, from its agreement. */
export function sessionSettings(partner: OftpCounterpart): SessionSettings {
  const { bufferSize, credit, level, restart, bufferCompression, inactivitySeconds } = partner.oftp2;
  return {
    ...defaultSettings,
    bufferSize,
    credit,
    level,
    restart,
    compression: bufferCompression,
    inactivityTimeoutMs: inactivitySeconds * 1000,
  };
}

/** Our code with this partner. */
export function ourCode(partner: OftpCounterpart, station: OwnStation): string {
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
  exchange: OftpExchange,
  transport: () => Parameters,
): Pick<
  Station,
  'takesRecords' | 'opened' | 'next' | 'wantsToSpeak' | 'offered' | 'receipt' | 'trace' | 'traceData'
> {
  /** The newest protocol line of each direction, for the timeline. */
  const lines = { sent: '', received: '' };

  async function next(negotiated: Negotiated): Promise<Outgoing | undefined> {
    await exchange.settle();
    const { level } = negotiated;
    const receipt = exchange.nextReceipt(({ form }) => hasRoomFor(level, form));
    if (receipt !== undefined) {
      const command = receiptAt(level, receiptFrom(receipt.form, receipt.protocol));
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
    for (;;) {
      const file = exchange.nextFile(sameStampAt(level));
      if (file === undefined) return undefined;
      const unfit = unfitFor(level, file);
      if (unfit === undefined) return outgoingFile(exchange, file, negotiated, lines);
      exchange.fileInterrupted(file.id, unfit, { octets: 0, records: 0, answerMissing: false });
    }
  }

  async function offered(sfid: Sfid): Promise<Offer> {
    const { oftp2 } = exchange.partner;
    if (!tolerableDatasetName(sfid.datasetName)) return { accept: false, reason: '01', retry: false };
    const security = takesInClear(oftp2, sfid) ? { ...oftp2.security, ...anySecurity } : oftp2.security;
    const unfit = unfitForUs(sfid, security);
    const isLess = security !== oftp2.security && unfitForUs(sfid, oftp2.security) !== undefined;
    const file = {
      ...offeredFile(sfid, oftp2),
      ...(unfit === undefined ? {} : { isUnfitForUs: true }),
      ...(isLess ? { inClear: { mostOctets: mostInClear } } : {}),
    };
    const answer = await exchange.offered(file, { line: lines.received });
    if (!answer.accept) return refuseOffer(answer, unfit);
    const wanted = missingHash(file.protocol, exchange.partner);
    return acceptOffer(file, answer, { wanted, line: () => lines.received });
  }

  return {
    takesRecords: true,
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

/** Why a file that is for us cannot be taken by what was agreed, SFNA (RFC 5024 5.3.5). */
function unfitForUs(sfid: Sfid, security: OftpSecurity): '15' | '17' | '20' | undefined {
  const namesSuite = sfid.securityLevel !== 0 || sfid.signedReceipt;
  const suite = suiteOf(sfid.cipherSuite);
  // A receipt that says by a hash that is missing here (BoringSSL knows no SHA-3) what has come could never be made.
  if (namesSuite && (suite === undefined || (sfid.signedReceipt && !hasHash(suite.hash)))) return '15';
  if (security.requireEncrypted && !isEncrypted(sfid)) return '17';
  if (security.requireSigned && !isSigned(sfid)) return '20';
  return undefined;
}

function refuseOffer(
  answer: Extract<OfferAnswer, { accept: false }>,
  unfit: ReturnType<typeof unfitForUs>,
): Offer {
  switch (answer.why) {
    case 'unfit':
      return { accept: false, reason: unfit ?? '99', retry: false };
    case 'duplicate':
      return { accept: false, reason: '13', retry: false };
    case 'not-ours':
      return { accept: false, reason: '02', retry: false };
    case 'wrong-origin':
      return { accept: false, reason: '03', retry: false };
    case 'no-space':
      return { accept: false, reason: '06', retry: true };
    case 'busy':
    case 'failed':
      return { accept: false, reason: '99', retry: true };
  }
}

/** The other side is not who it must be: the session ends with ESID 03 (code) or 04 (password), RFC 5024 5.3.11. */
export function refusePeer(reason: '03' | '04'): OftpError {
  return new OftpError({ code: reasonProblem('ESID', reason), reason, esid: reason, retry: 'never' });
}
