import { WaybillError } from '../../../../shared/index.ts';
import { checkSites } from './site.ts';
import type { ImportedSites, SiteAsWritten } from './site.ts';

const schemes: ReadonlyMap<string, SiteAsWritten['security']> = new Map([
  ['ftps', 'implicit'],
  ['ftpes', 'explicit'],
  ['ftp', 'none'],
]);

/**
 * The site of an address: `ftps://user@host:990/folder` (implicit), `ftpes://` (explicit), `ftp://` (explicit too, with a warning).
 * `ftps` on port 21 is explicit, as most programs mean it. A folder begins where the login leads; `/%2Ffolder` at the root (RFC 1738 3.2.2).
 * @throws WaybillError `import-address`
 */
export function siteOfAddress(address: string): ImportedSites {
  const trimmed = address.trim();
  const [, scheme = '', authority = '', path = ''] =
    /^([a-z]{3,5}):\/\/([^/?#]{1,1024})(?:\/([^?#]{0,4096}))?$/i.exec(trimmed) ?? [];
  const security = schemes.get(scheme.toLowerCase());
  const at = authority.lastIndexOf('@');
  const [, host, port = ''] =
    /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(authority.slice(at + 1)) ?? [];
  if (security === undefined || host === undefined) throw unreadable();
  const login = at < 0 ? '' : authority.slice(0, at);
  const colon = login.indexOf(':');
  const user = percentDecoded(colon < 0 ? login : login.slice(0, colon));
  const folder = percentDecoded(path.replace(/;type=[aid]$/i, ''));
  const read = checkSites([
    {
      name: '',
      host,
      port,
      security: security === 'implicit' && port === '21' ? 'explicit' : security,
      user,
      password: colon < 0 ? undefined : percentDecoded(login.slice(colon + 1)),
      remoteFolder: folder,
      passive: true,
    },
  ]);
  const wrong = read.warnings.some(({ code }) => code === 'host-unusable' || code === 'port-unusable');
  if (wrong || read.sites.length === 0) throw unreadable();
  return read;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw unreadable();
  }
}

/** The address is not repeated: it may hold a password. */
function unreadable(): WaybillError {
  return new WaybillError({ code: 'import-address' });
}
