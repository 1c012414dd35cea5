export { makeIdentity } from './identity/index.ts';
export type { OwnIdentity } from './identity/index.ts';
