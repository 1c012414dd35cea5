import { expect, it } from 'vitest';
import { BankAgreement, bankServer } from './agreement.ts';

const least = { organization: '12345', userType: 'employer' } as const;

it('B-01, B-02, B-03, B-06, C18: the bank is an upload-only server at its own ports', () => {
  expect(bankServer(BankAgreement.parse(least))).toMatchObject({
    host: 'csb-oec.bpmca.com',
    port: 990,
    mode: 'implicit',
    user: 'ftp12345',
    uploadOnly: true,
    passivePorts: { from: 23_001, to: 23_100 },
  });
  expect(bankServer(BankAgreement.parse({ ...least, mode: 'explicit' }))).toMatchObject({ port: 21_021 });
});

it('B-05: text first, binary where that was agreed', () => {
  expect(bankServer(BankAgreement.parse(least)).transferType).toBe('text');
  expect(bankServer(BankAgreement.parse({ ...least, transferType: 'binary' })).transferType).toBe('binary');
});

it.each(['1234', '123456', 'ftp12345', '1234a', ''])('%j is no Organization Id', (organization) => {
  expect(BankAgreement.safeParse({ ...least, organization }).success).toBe(false);
});
