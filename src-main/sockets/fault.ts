import { toProblem, WaybillError } from '../../shared/index.ts';
import type { Parameters, Problem } from '../../shared/index.ts';

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

/**
 * What broke a line, or kept it from being made: `tls-failed` with OpenSSL's words, or what `tcpFault` says. For a line that stood as
 * well: over TLS 1.3 a server says no to a client certificate only when the client believes the handshake done (RFC 8446 4.4.2.4).
 */
export function socketFault(thrown: unknown, params: Parameters = {}): Problem {
  const cause = causeOf(thrown);
  if (thrown instanceof WaybillError || !isTlsFault(cause)) return tcpFault(thrown, params);
  return { code: 'tls-failed', params, text: tlsWords(cause), retry: 'later' };
}

/**
 * What Node or the operating system says of a TCP connection: `host-not-found`, `connection-refused`, `host-unreachable`,
 * `connect-timeout`, `connection-lost`, or `connection-failed` with its words. One of ours stays what it is.
 */
export function tcpFault(thrown: unknown, params: Parameters): Problem {
  if (thrown instanceof WaybillError) return toProblem(thrown);
  const cause = causeOf(thrown);
  const code = problems.get(codeOf(cause));
  if (code !== undefined) return { code, params, retry: 'later' };
  const text = cause instanceof Error ? cause.message : String(cause);
  return { code: 'connection-failed', params, text, retry: 'later' };
}

/** A server without TLS hangs up on a handshake, so that this is a matter of TLS until it proves otherwise. */
export function handshakeFault(fault: Problem): Problem {
  if (fault.code !== 'connection-lost') return fault;
  return { code: 'tls-failed', params: fault.params, retry: 'later' };
}

/** The code of Node, the operating system or OpenSSL; empty where there is none. */
export function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return '';
  return typeof thrown.code === 'string' ? thrown.code : '';
}

/** Several addresses were tried: what the first one said. */
export function causeOf(thrown: unknown): unknown {
  return thrown instanceof AggregateError && thrown.errors.length > 0
    ? (thrown.errors[0] as unknown)
    : thrown;
}

function isTlsFault(thrown: unknown): thrown is Error {
  if (!(thrown instanceof Error)) return false;
  const code = codeOf(thrown);
  return (
    code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO' || 'library' in thrown
  );
}

/** OpenSSL's own reason, without the place in its source: `tlsv1 alert protocol version`. */
function tlsWords(error: Error): string {
  const reason: unknown = 'reason' in error ? error.reason : undefined;
  return typeof reason === 'string' && reason !== '' ? reason : error.message;
}
