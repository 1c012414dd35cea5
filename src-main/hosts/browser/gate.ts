import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { sameToken } from '../engine-record.ts';

/** Milliseconds a start link is good for. */
const startLinkLife = 60_000;
/** Windows that may be let in at a time; the oldest has to go first. */
const mostSessions = 64;

/** Why a request is turned away, and the HTTP status that says so. */
export interface Refusal {
  readonly status: 403 | 421;
  readonly code: 'host-not-ours' | 'origin-not-ours' | 'not-let-in' | 'start-link-spent';
}

export interface Gate {
  /** A token for one start, within a minute. */
  newStartToken(): string;
  /** Spends a start token; gives the cookie of the new session, or the refusal. */
  enter(token: string): { readonly cookie: string } | Refusal;
  /** Checks Host, and Origin where there is one, or always with `originNeeded`. */
  checkSource(headers: IncomingHttpHeaders, originNeeded: boolean): Refusal | undefined;
  /** Checks the cookie. */
  checkCookie(headers: IncomingHttpHeaders): Refusal | undefined;
}

/**
 * Who may come in on 127.0.0.1, where every program of this computer and every page in a browser can knock: whoever has a start link
 * that only this user could read, and from then on the browser that got a cookie for it. A name that was pointed at this address
 * (Host) and pages of anybody else (Origin) stay outside whatever they carry.
 */
export function createGate(port: number, clock: () => number = () => performance.now()): Gate {
  const authority = `127.0.0.1:${port}`;
  const origin = `http://${authority}`;
  const cookieName = `waybill-${port}`;
  const startTokens = new Map<string, number>();
  const sessions: string[] = [];

  return {
    newStartToken() {
      const now = clock();
      for (const [token, until] of startTokens) if (until < now) startTokens.delete(token);
      const token = randomBytes(32).toString('base64url');
      startTokens.set(token, now + startLinkLife);
      return token;
    },
    enter(token) {
      const found = [...startTokens].find(([known]) => sameToken(token, known));
      if (found !== undefined) startTokens.delete(found[0]);
      if (found === undefined || found[1] < clock()) return { status: 403, code: 'start-link-spent' };
      const session = randomBytes(32).toString('base64url');
      sessions.push(session);
      if (sessions.length > mostSessions) sessions.shift();
      return { cookie: `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict` };
    },
    checkSource(headers, originNeeded) {
      if (headers.host !== authority) return { status: 421, code: 'host-not-ours' };
      if (headers.origin === undefined ? originNeeded : headers.origin !== origin) {
        return { status: 403, code: 'origin-not-ours' };
      }
      return undefined;
    },
    checkCookie(headers) {
      const shown = readCookie(headers.cookie ?? '', cookieName);
      if (shown !== undefined && sessions.some((session) => sameToken(shown, session))) return undefined;
      return { status: 403, code: 'not-let-in' };
    },
  };
}

function readCookie(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const text = pair.trim();
    if (text.startsWith(`${name}=`)) return text.slice(name.length + 1);
  }
  return undefined;
}
