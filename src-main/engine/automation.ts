import { lineOf, looksEveryOf } from '../../shared/index.ts';
import type { Automation, EngineBody, Moment, TransferState } from '../../shared/index.ts';
import type { PartnerRecord, TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';
import type { Dispatcher } from './dispatcher.ts';
import { nextLookAt } from './looking.ts';
import type { SettingsBook } from './settings-book.ts';

/** Nothing more is done with a file by itself. */
const atRest: ReadonlySet<TransferState> = new Set(['delivered', 'collected', 'cancelled', 'failed']);

/** The contract's `automation`. */
export function createAutomationCalls(
  context: EngineContext,
  settings: SettingsBook,
  dispatcher: Dispatcher,
): EngineBody['automation'] {
  const { journal, hub } = context;

  function automationOf(partner: PartnerRecord): Automation {
    const { id } = partner;
    const open = journal.transfers.open(id);
    const waiting = open.filter(({ state }) => !atRest.has(state));
    const due = open.flatMap(({ receipt, receiptDueAt }) =>
      receipt === 'awaiting' && receiptDueAt !== undefined ? [receiptDueAt] : [],
    );
    const looks = looksEveryOf(partner);
    const lookAt = nextLookAt(context, partner);
    const callAt = lineOf(partner).host === '' ? undefined : firstCall(waiting, dispatcher.heldUntil(id));
    const needsPerson = dispatcher.isBlocked(id);
    const paused = context.paused().includes(id);
    const isCalled = !paused && !needsPerson;
    return {
      partnerId: id,
      paused,
      mayCall: partner.kind === 'oftp2' && partner.oftp2.mayCall,
      waiting: waiting.length,
      needsPerson,
      receiptsDue: due.length,
      ...(isCalled && callAt !== undefined ? { nextCallAt: callAt } : {}),
      ...(looks === undefined ? {} : { looksEveryMinutes: looks }),
      ...(isCalled && lookAt !== undefined ? { nextLookAt: lookAt } : {}),
      ...(due.length === 0 ? {} : { nextReminderAt: Math.min(...due) }),
    };
  }

  return {
    list: () => Promise.resolve().then(() => journal.partners.list().map(automationOf)),
    async pause({ partnerId, paused }) {
      await context.counterpart(partnerId);
      const { automation } = settings.current();
      const others = automation.paused.filter(
        (id) => id !== partnerId && journal.partners.get(id) !== undefined,
      );
      const now = settings.update({ automation: { paused: paused ? [...others, partnerId] : others } });
      hub.emit({ type: 'settings', settings: now });
      context.wake();
      return now;
    },
  };
}

/** When the first of these files may go. */
function firstCall(waiting: readonly TransferRecord[], heldUntil: Moment): Moment | undefined {
  if (waiting.length === 0) return undefined;
  return Math.max(heldUntil, Math.min(...waiting.map(({ nextAttemptAt }) => nextAttemptAt ?? 0)));
}
