import { z } from 'zod';
import { Moment, Octets, PartnerId, Port, SessionId } from './primitives.ts';

/**
 * What left this computer for one place, and what came back: the connections of one session to one host, or one that belongs to no
 * session. Octets are counted on the line, with TLS and everything else.
 */
export const Contact = z.object({
  id: z.int().positive(),
  /** out: we called. in: we were called. */
  direction: z.enum(['out', 'in']),
  sessionId: SessionId.optional(),
  partnerId: PartnerId.optional(),
  partnerName: z.string().optional(),
  /** Whom we called, as it was asked for; of a caller the address. */
  host: z.string(),
  /** Of the first connection: an FTPS server gives each file a port of its own. Of a caller its own. */
  port: Port,
  /** The IP address that answered. */
  address: z.string(),
  /** `host:port` of the proxy that it went through. */
  proxy: z.string().optional(),
  /** What was asked about a certificate, where that is what it was for: an OCSP question, a revocation list. */
  asked: z.string().optional(),
  /** Every connection had it. */
  tls: z.boolean(),
  connections: z.int().positive(),
  beganAt: Moment,
  /** Absent while it is open, and where the program stopped in the middle. */
  endedAt: Moment.optional(),
  octetsOut: Octets,
  octetsIn: Octets,
  /** Commands of the session, and the names of the files that it moved: a hundred of them. */
  commands: z.int().nonnegative(),
  files: z.array(z.string()),
});
export type Contact = z.infer<typeof Contact>;

export const ContactFilter = z.object({
  partnerId: PartnerId.optional(),
  /** From this moment on, and before that one. */
  since: Moment.optional(),
  before: Moment.optional(),
  /** Part of a host, an address, a proxy, a partner's name or what was asked; no patterns. */
  search: z.string().max(200).optional(),
});
export type ContactFilter = z.infer<typeof ContactFilter>;
