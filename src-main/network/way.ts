export type { Target } from '../sockets/index.ts';

/** A proxy as it is used: the agreement's, with its password opened. */
export interface ProxyServer {
  /** `http`: CONNECT, RFC 9110 9.3.6. `socks5`: RFC 1928, names resolved by the proxy. */
  readonly kind: 'http' | 'socks5';
  readonly host: string;
  readonly port: number;
  /** Empty: no login. */
  readonly user: string;
  readonly password: string;
}

/** The way out of our network to one partner. */
export interface Way {
  /** Absent: straight. */
  readonly proxy?: ProxyServer | undefined;
}
