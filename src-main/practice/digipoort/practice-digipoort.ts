import { randomInt, X509Certificate } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeIdentity } from '../../certificates/index.ts';
import { allPurposes, MetafileProfile } from '../../../shared/index.ts';
import { startFtpsServer } from '../ftps-server/index.ts';
import type { Place, Right } from '../ftps-server/index.ts';
import { openBackOffice } from './back-office.ts';
import type { Rejection } from './back-office.ts';

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
  readonly folder: string;
  /** What lies in `in` and `out`. */
  contents(): Promise<
    Readonly<Record<'in' | 'out', readonly { readonly name: string; readonly size: number }[]>>
  >;
  configure(change: {
    readonly behaviour?: 'check' | 'silent' | Rejection;
    readonly errorsIn?: 'in' | 'out';
  }): void;
  offer(name: string, content: Uint8Array): Promise<void>;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** D-20: list everywhere, place in `in`, retrieve and delete in both. Nothing is renamed, and no folder made. */
function may(right: Right, at: string): boolean {
  if (right === 'list') return true;
  const isInside = /^\/(?:in|out)\/[^/]+$/.test(at);
  if (right === 'store') return /^\/in\/[^/]+$/.test(at);
  return isInside && (right === 'retrieve' || right === 'delete' || right === 'size');
}

/**
 * Starts a Digipoort of our own on loopback: mutual TLS, `in` and `out`, and a back office that answers. `folder` is its own; what was in it
 * is gone. `isKnown`: whether a certificate (SHA-256) is the one that its user is registered with.
 */
export async function startPracticeDigipoort(options: {
  readonly folder: string;
  readonly profile?: MetafileProfile;
  isKnown(fingerprint: string): boolean;
  trace?(from: 'client' | 'server', line: string): void;
  changed(): void;
}): Promise<PracticeDigipoort> {
  const folder = path.resolve(options.folder);
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'in'), { recursive: true, mode: 0o700 });
  await mkdir(path.join(folder, 'out'), { mode: 0o700 });
  const identity = await makeIdentity({
    commonName: 'Practice Digipoort',
    names: ['localhost', '127.0.0.1'],
    days: 365,
    purposes: allPurposes,
  });
  const user = `praktijk${randomInt(10_000, 99_999)}`;
  const password = makePassword();
  let behaviour: 'check' | 'silent' | Rejection = 'check';
  let errorsIn: 'in' | 'out' = 'in';
  const office = openBackOffice({
    root: folder,
    profile: options.profile ?? MetafileProfile.parse({}),
    senders: [oins.client],
    receivers: [oins.government],
    errorsIn: () => errorsIn,
    behaviour: () => behaviour,
    changed: () => options.changed(),
  });
  const place: Place = {
    root: folder,
    may,
    stored: (at) => office.placed(at),
    deleted: () => options.changed(),
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
      if (login.user !== user || login.password !== password)
        return Promise.resolve('User or password is wrong');
      // D-05: the user and the certificate belong together.
      const shown = login.certificate === undefined ? '' : fingerprintOf(login.certificate);
      return Promise.resolve(options.isKnown(shown) ? place : 'The certificate is not that of this user');
    },
  });
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
      return { in: await filesIn(path.join(folder, 'in')), out: await filesIn(path.join(folder, 'out')) };
    },
    configure(change) {
      behaviour = change.behaviour ?? behaviour;
      errorsIn = change.errorsIn ?? errorsIn;
    },
    offer: (name, content) => office.offer({ name, content, receiver: oins.client }),
    settled: () => office.settled(),
    stop: () => server.close(),
  };
}

async function filesIn(folder: string): Promise<readonly { readonly name: string; readonly size: number }[]> {
  const names = (await readdir(folder)).toSorted();
  const files = await Promise.all(
    names.map(async (name) => {
      const facts = await stat(path.join(folder, name)).catch(() => undefined);
      return facts === undefined ? undefined : { name, size: facts.size };
    }),
  );
  return files.filter((file) => file !== undefined);
}

function fingerprintOf(der: Uint8Array): string {
  return new X509Certificate(der).fingerprint256.replaceAll(':', '').toLowerCase();
}

function makePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 16 }, () => letters.charAt(randomInt(letters.length))).join('');
}
