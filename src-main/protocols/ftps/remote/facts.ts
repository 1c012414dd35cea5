import { command, firstWords, isCompletion, isNotImplemented, pathCommand, refused } from '../line/index.ts';
import type { Command, Reply } from '../line/index.ts';
import type { Core } from '../core.ts';
import { formatTime, parseTime } from './time-value.ts';

/** Sends TYPE where it is not set already. */
export async function setType(core: Core, type: 'I' | 'A'): Promise<void> {
  if (core.found.type === type) return;
  core.found.type = undefined;
  await mustSucceed(core, command('TYPE', type));
  core.found.type = type;
}

/** Octets of a file, RFC 3659 4. Undefined where there is none, or the server does not tell. */
export async function remoteSize(core: Core, path: string): Promise<number | undefined> {
  if (!core.features.size || core.found.refused.has('SIZE')) return undefined;
  const asked = pathCommand('SIZE', path);
  // In ASCII some refuse it, and others count the lines (field note 14).
  await setType(core, 'I');
  const reply = await askOptional(core, asked);
  const digits = reply?.code === 213 ? /^\d{1,15}(?=\D|$)/.exec(firstWords(reply))?.[0] : undefined;
  return digits === undefined ? undefined : Number(digits);
}

/** When a file was changed last, in ms since 1970, RFC 3659 3. Undefined where there is none, or the server does not tell. */
export async function remoteTime(core: Core, path: string): Promise<number | undefined> {
  if (!core.features.mdtm || core.found.refused.has('MDTM')) return undefined;
  const reply = await askOptional(core, pathCommand('MDTM', path));
  return reply?.code === 213 ? parseTime(firstWords(reply)) : undefined;
}

/** Gives a file its time, MFMT (draft-somers-ftp-mfxx). False where the server cannot. */
export async function setRemoteTime(core: Core, path: string, time: number): Promise<boolean> {
  if (!core.features.mfmt || core.found.refused.has('MFMT')) return false;
  pathCommand('MFMT', path);
  const reply = await askOptional(core, command('MFMT', `${formatTime(time)} ${path}`));
  return reply?.code === 213 || reply?.code === 253;
}

/** The folder in which the session stands (RFC 959 4.1.3 PWD). Undefined where the server does not tell. */
export async function workingFolder(core: Core): Promise<string | undefined> {
  const reply = await askOptional(core, command('PWD'));
  const quoted = /"((?:[^"]|"")+)"/.exec(reply?.lines.at(-1) ?? '')?.[1];
  return quoted?.replaceAll('""', '"');
}

/** Asks, and remembers a command that the server does not have. Undefined for every no. */
export async function askOptional(
  core: Core,
  asked: Command,
  timeoutMs = core.timeouts.reply,
): Promise<Reply | undefined> {
  const reply = await core.control.ask(asked, timeoutMs);
  if (isCompletion(reply)) return reply;
  if (isNotImplemented(reply.code) && reply.code !== 501) {
    core.found.refused.add(asked.line.split(' ', 1)[0] ?? '');
  }
  return undefined;
}

/** Asks, and throws every answer but 2yz as the server's no. */
export async function mustSucceed(core: Core, asked: Command): Promise<Reply> {
  const reply = await core.control.ask(asked, core.timeouts.reply);
  if (!isCompletion(reply)) throw refused(reply, core.params);
  return reply;
}
