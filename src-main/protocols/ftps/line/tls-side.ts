import * as net from 'node:net';
import * as tls from 'node:tls';
import type { Duplex } from 'node:stream';
import type { Parameters } from '../../../../shared/index.ts';
import { FtpsError } from '../ftps-error.ts';
import { lineFault } from './line-fault.ts';
import { pemCertificates, shownCertificates } from './peer.ts';
import type { Anchors, TlsIdentity } from './peer.ts';
import { happens, socketMarks } from './tcp.ts';
import { within } from './within.ts';

export type TlsVersion = '1.2' | '1.3';

export interface TlsSettings {
  readonly host: string;
  /** The name that the certificate must carry, when it is not the host (RFC 6066 3). */
  readonly serverName?: string | undefined;
  readonly anchors: Anchors;
  readonly identity?: TlsIdentity | undefined;
  /** 1.2 unless told otherwise. */
  readonly oldestTls?: TlsVersion | undefined;
  /** 1.3 unless told otherwise. */
  readonly newestTls?: TlsVersion | undefined;
}

/**
 * Forward secrecy only, under names that OpenSSL and BoringSSL both know. The two with CBC are for servers whose software is from before
 * GCM.
 */
const ciphers = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-RSA-AES128-SHA',
  'ECDHE-RSA-AES256-SHA',
].join(':');

/**
 * Our side of the TLS of one session: what the control connection has agreed on is what each data connection resumes. Servers demand it
 * (field notes 10 and 17): the same names, and in TLS 1.3 a ticket, of which each is good for one connection.
 */
export class TlsSide {
  readonly #settings: TlsSettings;
  readonly #context: tls.SecureContext;
  #session: Buffer | undefined;
  #leaf: Buffer | undefined;

  /** Throws `identity-unusable`, `certificate-unreadable`. */
  constructor(settings: TlsSettings) {
    this.#settings = settings;
    this.#context = secureContext(settings);
  }

  /** The handshake of the control connection; every certificate is let through here, and judged by whoever called. */
  async control(tcp: net.Socket, timeoutMs: number, params: Parameters): Promise<tls.TLSSocket> {
    const socket = this.#connect(tcp, undefined);
    try {
      await shakenHands(socket, timeoutMs, params);
    } catch (error) {
      destroyBoth(socket, tcp);
      throw error;
    }
    this.#leaf = leafOf(socket);
    return socket;
  }

  /** Begins the handshake of a data connection over a socket or what stands before it. */
  data(tcp: Duplex): tls.TLSSocket {
    return this.#connect(tcp, this.#session);
  }

  /** Nobody but the server of the control connection: the same certificate, which was judged. Throws `ftps.data-certificate`. */
  checkSame(socket: tls.TLSSocket, params: Parameters): void {
    // Only the one who has the keys of the control connection can resume its session.
    if (socket.isSessionReused()) return;
    const leaf = leafOf(socket);
    if (leaf === undefined || this.#leaf === undefined || !leaf.equals(this.#leaf)) {
      throw new FtpsError({ code: 'ftps.data-certificate', params, retry: 'never' });
    }
  }

  #connect(tcp: Duplex, session: Buffer | undefined): tls.TLSSocket {
    const { host, serverName = host } = this.#settings;
    const socket = tls.connect({
      ...socketMarks,
      socket: tcp,
      secureContext: this.#context,
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
      // Node binds a session to both.
      host: serverName,
      servername: net.isIP(serverName) === 0 ? serverName : '',
      ...(session === undefined ? {} : { session }),
    });
    // In TLS 1.2 once for the control connection; in 1.3 for each ticket, also of data connections.
    socket.on('session', (ticket: Buffer) => {
      if (this.#session === undefined || socket.getProtocol() === 'TLSv1.3') this.#session = ticket;
    });
    socket.on('error', ignore);
    return socket;
  }
}

/** TLS before the TCP it stands on: Node 24 ends the process (SIGSEGV) when it is the other way round. */
export function destroyBoth(socket: tls.TLSSocket, below: Duplex): void {
  socket.destroy();
  below.destroy();
}

/** A server without TLS hangs up on a handshake, so that this is a matter of TLS until it proves otherwise. */
export async function shakenHands(
  socket: tls.TLSSocket,
  timeoutMs: number,
  params: Parameters,
): Promise<void> {
  const late = (): Error => new FtpsError({ code: 'connect-timeout', params, retry: 'later' });
  try {
    await within(happens(socket, 'secureConnect'), timeoutMs, late);
  } catch (error) {
    const fault = lineFault(error, params);
    if (fault.code !== 'connection-lost') throw fault;
    throw new FtpsError({ code: 'tls-failed', params, retry: 'later' }, { cause: error });
  }
}

function leafOf(socket: tls.TLSSocket): Buffer | undefined {
  const [leaf] = shownCertificates(socket);
  return leaf === undefined ? undefined : Buffer.from(leaf);
}

function secureContext({ anchors, identity, oldestTls, newestTls }: TlsSettings): tls.SecureContext {
  const authorities = anchors.authorities.flatMap((text) => pemCertificates(text));
  try {
    return tls.createSecureContext({
      ciphers,
      minVersion: `TLSv${oldestTls ?? '1.2'}`,
      maxVersion: `TLSv${newestTls ?? '1.3'}`,
      ...(identity === undefined ? {} : { cert: identity.certificatePem, key: identity.privateKeyPem }),
      ca: anchors.system ? [...authorities, ...systemAuthorities()] : [...authorities],
      // A partner may have handed over the authority that signs for it, and not the one above that.
      allowPartialTrustChain: authorities.length > 0,
    });
  } catch (error) {
    throw new FtpsError({ code: 'identity-unusable', retry: 'never' }, { cause: error });
  }
}

function systemAuthorities(): readonly string[] {
  // Came with Node 22.15.
  const ofSystem = typeof tls.getCACertificates === 'function' ? tls.getCACertificates('system') : [];
  return ofSystem.length > 0 ? ofSystem : tls.rootCertificates;
}

function ignore(): void {
  // The error stays in socket.errored.
}
