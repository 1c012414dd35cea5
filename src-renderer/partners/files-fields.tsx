import type { ReactNode } from 'react';
import { Choice, RadioCards } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { DraftSwitch, DraftText, useDraftForm, useFinding } from './draft-fields.tsx';

const formats = ['U', 'T', 'F', 'V'] as const;
const records = ['lines', 'blocks', 'prefixed'] as const;
const lineEnds = ['crlf', 'lf'] as const;

/** The form that files have on the line, and how records lie in files here. */
export function FilesFields(): ReactNode {
  const { t, words } = useWords();
  const { draft, change } = useDraftForm();
  const hasRecords = draft.format === 'F' || draft.format === 'V';
  const writesLines = draft.received === 'lines';
  return (
    <>
      <RadioCards
        label={t('window.partnerAgreed.files.format')}
        value={draft.format}
        options={formats.map((key) => ({ key, ...words.window.partnerAgreed.files.formats[key] }))}
        onChange={(format) => change({ format })}
      />
      {hasRecords && (
        <div className="editor-pair even">
          <RecordsChoice field="sent" />
          <DraftText
            field="recordLength"
            kind="number"
            {...(draft.format === 'V'
              ? { hint: t('window.partnerEditor.fields.recordLength.hintLongest') }
              : {})}
          />
        </div>
      )}
      {draft.format === 'F' && draft.sent === 'lines' && <DraftSwitch field="pad" />}
      <h4>{t('window.partnerAgreed.files.incoming')}</h4>
      <div className="editor-pair even">
        <RecordsChoice field="received" />
        {writesLines && (
          <Choice
            label={words.window.partnerEditor.fields.lineEnd.label}
            value={draft.lineEnd}
            options={lineEnds.map((key) => ({ key, label: t(`window.partnerAgreed.files.lineEnds.${key}`) }))}
            onChange={(lineEnd) => change({ lineEnd })}
          />
        )}
      </div>
    </>
  );
}

function RecordsChoice({ field }: { readonly field: 'sent' | 'received' }): ReactNode {
  const { words } = useWords();
  const { draft, change } = useDraftForm();
  const forms = words.window.partnerAgreed.files.records;
  return (
    <Choice
      label={words.window.partnerEditor.fields[field].label}
      value={draft[field]}
      options={records.map((key) => ({ key, ...forms[key] }))}
      hint={forms[draft[field]].detail}
      error={useFinding(field)?.text}
      onChange={(form) => change({ [field]: form })}
    />
  );
}
