import type { EngineApi, PartnerId } from '../../shared/index.ts';

/** Makes folders at a partner, as far as they are not there yet: each behind the one it lies in. Throws what kept one from being made. */
export async function makeFolders(
  api: EngineApi,
  partnerId: PartnerId,
  folders: readonly string[],
): Promise<void> {
  for (const folder of folders) {
    try {
      await api.remote.makeFolder({ partnerId, folder });
    } catch (error) {
      // One that is there can be looked into.
      const isThere = await api.remote.list({ partnerId, folder }).then(
        () => true,
        () => false,
      );
      if (!isThere) throw error;
    }
  }
}

/** The folders in which files lie, and those that these lie in, each behind the one it lies in. */
export function withParents(folders: Iterable<string>): readonly string[] {
  const all = new Set<string>();
  for (const folder of folders) {
    const steps = folder.split('/').filter(Boolean);
    for (let depth = 1; depth <= steps.length; depth += 1) all.add(steps.slice(0, depth).join('/'));
  }
  return [...all].toSorted();
}
