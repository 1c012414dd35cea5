import path from 'node:path';
import { assumedNames, digipoortNameFault, digipoortNameFor } from '../../../shared/index.ts';
import type { DigipoortAgreement, Finding } from '../../../shared/index.ts';
import type { CheckedName, FileToCheck } from '../agreement.ts';
import { mistakable, roomForReference } from './answer-name.ts';

/** The name of a data file at Digipoort, and what there is to say about the delivery before it leaves (D-22 to D-27, D-36). */
export function digipoortCheck(
  agreement: DigipoortAgreement,
  file: Pick<FileToCheck, 'path' | 'as' | 'namesAwaiting'>,
): CheckedName {
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
  const others = mistakable(remoteName, file.namesAwaiting());
  if (others.length > 0) {
    const params = {
      name: remoteName,
      others: others.slice(0, 5).join(', '),
      room: roomForReference('error'),
    };
    tell('warning', 'digipoort-ambiguous', params);
  }
  const assumed = assumedNames(agreement.profile);
  if (assumed.length > 0) tell('note', 'digipoort-assumed', { names: assumed.join(', ') });
  return { remoteName, findings };
}
