import { WaybillError } from '../../../shared/index.ts';
import type { EngineApi, PartnerSummary, RemoteEntry, RemoteFolder } from '../../../shared/index.ts';

/** What was named at a partner, as the engine is asked for it. */
export interface Named {
  readonly path: string;
  readonly kind: RemoteEntry['kind'];
  readonly size?: number;
  readonly modifiedAt?: number;
}

/** A path there as it was written: what does not begin with `/` lies below the folder that was agreed, as `ls` shows it. */
export function remotePath(partner: PartnerSummary, written: string): string {
  if (partner.kind !== 'ftps' || partner.ftps.remoteFolder === '' || written.startsWith('/')) return written;
  return written === '' ? '' : `${partner.ftps.remoteFolder.replace(/\/+$/, '')}/${written}`;
}

/**
 * What each of these is, as the folders say in which they lie; a folder is looked at once. Where it may not be, each is taken for a file.
 * Throws `remote-not-found` for the first that is not there, and what the engine throws.
 */
export async function lookUp(
  api: EngineApi,
  partner: PartnerSummary,
  written: readonly string[],
): Promise<readonly Named[]> {
  const folders = new Map<string, RemoteFolder | undefined>();
  const named: Named[] = [];
  for (const one of written) {
    const path = remotePath(partner, one.length > 1 ? one.replace(/\/+$/, '') : one);
    const end = path.lastIndexOf('/');
    const folder = end === -1 ? '.' : end === 0 ? '/' : path.slice(0, end);
    if (!folders.has(folder)) folders.set(folder, await listed(api, partner, folder));
    const listing = folders.get(folder);
    const entry = listing?.entries.find(({ name }) => name === path.slice(end + 1));
    if (listing !== undefined && entry === undefined && !listing.cut)
      throw new WaybillError({ code: 'remote-not-found', params: { file: one, partner: partner.name } });
    const { kind = 'file', size, modifiedAt } = entry ?? {};
    named.push({
      path,
      kind,
      ...(size === undefined ? {} : { size }),
      ...(modifiedAt === undefined ? {} : { modifiedAt }),
    });
  }
  return named;
}

async function listed(
  api: EngineApi,
  { id }: PartnerSummary,
  folder: string,
): Promise<RemoteFolder | undefined> {
  try {
    return await api.remote.list({ partnerId: id, folder });
  } catch (error) {
    if (error instanceof WaybillError && error.code === 'ftps.listing-refused') return undefined;
    throw error;
  }
}
