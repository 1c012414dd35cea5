import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Button as AriaButton,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  Switch,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import './fields.css';

export interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** What is wrong with it; it is marked then. */
  readonly error?: string | undefined;
  readonly lines?: number;
  readonly mono?: boolean;
  readonly kind?: 'text' | 'password' | 'number';
  readonly isRequired?: boolean;
  /** It has the keyboard when its dialog opens. */
  readonly isFirst?: boolean;
  readonly onDone?: () => void;
  readonly maxLength?: number;
  readonly isDisabled?: boolean;
  /** The label is there for screen readers only: what stands beside the field says the same. */
  readonly isLabelUnseen?: boolean;
}

/** A labelled text field with its hint and what is wrong with it. */
export function TextInput(props: TextInputProps): ReactNode {
  const {
    label,
    value,
    onChange,
    hint,
    error,
    lines = 1,
    mono = false,
    kind = 'text',
    onDone,
    isFirst = false,
    isLabelUnseen = false,
    ...rest
  } = props;
  const look = mono ? 'field-input mono' : 'field-input';
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      type={kind === 'password' ? 'password' : 'text'}
      inputMode={kind === 'number' ? 'numeric' : 'text'}
      autoComplete={kind === 'password' ? 'new-password' : 'off'}
      {...rest}
      {...(isFirst ? { autoFocus: true } : {})}
      {...(onDone === undefined ? {} : { onBlur: onDone })}
    >
      <Label className={isLabelUnseen ? 'unseen' : 'field-label'}>{label}</Label>
      {lines > 1 ? (
        <TextArea className={look} rows={lines} spellCheck={false} />
      ) : (
        <Input className={look} spellCheck={false} />
      )}
      {hint !== undefined && error === undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}

/** A switch with its label, and what it means. */
export function Toggle(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly hint?: string;
  readonly isDisabled?: boolean;
  /** What is wrong with it as it is, or what it still lacks. */
  readonly note?: { readonly text: string; readonly weight: 'error' | 'caution' } | undefined;
}): ReactNode {
  const { label, isOn, onChange, hint, isDisabled = false, note } = props;
  return (
    <Switch className="toggle" isSelected={isOn} onChange={onChange} isDisabled={isDisabled}>
      <span className="toggle-track" aria-hidden>
        <span className="toggle-knob" />
      </span>
      <span>
        {label}
        {hint !== undefined && <span className="field-hint">{hint}</span>}
        {note !== undefined && <span className={`field-note field-${note.weight}`}>{note.text}</span>}
      </span>
    </Switch>
  );
}

export interface Option<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly detail?: string | undefined;
}

export interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly options: readonly Option<Key>[];
  /** Undefined: nothing is chosen yet. */
  readonly value: Key | undefined;
  readonly onChange: (key: Key) => void;
  /** The label is there for screen readers only. */
  readonly compact?: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
  /** What is wrong with the choice; it is marked then. */
  readonly error?: string | undefined;
}

/** One of a list that opens. */
export function Choice<Key extends string>(props: ChoiceProps<Key>): ReactNode {
  const { label, options, value, onChange, compact = false, placeholder, hint, error } = props;
  return (
    <Select
      className={compact ? 'choice choice-compact' : 'choice field'}
      value={value ?? null}
      isInvalid={error !== undefined}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen !== undefined) onChange(chosen.key);
      }}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(compact ? { 'aria-label': label } : {})}
    >
      {!compact && <Label className="field-label">{label}</Label>}
      <AriaButton className="button choice-button">
        <SelectValue className="cut choice-value" />
        <ChevronDown className="icon" aria-hidden />
      </AriaButton>
      {hint !== undefined && error === undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover">
        <ListBox className="popover-list">
          {options.map((option) => (
            <ListBoxItem key={option.key} id={option.key} textValue={option.label} className="popover-item">
              <Text slot="label">{option.label}</Text>
              {option.detail !== undefined && (
                <Text slot="description" className="field-hint">
                  {option.detail}
                </Text>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** One of a few, all to be seen at once. */
export function RadioCards<Key extends string>(props: {
  readonly label: string;
  readonly options: readonly Option<Key>[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}): ReactNode {
  const { label, options, value, onChange } = props;
  return (
    <RadioGroup
      className="radio-cards"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen !== undefined) onChange(chosen.key);
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="radio-cards-row">
        {options.map((option) => (
          <Radio key={option.key} value={option.key} className="radio-card">
            <b>{option.label}</b>
            {option.detail !== undefined && <span className="field-hint">{option.detail}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
