/** The contract's group `local`: what lies on this computer, for a window beside a partner's folders. */
import type { EngineBody } from '../../../shared/index.ts';
import { listLocalFolder } from './list-folder.ts';
import { findPlaces, here } from './places.ts';

/** `received`: where files of partners are put. */
export function createLocalCalls(received: () => string): EngineBody['local'] {
  return {
    list: ({ folder }) => listLocalFolder(folder),
    places: () => findPlaces(received(), here()),
  };
}
