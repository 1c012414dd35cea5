import { isNewer, readList } from './list.ts';
import type { RevocationList } from './list.ts';
import type { KeptAnswer, RevocationStore } from './revocation.ts';

/**
 * Keeps a list in place of the one from the same address, unless that one is newer. Says whether it was kept. Throws CertificateError
 * `revocation-list-invalid` for what is no list, and what the store throws.
 */
export function keepNewest(store: RevocationStore, kept: KeptAnswer): boolean {
  const list = readList(kept.der);
  const older = store.lists(list.issuerKey).find(({ address }) => address === kept.address);
  if (older !== undefined && isOvertaken(list, older)) return false;
  store.keepList(list.issuerKey, kept, list.facts);
  return true;
}

function isOvertaken(list: RevocationList, { der }: KeptAnswer): boolean {
  try {
    const other = readList(der);
    return other.scope === list.scope && isNewer(other, list);
  } catch {
    return false;
  }
}
