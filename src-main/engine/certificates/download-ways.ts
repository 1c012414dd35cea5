import { createDownload } from '../../network/index.ts';
import type { Download } from '../../network/index.ts';
import { lineOf } from '../../../shared/index.ts';
import type { PartnerTerms } from '../../../shared/index.ts';

/**
 * One way of downloading for each proxy. It is the same object for the same proxy: what failed on it is remembered by it, and one
 * partner's broken proxy keeps nobody else from asking.
 */
export interface DownloadWays {
  readonly straight: Download;
  to(partner: PartnerTerms & { readonly proxyPassword: string }): Download;
}

/** More proxies than this nobody has; a changed password makes a new one. */
const mostKept = 100;

/** `watched`: whatever is fetched is written down. */
export function createDownloadWays(watched: <T>(work: () => T) => T = (work) => work()): DownloadWays {
  function watch(download: Download): Download {
    return (request) => watched(() => download(request));
  }
  const straight = watch(createDownload({}));
  const kept = new Map<string, Download>();
  return {
    straight,
    to(partner) {
      const { proxy } = lineOf(partner);
      const password = partner.proxyPassword;
      if (proxy === undefined) return straight;
      const key = JSON.stringify([proxy, password]);
      const download = kept.get(key) ?? watch(createDownload({ proxy: { ...proxy, password } }));
      if (!kept.has(key) && kept.size >= mostKept) kept.clear();
      kept.set(key, download);
      return download;
    },
  };
}
