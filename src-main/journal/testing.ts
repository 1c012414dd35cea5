import { OftpAgreement } from '../../shared/index.ts';
import type { PartnerId } from '../../shared/index.ts';
import type { Journal, NewTransfer } from './records.ts';

/** A partner and rows for tests and measurements. */
export function addPartner(journal: Journal, name: string): PartnerId {
  return journal.partners.add({
    name,
    kind: 'oftp2',
    oftp2: OftpAgreement.parse({ code: 'O0013TEST' }),
    sealed: {},
    practice: false,
  }).id;
}

export function newTransfer(partnerId: PartnerId, change: Partial<NewTransfer> = {}): NewTransfer {
  return {
    direction: 'out',
    partnerId,
    fileName: 'DELFOR.EDI',
    size: 1_000,
    octetsDone: 0,
    durableOctets: 0,
    remoteName: 'DELFOR.EDI',
    remoteStamp: '20261121 0900000001',
    state: 'queued',
    receipt: 'none',
    attempts: 0,
    protocol: {},
    ...change,
  };
}
