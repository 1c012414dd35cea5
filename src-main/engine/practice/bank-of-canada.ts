import { practiceStandards } from '../../../shared/index.ts';
import type { BankPracticeStatus } from '../../../shared/index.ts';
import { createRoom, roomFacts } from './room.ts';
import type { Room, Surroundings } from './room.ts';
import type { BankStation, PracticePartners } from './stations.ts';

/** It listens on whatever port is free. */
const anyPorts = { from: 1_024, to: 65_535 } as const;

export function createBankRoom(
  around: Surroundings,
  open: PracticePartners['bank-of-canada'] | undefined,
): Room<BankStation> {
  const { changed } = around;
  return createRoom(around, {
    kind: 'bank-of-canada',
    name: 'Practice Bank of Canada',
    open: open === undefined ? undefined : (folder) => open({ folder, changed }),
    entry(station, name, existing) {
      const before = existing?.kind === 'bank-of-canada' ? existing.bank : undefined;
      return {
        name,
        kind: 'bank-of-canada',
        bank: {
          ...before,
          host: station.host,
          port: before?.mode === 'explicit' ? station.explicitPort : station.implicitPort,
          organization: station.organization,
          userType: station.behaviour().userType,
          user: station.user,
          passivePorts: anyPorts,
          trust: { pins: [station.fingerprint], authorities: [], system: false },
        },
        secrets: { ourPassword: station.password },
      };
    },
  });
}

export function bankStatus(room: Room<BankStation>): BankPracticeStatus {
  const { station } = room;
  if (station === undefined) {
    return {
      ...roomFacts(room),
      user: '',
      organization: '',
      behaviour: practiceStandards['bank-of-canada'],
      mails: [],
      received: [],
    };
  }
  const { explicitPort, implicitPort, user, organization, mails, received } = station;
  return {
    ...roomFacts(room),
    explicitPort,
    implicitPort,
    user,
    organization,
    behaviour: station.behaviour(),
    mails: [...mails],
    received: [...received],
  };
}
