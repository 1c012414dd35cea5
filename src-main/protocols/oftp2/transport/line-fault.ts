import type { Parameters } from '../../../../shared/index.ts';
import { OftpError } from '../oftp-error.ts';

/** Codes of the operating system and the resolver, as problems. All of them may pass by themselves. */
const problems: Readonly<Record<string, string>> = {
  ENOTFOUND: 'host-not-found',
  EAI_AGAIN: 'host-not-found',
  EAI_FAIL: 'host-not-found',
  EAI_NODATA: 'host-not-found',
  EAI_NONAME: 'host-not-found',
  ENODATA: 'host-not-found',
  ECONNREFUSED: 'connection-refused',
  EHOSTUNREACH: 'host-unreachable',
  EHOSTDOWN: 'host-unreachable',
  ENETUNREACH: 'host-unreachable',
  ENETDOWN: 'host-unreachable',
  ENONET: 'host-unreachable',
  EADDRNOTAVAIL: 'host-unreachable',
  ETIMEDOUT: 'connect-timeout',
  ECONNRESET: 'connection-lost',
  ECONNABORTED: 'connection-lost',
  EPIPE: 'connection-lost',
};

/**
 * What broke a line, or kept it from being made, as a problem. For a line that stood as well: over TLS 1.3 a server says no to a
 * client certificate only when the client believes the handshake done (RFC 8446 4.4.2.4), which is `tls-failed` too.
 */
export function lineFault(thrown: unknown, params: Parameters = {}): OftpError {
  if (thrown instanceof OftpError) return thrown;
  const cause = firstOf(thrown);
  const options = { cause: thrown };
  if (isTlsFault(cause)) {
    return new OftpError({ code: 'tls-failed', params, text: tlsWords(cause), retry: 'later' }, options);
  }
  const code = problems[codeOf(cause)];
  if (code !== undefined) return new OftpError({ code, params, retry: 'later' }, options);
  const text = cause instanceof Error ? cause.message : String(cause);
  return new OftpError({ code: 'connection-failed', params, text, retry: 'later' }, options);
}

/** The code of Node, the operating system or OpenSSL. */
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
