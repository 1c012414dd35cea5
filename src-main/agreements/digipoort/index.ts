/** Digipoort (FTPS interface description 1.6.1): a data file and its metafile, a receipt or an error message for them, and files to be collected. */
import { stat } from 'node:fs/promises';
import { checkSchema, digestOf } from '../../metafile/index.ts';
import { serverOf } from '../../../shared/index.ts';
import type { DigipoortTerms } from '../../../shared/index.ts';
import { addressOf, asServer, ftpsAgreement } from '../ftps/index.ts';
import type { ProtocolFields, ReceiptIn, ReceiptProof } from '../agreement.ts';
import type { SendingAgreement } from '../sending-agreement.ts';
import { callDigipoort } from './caller.ts';
import { testDigipoort } from './calling.ts';
import { digipoortCheck } from './naming.ts';
import { digestRule } from './statement.ts';
import { statedMetafile } from './stated-metafile.ts';

export { digipoortEvidence, isDigipoortAnswer } from './evidence.ts';
export { digipoortNameTaken } from './naming.ts';
export { rejectionCauses } from './rejection.ts';

/** A digest is no proof of who has written it (D-42): at most it says that this very file is meant. */
function proofOf({ outcome, protocol }: ReceiptIn, file: ProtocolFields | undefined): ReceiptProof {
  const said = protocol['digest'];
  if (outcome === 'refused' || typeof said !== 'string' || said === '' || file === undefined)
    return { verification: 'unsigned' };
  if (said.toLowerCase() === String(file['digest']).toLowerCase()) return { verification: 'unsigned' };
  return {
    verification: 'failed',
    problem: { code: 'digipoort-receipt-differs', params: {}, retry: 'never' },
  };
}

export const digipoortAgreement: SendingAgreement<DigipoortTerms> = {
  capabilities: () => ({ send: true, collect: true, browse: true, receipts: true, restart: true }),
  async check({ digipoort }, _own, file) {
    const { remoteName, findings } = await digipoortCheck(digipoort, file);
    const { destination } = file;
    if (destination === undefined) return { remoteName, findings };
    const unknown = {
      severity: 'error',
      code: 'destination-unknown',
      params: { destination },
      file: file.path,
    } as const;
    return { remoteName, findings: [...findings, unknown] };
  },
  fields: () => ({}),
  destinations: () => [],
  farEnds: () => ({}),
  verify: (_partner, _station, receipt, file) => Promise.resolve(proofOf(receipt, file)),
  async prepare({ digipoort }, _station, file, { signal }) {
    const { size } = await stat(file.source);
    // D-28: of the octets as they are sent.
    const digest = await digestOf(file.source, digipoort.profile.digest, signal);
    const protocol = { digest, digestBy: digestRule(digipoort.profile.digest) };
    return { at: 'source', size, protocol, facts: { digest } };
  },
  async requireUsable({ digipoort: { schema } }, before) {
    const isKnown = before?.kind === 'digipoort' && before.digipoort.schema === schema;
    if (schema !== undefined && schema !== '' && !isKnown) await checkSchema(schema);
  },
  metafile: ({ digipoort }, file, correction) => statedMetafile(digipoort, file, correction),
  call: callDigipoort,
  test: testDigipoort,
  browse: (partner, station, hooks) => ftpsAgreement.browse(asServer(partner), station, hooks),
  whereTakenHere: () => 'ask',
  addressOf: (partner) => addressOf({ kind: 'ftps', ftps: serverOf(partner) }),
};
