import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type {
  Certificate,
  CertificateId,
  CertificateOfferId,
  ConnectionCheck,
  PartnerId,
  Problem,
  ReceiptId,
  TransferId,
  TrustDecision,
} from '../../shared/index.ts';
import type { Words } from '../../shared/words/index.ts';
import type { FolderEntry } from '../state/index.ts';

/** Entries of the rail, in the order of their shortcuts. */
export const screens = [
  'transfers',
  'receipts',
  'partners',
  'certificates',
  'automation',
  'log',
  'practice',
  'settings',
] as const;
export type RailScreen = (typeof screens)[number];

/** `folders`: this computer beside a partner, which the rail shows below the screens. */
export type Screen = RailScreen | 'folders';

/** A dropped, picked or pasted file. */
export interface Dropped {
  readonly file: File;
  /** Where it lay in a folder that was dropped: `orders/2026`; empty: it was dropped by itself. */
  readonly folder: string;
}

/** A file of this computer that is known by its path: there is nothing to take in. */
export interface LocalFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** The steps of the dialog for a partner that speaks OFTP2, and the tabs for an FTPS server. */
export type PartnerStep =
  'who' | 'where' | 'identity' | 'agreed' | 'general' | 'metafile' | 'files' | 'options';

/** What is asked before one certificate is changed. */
export type CertificateTask = 'use' | 'deliver' | 'rename' | 'export' | 'retire' | 'restore' | 'remove';

/** A file at a partner, and where it would go if a file of its name were not here. */
export interface TakenHere {
  readonly path: string;
  readonly target: string;
}

/** A problem as it comes with a transfer, or with a tick of a connection test. */
export type ToldProblem = Pick<Problem, 'code' | 'params'> | NonNullable<ConnectionCheck['problem']>;

/** The dialog in front, at most one at a time. */
export type OpenDialog =
  | {
      readonly kind: 'send';
      readonly partnerId: PartnerId | undefined;
      readonly files: readonly (Dropped | LocalFile)[];
      /** Where every check passes, nobody is asked. */
      readonly atOnce: boolean;
      /** The folder at the partner that they were let go on; undefined: as agreed. */
      readonly folder: string | undefined;
    }
  | {
      readonly kind: 'partner';
      readonly id: PartnerId | undefined;
      readonly step: PartnerStep;
      /** A new partner begins as this one is. */
      readonly like?: PartnerId;
      /** Of a new FTPS server, as somebody has mailed it: `ftpes://user:password@host/folder`. */
      readonly address?: string;
    }
  | { readonly kind: 'export-partners'; readonly ids: readonly PartnerId[] }
  /** The last of the files is looked into. */
  | { readonly kind: 'import-partners'; readonly files: readonly Dropped[] }
  | { readonly kind: 'remove-partner'; readonly id: PartnerId }
  | { readonly kind: 'cancel'; readonly ids: readonly TransferId[] }
  | {
      readonly kind: 'confirm';
      readonly id: TransferId;
      readonly file: string;
      readonly partner: string;
      /** No receipt comes by machine: its word can be a no, too. */
      readonly byHand: boolean;
    }
  /** What Digipoort was told of a file, to be told otherwise. */
  | { readonly kind: 'correct'; readonly id: TransferId }
  | { readonly kind: 'withdraw'; readonly id: TransferId; readonly file: string }
  /** An answer fits several files. */
  | { readonly kind: 'assign'; readonly id: ReceiptId }
  | {
      readonly kind: 'import-certificates';
      readonly partnerId: PartnerId | undefined;
      readonly files: readonly Dropped[];
    }
  /** Files dropped on a partner look like certificates: which is it? */
  | {
      readonly kind: 'certificates-or-files';
      readonly partnerId: PartnerId;
      readonly files: readonly Dropped[];
    }
  /** Everything that can be gone to and done. */
  | { readonly kind: 'palette' }
  /** What words mean; `term`: the one that was asked about. */
  | { readonly kind: 'glossary'; readonly term: keyof Words['window']['glossary']['terms'] | undefined }
  | { readonly kind: 'make-certificate' }
  | { readonly kind: 'certificate'; readonly task: CertificateTask; readonly certificate: Certificate }
  /** A partner showed a certificate that is not trusted: compare it, then trust it or not. */
  | { readonly kind: 'trust'; readonly partnerId: PartnerId; readonly problem: ToldProblem }
  /** Our password at a partner: change it, or say what came of the change. */
  | { readonly kind: 'password'; readonly partnerId: PartnerId }
  /** A partner has sent a certificate as a file: yes or no. */
  | { readonly kind: 'offer'; readonly id: CertificateOfferId }
  /** A new folder in this one at a partner. */
  | { readonly kind: 'make-folder'; readonly partnerId: PartnerId; readonly folder: string }
  | {
      readonly kind: 'rename-entry';
      readonly partnerId: PartnerId;
      readonly folder: string;
      readonly entry: FolderEntry;
    }
  | {
      readonly kind: 'remove-entries';
      readonly partnerId: PartnerId;
      readonly folder: string;
      readonly entries: readonly FolderEntry[];
    }
  /** Names of what is to come from a partner are taken here. */
  | {
      readonly kind: 'names-taken-here';
      readonly partnerId: PartnerId;
      readonly taken: readonly TakenHere[];
    }
  /** Files wait because their names are taken at the partner. */
  | { readonly kind: 'names-taken-there'; readonly partnerId: PartnerId }
  | { readonly kind: 'distrust'; readonly decision: TrustDecision; readonly label: string };

/** In front of the dialog of a partner, in which nothing may be lost: it waits behind. */
export type OverDialog =
  { readonly kind: 'make-certificate' } | Extract<OpenDialog, { readonly kind: 'import-certificates' }>;

export interface NavigationState {
  readonly screen: Screen;
  readonly receiptId: ReceiptId | undefined;
  readonly partnerId: PartnerId | undefined;
  /** Whose folders are shown beside this computer's. */
  readonly foldersOf: PartnerId | undefined;
  readonly certificateId: CertificateId | undefined;
  readonly dialog: OpenDialog | undefined;
  readonly over: OverDialog | undefined;
}

export interface Navigation {
  readonly store: StoreApi<NavigationState>;
  go(screen: Screen): void;
  showReceipt(id: ReceiptId | undefined): void;
  showPartner(id: PartnerId | undefined): void;
  showFolders(id: PartnerId): void;
  showCertificate(id: CertificateId | undefined): void;
  open(dialog: OpenDialog): void;
  close(): void;
  openOver(dialog: OverDialog): void;
  closeOver(): void;
  /** Files for the dialog that sends: it is opened, or gets them on top of what it has. `atOnce`: without asking where every check passes. */
  send(
    files: readonly (Dropped | LocalFile)[],
    partnerId?: PartnerId,
    atOnce?: boolean,
    /** At the partner. */
    folder?: string,
  ): void;
  /** Files for the dialog that brings certificates in: it is opened, or gets them on top of what it has. */
  importCertificates(files: readonly Dropped[], partnerId?: PartnerId): void;
  /** A file for the dialog that takes partners over: it is opened, or looks into this one instead. */
  importPartners(files: readonly Dropped[]): void;
  /** Files that look like certificates were dropped on a partner: what is meant is asked. */
  certificatesOrFiles(files: readonly Dropped[], partnerId: PartnerId): void;
}

export function createNavigation(): Navigation {
  const store = createStore<NavigationState>(() => ({
    screen: 'transfers',
    receiptId: undefined,
    partnerId: undefined,
    foldersOf: undefined,
    certificateId: undefined,
    dialog: undefined,
    over: undefined,
  }));
  return {
    store,
    go: (screen) => store.setState({ screen }),
    showReceipt: (receiptId) => store.setState({ receiptId }),
    showPartner: (partnerId) => store.setState({ partnerId }),
    showFolders: (foldersOf) => store.setState({ screen: 'folders', foldersOf }),
    showCertificate: (certificateId) => store.setState({ certificateId }),
    open: (dialog) => store.setState({ dialog, over: undefined }),
    close: () => store.setState({ dialog: undefined, over: undefined }),
    openOver: (over) => store.setState({ over }),
    closeOver: () => store.setState({ over: undefined }),
    send(files, partnerId, atOnce = false, folder) {
      const { dialog } = store.getState();
      // Another question is in front: it is answered first.
      if (dialog !== undefined && dialog.kind !== 'send') return;
      store.setState({
        dialog: {
          kind: 'send',
          partnerId: partnerId ?? dialog?.partnerId,
          files: [...(dialog?.files ?? []), ...files],
          // What is being looked at is not sent by what comes on top.
          atOnce: dialog === undefined && atOnce,
          folder: dialog === undefined ? folder : dialog.folder,
        },
      });
    },
    importPartners(files) {
      const { dialog } = store.getState();
      if (dialog !== undefined && dialog.kind !== 'import-partners') return;
      store.setState({ dialog: { kind: 'import-partners', files } });
    },
    certificatesOrFiles(files, partnerId) {
      if (store.getState().dialog !== undefined) return;
      store.setState({ dialog: { kind: 'certificates-or-files', partnerId, files } });
    },
    importCertificates(files, partnerId) {
      const { dialog, over } = store.getState();
      if (over?.kind === 'import-certificates') {
        store.setState({ over: { ...over, files: [...over.files, ...files] } });
        return;
      }
      if (dialog !== undefined && dialog.kind !== 'import-certificates') return;
      store.setState({
        dialog: {
          kind: 'import-certificates',
          partnerId: dialog === undefined ? partnerId : dialog.partnerId,
          files: [...(dialog?.files ?? []), ...files],
        },
      });
    },
  };
}
