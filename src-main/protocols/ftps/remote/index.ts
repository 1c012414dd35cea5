/** What the server knows of a file, asked without a data connection. */
export { remoteChecksum } from './checksum.ts';
export type { RemoteChecksum } from './checksum.ts';
export {
  askOptional,
  mustSucceed,
  remoteSize,
  remoteTime,
  setRemoteTime,
  setType,
  workingFolder,
} from './facts.ts';
export { parseTime } from './time-value.ts';
