import { z } from 'zod';
import { Moment, Parameters, PartnerId, SessionId, TransferId } from './primitives.ts';
import { Problem } from './problem.ts';
import { Direction } from './transfer.ts';

/** initiator: we called. responder: we were called. */
export const SessionRole = z.enum(['initiator', 'responder']);
export type SessionRole = z.infer<typeof SessionRole>;

export const Session = z.object({
  id: SessionId,
  /** Absent where somebody called who is nobody. */
  partnerId: PartnerId.optional(),
  partnerName: z.string().optional(),
  role: SessionRole,
  /** The other end: whom we called, `host:port`, or from where we were called. */
  address: z.string(),
  beganAt: Moment,
  /** Absent while it is open. */
  endedAt: Moment.optional(),
  /** Who ended it; absent while it is open, and where there never was one. */
  endedBy: z.enum(['us', 'partner', 'line']).optional(),
  /** Absent when it ended as it should. */
  problem: Problem.optional(),
  /**
   * tls, cipher, peerSubject, peerFingerprint, level, bufferSize, credit, restart, compression, authentication; of an FTPS server that
   * did what was not agreed: dataPort (with portsFrom, portsTo), foreignAddress; of callers that
   * were turned away: code, what they called themselves; times, how often it happened.
   */
  facts: Parameters,
  /** Lines there were; of very many some in the middle are not kept. */
  lines: z.int().nonnegative(),
  /** Files that it moved, offered or answered for. */
  files: z.int().nonnegative(),
});
export type Session = z.infer<typeof Session>;

/** One command, as it crossed the line: its fields by name, secrets masked. */
export const SessionLine = z.object({
  /** 1, 2, 3, ...; a gap stands for lines that were not kept. */
  number: z.int().positive(),
  at: Moment,
  direction: z.enum(['sent', 'received']),
  text: z.string(),
});
export type SessionLine = z.infer<typeof SessionLine>;

/** A file of a session. */
export const SessionFile = z.object({
  id: TransferId,
  direction: Direction,
  fileName: z.string(),
});
export type SessionFile = z.infer<typeof SessionFile>;

export const SessionFilter = z.object({
  partnerId: PartnerId.optional(),
  /** Only what did not end as it should. */
  failed: z.boolean().optional(),
  /** Part of an address, of a partner's name or of the name of a file that it moved; no patterns. */
  search: z.string().max(200).optional(),
});
export type SessionFilter = z.infer<typeof SessionFilter>;
