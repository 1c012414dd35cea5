import type { EngineApi, ReceiptId, TransferId } from '../../shared/index.ts';
import type { Words } from '../../shared/words/index.ts';
import { canSaveFiles, saveFile } from '../parts/index.ts';
import { printPage } from './print-page.ts';

/** A file with its receipt, or a receipt with its file. */
export type EvidenceSubject =
  | { readonly kind: 'transfer'; readonly id: TransferId }
  | { readonly kind: 'receipt'; readonly id: ReceiptId };

/** In what language and habits it is written. */
export interface EvidenceSpeech {
  readonly words: Words;
  readonly locale: string;
}

/**
 * Saves it: in a browser as a ZIP among the downloads, on the desktop as a folder that the engine writes. Gives where it is now: the name
 * among the downloads, or the folder. Throws what the engine says.
 */
export async function saveEvidence(
  api: EngineApi,
  speech: EvidenceSpeech,
  subject: EvidenceSubject,
): Promise<string> {
  const { evidenceTexts, evidenceZip } = await import('./make-evidence.ts');
  const evidence = await gather(api, subject);
  const texts = evidenceTexts(evidence, speech);
  if (!canSaveFiles()) {
    const saved =
      subject.kind === 'transfer'
        ? await api.transfers.saveEvidence({ id: subject.id, ...texts })
        : await api.receipts.saveEvidence({ id: subject.id, ...texts });
    return saved.folder;
  }
  const name = `${subject.kind === 'transfer' ? 'evidence' : 'receipt'}-${subject.id}.zip`;
  saveFile(name, evidenceZip(evidence, texts));
  return name;
}

/** Prints its page: the system asks for the printer, or the file. */
export async function printEvidence(
  api: EngineApi,
  speech: EvidenceSpeech,
  subject: EvidenceSubject,
): Promise<void> {
  const { evidencePrint } = await import('./make-evidence.ts');
  printPage(evidencePrint(await gather(api, subject), speech));
}

async function gather(api: EngineApi, subject: EvidenceSubject) {
  return subject.kind === 'transfer'
    ? await api.transfers.evidence({ id: subject.id })
    : await api.receipts.evidence({ id: subject.id });
}
