import { WaybillError } from '../../shared/index.ts';
import type { Parameters } from '../../shared/index.ts';

/** What kept a connection or a download from being made. Never carries a login of a proxy, nor an error of somebody else who might. */
export class NetworkError extends WaybillError {}

/** Codes of the operating system and the resolver, as problems. All of them may pass by themselves. */
const problems: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'host-not-found'],
  ['EAI_AGAIN', 'host-not-found'],
  ['EAI_FAIL', 'host-not-found'],
  ['EAI_NODATA', 'host-not-found'],
  ['EAI_NONAME', 'host-not-found'],
  ['ENODATA', 'host-not-found'],
  ['ECONNREFUSED', 'connection-refused'],
  ['EHOSTUNREACH', 'host-unreachable'],
  ['EHOSTDOWN', 'host-unreachable'],
  ['ENETUNREACH', 'host-unreachable'],
  ['ENETDOWN', 'host-unreachable'],
  ['ENONET', 'host-unreachable'],
  ['EADDRNOTAVAIL', 'host-unreachable'],
  ['ETIMEDOUT', 'connect-timeout'],
  ['ECONNRESET', 'connection-lost'],
  ['ECONNABORTED', 'connection-lost'],
  ['EPIPE', 'connection-lost'],
]);

/** What Node or the operating system says of a connection, as a problem; one of ours stays as it is. */
export function networkFault(thrown: unknown, params: Parameters): WaybillError {
  if (thrown instanceof WaybillError) return thrown;
  const cause = firstOf(thrown);
  const code = problems.get(codeOf(cause));
  if (code !== undefined) return new NetworkError({ code, params, retry: 'later' }, { cause: thrown });
  const text = cause instanceof Error ? cause.message : String(cause);
  return new NetworkError({ code: 'connection-failed', params, text, retry: 'later' }, { cause: thrown });
}

/** The code of Node, the operating system or OpenSSL; empty where there is none. */
export function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return '';
  return typeof thrown.code === 'string' ? thrown.code : '';
}

/** Several addresses were tried: what the first one said. */
function firstOf(thrown: unknown): unknown {
  return thrown instanceof AggregateError && thrown.errors.length > 0
    ? (thrown.errors[0] as unknown)
    : thrown;
}
