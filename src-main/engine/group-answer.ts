import type { ReceiptWish, Refusal } from '../agreements/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import type { Problem } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';

/** What is answered for a file that went to the members of a group (RFC 5024 4.3.6). */
export interface GroupAnswer {
  readonly wish: ReceiptWish;
  readonly received: number;
  readonly refused: number;
  /** Not all of them have it. */
  readonly problem?: Problem;
}

/** So many members are named in the text of a NERP; it has 999 octets (RFC 5024 5.3.14). */
const namedMembers = 20;

/**
 * What the members of a group have come to, all together: yes when each of them has said yes, no in the words of the first that has said
 * no (before what only we say). Undefined as long as one of them is open.
 */
export function groupAnswer(
  context: EngineContext,
  members: readonly TransferRecord[],
): GroupAnswer | undefined {
  const missing: { readonly code: string; readonly refusal: Refusal; readonly problem: Problem }[] = [];
  for (const member of members) {
    if (member.receipt === 'received') continue;
    const end = endOf(context, member);
    if (end === undefined || (member.receipt !== 'refused' && member.handled !== true)) return undefined;
    missing.push({ code: codeOf(member), ...end });
  }
  const received = members.length - missing.length;
  const first = missing.find(({ refusal }) => refusal.creator !== undefined) ?? missing[0];
  if (first === undefined) return { wish: { outcome: 'received' }, received, refused: 0 };
  const named = missing.slice(0, namedMembers).map(({ code, refusal }) => `${code} ${refusal.reason}`);
  const text = [...named, ...(missing.length > named.length ? ['...'] : [])].join(', ');
  return {
    wish: { ...first.refusal, text },
    received,
    refused: missing.length,
    problem: {
      code: 'group-incomplete',
      params: {
        count: missing.length,
        of: members.length,
        members: missing
          .slice(0, namedMembers)
          .map(({ code }) => code)
          .join(', '),
        reason: first.refusal.reason,
      },
      ...(first.problem.text === undefined ? {} : { text: first.problem.text }),
      retry: 'never',
    },
  };
}

/** Why a file that was to go on goes no further, and what is answered for it; undefined: it may still go. */
export function endOf(
  { agreement }: EngineContext,
  { state, problem, partnerName }: TransferRecord,
): { readonly refusal: Refusal; readonly problem: Problem } | undefined {
  const end: Problem | undefined =
    state === 'cancelled'
      ? { code: 'relay-cancelled', params: { partner: partnerName }, retry: 'never' }
      : problem;
  const refusal = end === undefined ? undefined : agreement.answerToUndeliverable(end);
  return end === undefined || refusal === undefined ? undefined : { refusal, problem: end };
}

/** The code that a member is known by in its group. */
export function codeOf({ protocol }: TransferRecord): string {
  return String(protocol['destination'] ?? '');
}
