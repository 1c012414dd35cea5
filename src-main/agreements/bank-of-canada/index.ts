/** The Bank of Canada's server for payroll and purchase files (FTPS Server User Guide 2.1): uploads alone, under names and rules of its own. */
import { stat } from 'node:fs/promises';
import { FtpsError } from '../../protocols/ftps/index.ts';
import { bankLayout, serverOf } from '../../../shared/index.ts';
import type { BankTerms, Finding } from '../../../shared/index.ts';
import { addressOf, asServer, callPartner, testConnection, withServer } from '../ftps/index.ts';
import type { SendingAgreement } from '../sending-agreement.ts';
import { checkBankFile } from './contents.ts';
import { bankName } from './naming.ts';

export { bankNameTaken } from './naming.ts';

export { uploadPasswordFile } from './password-file.ts';

export const bankAgreement: SendingAgreement<BankTerms> = {
  // B-06, B-07: nothing but uploads; none can be gone on with, and no receipt comes by machine.
  capabilities: () => ({ send: true, collect: false, browse: false, receipts: false, restart: false }),
  async check({ bank }, _own, file) {
    const { remoteName, findings: ofName } = bankName(bank, file);
    const findings: Finding[] = [...ofName];
    if (file.destination !== undefined) {
      const params = { destination: file.destination };
      findings.push({ severity: 'error', code: 'destination-unknown', params, file: file.path });
    }
    // A password is no file of records.
    if (ofName.some(({ code }) => code === 'bank-password-file')) return { remoteName, findings };
    const { organization, userType, permitted, transferType } = bank;
    const layout = bankLayout(bank);
    const ofContents = await checkBankFile(file.path, {
      organization,
      userType,
      permitted,
      layout,
      transferType,
    });
    findings.push(...ofContents.map((finding) => ({ ...finding, file: file.path })));
    return { remoteName, findings };
  },
  // B-17: no receipt comes by machine.
  fields: ({ bank }) => ({ transferType: bank.transferType, receiptByHand: true }),
  destinations: () => [],
  farEnds: () => ({}),
  // None comes by machine.
  verify: () => Promise.resolve({ verification: 'unsigned' }),
  async prepare(_partner, _station, file) {
    const { size } = await stat(file.source);
    return { at: 'source', size, protocol: {}, facts: {} };
  },
  call: (exchange, station) => callPartner(withServer(exchange), station),
  test: (partner, station, watcher) => testConnection(asServer(partner), station, watcher),
  browse: () =>
    Promise.reject(new FtpsError({ code: 'ftps.upload-only', params: { command: 'LIST' }, retry: 'never' })),
  whereTakenHere: () => 'ask',
  addressOf: (partner) => addressOf({ kind: 'ftps', ftps: serverOf(partner) }),
};
