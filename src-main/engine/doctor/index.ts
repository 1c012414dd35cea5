/**
 * The doctor: what this runtime, this home and this network can do, each thing tried. It judges and tells; it changes nothing, and it
 * sends nothing to anybody but the wish to be connected.
 */
import { statfs } from 'node:fs/promises';
import type {
  Certificate,
  DoctorCheck,
  Moment,
  Partner,
  RevocationListEntry,
  SealKind,
} from '../../../shared/index.ts';
import type { Ability } from '../../certificates/index.ts';
import { certificateFindings } from './certificate-findings.ts';
import { networkFindings } from './network-findings.ts';
import type { NetworkTools } from './network-findings.ts';
import {
  abilityFindings,
  clockFinding,
  sealFinding,
  spaceFinding,
  versionFindings,
} from './runtime-findings.ts';

export type { NetworkTools } from './network-findings.ts';

export interface DoctorParts {
  runtimeAbilities(this: void): Promise<readonly Ability[]>;
  /** `process.versions` unless told otherwise. */
  readonly versions?: Readonly<Record<string, string | undefined>>;
  readonly sealKind: SealKind;
  certificates(this: void): Promise<readonly Certificate[]>;
  revocationLists(this: void): Promise<readonly RevocationListEntry[]>;
  partners(this: void): Promise<readonly Partner[]>;
  readonly network: NetworkTools;
  /** Free on the disk of the home, in octets: freeOctetsOf(home). */
  freeOctets(this: void): Promise<number>;
  /** Of the newest thing in the journal. */
  newestMoment(this: void): Promise<Moment | undefined>;
  clock(this: void): Moment;
}

/** The checks, in the order in which they are told. Rejects only when the home itself cannot be read; `signal` cuts what is being tried. */
export function createDoctor(parts: DoctorParts): (signal?: AbortSignal) => Promise<DoctorCheck[]> {
  return async (signal) => {
    const [certificates, lists, partners, newest] = await Promise.all([
      parts.certificates(),
      parts.revocationLists(),
      parts.partners(),
      parts.newestMoment(),
    ]);
    const [abilities, space, network] = await Promise.all([
      abilityFindings(parts.runtimeAbilities),
      spaceFinding(parts.freeOctets),
      networkFindings(partners, parts.network, signal),
    ]);
    const now = parts.clock();
    const seen = [...momentsOf(certificates, lists), ...(newest === undefined ? [] : [newest])];
    return [
      ...versionFindings(parts.versions ?? process.versions),
      ...abilities,
      space,
      clockFinding(now, seen),
      sealFinding(parts.sealKind),
      ...certificateFindings(certificates, lists, now),
      ...network,
    ];
  };
}

/** Octets that this user may still write on the disk of a folder. */
export async function freeOctetsOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/**
 * When things came to be that certainly have been: a partner's next certificate may begin in the future, one that was made here, or a
 * list, may not.
 */
function momentsOf(certificates: readonly Certificate[], lists: readonly RevocationListEntry[]): Moment[] {
  return [
    ...certificates.flatMap(({ addedAt, origin, facts }) =>
      facts !== undefined && (origin === 'made' || origin === 'first-start')
        ? [addedAt, facts.validFrom]
        : [addedAt],
    ),
    ...lists.flatMap(({ thisUpdate, keptAt }) => [thisUpdate, keptAt]),
  ];
}
