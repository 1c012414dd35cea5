import type { ReactNode } from 'react';
import { Choice, RadioCards } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { DraftSwitch, DraftText, useDraftForm, useFinding } from './draft-fields.tsx';

const levels = [5, 4, 2, 1] as const;
const exchanges = ['ask', 'off'] as const;

/** How the two stations speak with each other. */
export function SessionFields(): ReactNode {
  const { words } = useWords();
  const { draft, change } = useDraftForm();
  const { label, hint } = words.window.partnerEditor.fields.level;
  return (
    <>
      <Choice
        label={label}
        hint={hint}
        value={String(draft.level)}
        options={levels.map((level) => ({
          key: String(level),
          ...words.window.partnerAgreed.levels[level],
        }))}
        error={useFinding('level')?.text}
        onChange={(key) => change({ level: levels.find((level) => String(level) === key) ?? 5 })}
      />
      <div className="editor-pair even">
        <DraftText field="bufferSize" kind="number" />
        <DraftText field="credit" kind="number" />
        <DraftText field="inactivitySeconds" kind="number" />
      </div>
      <DraftSwitch field="restart" />
      <DraftSwitch field="bufferCompression" />
    </>
  );
}

/** What becomes of certificates that come as files. */
export function CertificateFileFields(): ReactNode {
  const { t } = useWords();
  const { draft, change } = useDraftForm();
  return (
    <RadioCards
      label={t('window.partnerAgreed.certificates.label')}
      value={draft.certificateExchange}
      options={exchanges.map((key) => ({
        key,
        label: t(`window.partnerAgreed.certificates.${key}`),
        detail: t(`window.partnerAgreed.certificates.${key}Meaning`),
      }))}
      onChange={(certificateExchange) => change({ certificateExchange })}
    />
  );
}
