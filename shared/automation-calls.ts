import { z } from 'zod';
import { call, nothing } from './call.ts';
import { Moment, PartnerId } from './primitives.ts';
import { Settings } from './settings.ts';

/** What happens with one partner without anybody pressing a button, and when next. */
export const Automation = z.object({
  partnerId: PartnerId,
  /** It is called by nobody but a person. */
  paused: z.boolean(),
  /** It may call us. */
  mayCall: z.boolean(),
  /** Files on their way to it, or to be fetched. */
  waiting: z.int().nonnegative(),
  /** When it is called next for these; in the past: as soon as may be. */
  nextCallAt: Moment.optional(),
  /** No call before a person has looked: a password, a certificate. */
  needsPerson: z.boolean(),
  /** It places its answers for us to find: minutes between looking, while one is awaited. */
  looksEveryMinutes: z.int().positive().optional(),
  nextLookAt: Moment.optional(),
  /** Receipts that are awaited, and when the first of them is late: a person is told then. */
  receiptsDue: z.int().nonnegative(),
  nextReminderAt: Moment.optional(),
});
export type Automation = z.infer<typeof Automation>;

/** What Waybill does by itself. */
export const automationCalls = {
  /** Every partner that is called or calls, by name. */
  list: call(nothing, z.array(Automation)),
  /** `paused`: from now on the partner is called only when a person says so; what it is sent waits. Nothing else changes, deadlines included. */
  pause: call(z.object({ partnerId: PartnerId, paused: z.boolean() }), Settings),
} as const;
