import type { Issued } from '../../../test-pki/index.ts';
import type { FtpProgram } from './programs.ts';

/** How a server is set up. What is absent is as most servers have it: explicit TLS 1.2 and 1.3, everything allowed. */
export interface FtpMode {
  /** TLS from the first octet (proftpd, vsftpd). */
  readonly implicit?: boolean;
  /** Whether a client has to show a certificate, or may (proftpd, vsftpd). */
  readonly clientCertificate?: 'required' | 'asked';
  /** Data connections have to resume the TLS session of the control connection (proftpd, vsftpd). */
  readonly sessionReuse?: boolean;
  /** This version alone; 1.1: not pure-ftpd. */
  readonly tls?: '1.1' | '1.2' | '1.3';
  /** LIST, NLST, MLSD, RETR, SIZE, MDTM, DELE and the like are refused (proftpd, vsftpd). */
  readonly uploadOnly?: boolean;
  /**
   * false: vsftpd refuses REST itself, and takes APPE; proftpd takes REST, and refuses the STOR, RETR or APPE that would go on
   * with a file.
   */
  readonly restart?: boolean;
  /** The IPv4 address that PASV names instead of its own. */
  readonly passiveAddress?: string;
  /** Data connections come to these ports. */
  readonly passivePorts?: { readonly first: number; readonly last: number };
  /** No TLS at all: AUTH is refused. */
  readonly plain?: boolean;
  /** PROT P is refused with 534 (proftpd). */
  readonly dataInClear?: boolean;
  /** Rights as Digipoort has them: uploads into `in` alone, no renaming, no new folders (proftpd). */
  readonly office?: boolean;
  /** In MiB: a larger upload is refused in its middle with 552 (proftpd, pure-ftpd). */
  readonly largestFile?: number;
  /** Where it listens; `127.0.0.1` unless told otherwise. */
  readonly address?: '127.0.0.1' | '::1';
}

/** One server that a table-driven suite runs against. */
export interface FtpModeCase {
  readonly name: string;
  readonly program: FtpProgram;
  readonly mode: FtpMode;
}

export interface FtpServerOptions {
  readonly program: FtpProgram;
  readonly mode?: FtpMode;
  /** Who the server says it is; absent: a certificate for 127.0.0.1, ::1 and localhost, below an authority of its own. */
  readonly certificate?: Issued;
}

/** What each server can be, by name. A mode a server does not have is not here. */
export const ftpModes: readonly FtpModeCase[] = [
  ...forPrograms(['proftpd', 'vsftpd', 'pure-ftpd'], 'explicit', {}),
  ...forPrograms(['proftpd', 'vsftpd', 'pure-ftpd'], 'TLS 1.2 only', { tls: '1.2' }),
  ...forPrograms(['proftpd', 'vsftpd', 'pure-ftpd'], 'TLS 1.3 only', { tls: '1.3' }),
  ...forPrograms(['proftpd', 'vsftpd'], 'implicit', { implicit: true }),
  ...forPrograms(['proftpd', 'vsftpd'], 'client certificate required', { clientCertificate: 'required' }),
  ...forPrograms(['proftpd', 'vsftpd'], 'client certificate asked for', { clientCertificate: 'asked' }),
  ...forPrograms(['proftpd', 'vsftpd'], 'session reuse required, TLS 1.2', {
    sessionReuse: true,
    tls: '1.2',
  }),
  ...forPrograms(['proftpd', 'vsftpd'], 'session reuse required, TLS 1.3', {
    sessionReuse: true,
    tls: '1.3',
  }),
  ...forPrograms(['proftpd', 'vsftpd'], 'upload-only', { uploadOnly: true }),
  ...forPrograms(['proftpd', 'vsftpd'], 'without restart', { restart: false }),
];

function forPrograms(programs: readonly FtpProgram[], name: string, mode: FtpMode): readonly FtpModeCase[] {
  return programs.map((program) => ({ name: `${program}, ${name}`, program, mode }));
}

/** Refuses what a server cannot do, so that no test believes it was done. @throws Error */
export function checkMode(program: FtpProgram, mode: FtpMode): void {
  const impossible: Readonly<Record<FtpProgram, readonly (keyof FtpMode)[]>> = {
    proftpd: [],
    vsftpd: ['dataInClear', 'largestFile', 'office'],
    'pure-ftpd': [
      'implicit',
      'clientCertificate',
      'sessionReuse',
      'uploadOnly',
      'restart',
      'dataInClear',
      'office',
    ],
  };
  for (const key of impossible[program]) {
    if (mode[key] !== undefined) throw new Error(`${program} cannot be asked for ${key}`);
  }
  if (program === 'pure-ftpd' && mode.tls === '1.1') throw new Error('pure-ftpd does not speak TLS 1.1');
}
