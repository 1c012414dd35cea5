import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import * as tls from 'node:tls';
import { codeOf, destroyBoth, destroyWhen, happens, keepQuiet, noteSecured } from '../sockets/index.ts';
import { NetworkError, networkFault } from './network-error.ts';
import type { Address } from './address.ts';

/**
 * TLS 1.2 or 1.3 over a connection that stands, to a server whose certificate has to hold for its name. Throws `download-untrusted`
 * {address} with OpenSSL's code, `tls-failed`, or what broke the line; the connection is destroyed then.
 */
export async function secureLine(
  tcp: Socket,
  address: Address,
  authorities: readonly string[],
  over: AbortSignal,
): Promise<tls.TLSSocket> {
  const params = { host: address.host, port: address.port, address: address.shown };
  const socket = tls.connect({
    socket: tcp,
    ca: [...authorities],
    host: address.host,
    // RFC 6066 3: a name, never an address.
    servername: isIP(address.host) === 0 ? address.host : '',
    minVersion: 'TLSv1.2',
    ALPNProtocols: ['http/1.1'],
  });
  keepQuiet(socket);
  noteSecured(tcp);
  const release = destroyWhen(over, socket);
  try {
    await happens(socket, 'secureConnect');
    return socket;
  } catch (error) {
    destroyBoth(socket, tcp);
    if (isAboutTrust(error, socket)) {
      // Without its cause, which holds the whole certificate.
      throw new NetworkError({ code: 'download-untrusted', params, text: codeOf(error), retry: 'later' });
    }
    const fault = networkFault(error, params);
    if (fault.code !== 'connection-failed' && fault.code !== 'connection-lost') throw fault;
    throw new NetworkError(
      { code: 'tls-failed', params, text: fault.text, retry: 'later' },
      { cause: error },
    );
  } finally {
    release();
  }
}

/** The handshake was done, and then the certificate was looked at: its error has the code of the verification. */
function isAboutTrust(error: unknown, socket: tls.TLSSocket): boolean {
  const seen: unknown = socket.authorizationError;
  return seen !== null && seen !== undefined && seen !== '' && codeOf(error) !== '';
}
