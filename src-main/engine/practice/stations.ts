import type {
  MetafileProfile,
  BankPracticeBehaviour,
  DigipoortPracticeBehaviour,
  DigipoortPracticeStatus,
  OftpPracticeBehaviour,
  OftpPracticeStatus,
  PracticeFile,
  PracticeMail,
  PracticeReceived,
} from '../../../shared/index.ts';

/** The practice partners as the engine sees them; src-main/practice makes them, and the host hands them in. */
export interface PracticePartners {
  readonly oftp2: Starting<OftpStation, { readonly callers: () => readonly Uint8Array[] }>;
  readonly digipoort: Starting<
    DigipoortStation,
    { isKnown(fingerprint: string): boolean; profile(): MetafileProfile; senders(): readonly string[] }
  >;
  readonly 'bank-of-canada': Starting<BankStation, object>;
}

/** Starts one, in a folder of its own. */
export type Starting<Started, Terms> = (
  options: { readonly folder: string; readonly changed: () => void } & Terms,
) => Promise<Started>;

/** What each of them has. Ports, certificate and passwords are made for this start. */
export interface Station {
  readonly host: string;
  /** SHA-256 of its certificate, hexadecimal. */
  readonly fingerprint: string;
  /** Its certificate for everything, PEM. */
  readonly certificatePem: string;
  stop(): Promise<void>;
}

/** What is to be otherwise; what is not named stays. */
type Change<Behaviour> = { readonly [K in keyof Behaviour]?: Behaviour[K] | undefined };

export interface OftpStation extends Station {
  readonly tlsPort: number;
  readonly plainPort: number;
  /** Its identification code, and the one it knows us by. */
  readonly code: string;
  readonly ourCode: string;
  /** Passwords of the one side and the other. */
  readonly password: string;
  readonly ourPassword: string;
  status(): Pick<OftpPracticeStatus, 'behaviour' | 'waiting' | 'received'>;
  configure(change: Change<OftpPracticeBehaviour>): void;
  /** Puts a file into its outbox. */
  offer(file: string): Promise<void>;
}

export interface DigipoortStation extends Station {
  readonly port: number;
  readonly user: string;
  /** Of the user. */
  readonly password: string;
  /** Who may send, and to whom. */
  readonly sender: string;
  readonly receiver: string;
  readonly received: readonly PracticeReceived[];
  contents(): Promise<Pick<DigipoortPracticeStatus, 'in' | 'out'>>;
  behaviour(): DigipoortPracticeBehaviour;
  configure(change: Change<DigipoortPracticeBehaviour>): void;
  /** Places a file to be collected, and its metafile. Throws `practice-name` and `practice-too-large`. */
  offerFile(file: string): Promise<void>;
  /** The beginning of a file there. Throws `practice-file-gone`. */
  read(file: PracticeFile): Promise<{ readonly text: string; readonly isCut: boolean }>;
}

export interface BankStation extends Station {
  readonly explicitPort: number;
  readonly implicitPort: number;
  readonly user: string;
  readonly password: string;
  readonly organization: string;
  readonly mails: readonly PracticeMail[];
  readonly received: readonly PracticeReceived[];
  behaviour(): BankPracticeBehaviour;
  configure(change: Change<BankPracticeBehaviour>): void;
}
