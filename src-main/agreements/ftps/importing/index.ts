/** Partners from the lists of other FTP programs. Values in, values out; nothing is loaded, and no error or warning holds a secret. */
export { siteOfAddress } from './address.ts';
export { importSites, largestImport } from './import-sites.ts';
export type { ImportFormat, ReadImport } from './import-sites.ts';
export type { ImportedProxy, ImportedSite, ImportedSites, ImportWarning } from './site.ts';
