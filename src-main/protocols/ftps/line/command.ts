import { FtpsError } from '../ftps-error.ts';

/** A command and its argument as they go out, RFC 959 5.3. */
export interface Command {
  readonly line: string;
  /** As it may be shown: never a password. */
  readonly shown: string;
  /** What nobody may see of it, should the server say it back. */
  readonly secret?: string;
}

/** Octets; servers cut or refuse longer ones (proftpd: 2048, vsftpd: 4096). */
const longestArgument = 2_048;

/**
 * Puts a command together. A line end or another control character in the argument would be a second command, and is refused
 * before anything is sent: `ftps.argument` {command, why: control | length}.
 */
export function command(verb: string, argument?: string): Command {
  if (argument === undefined) return { line: verb, shown: verb };
  checkArgument(verb, argument);
  const line = `${verb} ${argument}`;
  if (verb !== 'PASS' && verb !== 'ACCT') return { line, shown: line };
  return { line, shown: `${verb} ***`, ...(argument === '' ? {} : { secret: argument }) };
}

function checkArgument(verb: string, argument: string): void {
  const why = /[\p{Cc}\u2028\u2029]/u.test(argument)
    ? 'control'
    : Buffer.byteLength(argument) > longestArgument
      ? 'length'
      : undefined;
  if (why !== undefined) {
    throw new FtpsError({ code: 'ftps.argument', params: { command: verb, why }, retry: 'never' });
  }
}

/** The path of a file or folder for a command; an empty one would be another command. Throws `ftps.argument`. */
export function pathCommand(verb: string, path: string): Command {
  if (path === '') {
    throw new FtpsError({ code: 'ftps.argument', params: { command: verb, why: 'empty' }, retry: 'never' });
  }
  return command(verb, path);
}
