import { z } from 'zod';
import { Fingerprint, Moment, PartnerId, Port } from './primitives.ts';
import { OdetteCode } from './partner.ts';
import { Problem } from './problem.ts';

/** One code of ours that stands for several destinations: a distribution list (RFC 5024 4.3.4). */
export const StationGroup = z.object({
  code: OdetteCode,
  /** Codes that lead to partners, each its own or behind it. */
  members: z.array(OdetteCode).min(1).max(500),
});
export type StationGroup = z.infer<typeof StationGroup>;

// Each value without what it is when nobody has said anything: a change leaves out what it does not change.
const station = {
  /** Shown to people. */
  name: z.string().trim().max(60),
  /** Our identification code, RFC 5024 5.4. Empty until the user has filled it in. */
  code: z.union([OdetteCode, z.literal('')]),
  /** Files for these codes go to each of their members. */
  groups: z.array(StationGroup).max(200),
};
const listener = {
  enabled: z.boolean(),
  host: z.string().trim().max(253),
  /** TLS; null: not on TLS. */
  tlsPort: Port.nullable(),
  /** Without TLS; null: not. */
  plainPort: Port.nullable(),
};
const folders = {
  /** Where received files are put, one folder per partner; empty: `received` in the home folder. */
  received: z.string().max(4096),
};
const appearance = {
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'fr-CA', 'nl', 'de']),
};
const notifications = {
  /** Tell through the operating system what needs a person. */
  enabled: z.boolean(),
};

const automation = {
  /** Partners that are called by nobody but a person. */
  paused: z.array(PartnerId).max(10_000),
};

/** What this home is called among its partners, and where it listens. */
export const Settings = z.object({
  station: z
    .object({
      name: station.name.default(''),
      code: station.code.default(''),
      groups: station.groups.default([]),
    })
    .prefault({}),
  listener: z
    .object({
      enabled: listener.enabled.default(false),
      host: listener.host.default('0.0.0.0'),
      tlsPort: listener.tlsPort.default(6619),
      plainPort: listener.plainPort.default(null),
    })
    .prefault({}),
  folders: z.object({ received: folders.received.default('') }).prefault({}),
  appearance: z
    .object({ theme: appearance.theme.default('system'), language: appearance.language.default('system') })
    .prefault({}),
  notifications: z.object({ enabled: notifications.enabled.default(false) }).prefault({}),
  automation: z.object({ paused: automation.paused.default([]) }).prefault({}),
  /** The first-run screen has been seen or skipped. */
  welcomed: z.boolean().default(false),
});
export type Settings = z.infer<typeof Settings>;

/** A change to the settings: each group may be left out, and within a group each value. */
export const SettingsChange = z.object({
  station: z.object(station).partial().optional(),
  listener: z.object(listener).partial().optional(),
  folders: z.object(folders).partial().optional(),
  appearance: z.object(appearance).partial().optional(),
  notifications: z.object(notifications).partial().optional(),
  automation: z.object(automation).partial().optional(),
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
  /** A disk answers slowly, or has until a moment ago: `disk-slow` {folder, seconds}, the longest it took. */
  disk: Problem.optional(),
});
export type EngineStatus = z.infer<typeof EngineStatus>;
