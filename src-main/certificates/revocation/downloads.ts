import type { Download } from '../download.ts';
import { CertificateError } from '../certificate-error.ts';

type Request = Omit<Parameters<Download>[0], 'signal'>;

interface Flight {
  readonly octets: Promise<Uint8Array>;
  readonly download: Download;
  readonly controller: AbortController;
  waiting: number;
}

/** How long an address that has failed is left alone. */
const pause = 60_000;
const mostRemembered = 1000;

/** Downloads that are shared by all who ask for the same at the same time. */
export interface Downloads {
  /** Rejects as `download` does; with `fresh` also what has just failed is tried. The failure of one way there never counts for another. */
  get(
    download: Download,
    request: Request,
    options: { readonly fresh: boolean; readonly signal?: AbortSignal | undefined },
  ): Promise<Uint8Array>;
}

/** `clock` gives milliseconds since 1970. */
export function createDownloads(clock: () => number): Downloads {
  const flights = new Map<string, Flight>();
  const failed = new WeakMap<Download, Map<string, number>>();

  function remember(download: Download, key: string): void {
    const failures = failed.get(download) ?? new Map<string, number>();
    failed.set(download, failures);
    if (failures.size >= mostRemembered) failures.clear();
    failures.set(key, clock());
  }

  function hasJustFailed(download: Download, key: string): boolean {
    const at = failed.get(download)?.get(key);
    return at !== undefined && Math.abs(clock() - at) < pause;
  }

  function forget(key: string, controller: AbortController): void {
    if (flights.get(key)?.controller === controller) flights.delete(key);
  }

  function begin(download: Download, request: Request, key: string): Flight {
    const controller = new AbortController();
    const octets = (async () => {
      try {
        const got = await Promise.resolve().then(() => download({ ...request, signal: controller.signal }));
        if (got.length > request.mostOctets) throw unobtainable();
        failed.get(download)?.delete(key);
        return got;
      } catch (error) {
        if (!controller.signal.aborted) remember(download, key);
        throw error;
      } finally {
        forget(key, controller);
      }
    })();
    const flight: Flight = { octets, download, controller, waiting: 0 };
    flights.set(key, flight);
    return flight;
  }

  /** Waits for a download; whoever goes last ends it. */
  async function join(key: string, flight: Flight, signal: AbortSignal | undefined): Promise<Uint8Array> {
    flight.waiting += 1;
    const { promise, reject } = Promise.withResolvers<never>();
    const leave = (): void => reject(unobtainable());
    signal?.addEventListener('abort', leave);
    if (signal?.aborted === true) leave();
    try {
      return await Promise.race([flight.octets, promise]);
    } finally {
      signal?.removeEventListener('abort', leave);
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        flight.controller.abort();
        forget(key, flight.controller);
      }
    }
  }

  return {
    async get(download, request, { fresh, signal }) {
      const key = `${request.address} ${Buffer.from(request.post?.octets ?? []).toString('base64')}`;
      const flying = flights.get(key);
      if (flying !== undefined) {
        try {
          return await join(key, flying, signal);
        } catch (error) {
          if (signal?.aborted === true || flying.download === download) throw error;
        }
      }
      if (!fresh && hasJustFailed(download, key)) throw unobtainable();
      return await join(key, flights.get(key) ?? begin(download, request, key), signal);
    },
  };
}

function unobtainable(): CertificateError {
  return new CertificateError({ code: 'revocation-no-list', retry: 'later' });
}
