/** The first line of an answer, RFC 9112 4. */
export interface StatusLine {
  readonly status: number;
  /** The other side's words, without control characters; may be empty. */
  readonly reason: string;
}

/** Where a head ends, RFC 9112 2.2: an empty line. A line may end with LF alone. */
export function headEnds(last: readonly number[]): boolean {
  const text = String.fromCharCode(...last);
  return text.endsWith('\n\r\n') || text.endsWith('\n\n');
}

/** Reads the status line of a head; undefined where it is no HTTP/1. */
export function readStatusLine(head: string): StatusLine | undefined {
  const found = /^HTTP\/1\.[01] ([1-5][0-9]{2})(?: ([^\r\n]*))?\r?\n/.exec(head);
  if (found === null) return undefined;
  return { status: Number(found[1]), reason: plainWords(found[2] ?? '') };
}

/** Somebody else's words, short and without anything that a terminal would obey. */
export function plainWords(text: string): string {
  return text
    .replaceAll(/[^\u0020-\u007e]/g, ' ')
    .slice(0, 200)
    .trim();
}

/** Basic credentials, RFC 7617; undefined where user or password cannot be written so. */
export function basicCredentials(user: string, password: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- RFC 7617 2: neither may hold a control character
  if (/[\u0000-\u001f\u007f]/.test(user + password) || user.includes(':')) return undefined;
  return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}
