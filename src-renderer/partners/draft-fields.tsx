import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import type { AgreementFinding, EngineApi, Partner, PartnerId } from '../../shared/index.ts';
import { TextInput, Toggle } from '../parts/index.ts';
import { problemText, useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import type { AgreedSection } from './agreed-sections.ts';
import type { DraftField, PartnerDraft } from './draft.ts';
import { isCheckedField } from './draft-steps.ts';
import type { CheckedField } from './draft-steps.ts';
import type { SecretDraft } from './line-draft.ts';

/** A certificate that was shown, and all that it is for. */
export type AlsoFor = NonNullable<Parameters<EngineApi['partners']['update']>[0]['shown']>;

/** The draft and how its fields change it, for the steps of the dialog. */
export interface DraftForm {
  readonly draft: PartnerDraft;
  readonly change: (part: Partial<PartnerDraft>) => void;
  /** The fields that are wrong and have been left, or all wrong ones once saving was tried. */
  readonly shownWrong: ReadonlySet<CheckedField>;
  readonly leave: (field: CheckedField) => void;
  readonly secretsSet: Partner['secretsSet'];
  /** Undefined while it has not been kept. */
  readonly partnerId: PartnerId | undefined;
  /** What does not work together, by the field at which it is said. */
  readonly findings: ReadonlyMap<CheckedField, readonly AgreementFinding[]>;
  /** Whether the entry that is kept trusts exactly this certificate. */
  readonly isTrusted: (fingerprint: string) => boolean;
  /** Keeps the entry with this certificate trusted, and tries it. */
  readonly trust: (fingerprint: string) => void;
  /** What the certificate that was shown is to be used for, beside the line, once the entry is kept. */
  readonly alsoFor: AlsoFor | undefined;
  readonly setAlsoFor: (wish: AlsoFor | undefined) => void;
  readonly isOpen: (section: AgreedSection) => boolean;
  readonly open: (section: AgreedSection, isOpen: boolean) => void;
}

const context = createContext<DraftForm | undefined>(undefined);
export const DraftFormProvider = context.Provider;

export function useDraftForm(): DraftForm {
  const form = use(context);
  if (form === undefined) throw new Error('Used outside of the partner dialog');
  return form;
}

export interface FieldFinding {
  readonly text: string;
  readonly weight: AgreementFinding['weight'];
}

/** What does not work at a field, in words: the most serious. */
export function useFinding(field: CheckedField | undefined): FieldFinding | undefined {
  const { findings } = useDraftForm();
  const speech = useWords();
  const finding = field === undefined ? undefined : findings.get(field)?.[0];
  return finding && { text: findingText(speech, finding), weight: finding.weight };
}

/** What does not work, and what to do. */
export function findingText({ t, words, formats }: Speech, finding: AgreementFinding): string {
  const { title, next } = problemText(words, finding, formats.locale);
  return t('window.partnerAgreed.finding', { title, next });
}

type TextField = {
  [Field in CheckedField]: string extends PartnerDraft[Field] ? Field : never;
}[CheckedField];

type SwitchField = {
  [Field in DraftField]: PartnerDraft[Field] extends boolean ? Field : never;
}[DraftField];

/** What a field is called, and what is said of it. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly invalid: string;
}

/** A text of the draft, with its label, hint and what is wrong with it. */
export function DraftText(props: {
  readonly field: TextField;
  /** In the place of the field's own hint. */
  readonly hint?: string;
  /** In the place of the field's own words. */
  readonly words?: FieldWords;
  /** What is written changes more than this field: what it changes; undefined: this field alone. */
  readonly read?: (text: string, isDone: boolean) => Partial<PartnerDraft> | undefined;
  readonly lines?: number;
  readonly mono?: boolean;
  readonly kind?: 'text' | 'number';
  readonly isFirst?: boolean;
}): ReactNode {
  const { field, hint, words: own, read, ...rest } = props;
  const { draft, change, shownWrong, leave } = useDraftForm();
  const { words } = useWords();
  const finding = useFinding(field);
  const said: FieldWords = own ?? words.window.partnerEditor.fields[field];
  return (
    <TextInput
      label={said.label}
      value={draft[field]}
      onChange={(value) => change(read?.(value, false) ?? { [field]: value })}
      onDone={() => {
        const more = read?.(draft[field], true);
        if (more !== undefined) change(more);
        leave(field);
      }}
      hint={hint ?? said.hint}
      error={finding?.text ?? (shownWrong.has(field) ? said.invalid : undefined)}
      {...rest}
    />
  );
}

/** A yes or no of the draft. */
export function DraftSwitch({
  field,
  isDisabled = false,
}: {
  readonly field: SwitchField;
  readonly isDisabled?: boolean;
}): ReactNode {
  const { draft, change } = useDraftForm();
  const { words } = useWords();
  const finding = useFinding(isCheckedField(field) ? field : undefined);
  const said: { readonly label: string; readonly hint?: string } = words.window.partnerEditor.fields[field];
  return (
    <Toggle
      note={finding}
      label={said.label}
      isOn={draft[field]}
      onChange={(isOn) => change({ [field]: isOn })}
      isDisabled={isDisabled}
      {...(said.hint === undefined ? {} : { hint: said.hint })}
    />
  );
}

/** A password that goes in and never comes out: whether one is set, and a way to set or clear it. */
export function DraftSecret({
  field,
  words: own,
}: {
  readonly field: keyof Partner['secretsSet'];
  /** In the place of the field's own words. */
  readonly words?: FieldWords;
}): ReactNode {
  const { draft, change, shownWrong, leave, secretsSet } = useDraftForm();
  const { t, words } = useWords();
  const said: FieldWords = own ?? words.window.partnerEditor.fields[field];
  const secret = draft[field];
  const isSet = secretsSet[field];
  const put = (next: SecretDraft): void => change({ [field]: next });
  const mode = isSet || secret.kind !== 'keep' ? secret.kind : 'new';
  if (mode === 'keep' || mode === 'clear') {
    return (
      <div className="secret">
        <span className="field-label">{said.label}</span>
        <div className="secret-line">
          <span className={mode === 'clear' ? 'tone-due' : ''}>
            {mode === 'clear'
              ? t('window.partnerEditor.password.willClear')
              : t('window.partnerEditor.password.set')}
          </span>
          <SecretButton
            text={t('window.partnerEditor.password.change')}
            onPress={() => put({ kind: 'set', text: '' })}
          />
          {mode === 'clear' ? (
            <SecretButton
              text={t('window.partnerEditor.password.keep')}
              onPress={() => put({ kind: 'keep' })}
            />
          ) : (
            <SecretButton
              text={t('window.partnerEditor.password.clear')}
              onPress={() => put({ kind: 'clear' })}
            />
          )}
        </div>
      </div>
    );
  }
  return (
    <TextInput
      kind="password"
      label={said.label}
      value={secret.kind === 'set' ? secret.text : ''}
      onChange={(text) => put(text === '' && !isSet ? { kind: 'keep' } : { kind: 'set', text })}
      onDone={() => leave(field)}
      error={shownWrong.has(field) ? said.invalid : undefined}
      hint={
        isSet || secret.kind === 'set'
          ? t('window.partnerEditor.password.willSet')
          : t('window.partnerEditor.password.notSet')
      }
    />
  );
}

function SecretButton({ text, onPress }: { readonly text: string; readonly onPress: () => void }): ReactNode {
  return (
    <button type="button" className="step-more" onClick={onPress}>
      {text}
    </button>
  );
}
