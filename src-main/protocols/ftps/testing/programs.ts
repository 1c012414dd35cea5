import { spawnSync } from 'node:child_process';
import { constants, accessSync, readdirSync } from 'node:fs';
import * as path from 'node:path';

/** FTP servers of other makers that the tests talk to. */
export type FtpProgram = 'proftpd' | 'vsftpd' | 'pure-ftpd';

export const ftpPrograms: readonly FtpProgram[] = ['proftpd', 'vsftpd', 'pure-ftpd'];

/** A program that can be started, and where what belongs to it lies. */
export interface FoundProgram {
  readonly file: string;
  /** The folder its package was unpacked to: `/` for an installed one. */
  readonly root: string;
  /** Folders with libraries that are not the system's. */
  readonly libraries: readonly string[];
}

/**
 * The servers that tests can start here. The packages of the three exclude each other, so that besides installed ones those count
 * that were unpacked into the folder WAYBILL_FTP_SERVERS names. With WAYBILL_REQUIRE_PEERS=1 all are expected that can run as this
 * user: a missing one fails its tests where they start it.
 */
export function availableFtpServers(): readonly FtpProgram[] {
  const isRequired = process.env['WAYBILL_REQUIRE_PEERS'] === '1';
  return ftpPrograms.filter((program) => (isRequired ? mayRun(program) : findProgram(program) !== undefined));
}

/** Pure-FTPd changes its user at each login, and refuses to start where it cannot. */
function mayRun(program: FtpProgram): boolean {
  return program !== 'pure-ftpd' || process.getuid?.() === 0;
}

/** Where a server lies; undefined: nowhere, or it cannot run as this user. */
export function findProgram(program: FtpProgram): FoundProgram | undefined {
  if (!mayRun(program)) return undefined;
  if (spawnSync('openssl', ['version']).error !== undefined) return undefined;
  const installed = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin']
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, program))
    .find(canRun);
  if (installed !== undefined) return { file: installed, root: '/', libraries: [] };
  const root = process.env['WAYBILL_FTP_SERVERS'];
  if (root === undefined) return undefined;
  const file = path.join(root, 'usr/sbin', program);
  return canRun(file) ? { file, root, libraries: unpackedLibraries(root) } : undefined;
}

/** The folders of libraries below a place that Debian packages were unpacked to: one for each processor. */
function unpackedLibraries(root: string): readonly string[] {
  return ['usr/lib', 'lib'].flatMap((folder) => {
    const below = path.join(root, folder);
    return namesIn(below)
      .filter((name) => name.includes('-linux-'))
      .map((name) => path.join(below, name));
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
