import { isServer, serverOf } from '../../shared/index.ts';
import type { PartnerSummary } from '../../shared/index.ts';

/** The folder with which the engine begins where a name is not absolute. */
export function agreedFolder(partner: PartnerSummary): string {
  return isServer(partner) ? serverOf(partner).remoteFolder : '';
}

/** Its files have rules of their own: every one is seen with its checks before it leaves, wherever it was let go. */
export function isCheckedFirst({ kind }: Pick<PartnerSummary, 'kind'>): boolean {
  return kind === 'digipoort' || kind === 'bank-of-canada';
}

/** An entry of a partner's folder. */
export function belowRemote(folder: string, name: string): string {
  if (folder === '') return name;
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/**
 * What a file is called to the engine, so that it comes into the folder that is shown: absolute, or below the folder that is agreed, with
 * which the engine begins. Undefined where a server tells folders in such a way that it cannot be said.
 */
export function nameThere(folder: string, name: string, agreed: string): string | undefined {
  const path = belowRemote(folder, name);
  if (path.startsWith('/') || agreed === '') return path;
  const root = agreed.endsWith('/') ? agreed : `${agreed}/`;
  return path.startsWith(root) ? path.slice(root.length) : undefined;
}
