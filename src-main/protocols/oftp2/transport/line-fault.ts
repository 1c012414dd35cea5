import type { Parameters } from '../../../../shared/index.ts';
import { socketFault } from '../../../sockets/index.ts';
import { OftpError } from '../oftp-error.ts';

/** What broke a line, or kept it from being made, as a problem of this protocol: see `socketFault`. */
export function lineFault(thrown: unknown, params: Parameters = {}): OftpError {
  if (thrown instanceof OftpError) return thrown;
  return new OftpError(socketFault(thrown, params), { cause: thrown });
}
