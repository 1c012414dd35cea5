import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ReceiptId } from '../../shared/index.ts';
import { useNavigation, useWindow } from '../context/index.ts';
import { printEvidence, saveEvidence } from '../evidence/index.ts';
import type { EvidenceSubject } from '../evidence/index.ts';
import { useWords } from '../words/index.ts';
import type { Entry } from './entries.ts';

/** The evidence of the receipt and of the file that are looked at, to be saved or printed. */
export function useEvidenceEntries(): readonly Entry[] {
  const { state, notices } = useWindow();
  const { t, words, formats } = useWords();
  const fileName = useStore(state.open.store, ({ transfer }) => transfer?.fileName);
  const transferId = useStore(state.open.store, ({ transfer }) => transfer?.id);
  const receipt = useOpenReceipt();
  return useMemo(() => {
    const speech = { words, locale: formats.locale };

    async function save(subject: EvidenceSubject): Promise<void> {
      const place = await notices.watch(saveEvidence(state.api, speech, subject));
      if (place !== undefined) notices.tell(t('window.receipts.proof.saved', { place }));
    }

    function entriesOf(
      subject: EvidenceSubject,
      file: string,
      saying: { readonly save: Saying; readonly print: Saying },
    ): readonly Entry[] {
      return [
        {
          key: saying.save,
          group: 'actions',
          label: t(`window.palette.${saying.save}`, { file }),
          foundBy: t(`window.palette.${saying.save}`, { file: '' }),
          run: () => void save(subject),
        },
        {
          key: saying.print,
          group: 'actions',
          label: t(`window.palette.${saying.print}`, { file }),
          foundBy: t(`window.palette.${saying.print}`, { file: '' }),
          run: () => void notices.watch(printEvidence(state.api, speech, subject)),
        },
      ];
    }

    const ofReceipt =
      receipt === undefined
        ? []
        : entriesOf({ kind: 'receipt', id: receipt.id }, receipt.file, {
            save: 'saveReceiptEvidence',
            print: 'printReceiptEvidence',
          });
    const ofFile =
      transferId === undefined || fileName === undefined
        ? []
        : entriesOf({ kind: 'transfer', id: transferId }, fileName, {
            save: 'saveEvidence',
            print: 'printEvidence',
          });
    return [...ofReceipt, ...ofFile];
  }, [state, notices, fileName, transferId, receipt, formats, t, words]);
}

type Saying = 'saveEvidence' | 'printEvidence' | 'saveReceiptEvidence' | 'printReceiptEvidence';

interface OpenReceipt {
  readonly id: ReceiptId;
  /** The file that it is for. */
  readonly file: string;
}

/** The receipt whose panel is in sight, once it is read. */
function useOpenReceipt(): OpenReceipt | undefined {
  const { state } = useWindow();
  const id = useNavigation((where) => (where.screen === 'receipts' ? where.receiptId : undefined));
  const [receipt, setReceipt] = useState<OpenReceipt>();
  useEffect(() => {
    if (id === undefined) return;
    let gone = false;
    state.api.receipts.get({ id }).then(
      ({ fileName, remoteName }) => {
        if (!gone) setReceipt({ id, file: fileName ?? remoteName });
      },
      // One that cannot be read has no evidence to offer; its panel says why.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [state, id]);
  return receipt?.id === id ? receipt : undefined;
}
