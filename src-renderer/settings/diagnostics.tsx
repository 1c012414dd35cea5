import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { Problem } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, CopyIcon, ProblemNote, canSaveFiles, saveFile } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

const parts = [
  'about',
  'settings',
  'partners',
  'certificates',
  'doctor',
  'needs',
  'journal',
  'sessions',
  'log',
] as const;

/** A bundle for somebody who helps: what is in it stands here before it is made. */
export function Diagnostics(): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const [saved, setSaved] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);

  async function save(): Promise<string> {
    if (!canSaveFiles()) return (await state.api.engine.saveDiagnostics({})).path;
    const { name, content } = await state.api.engine.diagnostics({});
    saveFile(
      name,
      Uint8Array.from(atob(content), (character) => character.codePointAt(0) ?? 0),
    );
    return name;
  }

  async function press(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      setSaved(await save());
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="setting-card">
      <h2>{t('window.settings.diagnostics.title')}</h2>
      <p className="dim small">{t('window.settings.diagnostics.meaning')}</p>
      <ul className="diagnostic-parts small">
        {parts.map((part) => (
          <li key={part}>{t(`window.settings.diagnostics.parts.${part}`)}</li>
        ))}
      </ul>
      <p className="dim small">{t('window.settings.diagnostics.without')}</p>
      <div className="setting-buttons">
        <Button
          icon={<LifeBuoy className="icon" aria-hidden />}
          isPending={isBusy}
          onPress={() => void press()}
        >
          {t('window.settings.diagnostics.save')}
        </Button>
      </div>
      <output className="diagnostics-told small">
        {saved !== undefined && (
          <>
            <span>{t('window.settings.diagnostics.saved', { place: saved })}</span>
            {!canSaveFiles() && (
              <CopyIcon label={t('window.settings.diagnostics.copyPlace')} text={() => saved} />
            )}
          </>
        )}
      </output>
      {problem !== undefined && <ProblemNote problem={problem} />}
    </section>
  );
}
