import type { EngineApi, PartnerId } from '../../shared/index.ts';
import { createFolderPane } from './folder-pane.ts';
import type { FolderPane } from './folder-pane.ts';

/** The panes of this computer and of each partner: they stay where they were when another screen is looked at. */
export interface Folders {
  readonly local: FolderPane;
  at(partnerId: PartnerId): FolderPane;
  /** Where the partner's pane stood is not known any more. */
  forget(partnerId: PartnerId): void;
}

export function createFolders(api: EngineApi): Folders {
  const partners = new Map<PartnerId, FolderPane>();
  return {
    local: createFolderPane((folder) => api.local.list(folder === undefined ? {} : { folder })),
    at(partnerId) {
      const known = partners.get(partnerId);
      if (known !== undefined) return known;
      const pane = createFolderPane((folder) =>
        api.remote.list({ partnerId, ...(folder === undefined ? {} : { folder }) }),
      );
      partners.set(partnerId, pane);
      return pane;
    },
    forget: (partnerId) => void partners.delete(partnerId),
  };
}
