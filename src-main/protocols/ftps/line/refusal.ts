import type { Parameters } from '../../../../shared/index.ts';
import { FtpsError } from '../ftps-error.ts';
import type { Reply } from './reply.ts';

/** Longer words of a server are cut, in characters. */
const longestWords = 1_000;

/** A reply that says no, with the server's own words. 4yz may pass by itself (RFC 959 4.2.1), 5yz needs a person. */
export function refused(reply: Reply, params: Parameters = {}, code = codeOfReply(reply)): FtpsError {
  return new FtpsError({
    code,
    params: { ...params, reply: reply.code },
    text: wordsOf(reply),
    retry: reply.code >= 400 && reply.code < 500 ? 'later' : 'never',
    reply: reply.code,
  });
}

/** What the server has said, as it is shown to people: no control characters, and not without end. */
export function wordsOf(reply: Reply): string {
  const shown = reply.lines.map((line) => shownWords(line.replace(/^\d{3}(?:[ -]|$)/, '')).trim());
  return shown
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, longestWords);
}

/** Without what could move a cursor or turn the direction of writing. */
export function shownWords(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ');
}

function codeOfReply({ code }: Reply): string {
  switch (code) {
    case 421:
      return 'ftps.server-closing';
    case 425:
    case 522:
      return 'ftps.data-connection-refused';
    case 426:
      return 'ftps.transfer-aborted';
    case 452:
    case 552:
      return 'ftps.no-space';
    case 530:
    case 532:
      return 'ftps.not-logged-in';
    case 450:
    case 550:
      return 'ftps.not-available';
    case 553:
      return 'ftps.name-refused';
    default:
      return isNotImplemented(code) ? 'ftps.not-implemented' : 'ftps.refused';
  }
}

/** RFC 959 4.2.2: the server does not know the command, or not so. */
export function isNotImplemented(code: number): boolean {
  return code === 500 || code === 501 || code === 502 || code === 504 || code === 202;
}
