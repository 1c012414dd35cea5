import { Printer, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { Problem } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, CopyIcon, ProblemNote, canSaveFiles } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { printEvidence, saveEvidence } from './evidence-of.ts';
import type { EvidenceSubject } from './evidence-of.ts';
import './evidence.css';

/** Saves what is known of a file or a receipt for somebody who was not there, or prints it. */
export function EvidenceButtons({ subject }: { readonly subject: EvidenceSubject }): ReactNode {
  const { state } = useWindow();
  const { t, words, formats } = useWords();
  const [saved, setSaved] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState<'save' | 'print'>();
  const speech = { words, locale: formats.locale };

  async function during(what: 'save' | 'print', work: () => Promise<void>): Promise<void> {
    setBusy(what);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(undefined);
    }
  }

  return (
    <div className="evidence">
      <div className="evidence-buttons">
        <Button
          icon={<ShieldCheck className="icon" aria-hidden />}
          isPending={busy === 'save'}
          onPress={() =>
            void during('save', async () => setSaved(await saveEvidence(state.api, speech, subject)))
          }
        >
          {t('window.receipts.proof.save')}
        </Button>
        <Button
          icon={<Printer className="icon" aria-hidden />}
          isPending={busy === 'print'}
          onPress={() => void during('print', async () => printEvidence(state.api, speech, subject))}
        >
          {t('window.receipts.proof.print')}
        </Button>
      </div>
      {/* There from the beginning, so that what comes into it is read out. */}
      <output className="evidence-told">
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
