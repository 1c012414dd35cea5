import { WaybillError } from '../../shared/index.ts';
import type { EngineApi, PartnerSummary } from '../../shared/index.ts';
import type { Dropped, LocalFile } from '../context/index.ts';
import { makeFolders, withParents } from './make-folders.ts';
import { agreedFolder, belowRemote, nameThere } from './name-there.ts';

/** Where files go at a partner that has folders, and what has to be there before they do. */
export interface Placing {
  /** As the partner tells it; empty: where the login leads. */
  readonly folder: string;
  /** What a file is called to the engine. Throws `file-is-folder` {file}, `ftps.place-unknown` {folder}. */
  nameOf(file: Dropped | LocalFile): string;
  /** Makes the folders that files lay in here; `lay`: these, as they were dropped. */
  prepare(lay: readonly string[]): Promise<void>;
}

/** Into this folder of the partner, and what lay in folders into folders below it. */
export function createPlacing(api: EngineApi, partner: PartnerSummary, folder: string): Placing {
  return {
    folder,
    nameOf(file) {
      const lay = 'file' in file ? file.folder : '';
      const [outermost] = lay.split('/');
      // Where nobody may look nothing can be made.
      if (lay !== '' && !partner.capabilities.browse)
        throw new WaybillError({ code: 'file-is-folder', params: { file: outermost ?? lay } });
      const name = 'file' in file ? file.file.name : file.name;
      const there = lay === '' ? folder : belowRemote(folder, lay);
      const as = nameThere(there, name, agreedFolder(partner));
      if (as === undefined) throw new WaybillError({ code: 'ftps.place-unknown', params: { folder } });
      return as;
    },
    prepare: (lay) =>
      makeFolders(
        api,
        partner.id,
        withParents(lay).map((each) => belowRemote(folder, each)),
      ),
  };
}
