import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, FieldError, Label } from 'react-aria-components';
import type { Option } from './fields.tsx';

/** Any of a few, each with what it means. */
export function Checks<Key extends string>(props: {
  readonly label: string;
  readonly options: readonly Option<Key>[];
  readonly value: readonly Key[];
  readonly onChange: (keys: readonly Key[]) => void;
  /** What is wrong with the choice; it is marked then. */
  readonly error?: string | undefined;
}): ReactNode {
  const { label, options, value, onChange, error } = props;
  return (
    <CheckboxGroup
      className="checks"
      value={[...value]}
      isInvalid={error !== undefined}
      onChange={(keys) => onChange(options.map(({ key }) => key).filter((key) => keys.includes(key)))}
    >
      <Label className="field-label">{label}</Label>
      <div className="checks-row">
        {options.map(({ key, label: name, detail }) => (
          <Checkbox key={key} value={key} className="check">
            <span className="check-box" aria-hidden>
              <Check className="icon" />
            </span>
            <span>
              {name}
              {detail !== undefined && <span className="field-hint">{detail}</span>}
            </span>
          </Checkbox>
        ))}
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </CheckboxGroup>
  );
}
