/** Revocation: whether an issuer has taken back its certificate, by lists (RFC 5280 5) and by OCSP (RFC 6960). */
export { createRevocation } from './create-revocation.ts';
export type { RevocationOptions } from './create-revocation.ts';
export { importLists } from './import-lists.ts';
export type { ImportedList } from './import-lists.ts';
export { keepNewest } from './keep-newest.ts';
export { readList } from './list.ts';
export type { RevocationList } from './list.ts';
export { createMemoryStore } from './memory-store.ts';
export type { KeptAnswer, Revocation, RevocationQuestion, RevocationStore } from './revocation.ts';
