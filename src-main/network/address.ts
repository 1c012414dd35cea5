import { plainWords } from './http-head.ts';
import { plainHost } from './host-name.ts';
import { NetworkError } from './network-error.ts';

/** An http or https address, taken apart. */
export interface Address {
  /** As it is told to people: without anything secret in it. */
  readonly shown: string;
  readonly secure: boolean;
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
  /** `host` or `host:port`, as a request names it (RFC 9110 7.2). */
  readonly hostHeader: string;
  /** Path and query. */
  readonly path: string;
  /** All of it without its fragment, for a proxy (RFC 9112 3.2.2). */
  readonly absolute: string;
}

/** Takes an address apart. Throws `download-not-allowed` {address} where it is not http or https, or names a user. */
export function readAddress(text: string, base?: Address): Address {
  const url = URL.parse(text, base?.absolute);
  const host = url === null ? undefined : plainHost(url.hostname);
  const secure = url?.protocol === 'https:';
  if (url === null || host === undefined || (!secure && url.protocol !== 'http:')) throw notAllowed(text);
  if (url.username !== '' || url.password !== '') throw notAllowed(text);
  const path = `${url.pathname}${url.search}`;
  return {
    shown: plainWords(`${url.origin}${path}`),
    secure,
    host,
    port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
    hostHeader: url.host,
    path,
    absolute: `${url.origin}${path}`,
  };
}

function notAllowed(text: string): NetworkError {
  // What stands before the last @ may be a login.
  const address = plainWords(text.replace(/^((?:[^:/?#@]*:)?[/\\]{0,2}).*@/s, '$1'));
  return new NetworkError({ code: 'download-not-allowed', params: { address }, retry: 'never' });
}
