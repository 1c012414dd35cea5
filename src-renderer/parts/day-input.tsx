import type { ReactNode } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';

/** Whether a text is a day, as 2026-11-21. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  return year !== '' && date.getMonth() === Number(month) - 1 && date.getDate() === Number(day);
}

/** The present day on this computer. */
export function today(): string {
  const now = new Date();
  const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return [now.getFullYear(), ...parts].join('-');
}

/** A labelled day, as the browser has it written. */
export function DayInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** What is wrong with it; it is marked then. */
  readonly error?: string | undefined;
}): ReactNode {
  const { label, value, onChange, error } = props;
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={error !== undefined}>
      <Label className="field-label">{label}</Label>
      <Input className="field-input" type="date" />
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
