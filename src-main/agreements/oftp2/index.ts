/** OFTP2 partners (RFC 5024): what the engine asks, said in the protocol's words. */
import { WaybillError, codesThrough } from '../../../shared/index.ts';
import type { OftpAgreement, OftpTerms } from '../../../shared/index.ts';
import { decodeCommand, encodeCommand, stampsMatch } from '../../protocols/oftp2/index.ts';
import type { Eerp, Nerp } from '../../protocols/oftp2/index.ts';
import type { Agreement } from '../agreement.ts';
import type { OwedReceipt } from '../receipt-wish.ts';
import { mustBeOpened, openArrived } from './arrived-file.ts';
import { callPartner } from './caller.ts';
import { testConnection } from './connection-test.ts';
import { certificateFile, certificateKind, isFrom } from './certificate-files.ts';
import { datasetName } from './dataset-name.ts';
import { ourCode } from './exchange-station.ts';
import { fieldsFrom, fieldsOfFile, joinStamp, receiptFor, splitStamp, stampSecond } from './fields.ts';
import { evidence, signed, verify } from './security/index.ts';
import { answerToUndeliverable, endsOf, farEndsOf, keptForForwarding, routeOf } from './routing.ts';
import { listenForPartners } from './listening.ts';
import { addressOf } from './sockets.ts';
import { prepare } from './preparation.ts';
import { resumption } from './resumption.ts';
import { hashIfThere, hashToPrepare, missingHash, transmittedHash } from './transmitted-hash.ts';

function ownCode(partner: OftpAgreement, own: { readonly code: string }): string {
  return partner.ourCode ?? own.code;
}

function owed(receipt: Eerp | Nerp): OwedReceipt {
  return {
    form: receipt.command,
    protocol: fieldsFrom(receipt),
    octets: encodeCommand(receipt),
    signed: receipt.signature.byteLength > 0,
  };
}

export const oftp2Agreement: Agreement<OftpTerms> = {
  capabilities({ oftp2 }) {
    const reachable = oftp2.host !== '';
    return { send: true, collect: reachable, browse: false, receipts: true, restart: oftp2.restart };
  },
  check({ oftp2 }, own, file) {
    const { name, findings } = datasetName(file.path, file.as, oftp2.interop.names);
    const missing = ownCode(oftp2, own) === '';
    const { destination } = file;
    const isUnknown = destination !== undefined && !codesThrough(oftp2).includes(destination);
    return Promise.resolve({
      remoteName: name,
      findings: [
        ...findings,
        ...(missing
          ? [{ severity: 'error', code: 'own-code-missing', params: {}, file: file.path } as const]
          : []),
        ...(isUnknown
          ? [
              {
                severity: 'error',
                code: 'destination-unknown',
                params: { destination },
                file: file.path,
              } as const,
            ]
          : []),
      ],
    });
  },
  fields: ({ oftp2 }, own, destination) => fieldsOfFile(oftp2, own, destination),
  destinations: ({ oftp2 }) => codesThrough(oftp2),
  route: (file, from, own, all) =>
    routeOf(endsOf(file), from, { code: ownCode(from.oftp2, own), groups: own.groups }, all),
  farEnds: ({ oftp2 }, own, direction, file) =>
    farEndsOf(endsOf(file), { partner: oftp2.code, ours: ownCode(oftp2, own) }, direction),
  forwarded: keptForForwarding,
  answerToUndeliverable,
  passOn(receipt) {
    const command = decodeCommand(receipt.octets);
    if (command.command !== 'EERP' && command.command !== 'NERP') throw new Error('not a receipt');
    return owed(command);
  },
  answersFiles: () => true,
  certificateKind,
  certificateFile,
  isFrom,
  stamp: joinStamp,
  hashToPrepare,
  prepare,
  mustBeOpened,
  open: openArrived,
  isUnmeasured: (protocol, partner) => missingHash(protocol, partner) !== undefined,
  async transmitted(file, protocol, partner, hooks) {
    const hash = missingHash(protocol, partner);
    return hash === undefined ? {} : { fileHash: await transmittedHash(file, protocol, 'in', hash, hooks) };
  },
  resumption,
  sameStamp: (one, other) => stampsMatch(splitStamp(one), splitStamp(other)),
  stampSecond,
  async receiptFor(partner, station, file, wish) {
    const receipt = receiptFor(file, wish, ourCode(partner, station));
    const mayBeUnsigned = wish.outcome === 'refused' && wish.evenUnsigned === true;
    return owed(await signed(receipt, partner, station, file.protocol, { mayBeUnsigned }));
  },
  async verify(partner, station, receipt, file, path) {
    const command = decodeCommand(receipt.octets);
    if (command.command !== 'EERP' && command.command !== 'NERP') return { verification: 'failed' };
    return await verify(command, partner, station, file, async (hash) =>
      file === undefined || path === undefined ? undefined : await hashIfThere(path, file, hash),
    );
  },
  evidence,
  metafile: () => undefined,
  requireUsable: () => Promise.resolve(),
  call: callPartner,
  listen: listenForPartners,
  test: testConnection,
  whereTakenHere: () => 'ask',
  browse: ({ name }) =>
    Promise.reject(new WaybillError({ code: 'partner-shows-nothing', params: { partner: name } })),
  addressOf,
};
