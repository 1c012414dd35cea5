import { isIPv4 } from 'node:net';
import type { Parameters } from '../../../shared/index.ts';
import { FtpsError } from './ftps-error.ts';
import type { Target } from '../../sockets/index.ts';
import type { Reply } from './line/index.ts';

/** Where data connections may go. */
export interface PassivePolicy {
  /**
   * `control`: to the server of the control connection, whatever address 227 names: what is behind a NAT names its own, and a server that
   * names another computer could use us against it (RFC 2577). `announced`: where 227 says, unless that is nowhere, or inside a network
   * that is not the server's.
   */
  readonly address: 'control' | 'announced';
  /** The agreed ports. Absent: every port from 1024. */
  readonly ports?: PortRange | undefined;
  /**
   * Where the server names a port that is not one of the agreed ones. `refuse`, unless told otherwise: nothing is sent. `warn`: it is told,
   * and gone to, unless it is below 1024.
   */
  readonly outside?: 'refuse' | 'warn' | undefined;
}

/** Both are in it. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** What is not as agreed, and no reason to stop. */
export interface FtpsWarning {
  /** `data-address-foreign`: 227 names an address that is not the server's, and that is not gone to. */
  readonly code: 'ftps.data-port-outside' | 'ftps.data-address-foreign';
  /** `host` of the session; `port`, `from`, `to`, or `address`. */
  readonly params: Parameters;
}

/** Ports of the system's own services: what a server names there is somebody else's door (RFC 2577 3). */
const firstFree = 1_024;

export const defaultPassive: PassivePolicy = { address: 'control' };

/** What 229 or 227 has said. */
export interface Announced {
  /** RFC 2428 3: 229 names no address. */
  readonly address?: string;
  readonly port: number;
}

/** `(|||6446|)`, with any printable sign instead of `|` (RFC 2428 3). */
const extended = /\(([\x21-\x2f\x3a-\x7e])\1\1(\d{1,5})\1\)/;
/** `(144,43,253,65,82,8)`; some servers leave the brackets out (RFC 1123 4.1.2.6). */
const plain = /(?<!\d)(\d{1,3}),(\d{1,3}),(\d{1,3}),(\d{1,3}),(\d{1,3}),(\d{1,3})(?!\d)/;

/** What a server answers to EPSV or PASV: 229, or 227 for either (field note 6). Undefined where it cannot be read. */
export function readAnnounced({ code, lines }: Reply): Announced | undefined {
  const words = lines.at(-1)?.slice(3) ?? '';
  if (code === 229) {
    const port = Number(extended.exec(words)?.[2] ?? 0);
    return isPort(port) ? { port } : undefined;
  }
  const numbers = code === 227 ? plain.exec(words)?.slice(1).map(Number) : undefined;
  if (numbers === undefined || numbers.some((number) => number > 255)) return undefined;
  const [high = 0, low = 0] = numbers.slice(4);
  const port = high * 256 + low;
  return isPort(port) ? { address: numbers.slice(0, 4).join('.'), port } : undefined;
}

/**
 * Holds a port against those agreed on; gives what is to be told of it. Throws `ftps.data-port` {port, from, to} where it may not be
 * gone to.
 */
export function checkPort(
  { port }: Announced,
  { ports, outside = 'refuse' }: PassivePolicy,
  params: Parameters,
): FtpsWarning | undefined {
  const { from, to } = ports ?? { from: firstFree, to: 65_535 };
  if (port >= from && port <= to) return undefined;
  const told = { ...params, port, from, to };
  if (outside === 'warn' && port >= firstFree) return { code: 'ftps.data-port-outside', params: told };
  throw new FtpsError({ code: 'ftps.data-port', params: told, retry: 'never' });
}

/** Where the data connection goes. `server`: the address of the control connection, or its name where a proxy finds it. */
export function dataTarget({ port, address }: Announced, server: string, policy: PassivePolicy): Target {
  if (policy.address === 'control' || address === undefined) return { host: server, port };
  const sense = leadsSomewhere(address) && (isInside(server) || !isInside(address));
  return { host: sense ? address : server, port };
}

/** What is to be told where a data connection goes elsewhere than 227 has said: a name that a proxy looks up cannot be held against it. */
export function foreignAddress(
  { address }: Announced,
  target: Target,
  params: Parameters,
): FtpsWarning | undefined {
  const host = target.host.replace(/^::ffff:/i, '');
  if (address === undefined || !isIPv4(host) || address === host) return undefined;
  return { code: 'ftps.data-address-foreign', params: { ...params, address } };
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65_535;
}

/** No address of this network, of a group, or of nobody (RFC 6890). */
function leadsSomewhere(address: string): boolean {
  const first = Number(address.split('.')[0]);
  return first !== 0 && first < 224;
}

/** An address that only has a meaning within one network or computer. A name is outside. */
function isInside(host: string): boolean {
  const address = host.replace(/^::ffff:/i, '');
  if (!isIPv4(address)) return host === '::1' || /^f[cd]|^fe[89ab]/i.test(host);
  const [first = 0, second = 0] = address.split('.').map(Number);
  return (
    first === 10 ||
    first === 127 ||
    (first === 100 && second >= 64 && second < 128) ||
    (first === 169 && second === 254) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168)
  );
}
