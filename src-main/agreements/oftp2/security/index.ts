/** What is done to files and receipts between us and the partner: CMS, signed receipts, secure authentication (RFC 5024 6, 4.2.3). */
export { authenticatorFor } from './authenticator.ts';
export { evidence } from './evidence.ts';
export { open } from './open-file.ts';
export { secure } from './secure-file.ts';
export {
  fieldsOf,
  isEncrypted,
  isSigned,
  isWrapped,
  keptFields,
  suiteNumber,
  unsecured,
} from './security-fields.ts';
export { signed, verify } from './signed-receipts.ts';
export type { ReceiptVerdict } from './signed-receipts.ts';
