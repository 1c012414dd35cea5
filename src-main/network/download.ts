import { readAddress } from './address.ts';
import { startWayDeadline } from './deadline.ts';
import { fetchOnce, refused } from './fetch-once.ts';
import type { Wish } from './fetch-once.ts';
import { systemAuthorities } from '../sockets/index.ts';
import type { Way } from './way.ts';

/** Gets what lies at an http or https address. Rejects with a WaybillError. */
export type Download = (request: DownloadRequest) => Promise<Uint8Array>;

export interface DownloadRequest {
  readonly address: string;
  /** Absent: GET. */
  readonly post?: { readonly type: string; readonly octets: Uint8Array };
  readonly mostOctets: number;
  /** For everything together. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface DownloadOptions {
  /** Whom https servers have to be signed by, PEM; the system's unless told otherwise. */
  readonly authorities?: () => readonly string[];
}

const mostRedirects = 3;

/**
 * Downloads on one way. Follows three redirects at most (a POST only where the server says that it stays one), unpacks nothing, and
 * never reads more than `mostOctets`. Rejects with: what connectThrough throws; `download-failed` {address, status} for any status but
 * 200; `download-too-large` {address, limit}; `download-time-out`, `download-unreadable`, `download-untrusted` {address}; `tls-failed`;
 * `download-not-allowed` {address}: not http or https, or with a login in it; `proxy-login` where an HTTP proxy asks for one.
 */
export function createDownload(way: Way, options: DownloadOptions = {}): Download {
  const authorities = options.authorities ?? systemAuthorities;
  return async (request) => {
    const address = readAddress(request.address);
    const { signal, timeoutMs, mostOctets, post } = request;
    const params = { address: address.shown };
    const deadline = startWayDeadline({ signal, timeoutMs, code: 'download-time-out', params });
    try {
      return await follow(way, { address, post, mostOctets, timeoutMs, over: deadline.over, authorities });
    } finally {
      deadline.end();
    }
  };
}

async function follow(way: Way, wish: Wish): Promise<Uint8Array> {
  let { address } = wish;
  for (let redirects = 0; ; redirects += 1) {
    const fetched = await fetchOnce(way, { ...wish, address });
    if ('octets' in fetched) return fetched.octets;
    const { status, redirected } = fetched;
    // RFC 9110 15.4: only 307 and 308 keep a POST, and without its question an answer would mean nothing.
    const losesPost = wish.post !== undefined && status < 307;
    if (redirects === mostRedirects || losesPost) throw refused(address, status);
    address = readAddress(redirected, address);
  }
}
