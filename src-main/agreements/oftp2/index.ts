/** OFTP2 partners (RFC 5024): what the engine asks, said in the protocol's words. */
import type { OftpAgreement } from '../../../shared/index.ts';
import { decodeCommand, encodeCommand, stampsMatch } from '../../protocols/oftp2/index.ts';
import type { Agreement } from '../agreement.ts';
import { mustBeOpened, openArrived } from './arrived-file.ts';
import { callPartner } from './caller.ts';
import { testConnection } from './connection-test.ts';
import { certificateFile, certificateKind, isFrom } from './certificate-files.ts';
import { datasetName } from './dataset-name.ts';
import { ourCode } from './exchange-station.ts';
import { fieldsFrom, fieldsOfFile, joinStamp, receiptFor, splitStamp, stampSecond } from './fields.ts';
import { evidence, keptFields, signed, verify } from './security/index.ts';
import { listenForPartners } from './listening.ts';
import { addressOf } from './sockets.ts';
import { prepare } from './preparation.ts';
import { resumption } from './resumption.ts';
import { transmittedHash } from './transmitted-hash.ts';

function ownCode(partner: OftpAgreement, own: { readonly code: string }): string {
  return partner.ourCode ?? own.code;
}

export const oftp2Agreement: Agreement = {
  capabilities({ oftp2 }) {
    const reachable = oftp2.host !== '';
    return { send: true, collect: reachable, receipts: true, restart: oftp2.restart };
  },
  check({ oftp2 }, own, file) {
    const { name, findings } = datasetName(file.path, file.as, oftp2.interop.names);
    const missing = ownCode(oftp2, own) === '';
    return {
      remoteName: name,
      findings: missing
        ? [...findings, { severity: 'error', code: 'own-code-missing', params: {}, file: file.path }]
        : findings,
    };
  },
  fields: ({ oftp2 }, own) => fieldsOfFile(oftp2, own),
  certificateKind,
  certificateFile,
  isFrom,
  stamp: joinStamp,
  prepare,
  mustBeOpened,
  open: openArrived,
  async transmitted(file, protocol, direction, partner) {
    const wanted = keptFields(protocol).signedReceipt || partner?.oftp2.interop.receiptHash === 'always';
    return wanted ? { fileHash: await transmittedHash(file, protocol, direction) } : {};
  },
  resumption,
  sameStamp: (one, other) => stampsMatch(splitStamp(one), splitStamp(other)),
  stampSecond,
  async receiptFor(partner, station, file, wish) {
    const receipt = receiptFor(file, wish, ourCode(partner, station));
    const whole = await signed(receipt, partner, station, file.protocol);
    return {
      form: whole.command,
      protocol: fieldsFrom(whole),
      octets: encodeCommand(whole),
      signed: whole.signature.byteLength > 0,
    };
  },
  async verify(partner, station, receipt, file) {
    const command = decodeCommand(receipt.octets);
    if (command.command !== 'EERP' && command.command !== 'NERP') return { verification: 'failed' };
    return await verify(command, partner, station, file);
  },
  evidence,
  call: callPartner,
  listen: listenForPartners,
  test: testConnection,
  addressOf,
};
