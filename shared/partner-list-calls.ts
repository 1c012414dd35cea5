import { z } from 'zod';
import { call } from './call.ts';
import { FtpsSecrets } from './ftps-agreement.ts';
import { importWarningCodes } from './import-warnings.ts';
import { Partner, PartnerKind, PartnerName } from './partner.ts';
import { Fingerprint, Parameters, PartnerId } from './primitives.ts';
import { Problem } from './problem.ts';

/** One partner of a file that is looked into or taken over. */
const ImportedPartner = z.object({
  /** Where it stands in the file, from 0: what `picks` names it by. */
  place: z.int().nonnegative(),
  /** As the file calls it. */
  name: z.string(),
  /** As it is, or would be, called here. */
  newName: z.string(),
  /** Who is here already: one of its name, or the same server or station. */
  taken: z.object({ by: z.enum(['name', 'partner']), name: z.string() }).optional(),
  kind: PartnerKind,
  /** Empty: it is never called. */
  host: z.string(),
  port: z.int(),
  /** Of an FTPS server. */
  mode: z.enum(['explicit', 'implicit']).optional(),
  /** The user of a server, the code of a station. */
  user: z.string(),
  hasPassword: z.boolean(),
  /** Certificates that are kept for it, and those that its entry trusts by fingerprint or as its own authorities. */
  certificates: z.array(
    z.object({ owner: z.enum(['partner', 'authority']), fingerprint: Fingerprint, subject: z.string() }),
  ),
  pins: z.int().nonnegative(),
  authorities: z.int().nonnegative(),
  /** As it was added. */
  partner: Partner.optional(),
  /** Why it was not, or would not be. */
  problem: Problem.optional(),
});

/** Partners as files: without secrets to another computer, and from other programs. */
export const partnerListCalls = {
  /**
   * Takes over the partners of a file that `export` wrote, the servers of another program's list (Glub Secure FTP, FileZilla, WinSCP, Cyberduck), or
   * one from its address, with the passwords that are in it. `dryRun`: only says what there is. Whoever is a partner already is left as it is.
   */
  import: call(
    z.object({
      source: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('file'), path: z.string().min(1).max(4096) }),
        z.object({ kind: z.literal('content'), base64: z.string().max(6_000_000) }),
        z.object({ kind: z.literal('address'), address: z.string().max(8192) }),
      ]),
      /** The names of those that are wanted; absent: all. */
      only: z.array(z.string().max(200)).max(1000).optional(),
      /** Those that are wanted by where they stand, and what they are called here: one that is here already comes a second time. */
      picks: z
        .array(z.object({ place: z.int().min(0).max(999), name: PartnerName }))
        .max(1000)
        .optional(),
      dryRun: z.boolean().default(false),
      /** For those that come without one. */
      ourPassword: FtpsSecrets.shape.ourPassword,
    }),
    z.object({
      sites: z.array(ImportedPartner),
      /** `site`: the partner as the file calls it; empty: the whole file. */
      warnings: z.array(
        z.object({ code: z.enum(importWarningCodes), site: z.string(), params: Parameters.default({}) }),
      ),
    }),
  ),
  /** Partners as a file without passwords and keys; their certificates, which are public, are in it. Practice partners are refused. */
  export: call(
    z.object({
      ids: z.array(PartnerId).min(1).max(1000),
      /** Into a new file in the home's `exports`, or to an absolute path where none is; absent: `text` alone. */
      save: z.union([z.literal('exports'), z.object({ path: z.string().min(1).max(4096) })]).optional(),
    }),
    z.object({
      name: z.string(),
      text: z.string(),
      partners: z.array(
        z.object({
          name: z.string(),
          certificates: z.int().nonnegative(),
          /** What was agreed and is not in it. */
          leftOut: z.array(
            z.enum(['ourPassword', 'theirPassword', 'proxyPassword', 'ownCertificate', 'registration']),
          ),
        }),
      ),
      path: z.string().optional(),
    }),
  ),
} as const;
