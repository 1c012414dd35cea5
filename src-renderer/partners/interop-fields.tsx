import type { ReactNode } from 'react';
import { OftpInterop } from '../../shared/index.ts';
import { useWords } from '../words/index.ts';
import { DraftChoice } from './draft-choice.tsx';
import { DraftSwitch, DraftText } from './draft-fields.tsx';

const { shape } = OftpInterop;

/** The answers to each question, in the order of the contract. */
const answers = {
  names: shape.names.unwrap().options,
  duplicates: shape.duplicates.unwrap().options,
  receiptSignature: shape.receiptSignature.unwrap().options,
  receiptHash: shape.receiptHash.unwrap().options,
  unsignedReceipts: shape.unsignedReceipts.unwrap().options,
  oldestTls: shape.oldestTls.unwrap().options,
} as const;
type Question = keyof typeof answers;

/** What nobody can guess about the program at the other end. */
export function InteropFields(): ReactNode {
  const { t } = useWords();
  return (
    <>
      <p className="dim small">{t('window.partnerAgreed.interop.intro')}</p>
      <InteropChoice field="names" />
      <InteropChoice field="duplicates" />
      <DraftSwitch field="askForTurn" />
      <DraftSwitch field="certificateInSignatures" />
      <div className="editor-pair even">
        <InteropChoice field="receiptSignature" />
        <InteropChoice field="receiptHash" />
      </div>
      <InteropChoice field="unsignedReceipts" />
      <div className="editor-pair even">
        <InteropChoice field="oldestTls" />
        <DraftText field="sessionUserData" />
      </div>
    </>
  );
}

function InteropChoice({ field }: { readonly field: Question }): ReactNode {
  const { words } = useWords();
  return (
    <DraftChoice field={field} answers={answers[field]} words={words.window.partnerAgreed.interop[field]} />
  );
}
