import type { Parameters } from '../../../../shared/index.ts';
import { causeOf, codeOf, socketFault } from '../../../sockets/index.ts';
import { FtpsError } from '../ftps-error.ts';
import { ReplyTooLong } from './reply.ts';

/** RFC 8446 6.2: over TLS 1.3 it comes when the client believes the handshake done (field note 12). */
const certificateRequired = /CERTIFICATE_REQUIRED/;

/**
 * What broke a line, or kept it from being made, as a problem of this protocol: `ftps.client-certificate-required`, `ftps.reply-too-long`,
 * and what `socketFault` says.
 */
export function lineFault(thrown: unknown, params: Parameters = {}): FtpsError {
  if (thrown instanceof FtpsError) return thrown;
  const options = { cause: thrown };
  if (certificateRequired.test(codeOf(causeOf(thrown)))) {
    return new FtpsError({ code: 'ftps.client-certificate-required', params, retry: 'never' }, options);
  }
  if (thrown instanceof ReplyTooLong) {
    return new FtpsError({ code: 'ftps.reply-too-long', params, retry: 'later' }, options);
  }
  const fault = socketFault(thrown, params);
  // What has no code is the end of the connection, in the words of the library.
  if (fault.code === 'connection-failed' && codeOf(causeOf(thrown)) === '') {
    return new FtpsError({ code: 'connection-lost', params, retry: 'later' }, options);
  }
  return new FtpsError(fault, options);
}
