import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { CertificateId, PartnerId, ReceiptId, TransferId } from '../../shared/index.ts';

/** Entries of the rail, in the order of their shortcuts. */
export const screens = ['transfers', 'receipts', 'partners', 'certificates', 'practice', 'settings'] as const;
export type Screen = (typeof screens)[number];

/** A dropped, picked or pasted file; a folder is told apart, since a page sees it as a file. */
export interface Dropped {
  readonly file: File;
  readonly isFolder: boolean;
}

export type PartnerStep = 'who' | 'where' | 'identity' | 'agreed';

/** The dialog in front, at most one at a time. */
export type OpenDialog =
  | { readonly kind: 'send'; readonly partnerId: PartnerId | undefined; readonly files: readonly Dropped[] }
  | {
      readonly kind: 'partner';
      readonly id: PartnerId | undefined;
      readonly step: PartnerStep;
      /** The certificate that was not trusted, to be compared and pinned. */
      readonly shownFingerprint?: string | undefined;
    }
  | { readonly kind: 'remove-partner'; readonly id: PartnerId }
  | { readonly kind: 'cancel'; readonly ids: readonly TransferId[] }
  | {
      readonly kind: 'confirm';
      readonly id: TransferId;
      readonly file: string;
      readonly partner: string;
    };

export interface NavigationState {
  readonly screen: Screen;
  readonly receiptId: ReceiptId | undefined;
  readonly partnerId: PartnerId | undefined;
  readonly certificateId: CertificateId | undefined;
  readonly dialog: OpenDialog | undefined;
}

export interface Navigation {
  readonly store: StoreApi<NavigationState>;
  go(screen: Screen): void;
  showReceipt(id: ReceiptId | undefined): void;
  showPartner(id: PartnerId | undefined): void;
  showCertificate(id: CertificateId | undefined): void;
  open(dialog: OpenDialog): void;
  close(): void;
  /** Files for the dialog that sends: it is opened, or gets them on top of what it has. */
  send(files: readonly Dropped[], partnerId?: PartnerId): void;
}

export function createNavigation(): Navigation {
  const store = createStore<NavigationState>(() => ({
    screen: 'transfers',
    receiptId: undefined,
    partnerId: undefined,
    certificateId: undefined,
    dialog: undefined,
  }));
  return {
    store,
    go: (screen) => store.setState({ screen }),
    showReceipt: (receiptId) => store.setState({ receiptId }),
    showPartner: (partnerId) => store.setState({ partnerId }),
    showCertificate: (certificateId) => store.setState({ certificateId }),
    open: (dialog) => store.setState({ dialog }),
    close: () => store.setState({ dialog: undefined }),
    send(files, partnerId) {
      const { dialog } = store.getState();
      // Another question is in front: it is answered first.
      if (dialog !== undefined && dialog.kind !== 'send') return;
      store.setState({
        dialog: {
          kind: 'send',
          partnerId: partnerId ?? dialog?.partnerId,
          files: [...(dialog?.files ?? []), ...files],
        },
      });
    },
  };
}
