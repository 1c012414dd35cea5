import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';

/** A filter that is on or off. */
export function ToggleChip(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}): ReactNode {
  const { label, isOn, onChange } = props;
  return (
    <ToggleButton className="button toggle-chip" isSelected={isOn} onChange={onChange}>
      {isOn && <Check className="icon" aria-hidden />}
      {label}
    </ToggleButton>
  );
}
