import { practiceStandards } from '../../../shared/index.ts';
import type { OftpPracticeStatus } from '../../../shared/index.ts';
import { createRoom, roomFacts } from './room.ts';
import type { Room, Surroundings } from './room.ts';
import type { OftpStation, PracticePartners } from './stations.ts';

/** What a new practice partner agrees on: everything there is, so that it can be seen. */
const practised = { sign: true, compress: true, encrypt: true, suite: 4, signedReceipts: true } as const;

export function createOftpRoom(
  around: Surroundings,
  open: PracticePartners['oftp2'] | undefined,
): Room<OftpStation> {
  const { context, changed } = around;
  return createRoom(around, {
    kind: 'oftp2',
    name: 'Practice partner',
    open:
      open === undefined
        ? undefined
        : (folder) => open({ folder, changed, callers: () => context.certificates.own() }),
    entry: (station, name, existing) => ({
      name,
      kind: 'oftp2',
      oftp2: {
        security: practised,
        ...(existing?.kind === 'oftp2' ? existing.oftp2 : undefined),
        code: station.code,
        ourCode: station.ourCode,
        host: station.host,
        port: station.tlsPort,
        tls: true,
        trust: { pins: [station.fingerprint], authorities: [], system: false },
        mayCall: false,
      },
      secrets: { ourPassword: station.ourPassword, theirPassword: station.password },
    }),
  });
}

export function oftpStatus(room: Room<OftpStation>): OftpPracticeStatus {
  const { station } = room;
  if (station === undefined) {
    return {
      ...roomFacts(room),
      code: '',
      behaviour: practiceStandards.oftp2,
      waiting: [],
      received: [],
    };
  }
  const { code, tlsPort, plainPort } = station;
  return { ...roomFacts(room), code, tlsPort, plainPort, ...station.status() };
}
