import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './sheet-dialog.css';

export interface SheetDialogProps {
  readonly title: string;
  readonly width?: 'small' | 'medium' | 'large';
  /** A question that must be answered is an alert. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the way out first. */
  readonly buttons: ReactNode;
  /** At the foot, on the other side of the buttons. */
  readonly footnote?: ReactNode;
}

/** A dialog in front of the window. Escape closes it; focus goes back to where it was. */
export function SheetDialog(props: SheetDialogProps): ReactNode {
  const { title, width = 'small', role = 'dialog', onClose, children, buttons, footnote } = props;
  return (
    <ModalOverlay
      className="sheet-veil"
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`sheet sheet-${width}`}>
        <Dialog role={role} className="sheet-dialog">
          <Heading slot="title" className="sheet-title">
            {title}
          </Heading>
          <div className="sheet-body">{children}</div>
          <div className="sheet-foot">
            <div className="sheet-footnote small dim">{footnote}</div>
            <div className="sheet-buttons">{buttons}</div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const isWindows = /windows/i.test(navigator.userAgent);

/** The two buttons that end a dialog, in the order of the platform: on Windows the action comes first. */
export function DialogButtons({
  leave,
  act,
}: {
  readonly leave: ReactNode;
  readonly act: ReactNode;
}): ReactNode {
  return isWindows ? (
    <>
      {act}
      {leave}
    </>
  ) : (
    <>
      {leave}
      {act}
    </>
  );
}
