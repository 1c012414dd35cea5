import type { ReactNode } from 'react';
import { DraftText } from './draft-fields.tsx';
import { RefusalRules } from './refusal-rules.tsx';

/** When a receipt is late, when a file is given up, and what follows a refusal. */
export function AnswersFields(): ReactNode {
  return (
    <>
      <div className="editor-pair even">
        <DraftText field="receiptDueHours" kind="number" />
        <DraftText field="deadlineHours" kind="number" />
        <DraftText field="unansweredDays" kind="number" />
      </div>
      <RefusalRules />
    </>
  );
}
