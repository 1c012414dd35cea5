import type { FtpsAgreement } from '../../shared/index.ts';
import { usualPort } from './server-draft.ts';

/** What an address says of a server. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly mode: FtpsAgreement['mode'];
  /** Empty: it names nobody. */
  readonly user: string;
  readonly password: string | undefined;
  /** Empty: where the login leads. */
  readonly folder: string;
}

/** An address, or the beginning of one. */
export function looksLikeAddress(text: string): boolean {
  return text.includes('://');
}

/**
 * The parts of `ftps://user:password@host:990/folder` (implicit; explicit on port 21, as most programs mean it) or `ftpes://` (explicit).
 * A folder begins where the login leads; `/%2Ffolder` at the root (RFC 1738 3.2.2). Undefined: it is no such address.
 */
export function readServerAddress(text: string): ServerAddress | undefined {
  const [, scheme = '', authority = '', path = ''] =
    /^(ftpe?s):\/\/([^/?#\s]{1,1024})(?:\/([^?#\r\n]{0,4096}))?$/i.exec(text.trim()) ?? [];
  const at = authority.lastIndexOf('@');
  const [, host, writtenPort] =
    /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(authority.slice(at + 1)) ?? [];
  if (scheme === '' || host === undefined) return undefined;
  const login = at < 0 ? '' : authority.slice(0, at);
  const colon = login.indexOf(':');
  const user = percentDecoded(colon < 0 ? login : login.slice(0, colon));
  const password = colon < 0 ? undefined : percentDecoded(login.slice(colon + 1));
  const folder = percentDecoded(path.replace(/;type=[aid]$/i, ''));
  if (user === undefined || folder === undefined || (colon >= 0 && password === undefined)) return undefined;
  const mode = scheme.toLowerCase() === 'ftpes' || writtenPort === '21' ? 'explicit' : 'implicit';
  const port = writtenPort === undefined ? usualPort(mode) : Number(writtenPort);
  if (port < 1 || port > 65_535) return undefined;
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port,
    mode,
    user,
    password,
    folder: folder.length > 1 ? folder.replace(/\/+$/, '') || '/' : folder,
  };
}

/** An address that could not be read, to be mended by hand: a password does not stay in it. */
export function withoutLogin(text: string): string {
  const start = text.indexOf('://') + 3;
  const at = text.lastIndexOf('@');
  return at < start ? text : `${text.slice(0, start)}${text.slice(at + 1)}`;
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
