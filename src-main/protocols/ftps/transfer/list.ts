import { FtpsError } from '../ftps-error.ts';
import { command, isCompletion, isNotImplemented, pathCommand, refused } from '../line/index.ts';
import type { Command } from '../line/index.ts';
import type { Core } from '../core.ts';
import { Running } from './running.ts';
import { askOptional, workingFolder } from '../remote/index.ts';
import { listingLimits, parseLines, parseMlsd } from './listing.ts';
import type { Listing } from './listing.ts';

/**
 * The entries of a folder; an empty path is where the session stands. By MLSD (RFC 3659 7) where the server has it, by LIST otherwise. Throws
 * `ftps.listing-refused` with the server's words where it may not be listed: such a server takes uploads, and is not broken (field note 16);
 * `ftps.listing-unreadable`, `ftps.listing-too-long`, and what a transfer throws.
 */
export async function list(core: Core, path: string, signal?: AbortSignal): Promise<Listing> {
  const no =
    core.features.mlsd && !core.found.refused.has('MLSD') ? await byMlsd(core, path, signal) : undefined;
  if (no !== undefined && !(no instanceof FtpsError)) return no;
  const listing = await byList(core, path, signal);
  // Refused by MLSD, and LIST shows nothing, not even the folder itself: it is hidden.
  if (no !== undefined && !listing.whole) throw notListed(no);
  return listing;
}

async function byMlsd(
  core: Core,
  path: string,
  signal: AbortSignal | undefined,
): Promise<Listing | FtpsError> {
  try {
    const asked = path === '' ? command('MLSD') : pathCommand('MLSD', path);
    return readable(core, parseMlsd(await fetchLines(core, asked, signal)));
  } catch (error) {
    if (!(error instanceof FtpsError) || error.reply === undefined || error.reply < 500) throw error;
    if (error.reply === 530) throw error;
    if (isNotImplemented(error.reply) && error.reply !== 501) core.found.refused.add('MLSD');
    return error;
  }
}

/** LIST takes switches and paths alike, and servers differ in both: the folder is entered, and left again. */
async function byList(core: Core, path: string, signal: AbortSignal | undefined): Promise<Listing> {
  const home = path === '' ? undefined : await enter(core, path);
  try {
    return readable(core, parseLines(await listLines(core, signal)));
  } finally {
    if (home !== undefined && core.control.fault === undefined)
      await askOptional(core, pathCommand('CWD', home));
  }
}

async function listLines(core: Core, signal: AbortSignal | undefined): Promise<string> {
  try {
    return await fetchLines(core, command('LIST', '-a'), signal);
  } catch (error) {
    if (!(error instanceof FtpsError) || error.reply === undefined || error.reply < 450) throw error;
  }
  try {
    return await fetchLines(core, command('LIST'), signal);
  } catch (error) {
    if (!(error instanceof FtpsError) || error.reply === undefined) throw error;
    throw error.reply === 550 || isNotImplemented(error.reply) ? notListed(error) : error;
  }
}

/** Enters a folder, and gives where we were. */
async function enter(core: Core, path: string): Promise<string> {
  const home = (await workingFolder(core)) ?? '/';
  const reply = await core.control.ask(pathCommand('CWD', path), core.timeouts.reply);
  if (!isCompletion(reply)) throw refused(reply, core.params);
  return home;
}

async function fetchLines(core: Core, asked: Command, signal: AbortSignal | undefined): Promise<string> {
  const running = await Running.begin(core, {
    command: asked,
    direction: 'receive',
    watchEnd: true,
    signal,
  });
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    if (!running.overAtOnce) {
      await running.receive((octets) => {
        length += octets.length;
        if (length > listingLimits.octets) throw tooLong(core);
        pieces.push(octets);
        return undefined;
      });
    }
  } catch (error) {
    throw await running.failed(error);
  }
  await running.endReceiving();
  return Buffer.concat(pieces).toString(core.encoding);
}

function readable(core: Core, listing: Listing | undefined): Listing {
  if (listing !== undefined) return listing;
  throw new FtpsError({ code: 'ftps.listing-unreadable', params: core.params, retry: 'never' });
}

function tooLong(core: Core): FtpsError {
  return new FtpsError({ code: 'ftps.listing-too-long', params: core.params, retry: 'never' });
}

function notListed(error: FtpsError): FtpsError {
  const { params, text, reply } = error;
  return new FtpsError(
    { code: 'ftps.listing-refused', params, text, reply, retry: 'never' },
    { cause: error },
  );
}
