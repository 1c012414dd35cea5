import { createHash } from 'node:crypto';
import path from 'node:path';
import { hashName, writtenDigest } from '../../metafile/index.ts';
import {
  assumedNames,
  digipoortNameFault,
  digipoortNameFor,
  digipoortStanding,
  oinOf,
} from '../../../shared/index.ts';
import type { DigipoortAgreement, Finding, MetafileProfile } from '../../../shared/index.ts';
import type { CheckedName, FileToCheck } from '../agreement.ts';
import { mistakable, roomForReference } from './answer-name.ts';
import { statedMetafile } from './stated-metafile.ts';

/** So many faults of a metafile are told: they come one from another. */
const mostFaults = 5;

/** The name of a data file at Digipoort, and what there is to say about the delivery before it leaves (D-22 to D-27, D-36). */
export async function digipoortCheck(
  agreement: DigipoortAgreement,
  file: Pick<FileToCheck, 'path' | 'size' | 'as' | 'namesAwaiting' | 'namesSince' | 'ownCertificate'>,
): Promise<CheckedName> {
  const remoteName = file.as ?? path.basename(file.path);
  const findings: Finding[] = [];
  const tell = (severity: Finding['severity'], code: string, params: Finding['params']): void => {
    findings.push({ severity, code, params, file: file.path });
  };
  const fault = digipoortNameFault(remoteName);
  if (fault !== undefined) {
    tell('error', 'digipoort-name', { name: remoteName, fault, suggestion: digipoortNameFor(remoteName) });
  }
  for (const end of ['sender', 'receiver'] as const) {
    if (agreement[end] === '' && agreement.profile.fields[end]?.required === true) {
      tell('error', 'digipoort-end-missing', { end });
    }
  }
  const oin = file.ownCertificate === undefined ? undefined : oinOf(file.ownCertificate);
  if (agreement.sender === '' && oin !== undefined) tell('note', 'digipoort-oin-offered', { oin });
  const standing = file.ownCertificate === undefined ? [] : digipoortStanding(agreement, file.ownCertificate);
  for (const { severity, code, params } of standing) if (severity !== 'note') tell(severity, code, params);
  const taken = digipoortNameTaken(remoteName, file);
  if (taken !== undefined) tell('error', taken.code, taken.params);
  const others = taken === undefined ? mistakable(remoteName, file.namesAwaiting()) : [];
  if (others.length > 0) {
    const params = {
      name: remoteName,
      others: others.slice(0, 5).join(', '),
      room: roomForReference('error'),
    };
    tell('warning', 'digipoort-ambiguous', params);
  }
  // What else is wrong with it would be in the metafile, too.
  if (findings.every(({ severity }) => severity !== 'error')) {
    const digest = placeholderDigest(agreement.profile.digest);
    const { faults } = await statedMetafile(
      agreement,
      { remoteName, size: file.size, protocol: { digest }, path: undefined },
      {},
    );
    for (const { code, params } of faults.slice(0, mostFaults)) tell('error', code, params);
  }
  const assumed = assumedNames(agreement.profile);
  if (assumed.length > 0) tell('note', 'digipoort-assumed', { names: assumed.join(', ') });
  return { remoteName, findings };
}

/**
 * Two open deliveries of one name have one place there: what becomes of the one could be taken for the other, and either could be sent
 * over it (D-29, D-36). Asked once more at the moment in which a file gets its name.
 */
export function digipoortNameTaken(
  remoteName: string,
  { namesSince }: Pick<FileToCheck, 'namesSince'>,
): Pick<Finding, 'code' | 'params'> | undefined {
  // What has come to its end is none of them, whenever that was.
  const isOpen = namesSince(Number.MAX_SAFE_INTEGER).includes(remoteName);
  return isOpen ? { code: 'digipoort-name-open', params: { name: remoteName } } : undefined;
}

/** A digest of the form that the file's own will have: its form is all that is looked at before the file is read. */
function placeholderDigest(rules: MetafileProfile['digest']): string {
  return writtenDigest(createHash(hashName(rules)).digest(), rules);
}
