/** A whole reply, RFC 959 4.2. */
export interface Reply {
  /** Three digits. */
  readonly code: number;
  /** As they came, with the digits: at least one. */
  readonly lines: readonly string[];
}

/** More of one reply is an attack, or no FTP. A help text or FEAT has some dozen lines. */
export const replyLimits = { lineOctets: 8_192, lines: 1_000 } as const;

/** What breaks the limits; the words are for the log. */
export class ReplyTooLong extends Error {}

/**
 * Cuts what arrives into whole lines: a line may come in two pieces, of which neither is a reply. Holds no more than one line
 * that is not complete, and counts the lines between two completed replies.
 */
export class LineSplitter {
  #rest = '';
  #lines = 0;

  /** The lines that are complete now, each with its line feed. Throws ReplyTooLong. */
  take(chunk: string): string {
    const end = chunk.lastIndexOf('\n') + 1;
    const complete = end === 0 ? '' : this.#rest + chunk.slice(0, end);
    this.#rest = end === 0 ? this.#rest + chunk : chunk.slice(end);
    if (this.#rest.length > replyLimits.lineOctets) throw new ReplyTooLong('a line without end');
    for (let from = 0, at; (at = complete.indexOf('\n', from)) !== -1; from = at + 1) {
      if (at - from > replyLimits.lineOctets) throw new ReplyTooLong('a line too long');
      this.#lines += 1;
    }
    if (this.#lines > replyLimits.lines) throw new ReplyTooLong('too many lines');
    return complete;
  }

  /** A reply is complete: its lines no longer count. */
  completed(): void {
    this.#lines = 0;
  }

  /** Nothing is left of a line. */
  get empty(): boolean {
    return this.#rest === '';
  }
}

/** A reply as the library hands it over: its lines joined by line feeds. */
export function replyOf(code: number, message: string): Reply {
  return { code, lines: message.split('\n') };
}

/** The first line without its digits. */
export function firstWords(reply: Reply): string {
  return (reply.lines[0] ?? '').slice(4).trim();
}

export function isPreliminary({ code }: Reply): boolean {
  return code < 200;
}

export function isCompletion({ code }: Reply): boolean {
  return code >= 200 && code < 300;
}
