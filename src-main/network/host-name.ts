import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/**
 * A host as a proxy and the resolver understand it: an IPv6 address without brackets, a name outside ASCII as RFC 5890 writes it.
 * Undefined where it is no host: with white space, control characters or signs that mean something else in a request, or too long.
 */
export function plainHost(host: string): string | undefined {
  const trimmed = host.trim();
  const bare = trimmed.startsWith('[') && trimmed.endsWith(']') ? trimmed.slice(1, -1) : trimmed;
  if (isIP(bare) !== 0) return bare;
  // oxlint-disable-next-line no-control-regex -- the very characters a host must not carry
  if (!/^[^\u0000-\u0020\u007f"#%,/:;<=>?@[\\\]^`{|}]{1,253}$/.test(bare)) return undefined;
  // oxlint-disable-next-line no-control-regex -- everything outside ASCII
  if (/^[\u0000-\u007f]*$/.test(bare)) return bare;
  const ascii = domainToASCII(bare);
  return ascii === '' || ascii.length > 253 ? undefined : ascii;
}

/** Host and port as one text, RFC 3986 3.2: an IPv6 address in brackets. */
export function authorityOf(host: string, port: number): string {
  return `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}
