/** A place to write: the standard output or the standard error. */
export interface Sink {
  /** False once nobody reads any more. */
  write(text: string): boolean;
  readonly isTerminal: boolean;
  /** Characters in a line, where it is a terminal. */
  readonly columns: number;
}

/** The world around a command, so that a test can hold it. */
export interface Terminal {
  readonly out: Sink;
  readonly err: Sink;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingFolder: string;
  /** Is somebody sitting there who can be asked? */
  readonly canAsk: boolean;
  /** Everything on the standard input, as text of at most `limit` octets. */
  readInput(limit: number): Promise<string>;
  /** The same as it is. */
  readOctets(limit: number): Promise<Uint8Array>;
  /** One line typed without being shown. */
  askSecret(question: string): Promise<string>;
  /** One line typed and shown; empty when there is no more to read. Throws `usage-interrupted`. */
  askLine(question: string): Promise<string>;
  /** Aborted when the user or the system asks the process to end. */
  readonly stop: AbortSignal;
}

// oxlint-disable-next-line no-control-regex -- the very characters that must not reach a terminal
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g;

/**
 * Text from outside as it may be shown on a terminal: control characters and marks that change the direction of writing
 * become visible, so that no file name or partner's text can move the cursor or hide something.
 */
export function printable(text: string): string {
  return text.replaceAll(unprintable, '\u{fffd}');
}
