import type { ReactNode } from 'react';
import { Choice } from '../parts/index.ts';
import type { DraftField, PartnerDraft } from './draft.ts';
import { useDraftForm } from './draft-fields.tsx';

/** Fields that have one of a few answers. */
type ChoiceField = {
  [Field in DraftField]: PartnerDraft[Field] extends string
    ? string extends PartnerDraft[Field]
      ? never
      : Field
    : never;
}[DraftField];

/** One of a few answers to a question of the draft, in the order of the contract. */
export function DraftChoice<Field extends ChoiceField>(props: {
  readonly field: Field;
  readonly answers: readonly PartnerDraft[Field][];
  /** What the question is called, and each answer. */
  readonly words: { readonly label: string };
}): ReactNode {
  const { field, answers, words } = props;
  const { draft, change } = useDraftForm();
  const { label, ...labels } = words;
  const said = new Map<string, string>(Object.entries(labels));
  return (
    <Choice<PartnerDraft[Field]>
      label={label}
      value={draft[field]}
      options={answers.map((key) => ({ key, label: said.get(key) ?? key }))}
      onChange={(key) => change({ [field]: key })}
    />
  );
}
