/** OFTP2 partners (RFC 5024): what the engine asks, said in the protocol's words. */
import type { OftpAgreement } from '../../../shared/index.ts';
import { encodeCommand } from '../../protocols/oftp2/index.ts';
import type { Agreement } from '../agreement.ts';
import { callPartner } from './caller.ts';
import { testConnection } from './connection-test.ts';
import { datasetName } from './dataset-name.ts';
import { eerpFields, eerpFrom, fieldsOfFile, joinStamp } from './fields.ts';
import { listenForPartners } from './listening.ts';

function ownCode(partner: OftpAgreement, own: { readonly code: string }): string {
  return partner.ourCode ?? own.code;
}

export const oftp2Agreement: Agreement = {
  capabilities({ oftp2 }) {
    const reachable = oftp2.host !== '';
    return { send: true, collect: reachable, receipts: true, restart: oftp2.restart };
  },
  check({ oftp2 }, own, file) {
    const { name, findings } = datasetName(file.path, file.as);
    const missing = ownCode(oftp2, own) === '';
    return {
      remoteName: name,
      findings: missing
        ? [...findings, { severity: 'error', code: 'own-code-missing', params: {}, file: file.path }]
        : findings,
    };
  },
  fields: ({ oftp2 }, own) => fieldsOfFile(oftp2, own),
  stamp: joinStamp,
  receiptFor(file) {
    const protocol = eerpFields(file);
    return { form: 'EERP', protocol, octets: encodeCommand(eerpFrom(protocol)) };
  },
  call: callPartner,
  listen: listenForPartners,
  test: testConnection,
};
