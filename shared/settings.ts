import { z } from 'zod';
import { Fingerprint, Moment, Octets, Port } from './primitives.ts';
import { OdetteCode } from './partner.ts';

/** What this home is called among its partners, and where it listens. */
export const Settings = z.object({
  station: z
    .object({
      /** Shown to people. */
      name: z.string().trim().max(60).default(''),
      /** Our identification code, RFC 5024 5.4. Empty until the user has filled it in. */
      code: z.union([OdetteCode, z.literal('')]).default(''),
    })
    .prefault({}),
  listener: z
    .object({
      enabled: z.boolean().default(false),
      host: z.string().trim().max(253).default('0.0.0.0'),
      /** TLS; null: not on TLS. */
      tlsPort: Port.nullable().default(6619),
      /** Without TLS; null: not. */
      plainPort: Port.nullable().default(null),
    })
    .prefault({}),
  folders: z
    .object({
      /** Where received files are put, one folder per partner; empty: `received` in the home folder. */
      received: z.string().max(4096).default(''),
    })
    .prefault({}),
  appearance: z
    .object({
      theme: z.enum(['system', 'light', 'dark']).default('system'),
      language: z.enum(['system', 'en', 'fr-CA', 'nl', 'de']).default('system'),
    })
    .prefault({}),
  notifications: z
    .object({
      /** Tell through the operating system what needs a person. */
      enabled: z.boolean().default(false),
    })
    .prefault({}),
  /** The first-run screen has been seen or skipped. */
  welcomed: z.boolean().default(false),
});
export type Settings = z.infer<typeof Settings>;

/** A change to the settings: each group may be left out, and within a group each value. */
export const SettingsChange = z.object({
  station: Settings.shape.station.unwrap().partial().optional(),
  listener: Settings.shape.listener.unwrap().partial().optional(),
  folders: Settings.shape.folders.unwrap().partial().optional(),
  appearance: Settings.shape.appearance.unwrap().partial().optional(),
  notifications: Settings.shape.notifications.unwrap().partial().optional(),
  welcomed: z.boolean().optional(),
});
export type SettingsChange = z.input<typeof SettingsChange>;

export const ListenerStatus = z.object({
  enabled: z.boolean(),
  /** Addresses that are open now, `host:port`. */
  open: z.array(z.object({ host: z.string(), port: Port, tls: z.boolean() })),
  problem: z
    .object({ code: z.string(), params: z.record(z.string(), z.unknown()), text: z.string().optional() })
    .optional(),
});

/** How passwords and private keys are sealed in this home. */
export const SealKind = z.enum(['safe-storage', 'keyring', 'passphrase', 'key-file']);
export type SealKind = z.infer<typeof SealKind>;

export const EngineStatus = z.object({
  version: z.string(),
  home: z.string(),
  receivedFolder: z.string(),
  /** Where the browser host puts dropped files, for `adopt`. */
  intakeFolder: z.string(),
  startedAt: Moment,
  processId: z.int().positive(),
  host: z.enum(['electron', 'browser', 'command-line']),
  listener: ListenerStatus,
  sealedBy: SealKind,
  /** Our own certificate: what partners pin. */
  certificate: z.object({
    fingerprint: Fingerprint,
    subject: z.string(),
    validUntil: Moment,
    pem: z.string(),
  }),
  sessions: z.int().nonnegative(),
  octetsPerSecond: z.object({ out: z.number().nonnegative(), in: z.number().nonnegative() }),
  nextAttemptAt: Moment.optional(),
});
export type EngineStatus = z.infer<typeof EngineStatus>;

/** What the practice partner does with the next files. */
export const PracticeBehaviour = z.object({
  answer: z.enum(['accept', 'refuse', 'silent', 'cut']).default('accept'),
  /** With `cut`: octets of the file after which the line is cut, once. */
  cutAfter: Octets.default(65_536),
  /** With `refuse`: the reason code of the negative answer (RFC 5024 5.3.14). */
  reason: z.int().min(1).max(99).default(34),
});
export type PracticeBehaviour = z.infer<typeof PracticeBehaviour>;

export const PracticeStatus = z.object({
  running: z.boolean(),
  code: z.string(),
  host: z.string(),
  tlsPort: Port.optional(),
  plainPort: Port.optional(),
  fingerprint: z.string().optional(),
  behaviour: PracticeBehaviour,
  /** Files it will hand over when it is collected from. */
  waiting: z.array(z.object({ name: z.string(), size: Octets })),
  received: z.array(z.object({ name: z.string(), size: Octets, at: Moment, path: z.string() })),
});
export type PracticeStatus = z.infer<typeof PracticeStatus>;
