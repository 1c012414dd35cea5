import { createHash } from 'node:crypto';
import { DigipoortAgreement, MetafileProfile, oinOf, practiceStandards } from '../../../shared/index.ts';
import type { DigipoortPartnerInput, DigipoortPracticeStatus } from '../../../shared/index.ts';
import { createRoom, roomFacts } from './room.ts';
import type { Room, Surroundings } from './room.ts';
import type { DigipoortStation, PracticePartners } from './stations.ts';

export function createDigipoortRoom(
  around: Surroundings,
  open: PracticePartners['digipoort'] | undefined,
): Room<DigipoortStation> {
  const { context, partners, changed } = around;
  /** D-05: the user is registered with whatever certificate of ours is shown. */
  function isKnown(fingerprint: string): boolean {
    return context.certificates
      .own()
      .some((der) => createHash('sha256').update(der).digest('hex') === fingerprint);
  }
  /** Its metafiles are spelt as was agreed with it, so that a profile of one's own can be tried. */
  function profile(): MetafileProfile {
    const entry = partners.practice('digipoort');
    return entry?.kind === 'digipoort' ? entry.digipoort.profile : MetafileProfile.parse({});
  }
  /** Whoever has a certificate with an OIN sends in its name. */
  function senders(): readonly string[] {
    return context.certificates.all().flatMap(({ owner, facts }) => {
      const oin = owner === 'own' && facts !== undefined ? oinOf(facts) : undefined;
      return oin === undefined ? [] : [oin];
    });
  }
  function oinShown(agreed: DigipoortPartnerInput['digipoort']): string | undefined {
    const terms = { kind: 'digipoort' as const, digipoort: DigipoortAgreement.parse(agreed) };
    const facts = context.certificates.shownTo(terms);
    return facts === undefined ? undefined : oinOf(facts);
  }
  return createRoom(around, {
    kind: 'digipoort',
    name: 'Practice Digipoort',
    open: open === undefined ? undefined : (folder) => open({ folder, changed, isKnown, profile, senders }),
    entry(station, name, existing) {
      const digipoort = {
        ...(existing?.kind === 'digipoort' ? existing.digipoort : undefined),
        host: station.host,
        port: station.port,
        user: station.user,
        inFolder: 'in',
        outFolder: 'out',
        sender: station.sender,
        receiver: station.receiver,
        trust: { pins: [station.fingerprint], authorities: [], system: false },
        isRegistered: true,
        registeredCertificate: undefined,
      };
      const sender = oinShown(digipoort) ?? station.sender;
      return {
        name,
        kind: 'digipoort',
        digipoort: { ...digipoort, sender },
        secrets: { ourPassword: station.password },
      };
    },
  });
}

export async function digipoortStatus(room: Room<DigipoortStation>): Promise<DigipoortPracticeStatus> {
  const { station } = room;
  if (station === undefined) {
    return {
      ...roomFacts(room),
      user: '',
      sender: '',
      receiver: '',
      behaviour: practiceStandards.digipoort,
      in: [],
      out: [],
      received: [],
    };
  }
  const { port, user, sender, receiver, received } = station;
  const behaviour = station.behaviour();
  const contents = await station.contents();
  return {
    ...roomFacts(room),
    port,
    user,
    sender,
    receiver,
    behaviour,
    ...contents,
    received: [...received],
  };
}
