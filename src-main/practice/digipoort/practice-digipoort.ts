import { randomInt, X509Certificate } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeIdentity } from '../../certificates/index.ts';
import {
  allPurposes,
  digipoortNameFault,
  MetafileProfile,
  PracticeReceived,
  PracticeRejection,
  practiceStandards,
  WaybillError,
} from '../../../shared/index.ts';
import type {
  DigipoortPracticeBehaviour,
  DigipoortPracticeStatus,
  PracticeFile,
} from '../../../shared/index.ts';
import { createAnswering } from '../answering.ts';
import { openKeptList } from '../kept-list.ts';
import { startFtpsServer } from '../ftps-server/index.ts';
import type { Place, Right } from '../ftps-server/index.ts';
import { openBackOffice } from './back-office.ts';

/** Numbers of the test range (99): nobody's. */
const oins = { client: '00000099000000001000', government: '00000099000000002000' } as const;

export interface PracticeDigipoort {
  readonly host: string;
  readonly port: number;
  readonly passivePorts: { readonly from: number; readonly to: number } | undefined;
  readonly user: string;
  readonly password: string;
  readonly sender: string;
  readonly receiver: string;
  readonly certificatePem: string;
  readonly fingerprint: string;
  /** What its client sees as `/`. */
  readonly folder: string;
  /** What lies in `in` and `out`. */
  contents(): Promise<Pick<DigipoortPracticeStatus, 'in' | 'out'>>;
  /** Data files that were accepted, oldest first. */
  readonly received: readonly PracticeReceived[];
  behaviour(): DigipoortPracticeBehaviour;
  /** What is not named stays. Once it is not silent any more, what it has held back is answered. */
  configure(change: {
    readonly [K in keyof DigipoortPracticeBehaviour]?: DigipoortPracticeBehaviour[K] | undefined;
  }): void;
  /** Places a file to be collected, and its metafile. */
  offer(name: string, content: Uint8Array): Promise<void>;
  offerFile(file: string): Promise<void>;
  /** The beginning of a file in one of its folders. Throws where it is not there. */
  read(file: PracticeFile): Promise<{ readonly text: string; readonly isCut: boolean }>;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Octets of a file that are shown, entries of a folder that are told, and the largest file that it offers. */
const mostShown = 64 * 1024;
const mostEntries = 500;
/** Accepted files that are kept. */
const mostReceived = 200;
const mostOffered = 512 * 1024 ** 2;

/** D-20: list everywhere, place in `in`, retrieve and delete in both. Nothing is renamed, and no folder made. */
function may(right: Right, at: string): boolean {
  if (right === 'list') return true;
  const isInside = /^\/(?:in|out)\/[^/]+$/.test(at);
  if (right === 'store') return /^\/in\/[^/]+$/.test(at);
  return isInside && (right === 'retrieve' || right === 'delete' || right === 'size');
}

/**
 * Starts a Digipoort of our own on loopback: mutual TLS, `in` and `out`, and a back office that answers. What lies in `folder` stays from one
 * start to the next: what nobody has answered is answered then. `isKnown`: whether a certificate (SHA-256) is the one that its user is registered with.
 */
export async function startPracticeDigipoort(options: {
  readonly folder: string;
  /** How metafiles are spelt at the moment; absent: as far as is known. */
  profile?(): MetafileProfile;
  /** Who may send besides. */
  senders?(): readonly string[];
  isKnown(fingerprint: string): boolean;
  trace?(from: 'client' | 'server', line: string): void;
  changed(): void;
}): Promise<PracticeDigipoort> {
  const own = path.resolve(options.folder);
  const folder = path.join(own, 'server');
  await mkdir(path.join(folder, 'in'), { recursive: true, mode: 0o700 });
  await mkdir(path.join(folder, 'out'), { recursive: true, mode: 0o700 });
  await mkdir(path.join(own, 'received'), { recursive: true, mode: 0o700 });
  await removeBegun(folder);
  const identity = await makeIdentity({
    commonName: 'Practice Digipoort',
    names: ['localhost', '127.0.0.1'],
    days: 365,
    purposes: allPurposes,
  });
  const user = `praktijk${randomInt(10_000, 99_999)}`;
  const password = makePassword();
  let behaviour: DigipoortPracticeBehaviour = practiceStandards.digipoort;
  const received = await openKeptList(path.join(own, 'received.jsonl'), PracticeReceived, mostReceived);
  const office = openBackOffice({
    root: folder,
    received: path.join(own, 'received'),
    profile: () => options.profile?.() ?? MetafileProfile.parse({}),
    senders: () => [oins.client, ...(options.senders?.() ?? [])],
    receivers: [oins.government],
    errorsIn: () => behaviour.errorsIn,
    rejects: () => PracticeRejection.safeParse(behaviour.answer).data,
    async accepted(file) {
      for (const old of await received.add({ ...file, at: Date.now() })) await rm(old.path, { force: true });
    },
  });
  const answering = createAnswering({
    isSilent: () => behaviour.answer === 'silent',
    delaySeconds: () => behaviour.delaySeconds,
    changed: () => options.changed(),
  });
  const place: Place = {
    root: folder,
    may,
    stored(at) {
      options.changed();
      const metafile = /^\/in\/([^/]+\.meta)$/.exec(at)?.[1];
      if (metafile !== undefined) answering.add(() => office.process(metafile));
    },
    deleted: () => options.changed(),
    cutsAfter() {
      if (behaviour.answer !== 'cut') return undefined;
      behaviour = { ...behaviour, answer: 'check' };
      return behaviour.cutAfter;
    },
  };
  const server = await startFtpsServer({
    host: '127.0.0.1',
    port: 0,
    implicit: false,
    identity,
    clientCertificate: 'required',
    welcome: 'Practice Digipoort',
    ...(options.trace === undefined ? {} : { trace: options.trace }),
    logIn(login) {
      if (behaviour.answer === 'deny') return Promise.resolve('Login denied');
      if (login.user !== user || login.password !== password)
        return Promise.resolve('User or password is wrong');
      // D-05: the user and the certificate belong together.
      const shown = login.certificate === undefined ? '' : fingerprintOf(login.certificate);
      return Promise.resolve(options.isKnown(shown) ? place : 'The certificate is not that of this user');
    },
  });
  for (const metafile of await wholeMetafiles(path.join(folder, 'in')))
    answering.add(() => office.process(metafile));
  return {
    host: '127.0.0.1',
    port: server.port,
    passivePorts: undefined,
    user,
    password,
    sender: oins.client,
    receiver: oins.government,
    certificatePem: identity.certificatePem,
    fingerprint: identity.fingerprint,
    folder,
    async contents() {
      const [placed, waiting] = [path.join(folder, 'in'), path.join(folder, 'out')];
      return { in: await filesIn(placed), out: await filesIn(waiting) };
    },
    received: received.items,
    behaviour: () => behaviour,
    configure(change) {
      const { answer, errorsIn, cutAfter, delaySeconds } = behaviour;
      behaviour = {
        answer: change.answer ?? answer,
        errorsIn: change.errorsIn ?? errorsIn,
        cutAfter: change.cutAfter ?? cutAfter,
        delaySeconds: change.delaySeconds ?? delaySeconds,
      };
      if (behaviour.answer !== 'silent') answering.release();
    },
    async offer(name, content) {
      await office.offer({ name, content, receiver: oins.client });
      options.changed();
    },
    async offerFile(file) {
      if ((await stat(file)).size > mostOffered) throw new WaybillError({ code: 'practice-too-large' });
      const name = path.basename(file);
      if (digipoortNameFault(name) !== undefined)
        throw new WaybillError({ code: 'practice-name', params: { name } });
      await office.offer({ name, content: await readFile(file), receiver: oins.client });
      options.changed();
    },
    async read({ folder: of, name }) {
      // Only what was told of can be asked for: no name leads anywhere else.
      const listed = await filesIn(path.join(folder, of));
      if (!listed.some((file) => file.name === name))
        throw new WaybillError({ code: 'practice-file-gone', params: { name } });
      await using handle = await open(path.join(folder, of, name), 'r');
      const { size } = await handle.stat();
      const begin = Buffer.alloc(Math.min(size, mostShown));
      const { bytesRead } = await handle.read(begin, 0, begin.length, 0);
      return { text: begin.subarray(0, bytesRead).toString('utf8'), isCut: size > mostShown };
    },
    settled: () => answering.settled(),
    async stop() {
      await server.close();
      await answering.stop();
    },
  };
}

async function filesIn(folder: string): Promise<DigipoortPracticeStatus['in']> {
  const names = (await readdir(folder)).toSorted().slice(0, mostEntries);
  const files = await Promise.all(
    names.map(async (name) => {
      const facts = await stat(path.join(folder, name)).catch(() => undefined);
      return facts === undefined ? undefined : { name, size: facts.size };
    }),
  );
  return files.filter((file) => file !== undefined);
}

/** What was to be placed when the program ended. */
async function removeBegun(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith('.')) await rm(path.join(folder, name), { force: true });
}

/** Metafiles that came up to their end tag (D-30): the rest of another was lost with its line. */
async function wholeMetafiles(folder: string): Promise<readonly string[]> {
  const whole: string[] = [];
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.meta')) continue;
    const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
    if (/<\/[^<>]+>\s*$/.test(text)) whole.push(name);
  }
  return whole;
}

function fingerprintOf(der: Uint8Array): string {
  return new X509Certificate(der).fingerprint256.replaceAll(':', '').toLowerCase();
}

function makePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 16 }, () => letters.charAt(randomInt(letters.length))).join('');
}
