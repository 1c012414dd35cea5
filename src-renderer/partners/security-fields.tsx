import type { ReactNode } from 'react';
import { Choice } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { DraftSwitch, useDraftForm } from './draft-fields.tsx';

/** Cipher suites, the one that partners use today first. */
const suites = [4, 2, 6, 7, 1, 3, 5] as const;

/** What is done to files and receipts, beside the line that they cross. */
export function SecurityFields(): ReactNode {
  const { t, words } = useWords();
  const { draft, change } = useDraftForm();
  const usesSuite = draft.sign || draft.encrypt || draft.signedReceipts || draft.authentication;
  return (
    <>
      <DraftSwitch field="sign" />
      <DraftSwitch field="encrypt" />
      <DraftSwitch field="compress" />
      <DraftSwitch field="signedReceipts" />
      {usesSuite && (
        <Choice
          label={t('window.partnerEditor.security.suite')}
          value={String(draft.suite)}
          options={suites.map((suite) => ({
            key: String(suite),
            label: words.window.partnerEditor.security.suites[suite],
          }))}
          onChange={(key) => change({ suite: suites.find((suite) => String(suite) === key) ?? 4 })}
        />
      )}
      <DraftSwitch field="authentication" />
      <h4>{t('window.partnerEditor.security.comingIn')}</h4>
      <DraftSwitch field="requireSigned" />
      <DraftSwitch field="requireEncrypted" />
    </>
  );
}
