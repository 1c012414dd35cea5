import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { Button, IconButton, TextInput } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { addCodes, mostCodes, readCodes } from './agreed-draft.ts';
import type { CodesDraft, CodesProblem } from './agreed-draft.ts';
import { findingText, useDraftForm } from './draft-fields.tsx';
import './code-list.css';

/** A list of identification codes: what is in it, each to be taken out, and a field that adds one or many. */
export function CodeList({ field }: { readonly field: 'ourCodes' | 'behind' }): ReactNode {
  const speech = useWords();
  const { t, words } = speech;
  const { draft, change, shownWrong, leave, findings } = useDraftForm();
  const list = useRef<HTMLFieldSetElement>(null);
  const value = draft[field];
  const { label, hint } = words.window.partnerEditor.fields[field];
  const checked = addCodes(value, mostCodes[field]);
  const problem = 'problem' in checked && shownWrong.has(field) ? checked.problem : undefined;
  const said = findings.get(field) ?? [];

  function put(next: CodesDraft): void {
    change({ [field]: next });
  }

  function add(): void {
    leave(field);
    if ('codes' in checked) put({ codes: checked.codes, entry: '' });
  }

  function remove(place: number): void {
    put({ ...value, codes: value.codes.filter((_, other) => other !== place) });
    // The keyboard stays in the list, or goes to the field when nothing is left of it.
    requestAnimationFrame(() => {
      const left = list.current?.querySelectorAll<HTMLElement>('.code-item button') ?? [];
      (left[Math.min(place, left.length - 1)] ?? list.current?.querySelector<HTMLElement>('input'))?.focus();
    });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    add();
  }

  /** A column of a sheet: a field of one line would join what stands on several. */
  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text');
    if (!/[\n\t]/.test(text) || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    put({ ...value, entry: [...readCodes(value.entry), ...readCodes(text)].join(', ') });
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter in its field adds what is written there
    <fieldset className="code-list" ref={list} onKeyDown={onKeyDown} onPaste={onPaste}>
      <legend className="field-label">{label}</legend>
      <span className="field-hint">{hint}</span>
      {value.codes.length > 0 && (
        <ul className="code-items">
          {value.codes.map((code, place) => {
            const wrong = said.find(({ params }) => params['code'] === code);
            return (
              <li key={code} className={wrong === undefined ? 'code-item' : 'code-item code-wrong'}>
                <code>{code}</code>
                <IconButton
                  label={t('window.partnerAgreed.codes.remove', { code })}
                  icon={<X className="icon" aria-hidden />}
                  onPress={() => remove(place)}
                />
                {wrong !== undefined && <span className="field-error">{findingText(speech, wrong)}</span>}
              </li>
            );
          })}
        </ul>
      )}
      <div className="code-entry">
        <TextInput
          label={t('window.partnerAgreed.codes.entry')}
          value={value.entry}
          mono
          onChange={(entry) => put({ ...value, entry })}
          onDone={() => {
            if (value.entry.trim() !== '') add();
          }}
          hint={t('window.partnerAgreed.codes.entryHint')}
          error={problem === undefined ? undefined : problemWords(problem)}
        />
        <Button onPress={add} isDisabled={readCodes(value.entry).length === 0}>
          <Plus className="icon" aria-hidden />
          {t('window.partnerAgreed.codes.add')}
        </Button>
      </div>
    </fieldset>
  );

  function problemWords(one: CodesProblem): string {
    return one.kind === 'tooMany'
      ? t('window.partnerAgreed.codes.tooMany', { most: mostCodes[field] })
      : t(`window.partnerAgreed.codes.${one.kind}`, { code: one.code });
  }
}
