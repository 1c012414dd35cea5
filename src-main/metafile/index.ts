/** Digipoort's metafiles (FTPS interface description 1.6.1, 1.2.5): what is said about a data file, read and written by a profile. */
export { digestOf, hashName, sameDigest, writtenDigest } from './digest.ts';
export { longestMetafile, readMetafile, writeMetafile } from './metafile.ts';
export type { MetafileValues, ReadMetafile } from './metafile.ts';
export { checkSchema, longestSchema, schemaFaults } from './schema.ts';
export type { SchemaFault } from './schema.ts';
