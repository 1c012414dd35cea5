import type { Parameters, Problem } from '../../../shared/index.ts';

/** What the process says to whoever called it; docs/command-line.md. */
export const exitCodes = {
  done: 0,
  /** The partner said no. */
  refused: 1,
  /** Not delivered, or not done for any other reason than wrong use. */
  notDelivered: 2,
  wrongUse: 3,
  /** Delivered, but the receipt was not there in time. */
  noReceipt: 4,
  /** A certificate ends within the days that were asked about, or has ended. */
  expiring: 5,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Codes that say that the caller asked for what cannot be: nothing was done. */
const wrongUse: ReadonlySet<string> = new Set([
  'bad-arguments',
  'file-not-found',
  'file-not-readable',
  'file-is-folder',
  'file-too-big',
  'path-not-absolute',
  'name-invalid',
  'name-too-long',
  'name-unusual',
  'folder-not-found',
  'folder-not-writable',
  'local-name-taken',
  'partner-shows-nothing',
  'partner-unknown',
  'remote-not-found',
  'remote-top-folder',
  'ftps.name-taken-there',
  'partner-exists',
  'partner-code-exists',
  'partner-has-open-files',
  'partner-has-no-address',
  'own-code-missing',
  'transfer-unknown',
  'receipt-unknown',
  'session-unknown',
  'not-possible-now',
  'destination-unknown',
  'recipient-twice',
  'relay-answered',
  'relay-may-have-arrived',
  'relay-unanswered',
  'relay-not-confirmed',
  'listener-without-port',
  'passphrase-needed',
  'passphrase-wrong',
  'certificate-unknown',
  'certificate-not-own',
  'certificate-in-use',
  'certificate-not-active',
  'certificate-needs-partner',
  'certificate-known',
  'certificate-kept',
  'certificate-offer-unknown',
  'certificate-offer-decided',
  'certificate-offer-differs',
  'certificate-weak',
  'certificate-unreadable',
  'certificate-too-large',
  'certificate-wrong-purpose',
  'certificate-form-unknown',
  'request-not-certificate',
  'key-without-certificate',
  'private-key-unreadable',
  'protection-unknown',
  'protection-too-costly',
  'password-change-none',
  'password-change-open',
  'password-change-runs',
  'password-not-changeable',
  'password-rules',
  'password-needed',
  'password-wrong',
]);

/** A server says no, and would say it again. */
const refusalsOfServers: ReadonlySet<string> = new Set([
  'ftps.login-refused',
  'digipoort-login-refused',
  'digipoort-login-unregistered',
  'ftps.not-logged-in',
  'ftps.listing-refused',
  'ftps.name-refused',
  'ftps.not-available',
  'ftps.not-implemented',
  'ftps.protection-refused',
  'ftps.refused',
]);

/** The exit code of a problem that ended a command. */
export function exitCodeOf(problem: Pick<Problem, 'code'> & { readonly params?: Parameters }): ExitCode {
  const { code, params } = problem;
  // What a partner's certificate was found to be on its road is no fault of whoever gave the command.
  if (params?.['road'] !== undefined) return exitCodes.notDelivered;
  if (
    code.startsWith('usage-') ||
    code.startsWith('file-') ||
    code.startsWith('name-') ||
    code.startsWith('agreement-') ||
    wrongUse.has(code)
  ) {
    return exitCodes.wrongUse;
  }
  if (isRefusal(problem)) return exitCodes.refused;
  if (code === 'certificates-expiring') return exitCodes.expiring;
  return code === 'receipt-not-in-time' ? exitCodes.noReceipt : exitCodes.notDelivered;
}

/**
 * Is it the partner that said no: to the file (SFNA, EFNA, NERP, 5yz of a server), or to us (unknown code, wrong password, incompatible)? Other
 * ends of a session are faults of the moment.
 */
export function isRefusal(problem: Pick<Problem, 'code'>): boolean {
  return (
    /^oftp2\.(?:sfna|efna|nerp)\./.test(problem.code) ||
    /^oftp2\.esid\.(?:03|04|10|11|12)$/.test(problem.code) ||
    refusalsOfServers.has(problem.code)
  );
}
