import { randomInt } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeIdentity } from '../../certificates/index.ts';
import {
  allPurposes,
  checkBankPassword,
  isBankPasswordFile,
  makeBankPassword,
  payrollRecords,
  readBankFileName,
} from '../../../shared/index.ts';
import type { BankUserType } from '../../../shared/index.ts';
import { realPath, startFtpsServer } from '../ftps-server/index.ts';
import type { Place } from '../ftps-server/index.ts';

/** A mail that the bank would send. */
export interface Mail {
  /** ms since 1970. */
  readonly at: number;
  readonly subject: string;
  readonly text: string;
}

export interface PracticeBank {
  readonly host: string;
  readonly explicitPort: number;
  readonly implicitPort: number;
  readonly user: string;
  readonly password: string;
  readonly organization: string;
  readonly userType: BankUserType;
  readonly certificatePem: string;
  readonly fingerprint: string;
  readonly folder: string;
  /** Oldest first. */
  readonly mails: readonly Mail[];
  /** What it has processed, by name on the server. */
  readonly processed: readonly string[];
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const organization = '99001';
const mostMails = 200;

/**
 * Starts a Bank of Canada of our own on loopback: uploads alone, names and contents checked, and the mails it would send. `folder` is its own;
 * what was in it is gone.
 */
export async function startPracticeBank(options: {
  readonly folder: string;
  readonly userType: BankUserType;
  trace?(from: 'client' | 'server', line: string): void;
  changed(): void;
}): Promise<PracticeBank> {
  const folder = path.resolve(options.folder);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const identity = await makeIdentity({
    commonName: 'Practice Bank of Canada',
    names: ['localhost', '127.0.0.1'],
    days: 365,
    purposes: allPurposes,
  });
  const { userType } = options;
  const user = `ftp${organization}`;
  const terms = { organization, userType };
  const known = { user, password: makeBankPassword(randomInt, { user, previous: '' }) };
  const first = known.password;
  const mails: Mail[] = [];
  const processed: string[] = [];
  let work: Promise<void> = Promise.resolve();

  function mail(subject: string, text: string): void {
    mails.push({ at: Date.now(), subject, text });
    if (mails.length > mostMails) mails.shift();
    options.changed();
  }

  async function process(at: string): Promise<void> {
    const name = at.slice(1);
    const octets = await readFile(realPath(folder, at));
    if (isBankPasswordFile(name, organization)) {
      await rm(realPath(folder, at));
      changePassword(octets.toString('latin1').trim());
      return;
    }
    const fault = contentsFault(octets.toString('latin1'), userType);
    if (fault !== undefined) mail(`File ${name} was not processed`, fault);
    else {
      processed.push(name);
      mail(`File ${name} was received`, `${octets.length} bytes were received and are being processed.`);
    }
  }

  function changePassword(wanted: string): void {
    const { broken } = checkBankPassword(wanted, { user, previous: known.password });
    if (broken.length > 0) {
      mail('The password was not changed', `It does not keep these rules: ${broken.join(', ')}.`);
      return;
    }
    known.password = wanted;
    mail('The password was changed', `The password of ${user} was changed.`);
  }

  const place: Place = {
    root: folder,
    // B-06: uploads, and nothing else.
    may: (right, at) => right === 'store' && /^\/[^/]+$/.test(at),
    refusesName(at) {
      const name = at.slice(1);
      if (isBankPasswordFile(name, organization)) return undefined;
      const reading = readBankFileName(name, terms);
      return reading.ok ? undefined : `The file name is not valid: ${reading.fault}`;
    },
    stored(at) {
      work = work.then(() => process(at)).catch(() => undefined);
    },
  };
  const shared = {
    host: '127.0.0.1',
    port: 0,
    identity,
    welcome: 'Practice Bank of Canada',
    ...(options.trace === undefined ? {} : { trace: options.trace }),
    logIn: (login: { readonly user: string; readonly password: string }) =>
      Promise.resolve(login.user === user && login.password === known.password ? place : 'Login incorrect'),
  };
  const explicit = await startFtpsServer({ ...shared, implicit: false });
  const implicit = await startFtpsServer({ ...shared, implicit: true });
  return {
    host: '127.0.0.1',
    explicitPort: explicit.port,
    implicitPort: implicit.port,
    user,
    password: first,
    organization,
    userType,
    certificatePem: identity.certificatePem,
    fingerprint: identity.fingerprint,
    folder,
    mails,
    processed,
    async settled() {
      // What was placed a moment ago is told of in the next turn.
      await new Promise<void>((resolve) => setImmediate(resolve));
      await work;
    },
    async stop() {
      await Promise.all([explicit.close(), implicit.close()]);
    },
  };
}

/** B-20, B-22: whose file it is, by its first and last record. */
function contentsFault(text: string, userType: BankUserType): string | undefined {
  const records = text.split(/\r?\n/).filter((line) => line !== '' && line !== '\u001a');
  const [begin = '', end = ''] = [records[0], records.at(-1)];
  if (userType === 'purchase-agent') {
    return begin.startsWith('A') && end.startsWith('Z')
      ? undefined
      : 'It does not begin with A and end with Z.';
  }
  const { first, last } = payrollRecords;
  if (!begin.startsWith(first) || !end.startsWith(last))
    return `It does not begin with record ${first} and end with record ${last}.`;
  const isOurs = begin.slice(2, 7) === organization && end.slice(2, 7) === organization;
  return isOurs ? undefined : 'The Organization Id in its records is not that of the user.';
}
