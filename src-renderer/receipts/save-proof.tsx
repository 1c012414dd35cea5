import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { EngineApi, Problem, ReceiptId } from '../../shared/index.ts';
import { readmeOf } from '../../shared/words/index.ts';
import type { Words } from '../../shared/words/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, CopyIcon, ProblemNote, canSaveFiles, saveFile, zip } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/**
 * Saves what proves a receipt to somebody else: in a browser as a ZIP among the downloads, on the desktop as a folder that the engine
 * writes. `receipt` finds the receipt when it is wanted; undefined: there is none.
 */
export function SaveProof({
  receipt,
}: {
  readonly receipt: () => Promise<ReceiptId | undefined>;
}): ReactNode {
  const { state } = useWindow();
  const { t, words } = useWords();
  const [saved, setSaved] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);

  async function save(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const id = await receipt();
      if (id !== undefined) setSaved(await saveProof(state.api, words, id));
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="save-proof">
      <Button
        icon={<ShieldCheck className="icon" aria-hidden />}
        isPending={isBusy}
        onPress={() => void save()}
      >
        {t('window.receipts.proof.save')}
      </Button>
      {/* There from the beginning, so that what comes into it is read out. */}
      <output className="save-proof-told">
        {saved === undefined ? (
          <span className="faint small">{t('window.receipts.proof.meaning')}</span>
        ) : (
          <>
            <span>{t('window.receipts.proof.saved', { place: saved })}</span>
            {!canSaveFiles() && <CopyIcon label={t('window.receipts.proof.copyPlace')} text={() => saved} />}
          </>
        )}
      </output>
      {problem !== undefined && <ProblemNote problem={problem} />}
    </div>
  );
}

/** Gives where it is now: a folder, or the name among the downloads. */
async function saveProof(api: EngineApi, words: Words, id: ReceiptId): Promise<string> {
  const evidence = await api.receipts.evidence({ id });
  const readme = readmeOf(words, evidence);
  if (!canSaveFiles()) return (await api.receipts.saveEvidence({ id, readme })).folder;
  const name = `receipt-${id}.zip`;
  const files = evidence.files.map((file) => ({ name: file.name, octets: octetsOf(file.content) }));
  const archive = zip(
    [...files, { name: 'README.txt', octets: new TextEncoder().encode(readme) }],
    new Date(evidence.receipt.at),
  );
  saveFile(name, archive);
  return name;
}

function octetsOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
}
