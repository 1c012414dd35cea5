import { z } from 'zod';
import { call, done, nothing } from './call.ts';
import { OverwriteAction, RemotePath } from './ftps-agreement.ts';
import { Moment, Octets, PartnerId } from './primitives.ts';
import { Finding, Problem } from './problem.ts';
import { Transfer } from './transfer.ts';

/** Most entries of one folder that are told; a partner can have more. */
export const mostEntries = 20_000;

const entry = {
  /** One name, never a path. */
  name: z.string(),
  kind: z.enum(['file', 'folder', 'link', 'other']),
  size: Octets.optional(),
  modifiedAt: Moment.optional(),
};

/** What lies in a folder at a partner. */
export const RemoteEntry = z.object({
  ...entry,
  /** When it was changed, as the server has written it, where it does not tell the time zone. */
  modifiedText: z.string().optional(),
  /** Where a link leads, in the server's words. */
  leadsTo: z.string().optional(),
});
export type RemoteEntry = z.infer<typeof RemoteEntry>;

/** What lies in a folder on this computer. */
export const LocalEntry = z.object({
  ...entry,
  /** The platform's own windows leave it out. */
  hidden: z.literal(true).optional(),
});
export type LocalEntry = z.infer<typeof LocalEntry>;

/** Folders are told first, each group by name. */
export const RemoteFolder = z.object({
  /** As it is asked for again: absolute where the server tells it. */
  folder: RemotePath,
  /** The one above it; absent at the top. */
  parent: RemotePath.optional(),
  entries: z.array(RemoteEntry).max(mostEntries),
  /** Entries that could not be understood, or bear a name that no file may have. */
  unreadable: z.int().nonnegative(),
  /** There are more entries than are told. */
  cut: z.boolean(),
});
export type RemoteFolder = z.infer<typeof RemoteFolder>;

export const LocalFolder = z.object({
  folder: z.string(),
  parent: z.string().optional(),
  entries: z.array(LocalEntry).max(mostEntries),
  /** Entries that cannot be read. */
  unreadable: z.int().nonnegative(),
  cut: z.boolean(),
});
export type LocalFolder = z.infer<typeof LocalFolder>;

/** Where people keep files on this computer. */
export const LocalPlace = z.object({
  kind: z.enum(['home', 'desktop', 'documents', 'downloads', 'received', 'drive']),
  folder: z.string(),
});
export type LocalPlace = z.infer<typeof LocalPlace>;

/** Absolute, in the way of this computer. */
const LocalPath = z.string().min(1).max(4096);

/**
 * The contract's group `remote`: what lies at a partner whose `capabilities.browse` says so. Paths are the server's, `/` between their parts,
 * absolute or below the folder of the login. One session for each partner is kept for it and ended when nobody asks for a while.
 */
export const remoteCalls = {
  /** Absent: the folder that was agreed, or where the login leads. Throws `ftps.listing-refused`, and what the server says. */
  list: call(z.object({ partnerId: PartnerId, folder: RemotePath.optional() }), RemoteFolder),
  makeFolder: call(z.object({ partnerId: PartnerId, folder: RemotePath }), done),
  /** Refused (`ftps.name-taken-there`) where the new name is taken: nothing is written over. */
  rename: call(z.object({ partnerId: PartnerId, from: RemotePath, to: RemotePath }), done),
  /**
   * For good: a server keeps nothing. `recursive`: folders with all that is in them, else only empty ones. Goes on behind what cannot be
   * removed; what was, is told.
   */
  remove: call(
    z.object({
      partnerId: PartnerId,
      entries: z
        .array(z.object({ path: RemotePath, kind: z.enum(['file', 'folder', 'link', 'other']) }))
        .min(1)
        .max(1000),
      recursive: z.boolean().default(false),
    }),
    z.object({
      removed: z.int().nonnegative(),
      failed: z.array(z.object({ path: RemotePath, problem: Problem })),
    }),
  ),
  /**
   * Queues what is to come from there: transfers of direction `in`. A name that is taken here and for which nothing was agreed makes a
   * finding (`local-name-taken`, `params.file`: its place here), and that file is not queued. Folders come with all that is in them. Durable when it answers.
   */
  fetch: call(
    z.object({
      partnerId: PartnerId,
      entries: z
        .array(
          z.object({
            path: RemotePath,
            kind: z.enum(['file', 'folder', 'link', 'other']).default('file'),
            size: Octets.optional(),
            modifiedAt: Moment.optional(),
            /** Its name here; absent: as safe a one as its name there makes. */
            as: z.string().min(1).max(255).optional(),
          }),
        )
        .min(1)
        .max(1000),
      /** Absent: the partner's folder below the received files. It has to be there. */
      folder: LocalPath.optional(),
      /** A person's word about names that are taken here. */
      ifHere: OverwriteAction.exclude(['ask']).optional(),
    }),
    z.object({ queued: z.array(Transfer), findings: z.array(Finding) }),
  ),
  /** Ends the session that is kept. */
  leave: call(z.object({ partnerId: PartnerId }), done),
} as const;

/** The contract's group `local`: what lies on this computer, for a window beside the partner's. */
export const localCalls = {
  /** Absent: the home of whoever uses it. Throws `folder-not-found` and `folder-not-readable`. */
  list: call(z.object({ folder: LocalPath.optional() }), LocalFolder),
  /** Those that are there. */
  places: call(nothing, z.array(LocalPlace)),
} as const;
