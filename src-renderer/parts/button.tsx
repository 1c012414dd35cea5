import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import './button.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly tone?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly isDisabled?: boolean;
  readonly isPending?: boolean;
  readonly icon?: ReactNode;
  readonly label?: string;
  readonly type?: 'button' | 'submit';
  /** It has the keyboard when its dialog opens. */
  readonly isFirst?: boolean;
}

/** A button with words. `label` where the words alone do not say what it is for. */
export function Button(props: ButtonProps): ReactNode {
  const { children, tone = 'plain', icon, label, type = 'button', onPress, isFirst = false, ...rest } = props;
  return (
    <AriaButton
      className={`button button-${tone}`}
      type={type}
      {...rest}
      {...(onPress === undefined ? {} : { onPress })}
      {...(isFirst ? { autoFocus: true } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {icon}
      {children}
    </AriaButton>
  );
}

/** A button that shows a sign only; the label says it in words, to the eye when the pointer or the keyboard rests on it. */
export function IconButton(props: {
  readonly icon: ReactNode;
  readonly label: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}): ReactNode {
  const { icon, label, onPress, isDisabled = false } = props;
  return (
    <TooltipTrigger delay={600}>
      <AriaButton className="button button-icon" aria-label={label} isDisabled={isDisabled} onPress={onPress}>
        {icon}
      </AriaButton>
      <Tooltip className="tooltip" offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
