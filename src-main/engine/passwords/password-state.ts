import { bankPasswordMonths, passwordUserOf } from '../../../shared/index.ts';
import type { Moment, PasswordChange, PasswordState } from '../../../shared/index.ts';
import type { Journal, PartnerRecord, PasswordChangeRecord } from '../../journal/index.ts';

/** So many changes that came to their end are told. */
const mostTold = 50;

/** What is known of our password at a partner; undefined where none is changed. */
export function passwordStateOf(journal: Journal, partner: PartnerRecord): PasswordState | undefined {
  const user = passwordUserOf(partner);
  if (user === undefined) return undefined;
  const history = journal.passwords.history(partner.id, mostTold);
  const open = journal.passwords.open(partner.id);
  const since = inUseSince(partner, history);
  return {
    user,
    isSet: partner.sealed.ourPassword !== undefined,
    since,
    dueAt: monthsAfter(since, bankPasswordMonths),
    ...(open === undefined ? {} : { open: toChange(open) }),
    history: history.map(toChange),
  };
}

/** B-36: from when the password that is in use counts. What was entered by hand counts from then on: how old it was nobody has told. */
function inUseSince({ createdAt }: PartnerRecord, history: readonly PasswordChangeRecord[]): Moment {
  const newest = history.find(({ state }) => state === 'confirmed' || state === 'replaced');
  if (newest === undefined) return createdAt;
  const { state, uploadedAt, startedAt, decidedAt } = newest;
  return state === 'confirmed' ? (uploadedAt ?? startedAt) : (decidedAt ?? startedAt);
}

/** The same day and hour so many months later; the last of the month where it has no such day. */
export function monthsAfter(moment: Moment, months: number): Moment {
  const from = new Date(moment);
  const there = new Date(moment);
  there.setMonth(from.getMonth() + months);
  if (there.getDate() !== from.getDate()) there.setDate(0);
  return there.getTime();
}

function toChange({
  id: _id,
  partnerId: _partner,
  sealed: _sealed,
  ...change
}: PasswordChangeRecord): PasswordChange {
  return change;
}
