import { useCallback } from 'react';
import { WaybillError } from '../../shared/index.ts';
import type { PartnerSummary } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import type { Dropped } from '../context/index.ts';
import { useWords } from '../words/index.ts';
import { makeFolders, withParents } from './make-folders.ts';
import { agreedFolder, belowRemote, isCheckedFirst, nameThere } from './name-there.ts';

/** Sends files of the system into a folder at a partner, at once, or with their checks to be seen; `folder` as the partner tells it. */
export function useSendIntoFolder(): (
  partner: PartnerSummary,
  folder: string,
  files: readonly Dropped[],
) => Promise<void> {
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  return useCallback(
    async (partner, folder, files) => {
      if (isCheckedFirst(partner)) {
        navigation.send(files, partner.id);
        return;
      }
      const { signal } = new AbortController();
      async function send(): Promise<number> {
        const taken = [];
        const below = withParents(files.map((each) => each.folder));
        // Where nobody may look nothing can be made.
        if (below[0] !== undefined && !partner.capabilities.browse)
          throw new WaybillError({ code: 'file-is-folder', params: { file: below[0] } });
        await makeFolders(
          state.api,
          partner.id,
          below.map((each) => belowRemote(folder, each)),
        );
        for (const { file, folder: lay } of files) {
          const there = lay === '' ? folder : belowRemote(folder, lay);
          const as = nameThere(there, file.name, agreedFolder(partner));
          if (as === undefined) throw new WaybillError({ code: 'ftps.place-unknown', params: { folder } });
          taken.push({ as, ...(await state.files.take(file, { signal, progress: () => undefined })) });
        }
        const { queued, findings } = await state.api.transfers.send({
          partnerId: partner.id,
          files: taken,
          acceptWarnings: true,
        });
        const stopping = findings.find(({ severity }) => severity === 'error');
        if (stopping !== undefined) throw new WaybillError({ code: stopping.code, params: stopping.params });
        return queued.length;
      }
      const count = await notices.watch(send());
      if (count !== undefined) notices.tell(t('window.folders.sent', { count, partner: partner.name }));
    },
    [state, navigation, notices, t],
  );
}
