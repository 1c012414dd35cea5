import { z } from 'zod';
import { Moment } from './primitives.ts';
import { Receipt, TimelineEvent, Transfer } from './transfer.ts';

/** What is known of a file and its receipt, for somebody who was not there. The doors add the words. */
export const Evidence = z.object({
  /** Absent for a receipt that fits no file of ours. Where the file lies on this computer is nobody else's business, and left out. */
  transfer: Transfer.omit({ localPath: true }).optional(),
  /** Absent where none came, or none comes by machine. */
  receipt: Receipt.optional(),
  /** Every step of the file, the oldest first. */
  timeline: z.array(TimelineEvent),
  /** What lies beside the page: the receipt as it was on the wire, what checks it, and all of this for programs. */
  files: z.array(
    z.object({
      name: z.string(),
      /** base64. */
      content: z.string(),
      /** SHA-256, hexadecimal. */
      sha256: z.string(),
    }),
  ),
  /** What the receipt's octets say: signer, signerFingerprint, hash, algorithm, detached; metafileDigest. */
  facts: z.record(z.string(), z.string()),
  /** The version of this program. */
  program: z.string(),
  madeAt: Moment,
});
export type Evidence = z.infer<typeof Evidence>;

/** Evidence in the words of a door, to be written beside its files. */
export const EvidenceTexts = z.object({
  /** README.txt */
  readme: z.string().max(100_000),
  /** evidence.html */
  page: z.string().max(32_000_000),
});
export type EvidenceTexts = z.infer<typeof EvidenceTexts>;

/** Where evidence was written. */
export const SavedEvidence = z.object({ folder: z.string(), files: z.array(z.string()) });
export type SavedEvidence = z.infer<typeof SavedEvidence>;
