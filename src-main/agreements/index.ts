/** What each kind of partner asks on top of its protocol. The engine speaks of files and receipts; an agreement translates. */
export * from './agreement.ts';
export * from './receipt-wish.ts';
export * from './route.ts';
export { agreement } from './by-kind.ts';
export { nameTaken } from './names-once.ts';
export { changePassword } from './passwords.ts';
export type { PasswordSent } from './password-sent.ts';
export { importSites, largestImport, partnerOfSite, siteOfAddress } from './ftps/index.ts';
export type { ImportedSite, ImportedSites } from './ftps/index.ts';
