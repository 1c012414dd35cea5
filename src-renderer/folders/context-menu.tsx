import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useWords } from '../words/index.ts';

/** What can be done with what is chosen, as a button and in the menu. */
export interface PaneAction {
  readonly key: string;
  readonly label: string;
  /** What is pressed for it. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly act: () => void;
}

/** The menu at a place in the window. */
export function ContextMenu(props: {
  readonly at: { readonly x: number; readonly y: number };
  readonly actions: readonly PaneAction[];
  readonly onClose: () => void;
}): ReactNode {
  const { at, actions, onClose } = props;
  const { t } = useWords();
  const place = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={place} className="menu-place" style={{ left: at.x, top: at.y }} />
      <Popover
        className="popover"
        aria-label={t('window.folders.menu')}
        triggerRef={place}
        isOpen
        placement="bottom start"
        offset={2}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <Menu
          className="popover-list"
          aria-label={t('window.folders.menu')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that was asked for has the keyboard, as each of the system's
          autoFocus="first"
          disabledKeys={actions.filter(({ isDisabled }) => isDisabled === true).map(({ key }) => key)}
          onClose={onClose}
        >
          {actions.map(({ key, label, keys, act }) => (
            <MenuItem key={key} id={key} textValue={label} className="popover-item menu-item" onAction={act}>
              <span>{label}</span>
              {keys !== undefined && <kbd className="faint small">{keys}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
