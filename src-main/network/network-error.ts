import { WaybillError } from '../../shared/index.ts';
import type { Parameters } from '../../shared/index.ts';
import { tcpFault } from '../sockets/index.ts';

/** What kept a connection or a download from being made. Never carries a login of a proxy, nor an error of somebody else who might. */
export class NetworkError extends WaybillError {}

/** What Node or the operating system says of a connection, as a problem; one of ours stays as it is. */
export function networkFault(thrown: unknown, params: Parameters): WaybillError {
  if (thrown instanceof WaybillError) return thrown;
  return new NetworkError(tcpFault(thrown, params), { cause: thrown });
}
