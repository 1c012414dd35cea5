import type { Socket } from 'node:net';
import type { SecureContext, TLSSocket } from 'node:tls';
import type { Duplex } from 'node:stream';
import type { Parameters } from '../../../../shared/index.ts';
import {
  beginTls,
  clientContext,
  destroyBoth,
  handshakeFault,
  happens,
  shownCertificates,
} from '../../../sockets/index.ts';
import type { ClientSettings } from '../../../sockets/index.ts';
import { FtpsError } from '../ftps-error.ts';
import { lineFault } from './line-fault.ts';
import { within } from './within.ts';

export interface TlsSettings extends ClientSettings {
  readonly host: string;
  /** The name that the certificate must carry, when it is not the host (RFC 6066 3). */
  readonly serverName?: string | undefined;
}

/**
 * Our side of the TLS of one session: what the control connection has agreed on is what each data connection resumes. Servers demand it
 * (field notes 10 and 17): the same names, and in TLS 1.3 a ticket, of which each is good for one connection.
 */
export class TlsSide {
  readonly #settings: TlsSettings;
  readonly #name: string;
  readonly #context: SecureContext;
  /** For data connections. */
  #dataContext: SecureContext | undefined;
  #session: Buffer | undefined;
  #leaf: Buffer | undefined;
  /** Connections that are the server's. */
  readonly #proved = new WeakSet<TLSSocket>();
  /** Tickets of the others: to resume one would prove nothing. */
  readonly #held = new WeakMap<TLSSocket, Buffer>();

  /** Throws `identity-unusable`, `certificate-unreadable`. */
  constructor(settings: TlsSettings) {
    this.#settings = settings;
    this.#name = settings.serverName ?? settings.host;
    try {
      this.#context = clientContext(settings);
    } catch (error) {
      throw lineFault(error);
    }
  }

  /** The handshake of the control connection; every certificate is let through here, and judged by whoever called. */
  async control(tcp: Socket, timeoutMs: number, params: Parameters): Promise<TLSSocket> {
    const socket = this.#connect(tcp, this.#context, undefined);
    this.#proved.add(socket);
    try {
      await shakenHands(socket, timeoutMs, params);
    } catch (error) {
      destroyBoth(socket, tcp);
      throw error;
    }
    this.#leaf = leafOf(socket);
    this.#dataContext = contextLike(socket, this.#settings);
    return socket;
  }

  /** Begins the handshake of a data connection over a socket or what stands before it. */
  data(tcp: Duplex): TLSSocket {
    return this.#connect(tcp, this.#dataContext ?? this.#context, this.#session);
  }

  /** Nobody but the server of the control connection: the same certificate, which was judged. Throws `ftps.data-certificate`. */
  checkSame(socket: TLSSocket, params: Parameters): void {
    // Only the one who has the keys of the control connection can resume its session.
    if (!socket.isSessionReused() && !this.#isSameLeaf(leafOf(socket))) {
      throw new FtpsError({ code: 'ftps.data-certificate', params, retry: 'never' });
    }
    this.#proved.add(socket);
    const ticket = this.#held.get(socket);
    if (ticket !== undefined) this.#keep(socket, ticket);
  }

  #isSameLeaf(leaf: Buffer | undefined): boolean {
    return leaf !== undefined && this.#leaf !== undefined && leaf.equals(this.#leaf);
  }

  #connect(tcp: Duplex, context: SecureContext, session: Buffer | undefined): TLSSocket {
    const socket = beginTls(tcp, { context, name: this.#name, session });
    socket.on('session', (ticket: Buffer) => {
      if (this.#proved.has(socket)) this.#keep(socket, ticket);
      else this.#held.set(socket, ticket);
    });
    return socket;
  }

  /** In TLS 1.2 once for the control connection; in 1.3 each ticket, also of data connections. */
  #keep(socket: TLSSocket, ticket: Buffer): void {
    if (this.#session === undefined || socket.getProtocol() === 'TLSv1.3') this.#session = ticket;
  }
}

/**
 * For more connections like one in TLS 1.3: they offer the group alone that the server has chosen. Keys for others would cost more than the rest
 * of a resumed handshake, and a server that wants another one would ask again. What quantum computers may break of such a
 * group is no use to them: the secret of the resumed session goes into the keys as well (RFC 8446 7.1). No authority is needed, since
 * whoever does not resume has to show the same certificate. Undefined: as every other connection.
 */
function contextLike(socket: TLSSocket, settings: TlsSettings): SecureContext | undefined {
  if (socket.getProtocol() !== 'TLSv1.3') return undefined;
  const key = socket.getEphemeralKeyInfo();
  if (key === null || !('name' in key) || typeof key.name !== 'string' || key.name === '') return undefined;
  try {
    return clientContext({ ...settings, anchors: { authorities: [], system: false }, group: key.name });
  } catch {
    // The TLS library calls it otherwise here.
    return undefined;
  }
}

export async function shakenHands(socket: TLSSocket, timeoutMs: number, params: Parameters): Promise<void> {
  const late = (): Error => new FtpsError({ code: 'connect-timeout', params, retry: 'later' });
  try {
    await within(happens(socket, 'secureConnect'), timeoutMs, late);
  } catch (error) {
    throw new FtpsError(handshakeFault(lineFault(error, params)), { cause: error });
  }
}

function leafOf(socket: TLSSocket): Buffer | undefined {
  const [leaf] = shownCertificates(socket);
  return leaf === undefined ? undefined : Buffer.from(leaf);
}
