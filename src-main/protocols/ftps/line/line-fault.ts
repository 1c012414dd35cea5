import { toProblem, WaybillError } from '../../../../shared/index.ts';
import type { Parameters } from '../../../../shared/index.ts';
import { FtpsError } from '../ftps-error.ts';
import { ReplyTooLong } from './reply.ts';

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

/** RFC 8446 6.2: over TLS 1.3 it comes when the client believes the handshake done (field note 12). */
const certificateRequired = /CERTIFICATE_REQUIRED/;

/**
 * What broke a line, or kept it from being made, as a problem: `ftps.client-certificate-required`, `ftps.reply-too-long`, `tls-failed` with the
 * words of the TLS library, or what the operating system says.
 */
export function lineFault(thrown: unknown, params: Parameters = {}): FtpsError {
  if (thrown instanceof FtpsError) return thrown;
  if (thrown instanceof WaybillError) return new FtpsError(toProblem(thrown), { cause: thrown });
  const cause = firstOf(thrown);
  const options = { cause: thrown };
  const code = codeOf(cause);
  if (certificateRequired.test(code)) {
    return new FtpsError({ code: 'ftps.client-certificate-required', params, retry: 'never' }, options);
  }
  if (cause instanceof ReplyTooLong) {
    return new FtpsError({ code: 'ftps.reply-too-long', params, retry: 'later' }, options);
  }
  if (isTlsFault(cause)) {
    return new FtpsError({ code: 'tls-failed', params, text: tlsWords(cause), retry: 'later' }, options);
  }
  const known = problems.get(code);
  // What has no code is the end of the connection, in the words of the library.
  if (known !== undefined || code === '') {
    return new FtpsError({ code: known ?? 'connection-lost', params, retry: 'later' }, options);
  }
  const text = cause instanceof Error ? cause.message : String(cause);
  return new FtpsError({ code: 'connection-failed', params, text, retry: 'later' }, options);
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

function isTlsFault(thrown: unknown): thrown is Error {
  if (!(thrown instanceof Error)) return false;
  const code = codeOf(thrown);
  return (
    code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO' || 'library' in thrown
  );
}

/** OpenSSL's own reason, without the place in its source. */
function tlsWords(error: Error): string {
  const reason: unknown = 'reason' in error ? error.reason : undefined;
  return typeof reason === 'string' && reason !== '' ? reason : error.message;
}
