import type { FtpsPartnerInput } from '../../../shared/index.ts';
import type { ImportedSite } from './importing/index.ts';

/** In characters: a longer name of another program is cut. */
const longestName = 60;

/** What is agreed with a server that another program had in its list; its name may be taken already. */
export function partnerOfSite(site: ImportedSite): FtpsPartnerInput {
  const { name, host, port, security, user, password, remoteFolder, proxy } = site;
  return {
    name: Array.from(name).slice(0, longestName).join('').trim() || host.slice(0, longestName),
    kind: 'ftps',
    ftps: {
      host,
      port,
      mode: security,
      // What other programs mean by no name at all.
      user: user === '' ? 'anonymous' : user,
      ...(remoteFolder === undefined ? {} : { remoteFolder }),
      ...(proxy === undefined
        ? {}
        : { proxy: { kind: proxy.kind, host: proxy.host, port: proxy.port, user: proxy.user } }),
    },
    secrets: {
      ...(password === undefined ? {} : { ourPassword: password }),
      ...(proxy?.password === undefined ? {} : { proxyPassword: proxy.password }),
    },
  };
}
