import { isIPv6 } from 'node:net';
import type { Socket } from 'node:net';
import { FtpsError } from '../ftps-error.ts';
import { command, isCompletion, pause, refused, wordsOf } from '../line/index.ts';
import type { Reply } from '../line/index.ts';
import { checkPort, dataTarget, foreignAddress, readAnnounced } from '../passive.ts';
import type { Core } from '../core.ts';

/** With several connections a server may run out of ports for a moment: 425, and it is asked again so often. */
const mostAttempts = 5;
const pauseMs = 150;

/**
 * A data connection as far as TCP, to where EPSV (RFC 2428) or PASV leads. Throws what the server says, `ftps.passive-unreadable` with its
 * words, `ftps.data-port`, or `ftps.data-unreachable` {host, port, why}.
 */
export async function openData(core: Core, signal: AbortSignal | undefined): Promise<Socket> {
  const announcement = await askForPort(core);
  const announced = readAnnounced(announcement);
  if (announced === undefined) {
    const text = wordsOf(announcement);
    throw new FtpsError({ code: 'ftps.passive-unreadable', params: core.params, text, retry: 'later' });
  }
  const outside = checkPort(announced, core.passive, core.params);
  const target = dataTarget(announced, core.server, core.passive);
  for (const warning of [outside, foreignAddress(announced, target, core.params)]) {
    if (warning !== undefined) core.onWarning?.(warning);
  }
  try {
    return await core.dial(target, signal);
  } catch (error) {
    if (!(error instanceof FtpsError) || error.code === 'ftps.called-off') throw error;
    const params = { ...core.params, ...target, why: error.code };
    throw new FtpsError(
      { code: 'ftps.data-unreachable', params, text: error.text, retry: 'later' },
      { cause: error },
    );
  }
}

async function askForPort(core: Core): Promise<Reply> {
  const { control, timeouts, found } = core;
  for (let attempt = 1; ; attempt += 1) {
    const verb = found.epsv ? 'EPSV' : 'PASV';
    const reply = await control.ask(command(verb), timeouts.reply);
    if (isCompletion(reply)) return reply;
    const { code } = reply;
    // PASV cannot name an address of IPv6.
    if (verb === 'EPSV' && code >= 500 && code !== 530 && !isIPv6(core.server.replace(/^::ffff:/i, ''))) {
      found.epsv = false;
    } else if (code === 425 && attempt < mostAttempts) {
      await pause(pauseMs * attempt);
    } else {
      throw refused(reply, core.params);
    }
  }
}
