import { useCallback } from 'react';
import type { PartnerSummary } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import type { Dropped } from '../context/index.ts';
import { isCheckedFirst } from './name-there.ts';

/**
 * Files of the system for a folder at a partner, `folder` as the partner tells it: they are checked like any others, and go as soon as every
 * check has passed without a word. What is said of one is shown before anything leaves.
 */
export function useSendIntoFolder(): (
  partner: PartnerSummary,
  folder: string,
  files: readonly Dropped[],
) => void {
  const { navigation } = useWindow();
  return useCallback(
    (partner, folder, files) => {
      if (isCheckedFirst(partner)) navigation.send(files, partner.id);
      else navigation.send(files, partner.id, true, folder);
    },
    [navigation],
  );
}
