import type { ChecksumAlgorithm, ChecksumWay } from '../features.ts';
import { command, pathCommand } from '../line/index.ts';
import type { Command, Reply } from '../line/index.ts';
import type { Core } from '../core.ts';
import { askOptional } from './facts.ts';

export interface RemoteChecksum {
  readonly algorithm: ChecksumAlgorithm;
  /** Small hexadecimal digits. */
  readonly value: string;
}

const digits: Readonly<Record<ChecksumAlgorithm, number>> = { 'SHA-256': 64, 'SHA-1': 40, MD5: 32, CRC32: 8 };

/** The checksum of a whole file, by the best way that the server has and that does not fail. Undefined where there is none. */
export async function remoteChecksum(core: Core, path: string): Promise<RemoteChecksum | undefined> {
  for (const way of core.features.checksums) {
    if (core.found.refused.has(way.verb) || !(await chosen(core, way))) continue;
    const reply = await askOptional(core, question(way, path), core.timeouts.checksum);
    const value = reply === undefined ? undefined : readChecksum(way, path, reply);
    if (value !== undefined) return { algorithm: way.algorithm, value };
  }
  return undefined;
}

/** HASH takes the algorithm that was chosen before (draft-bryan-ftp-hash 4). */
async function chosen(core: Core, { verb, algorithm }: ChecksumWay): Promise<boolean> {
  if (verb !== 'HASH') return true;
  return (await askOptional(core, command('OPTS', `HASH ${algorithm}`))) !== undefined;
}

/** The others have no standard, and take a name with a space only in quotes. */
function question({ verb }: ChecksumWay, path: string): Command {
  const quoted = verb !== 'HASH' && verb !== 'MD5' && path.includes(' ') && !path.includes('"');
  return pathCommand(verb, quoted ? `"${path}"` : path);
}

/** The one word of the right length; the name of the file, which may look like one, is taken out first. */
export function readChecksum({ algorithm }: ChecksumWay, path: string, reply: Reply): string | undefined {
  const length = digits[algorithm];
  const words = (reply.lines.at(-1) ?? '').slice(4).replace(path, ' ');
  const found = words.match(/[0-9a-f]+/gi)?.filter((word) => word.length === length) ?? [];
  // XCRC leaves out zeros in front.
  if (found.length === 0 && algorithm === 'CRC32') {
    const short = /^\s*(?:0x)?([0-9a-f]{1,7})\s*$/i.exec(words)?.[1];
    return short?.padStart(length, '0').toLowerCase();
  }
  return found.length === 1 ? found[0]?.toLowerCase() : undefined;
}
