import { randomInt } from 'node:crypto';
import type { Socket } from 'node:net';
import path from 'node:path';
import { makeIdentity, pemToDer } from '../certificates/index.ts';
import { OftpSession, listen } from '../protocols/oftp2/index.ts';
import { allPurposes, practiceStandards } from '../../shared/index.ts';
import type { OftpPracticeBehaviour, OftpPracticeStatus } from '../../shared/index.ts';
import { openPracticeFiles } from './practice-files.ts';
import { createPracticeStation } from './practice-station.ts';
import type { PracticeState } from './practice-station.ts';

/** Identification codes of the practice partner and of whoever calls it: nobody's, whatever is registered. */
const codes = { practice: 'O0013PRACTICEPARTNER', caller: 'O0013PRACTICECALLER' } as const;

/** A running practice partner. */
export interface Practice {
  readonly host: string;
  readonly tlsPort: number;
  readonly plainPort: number;
  readonly code: string;
  readonly ourCode: string;
  readonly password: string;
  readonly ourPassword: string;
  /** SHA-256 of its certificate, hexadecimal. */
  readonly fingerprint: string;
  /** Its certificate for everything, PEM. */
  readonly certificatePem: string;
  status(): Pick<OftpPracticeStatus, 'behaviour' | 'waiting' | 'received'>;
  configure(behaviour: {
    readonly [K in keyof OftpPracticeBehaviour]?: OftpPracticeBehaviour[K] | undefined;
  }): void;
  /** Puts a file into its outbox. */
  offer(file: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the practice partner: a complete OFTP2 station on loopback, with certificate, passwords and ports made anew, and one
 * file waiting to be collected. `folder` is its own; what was in it is gone.
 */
export async function startPractice(options: {
  readonly folder: string;
  /** The caller's certificates, DER: with any of them what it sends may be signed. */
  readonly callers: () => readonly Uint8Array[];
  readonly changed: () => void;
}): Promise<Practice> {
  const identity = await makeIdentity({
    commonName: 'Practice partner',
    odetteCode: codes.practice,
    names: ['localhost', '127.0.0.1'],
    days: 365,
    purposes: allPurposes,
  });
  const files = await openPracticeFiles(path.resolve(options.folder), () => Date.now());
  await files.offerText('WELCOME.TXT', welcome);
  const state: PracticeState = {
    files,
    local: { code: codes.practice, password: makePassword() },
    caller: { code: codes.caller, password: makePassword() },
    behaviour: practiceStandards.oftp2,
    key: { certificate: pemToDer(identity.certificatePem), privateKeyPem: identity.privateKeyPem },
    callers: options.callers,
    owed: [],
    heldBack: [],
    changed: options.changed,
  };
  const sessions = new Set<OftpSession>();

  function answer({ socket }: { readonly socket: Socket }): void {
    const session = new OftpSession({
      socket,
      role: 'responder',
      station: createPracticeStation(state, () => socket.destroy()),
    });
    sessions.add(session);
    void session.run().then(() => sessions.delete(session));
  }

  const host = '127.0.0.1';
  const secure = await listen({
    host,
    port: 0,
    tls: { identity: () => identity, requestCertificate: false },
    onConnection: answer,
  });
  const plain = await listen({ host, port: 0, onConnection: answer });

  return {
    host,
    tlsPort: secure.port,
    plainPort: plain.port,
    code: codes.practice,
    ourCode: codes.caller,
    password: state.local.password,
    ourPassword: state.caller.password,
    fingerprint: identity.fingerprint,
    certificatePem: identity.certificatePem,
    status: () => ({
      behaviour: state.behaviour,
      waiting: files.waiting.map(({ name, size }) => ({ name, size })),
      received: files.received.map(({ name, size, at, path: place }) => ({ name, size, at, path: place })),
    }),
    configure({ answer: how, cutAfter, reason }) {
      state.behaviour = {
        answer: how ?? state.behaviour.answer,
        cutAfter: cutAfter ?? state.behaviour.cutAfter,
        reason: reason ?? state.behaviour.reason,
      };
    },
    offer: (file) => files.offer(file),
    async stop() {
      await Promise.all([secure.close(), plain.close()]);
      for (const session of sessions) session.abort();
    },
  };
}

/** Eight characters of RFC 5024 5.1.2. */
function makePassword(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 8 }, () => letters.charAt(randomInt(letters.length))).join('');
}

const welcome = [
  'This file was waiting at the practice partner.',
  '',
  'You have collected it over OFTP2, and an end-to-end response (EERP) has gone back, as it would to a real partner.',
  '',
].join('\r\n');
