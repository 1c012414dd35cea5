import { z } from 'zod';
import { RevocationRules } from './certificate.ts';
import { Fingerprint, Port } from './primitives.ts';

/** How a partner's TLS certificate comes to be trusted. */
export const Trust = z.object({
  /** Certificates trusted as they are, by SHA-256 fingerprint. */
  pins: z.array(Fingerprint).max(20).default([]),
  /** Certificate authorities of this partner, PEM. */
  authorities: z.array(z.string().max(20_000)).max(20).default([]),
  /** The authorities that the operating system trusts. */
  system: z.boolean().default(true),
  /** The name the certificate must carry, when it is not the host. */
  serverName: z.string().max(253).optional(),
  /** How revocation of its certificates is asked about. */
  revocation: RevocationRules.prefault({}),
});
export type Trust = z.infer<typeof Trust>;

/** The way out of our network to one partner, for its line and for what is asked about its certificates. */
export const Proxy = z.object({
  /** `http`: CONNECT (RFC 9110 9.3.6). `socks5`: RFC 1928. */
  kind: z.enum(['http', 'socks5']),
  host: z.string().trim().min(1).max(253),
  port: Port,
  /** Empty: the proxy asks for nothing. Its password is a secret of the partner. */
  user: z.string().max(255).default(''),
});
export type Proxy = z.infer<typeof Proxy>;
