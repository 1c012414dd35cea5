import { z } from 'zod';
import { automationCalls } from './automation-calls.ts';
import { BankAgreement } from './bank-of-canada/index.ts';
import { call, done, nothing, page } from './call.ts';
import type { Call } from './call.ts';
import { certificateCalls } from './certificate-calls.ts';
import { Contact, ContactFilter } from './connection.ts';
import { CertificatePurpose, DoctorCheck } from './certificate.ts';
import { Evidence, EvidenceTexts, SavedEvidence } from './evidence.ts';
import { ConnectionCheck, Partner, PartnerInput, PartnerName, PartnerSummary } from './partner.ts';
import { partnerListCalls } from './partner-list-calls.ts';
import { Fingerprint, Moment, Octets, PartnerId, ReceiptId, SessionId, TransferId } from './primitives.ts';
import { passwordCalls } from './password-calls.ts';
import { ReceiptFigures } from './receipt-figures.ts';
import { localCalls, remoteCalls } from './remote-calls.ts';
import { Session, SessionFile, SessionFilter, SessionLine } from './session.ts';
import { PracticeChange, PracticeFile, PracticeKind, PracticeStatus } from './practice.ts';
import { EngineStatus, Settings, SettingsChange } from './settings.ts';
import { Direction, Need, Progress, Receipt, TimelineEvent, Transfer } from './transfer.ts';
import { transferCalls } from './transfer-calls.ts';

/** The contract between the engine and every door: group, call, schemas. Newest transfers and receipts come first. */
export const contract = {
  engine: {
    status: call(nothing, EngineStatus),
    /** Ends the engine politely: sessions finish their file or are cut at a restart point. */
    stop: call(nothing, done),
    /** What this runtime, this home and this network can do, each thing tried. Takes some seconds. */
    doctor: call(nothing, z.array(DoctorCheck)),
    /** What somebody who helps needs to know, as a ZIP archive (base64): nothing secret is in it. Takes as long as the doctor. */
    diagnostics: call(
      nothing,
      z.object({ name: z.string(), content: z.string(), /** What is in it. */ files: z.array(z.string()) }),
    ),
    /** Writes the same into the home's `exports`: for a window that may save nothing. Throws `write-failed` {file}. */
    saveDiagnostics: call(nothing, z.object({ path: z.string() })),
  },
  settings: {
    get: call(nothing, Settings),
    update: call(SettingsChange, Settings),
  },
  listener: {
    start: call(
      z.object({
        host: z.string().max(253).optional(),
        tlsPort: z.int().min(0).max(65535).nullable().optional(),
        plainPort: z.int().min(0).max(65535).nullable().optional(),
        /** Keep it so for the next start. */
        remember: z.boolean().default(false),
      }),
      EngineStatus,
    ),
    stop: call(z.object({ remember: z.boolean().default(false) }), EngineStatus),
  },
  automation: automationCalls,
  partners: {
    list: call(nothing, z.array(PartnerSummary)),
    get: call(z.object({ id: PartnerId }), Partner),
    add: call(PartnerInput, Partner),
    /**
     * `seen`: the `updatedAt` of the entry that was edited; without it the last word counts. Throws `partner-changed` {partner} where
     * somebody has changed it since.
     *
     * `shown`: a certificate that the partner showed lately is kept as its own, for these purposes, together with the entry or not at all. Throws
     * `shown-certificate-gone` {fingerprint}, `certificate-weak`, `certificate-wrong-purpose`.
     */
    update: call(
      z.object({
        id: PartnerId,
        partner: PartnerInput,
        seen: Moment.optional(),
        shown: z
          .object({ fingerprint: Fingerprint, purposes: z.array(CertificatePurpose).min(1) })
          .optional(),
      }),
      Partner,
    ),
    /** The user says that the certificate which this partner is shown is registered there (Digipoort, D-04). */
    registered: call(z.object({ id: PartnerId }), Partner),
    /** The user says how files go to the Bank of Canada from now on: as text, or octet for octet (B-05). Nothing else of it changes. */
    sendAs: call(
      z.object({ id: PartnerId, transferType: BankAgreement.shape.transferType.unwrap() }),
      Partner,
    ),
    /** Refused while files or receipts of it are open, unless `force`: then its open files are cancelled. History stays. */
    remove: call(z.object({ id: PartnerId, force: z.boolean().default(false) }), done),
    ...partnerListCalls,
    /** Name, line, TLS and login, without sending anything. */
    test: call(z.object({ id: PartnerId }), z.array(ConnectionCheck)),
  },
  transfers: transferCalls,
  passwords: passwordCalls,
  local: localCalls,
  remote: remoteCalls,
  receipts: {
    list: call(
      z.object({
        partnerId: PartnerId.optional(),
        direction: Direction.optional(),
        /** Those of one file. */
        transferId: TransferId.optional(),
        search: z.string().max(200).optional(),
        ...page,
      }),
      z.object({ total: z.int().nonnegative(), rows: z.array(Receipt) }),
    ),
    get: call(
      z.object({ id: ReceiptId }),
      Receipt.extend({ /** Its octets as they were on the wire, base64. */ octets: z.string() }),
    ),
    /** Those of partners by day, and how long the open ones have been waited for. */
    figures: call(z.object({ days: z.int().min(1).max(366).default(30) }), ReceiptFigures),
    /**
     * Whose receipt it is, in the word of a person, where what came does not say it: a file of ours that waits for one, or none (null).
     * Throws `not-possible-now` where the file waits for none, and `receipt-assigned` where it is known already.
     */
    assign: call(z.object({ id: ReceiptId, transferId: TransferId.nullable() }), Receipt),
    /** What a third party needs to check a receipt without us, with the file that it is of. Throws `receipt-unknown` {id}. */
    evidence: call(z.object({ id: ReceiptId }), Evidence),
    /** Writes the same into a new folder in the home's `exports`, with the words of the door; whole or not at all. */
    saveEvidence: call(EvidenceTexts.extend({ id: ReceiptId }), SavedEvidence),
  },
  sessions: {
    /** Newest first. */
    list: call(
      SessionFilter.extend(page),
      z.object({ total: z.int().nonnegative(), rows: z.array(Session) }),
    ),
    /** One session with its trace: the lines whose number is above `after`, at most `limit`. */
    get: call(
      z.object({
        id: SessionId,
        after: z.int().nonnegative().default(0),
        limit: z.int().min(1).max(1_000).default(1_000),
      }),
      z.object({ session: Session, files: z.array(SessionFile), lines: z.array(SessionLine) }),
    ),
    /** What left this computer and what came to it, newest first; `octetsOut` and `octetsIn`: of everything that passes the filter. */
    contacts: call(
      ContactFilter.extend(page),
      z.object({
        total: z.int().nonnegative(),
        octetsOut: Octets,
        octetsIn: Octets,
        rows: z.array(Contact),
      }),
    ),
    /** Writes that list, as the door has put it together (CSV), into a new file in the home's `exports`. */
    saveContacts: call(z.object({ text: z.string().max(16_000_000) }), z.object({ path: z.string() })),
    /** Writes a session, as the door has put it into words, into a new file in the home's `exports`: for a window that may save nothing. */
    save: call(z.object({ id: SessionId, text: z.string().max(16_000_000) }), z.object({ path: z.string() })),
  },
  certificates: certificateCalls,
  needs: {
    list: call(nothing, z.array(Need)),
  },
  practice: {
    status: call(nothing, PracticeStatus),
    /** Starts one and makes its partner entry where there is none: under `name`, or what is free of its kind, else under an English one. */
    start: call(
      z.object({ kind: PracticeKind, name: PartnerName.optional() }),
      z.object({ partner: Partner, status: PracticeStatus }),
    ),
    stop: call(z.object({ kind: PracticeKind }), PracticeStatus),
    configure: call(PracticeChange, PracticeStatus),
    /** Puts a file there to be collected. The bank has none for anybody. */
    offer: call(
      z.object({ kind: PracticeKind.exclude(['bank-of-canada']), path: z.string().min(1).max(4096) }),
      PracticeStatus,
    ),
    /** Writes a small sample file of the kind into the intake folder and answers its path. */
    sample: call(z.object({ kind: PracticeKind }), z.object({ path: z.string() })),
    /** What stands in a file of the practice Digipoort: its beginning, as UTF-8. */
    read: call(PracticeFile, z.object({ text: z.string(), isCut: z.boolean() })),
  },
} as const;

export type Contract = typeof contract;
export type Group = keyof Contract;

/** The engine as every caller sees it, whatever carries the call. */
export type EngineApi = {
  readonly [G in keyof Contract]: {
    readonly [N in keyof Contract[G]]: Contract[G][N] extends Call<infer Args, infer Answer>
      ? (args: z.input<Args>) => Promise<z.output<Answer>>
      : never;
  };
};

/** The engine as it is written: arguments already validated and complete. */
export type EngineBody = {
  readonly [G in keyof Contract]: {
    readonly [N in keyof Contract[G]]: Contract[G][N] extends Call<infer Args, infer Answer>
      ? (args: z.output<Args>) => Promise<z.input<Answer>>
      : never;
  };
};

/** What the engine tells. State, never commands: whoever misses one reads the state again. */
export const EngineEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('transfer'), transfer: Transfer, isNew: z.boolean() }),
  z.object({ type: z.literal('progress'), progress: Progress }),
  z.object({ type: z.literal('timeline'), transferId: TransferId, event: TimelineEvent }),
  z.object({ type: z.literal('receipt'), receipt: Receipt }),
  /** It has begun, has more lines, or has ended; about twice a second at most. */
  z.object({ type: z.literal('session'), session: Session }),
  z.object({ type: z.literal('partners') }),
  z.object({ type: z.literal('certificates') }),
  z.object({ type: z.literal('settings'), settings: Settings }),
  z.object({ type: z.literal('status'), status: EngineStatus }),
  z.object({ type: z.literal('practice'), status: PracticeStatus }),
  z.object({ type: z.literal('needs') }),
]);
export type EngineEvent = z.infer<typeof EngineEvent>;

/**
 * Events travel in numbered batches, at most ten a second. `last` is the number of the newest event in it. `reset` says that
 * events between `since` and the first of this batch are gone: read everything again.
 */
export const EventBatch = z.object({
  last: z.int().nonnegative(),
  reset: z.boolean(),
  events: z.array(EngineEvent),
});
export type EventBatch = z.infer<typeof EventBatch>;
