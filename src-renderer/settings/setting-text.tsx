import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextInput } from '../parts/index.ts';

/** A text of the settings: kept when the field is left, or with Enter; what is not valid is said and not kept. */
export function SettingText(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly isValid: (text: string) => boolean;
  readonly invalid: string;
  readonly onKeep: (text: string) => void;
  readonly mono?: boolean;
  readonly kind?: 'text' | 'number';
}): ReactNode {
  const { label, hint, value, isValid, invalid, onKeep, ...rest } = props;
  const [text, setText] = useState(value);
  const [from, setFrom] = useState(value);
  if (from !== value) {
    // It was changed elsewhere: on the command line, or by what was kept.
    setFrom(value);
    setText(value);
  }
  const [hasLeft, setLeft] = useState(false);
  const isWrong = !isValid(text.trim());

  function keep(): void {
    setLeft(isWrong);
    if (!isWrong && text.trim() !== value) onKeep(text.trim());
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextInput
        label={label}
        hint={hint}
        value={text}
        onChange={setText}
        onDone={keep}
        error={hasLeft && isWrong ? invalid : undefined}
        {...rest}
      />
    </form>
  );
}
