import { z } from 'zod';
import { Proxy, Trust } from './partner-line.ts';
import { CertificateId, Port } from './primitives.ts';

/** Text of one line: a line end in a name or a password would be a command of its own (RFC 959 5.3). */
// oxlint-disable-next-line no-control-regex -- the very characters that no command may carry
const OneLine = z.string().regex(/^[^\u0000\r\n]*$/);

/** A path on the server, `/` between its parts; relative to the folder of the login unless it begins with `/`. */
export const RemotePath = OneLine.max(4096);
export type RemotePath = z.infer<typeof RemotePath>;

/** What is done where a file of that name is there already. */
export const OverwriteAction = z.enum([
  'ask', // a person says; until then the file waits
  'skip', // what is there stays, and the file is not sent
  'overwrite',
  'resume', // what is there is the beginning of it; otherwise as `ask`
  'rename', // the new one gets a number: payroll (2).xml
]);
export type OverwriteAction = z.infer<typeof OverwriteAction>;

/** Rules for a name that is taken, the first that fits decides; where none does a person is asked. */
export const OverwriteRule = z.object({
  /** `newer`: what is on its way is younger than what is there. `size`: they differ in size. `smaller`: what is there is shorter. */
  when: z.enum(['always', 'newer', 'older', 'same-size', 'other-size', 'smaller']),
  action: OverwriteAction,
});
export type OverwriteRule = z.infer<typeof OverwriteRule>;

/** What was agreed with a server that takes files over FTP and TLS (RFC 959, 4217). */
export const FtpsAgreement = z.object({
  host: z.string().trim().min(1).max(253),
  /** 21 explicit and 990 implicit, unless told otherwise. */
  port: Port.optional(),
  /** `explicit`: AUTH TLS (RFC 4217 4). `implicit`: TLS from the first octet. Never without. */
  mode: z.enum(['explicit', 'implicit']).default('explicit'),
  user: OneLine.trim().min(1).max(255),
  /** ACCT, for servers that ask for one (332). */
  account: OneLine.max(255).default(''),
  trust: Trust.prefault({}),
  /** Absent: straight. */
  proxy: Proxy.optional(),
  /** Show our own certificate when the server asks for one. */
  presentCertificate: z.boolean().default(true),
  /** Which of our own certificates this server is shown; absent: the one in use for all. */
  ownCertificate: CertificateId.optional(),
  /** The oldest TLS that is spoken with it. */
  oldestTls: z.enum(['1.2', '1.3']).default('1.2'),
  /** Where files go, and where looking begins; empty: where the login leads. */
  remoteFolder: RemotePath.default(''),
  /** `binary`: octet for octet. `text`: lines end as the other side has them (TYPE A); such a file cannot be resumed. */
  transferType: z.enum(['binary', 'text']).default('binary'),
  /** It takes uploads and forbids everything else: it is asked for nothing else. */
  uploadOnly: z.boolean().default(false),
  /** Where data connections go (RFC 2577): `control`: to the server itself, whatever address it names. `announced`: where it says. */
  passiveAddress: z.enum(['control', 'announced']).default('control'),
  /** The agreed ports of data connections; absent: any from 1024. */
  passivePorts: z
    .object({ from: Port, to: Port })
    .refine(({ from, to }) => from <= to)
    .optional(),
  /** Of names and replies. */
  encoding: z.enum(['utf8', 'latin1']).default('utf8'),
  /** So many files at the same time, at most. */
  connections: z.int().min(1).max(10).default(2),
  /** KiB a second over all connections; 0: as fast as it goes. */
  uploadLimit: z.int().min(0).max(10_000_000).default(0),
  downloadLimit: z.int().min(0).max(10_000_000).default(0),
  /** A word now and then keeps the line open between transfers, after so many seconds; 0: never. */
  keepAliveSeconds: z.int().min(0).max(3600).default(60),
  /** Silence of so many seconds ends a line. */
  inactivitySeconds: z.int().min(5).max(3600).default(60),
  /** The time a file was last changed goes with it, where the server can keep it. */
  keepTimes: z.boolean().default(true),
  /** What follows a transfer: its size is compared, a checksum where the server has one, or the server's reply is enough. */
  verify: z.enum(['size', 'checksum', 'reply']).default('size'),
  /** Where a name is taken on the server. */
  overwriteThere: z.array(OverwriteRule).max(10).default([]),
  /** Where the name of what is fetched is taken on this computer. */
  overwriteHere: z.array(OverwriteRule).max(10).default([]),
  /** A file that is not delivered so many hours after it was queued fails, and a person is asked. */
  deadlineHours: z.int().min(1).max(720).default(72),
});
export type FtpsAgreement = z.infer<typeof FtpsAgreement>;

/** Secrets go in and never come out: absent leaves as it is, a text sets, null clears. */
export const FtpsSecrets = z.object({
  /** Of the login. */
  ourPassword: OneLine.max(255).nullable().optional(),
  proxyPassword: z.string().max(255).nullable().optional(),
});
export type FtpsSecrets = z.infer<typeof FtpsSecrets>;
