import type { Capability, Ssid } from '../commands.ts';
import { settingLimits } from '../station.ts';
import type { Announcement, Negotiated, Role, SessionSettings } from '../station.ts';

/** The SSID that an initiator begins with (5.3.2). */
export function ssidOf({ local, settings, authenticator }: Announcement): Ssid {
  const { bufferSize, credit, level, capability, restart, compression, specialLogic } = settings;
  return {
    command: 'SSID',
    level,
    code: local.code,
    password: local.password,
    bufferSize: within(bufferSize, settingLimits.bufferSize),
    capability,
    compression,
    restart,
    specialLogic,
    credit: within(credit, settingLimits.credit),
    authentication: authenticator !== undefined,
    userData: local.userData ?? '',
  };
}

/**
 * The SSID that a responder answers with: never more than was offered. A credit of 1 is answered with 1: the answer may not be
 * larger than the offer (5.3.2), and we ourselves do not hang on it (field note 2).
 */
export function answerOf(announcement: Announcement, offered: Ssid): Ssid {
  const ours = ssidOf(announcement);
  return {
    ...ours,
    level: lower(ours.level, offered.level),
    bufferSize: Math.min(ours.bufferSize, offered.bufferSize),
    credit: Math.min(ours.credit, offered.credit),
    restart: ours.restart && offered.restart,
    compression: ours.compression && offered.compression,
    capability: complement(ours.capability, offered.capability),
  };
}

/** Why two stations cannot work together: ESID 10. The authentication is a matter of its own: ESID 12 (9.8). */
export type Incompatible = 'direction' | 'credit';

/**
 * What both sides hold to, from the SSID that we sent and the one that came. Above what we offered, a buffer size is cut to ours
 * (some responders answer with their own maximum); a larger credit would leave both waiting for each other, and ends the session.
 */
export function negotiate(role: Role, sent: Ssid, received: Ssid): Negotiated | Incompatible {
  const canSend = sends(sent.capability) && receives(received.capability);
  const canReceive = receives(sent.capability) && sends(received.capability);
  if (!canSend && !canReceive) return 'direction';
  const answer = role === 'initiator' ? received : sent;
  const offer = role === 'initiator' ? sent : received;
  if (answer.credit < 1 || answer.credit > offer.credit) return 'credit';
  return {
    role,
    peer: { code: received.code, userData: received.userData },
    level: lower(sent.level, received.level),
    bufferSize: Math.min(sent.bufferSize, received.bufferSize),
    credit: answer.credit,
    restart: sent.restart && received.restart,
    compression: sent.compression && received.compression,
    canSend,
    canReceive,
  };
}

/** Settings as they may be offered: whoever wrote them. */
export function within(
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  return Math.min(Math.max(Math.trunc(value), least), most);
}

function lower(one: SessionSettings['level'], other: SessionSettings['level']): SessionSettings['level'] {
  return one < other ? one : other;
}

function sends(capability: Capability): boolean {
  return capability !== 'R';
}

function receives(capability: Capability): boolean {
  return capability !== 'S';
}

/** 3.2.1: who can do both comes down to what the other side leaves. */
function complement(ours: Capability, theirs: Capability): Capability {
  if (ours !== 'B' || theirs === 'B') return ours;
  return theirs === 'S' ? 'R' : 'S';
}
