import { z } from 'zod';
import {
  BankAgreement,
  DigipoortAgreement,
  FtpsAgreement,
  MetafileProfile,
  OftpAgreement,
  OftpFiles,
  OftpInterop,
  OftpRetries,
  OftpRouting,
  OftpSecurity,
  Proxy,
  RevocationRules,
} from '../../../shared/index.ts';

const revocation = RevocationRules.strict().prefault({});
const trust = FtpsAgreement.shape.trust.unwrap().extend({ revocation }).strict().prefault({});
const proxy = Proxy.strict().optional();

/** What is agreed with a partner of each kind as a file says it: defaults may be left out, and no field may be misspelt. */
export const strictTerms = {
  oftp2: z.strictObject({
    ...OftpAgreement.shape,
    proxy,
    security: OftpSecurity.strict().prefault({}),
    files: OftpFiles.strict().prefault({}),
    interop: OftpInterop.strict().prefault({}),
    routing: OftpRouting.strict().prefault({}),
    retries: OftpRetries.strict().prefault({}),
    trust: OftpAgreement.shape.trust.unwrap().extend({ revocation }).strict().prefault({}),
  }),
  ftps: z.strictObject({ ...FtpsAgreement.shape, proxy, trust }),
  digipoort: z.strictObject({
    ...DigipoortAgreement.shape,
    proxy,
    trust,
    profile: MetafileProfile.strict().prefault({}),
  }),
  bank: z.strictObject({ ...BankAgreement.shape, proxy, trust }),
} as const;
