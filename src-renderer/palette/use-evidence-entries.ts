import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useWindow } from '../context/index.ts';
import { printEvidence, saveEvidence } from '../evidence/index.ts';
import { useWords } from '../words/index.ts';
import type { Entry } from './entries.ts';

/** The evidence of the file that is looked at, to be saved or printed. */
export function useEvidenceEntries(): readonly Entry[] {
  const { state, notices } = useWindow();
  const { t, words, formats } = useWords();
  const file = useStore(state.open.store, ({ transfer }) => transfer?.fileName);
  const id = useStore(state.open.store, ({ transfer }) => transfer?.id);
  return useMemo(() => {
    if (id === undefined || file === undefined) return [];
    const subject = { kind: 'transfer', id } as const;
    const speech = { words, locale: formats.locale };

    async function save(): Promise<void> {
      const place = await notices.watch(saveEvidence(state.api, speech, subject));
      if (place !== undefined) notices.tell(t('window.receipts.proof.saved', { place }));
    }

    return [
      {
        key: 'save-evidence',
        group: 'actions',
        label: t('window.palette.saveEvidence', { file }),
        foundBy: t('window.palette.saveEvidence', { file: '' }),
        run: () => void save(),
      },
      {
        key: 'print-evidence',
        group: 'actions',
        label: t('window.palette.printEvidence', { file }),
        foundBy: t('window.palette.printEvidence', { file: '' }),
        run: () => void notices.watch(printEvidence(state.api, speech, subject)),
      },
    ];
  }, [state, notices, file, id, formats, t, words]);
}
