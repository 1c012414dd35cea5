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
  PracticeMail,
  PracticeReceived,
  practiceStandards,
  readBankFileName,
} from '../../../shared/index.ts';
import type { BankPracticeBehaviour, BankUserType } from '../../../shared/index.ts';
import { createAnswering } from '../answering.ts';
import { openKeptList } from '../kept-list.ts';
import { realPath, startFtpsServer } from '../ftps-server/index.ts';
import type { Place } from '../ftps-server/index.ts';

export interface PracticeBank {
  readonly host: string;
  readonly explicitPort: number;
  readonly implicitPort: number;
  readonly user: string;
  /** As it is now: a password file changes it. */
  readonly password: string;
  readonly organization: string;
  readonly userType: BankUserType;
  readonly certificatePem: string;
  readonly fingerprint: string;
  readonly folder: string;
  /** Oldest first. */
  readonly mails: readonly PracticeMail[];
  /** Names of what it processes, and the files themselves; oldest first. */
  readonly processed: readonly string[];
  readonly received: readonly PracticeReceived[];
  behaviour(): BankPracticeBehaviour;
  /** What is not named stays. Once it is not silent any more, the mails that it has held back are written. */
  configure(change: {
    readonly [K in keyof BankPracticeBehaviour]?: BankPracticeBehaviour[K] | undefined;
  }): void;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const organization = '99001';
const mostMails = 200;

/**
 * Starts a Bank of Canada of our own on loopback: uploads alone, names and contents checked, and the mails it would send. What lies in `folder`
 * stays from one start to the next.
 */
export async function startPracticeBank(options: {
  readonly folder: string;
  readonly userType?: BankUserType;
  trace?(from: 'client' | 'server', line: string): void;
  changed(): void;
}): Promise<PracticeBank> {
  const own = path.resolve(options.folder);
  const folder = path.join(own, 'server');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const identity = await makeIdentity({
    commonName: 'Practice Bank of Canada',
    names: ['localhost', '127.0.0.1'],
    days: 365,
    purposes: allPurposes,
  });
  const user = `ftp${organization}`;
  let behaviour: BankPracticeBehaviour = {
    ...practiceStandards['bank-of-canada'],
    userType: options.userType ?? practiceStandards['bank-of-canada'].userType,
  };
  const known = { user, password: makeBankPassword(randomInt, { user, previous: '' }) };
  const mails = await openKeptList(path.join(own, 'mails.jsonl'), PracticeMail, mostMails);
  const received = await openKeptList(path.join(own, 'received.jsonl'), PracticeReceived, mostMails);
  const answering = createAnswering({
    isSilent: () => behaviour.answer === 'silent',
    delaySeconds: () => behaviour.delaySeconds,
    changed: () => options.changed(),
  });

  async function mail(subject: string, text: string): Promise<void> {
    await mails.add({ at: Date.now(), subject, text });
  }

  async function process(at: string): Promise<void> {
    const name = at.slice(1);
    const octets = await readFile(realPath(folder, at));
    if (isBankPasswordFile(name, organization)) {
      await rm(realPath(folder, at));
      await changePassword(octets.toString('latin1').trim());
      return;
    }
    const fault =
      behaviour.answer === 'refuse'
        ? 'The Organization Id in its records is not permitted for this transmitter.'
        : contentsFault(octets.toString('latin1'), behaviour.userType);
    if (fault !== undefined) await mail(`File ${name} was not processed`, fault);
    else {
      const gone = await received.add({
        name,
        size: octets.length,
        at: Date.now(),
        path: realPath(folder, at),
      });
      for (const old of gone)
        if (!received.items.some((one) => one.path === old.path)) await rm(old.path, { force: true });
      await mail(
        `File ${name} was received`,
        `${octets.length} bytes were received and are being processed.`,
      );
    }
  }

  async function changePassword(wanted: string): Promise<void> {
    const { broken } = checkBankPassword(wanted, { user, previous: known.password });
    if (broken.length > 0) {
      await mail('The password was not changed', `It does not keep these rules: ${broken.join(', ')}.`);
      return;
    }
    known.password = wanted;
    await mail('The password was changed', `The password of ${user} was changed.`);
  }

  const place: Place = {
    root: folder,
    // B-06: uploads, and nothing else.
    may: (right, at) => right === 'store' && /^\/[^/]+$/.test(at),
    refusesName(at) {
      const name = at.slice(1);
      if (isBankPasswordFile(name, organization)) return undefined;
      const reading = readBankFileName(name, { organization, userType: behaviour.userType });
      return reading.ok ? undefined : `The file name is not valid: ${reading.fault}`;
    },
    stored: (at) => answering.add(() => process(at)),
    cutsAfter() {
      if (behaviour.answer !== 'cut') return undefined;
      behaviour = { ...behaviour, answer: 'check' };
      return behaviour.cutAfter;
    },
  };
  const shared = {
    host: '127.0.0.1',
    port: 0,
    identity,
    welcome: 'Practice Bank of Canada',
    ...(options.trace === undefined ? {} : { trace: options.trace }),
    logIn(login: { readonly user: string; readonly password: string }) {
      const isRight = login.user === user && login.password === known.password;
      return Promise.resolve(isRight && behaviour.answer !== 'deny' ? place : 'Login incorrect');
    },
  };
  const explicit = await startFtpsServer({ ...shared, implicit: false });
  const implicit = await startFtpsServer({ ...shared, implicit: true });
  return {
    host: '127.0.0.1',
    explicitPort: explicit.port,
    implicitPort: implicit.port,
    user,
    get password() {
      return known.password;
    },
    organization,
    get userType() {
      return behaviour.userType;
    },
    certificatePem: identity.certificatePem,
    fingerprint: identity.fingerprint,
    folder,
    mails: mails.items,
    get processed() {
      return received.items.map(({ name }) => name);
    },
    received: received.items,
    behaviour: () => behaviour,
    configure(change) {
      const { answer, userType, cutAfter, delaySeconds } = behaviour;
      behaviour = {
        answer: change.answer ?? answer,
        userType: change.userType ?? userType,
        cutAfter: change.cutAfter ?? cutAfter,
        delaySeconds: change.delaySeconds ?? delaySeconds,
      };
      if (behaviour.answer !== 'silent') answering.release();
    },
    settled: () => answering.settled(),
    async stop() {
      await Promise.all([explicit.close(), implicit.close()]);
      await answering.stop();
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
