import { z } from 'zod';
import { AdvanceNotice } from './bank-of-canada/index.ts';
import { call, nothing, page } from './call.ts';
import { MetafileCorrection, MetafileView } from './digipoort/index.ts';
import { Evidence, EvidenceTexts, SavedEvidence } from './evidence.ts';
import { OverwriteAction } from './ftps-agreement.ts';
import { OdetteCode } from './partner.ts';
import { PartnerId, TransferId } from './primitives.ts';
import { Finding } from './problem.ts';
import {
  Direction,
  ReceiptState,
  TimelineEvent,
  Transfer,
  TransferState,
  TransferSummary,
} from './transfer.ts';

/** Recipients times files of one broadcast: they are written down in one transaction. */
const mostAtOnce = 10_000;

export const TransferFilter = z.object({
  partnerId: PartnerId.optional(),
  direction: Direction.optional(),
  states: z.array(TransferState).optional(),
  receipts: z.array(ReceiptState).optional(),
  /** The transfers that carry one file to several destinations. */
  group: TransferId.optional(),
  /** Part of a file name, a partner's name or a remote name; no patterns. */
  search: z.string().max(200).optional(),
});
export type TransferFilter = z.infer<typeof TransferFilter>;

const FileToSend = z.object({
  /** Absolute path on this computer. */
  path: z.string().min(1).max(4096),
  /** Name between the partners; derived from the file's name when absent. A path where the partner has folders. */
  as: z.string().max(4096).optional(),
  /** The file lies in the intake folder and is taken over instead of copied. */
  adopt: z.boolean().default(false),
  /**
   * Made by the caller, once for this file and these recipients. A call that is repeated with it, because its answer never came, queues
   * nothing a second time and gives back the transfers of the first.
   */
  key: z.uuid().optional(),
});

/** To whom a file goes: a partner, or (`destination`) a code behind it. */
const Recipient = z.object({ partnerId: PartnerId, destination: OdetteCode.optional() });

/** The contract's group `transfers`: files on their way, in both directions. */
export const transferCalls = {
  list: call(
    TransferFilter.extend(page),
    z.object({ total: z.int().nonnegative(), rows: z.array(Transfer) }),
  ),
  get: call(z.object({ id: TransferId }), Transfer),
  timeline: call(z.object({ id: TransferId }), z.array(TimelineEvent)),
  summary: call(nothing, TransferSummary),
  /** What sending would say, without sending. */
  check: call(
    z.object({
      partnerId: PartnerId,
      destinations: z.array(OdetteCode).min(1).max(1000).optional(),
      files: z.array(FileToSend).min(1).max(1000),
    }),
    z.array(Finding),
  ),
  /**
   * Spools and queues each file that has no error (and, unless `acceptWarnings`, no warning). Durable when it answers. A `key` that was used
   * for something else is the error `send-key-used`.
   */
  send: call(
    z.object({
      partnerId: PartnerId,
      /** Codes behind the partner, or its own; absent: what is agreed with it. More than one make a group of each file. */
      destinations: z.array(OdetteCode).min(1).max(1000).optional(),
      files: z.array(FileToSend).min(1).max(1000),
      acceptWarnings: z.boolean().default(false),
    }),
    z.object({ queued: z.array(Transfer), findings: z.array(Finding) }),
  ),
  /**
   * Sends each file to several recipients: a transfer of its own for each, all of one group. A file goes to all of them or to none: one
   * that has an error for one of them is not queued. Durable, all together, when it answers.
   */
  broadcast: call(
    z
      .object({
        recipients: z.array(Recipient).min(1).max(1000),
        files: z.array(FileToSend).min(1).max(1000),
        acceptWarnings: z.boolean().default(false),
      })
      .refine(({ recipients, files }) => recipients.length * files.length <= mostAtOnce),
    z.object({ queued: z.array(Transfer), findings: z.array(Finding) }),
  ),
  /**
   * The transfers that carry the same file to other recipients, this one included, and how many receipts are in. Of a file that came: those
   * that forward it.
   */
  group: call(
    z.object({ id: TransferId }),
    z.object({
      members: z.array(Transfer),
      received: z.int().nonnegative(),
      refused: z.int().nonnegative(),
      failed: z.int().nonnegative(),
    }),
  ),
  /** Calls the partner and takes what it has for us; answers when the session has ended. */
  collect: call(z.object({ partnerId: PartnerId }), z.object({ collected: z.array(Transfer) })),
  /** Stops a file of ours that is not delivered yet. */
  cancel: call(z.object({ id: TransferId }), Transfer),
  /** Tries a waiting, failed, unknown or refused file again: the same bytes; after a refusal as a new transfer. */
  retry: call(
    z.object({
      id: TransferId,
      /** A person’s word about a name that is taken at the partner. */
      ifThere: OverwriteAction.exclude(['ask']).optional(),
    }),
    Transfer,
  ),
  /** The user says that the partner has it, or, where no receipt comes by machine, that the partner's word was a no (`refused`). */
  confirm: call(
    z.object({
      id: TransferId,
      outcome: z.enum(['received', 'refused']).default('received'),
      /** The day on which the partner's word came; today unless told. */
      on: z.iso.date().optional(),
      note: z.string().max(500).default(''),
    }),
    Transfer,
  ),
  /** What Digipoort was told of a file, and what it would be told with this correction. Throws `not-possible-now` where there is no metafile. */
  metafile: call(z.object({ id: TransferId, correction: MetafileCorrection.default({}) }), MetafileView),
  /**
   * Sends the metafile of a delivery that Digipoort has rejected anew, as a new transfer, and not its data file (D-32). Where that does not lie
   * there any more nothing is sent. Throws `metafile-invalid` for a metafile that does not hold.
   */
  correct: call(z.object({ id: TransferId, correction: MetafileCorrection.default({}) }), Transfer),
  /**
   * Takes back a data file at Digipoort that no accepted metafile stands for (D-21): it is deleted there with the next session. Where Digipoort
   * has taken it meanwhile it is delivered, and stays so.
   */
  withdraw: call(z.object({ id: TransferId }), Transfer),
  /**
   * What the e-mail says that announces a file to a partner that wants one, for a file of ours that is queued, or one that lies here still.
   * Throws `notice-not-wanted` {partner}, and what is wrong with its name.
   */
  notice: call(
    z.union([z.object({ id: TransferId }), z.object({ partnerId: PartnerId, file: FileToSend })]),
    AdvanceNotice,
  ),
  /**
   * What is known of a file for somebody who was not there, with its receipt where it has one: of several the newest that proves something.
   * Throws `transfer-unknown` {id}.
   */
  evidence: call(z.object({ id: TransferId }), Evidence),
  /** Writes the same into a new folder in the home's `exports`, with the words of the door; whole or not at all. */
  saveEvidence: call(EvidenceTexts.extend({ id: TransferId }), SavedEvidence),
  /** The user has seen to a file that failed or was refused: it does not ask for anybody any more. */
  handled: call(z.object({ id: TransferId }), Transfer),
} as const;
