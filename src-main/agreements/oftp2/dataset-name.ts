import path from 'node:path';
import type { Finding, OftpInterop } from '../../../shared/index.ts';
import { assertNever } from '../../../shared/index.ts';
import { cleanDatasetName, datasetNameFault, longestDatasetName } from '../../protocols/oftp2/index.ts';

/**
 * The data set name for a file: the one the user gave, checked, or one made from the file's name that every partner takes
 * (RFC 5024 5.3), and what there is to say about it. `rule`: what is agreed about names.
 */
export function datasetName(
  file: string,
  as: string | undefined,
  rule: OftpInterop['names'] = 'warn',
): { readonly name: string; readonly findings: readonly Finding[] } {
  if (as !== undefined) return { name: as, findings: checkGiven(file, as, rule) };
  const base = path.basename(file);
  // A slash may stand in a data set name, but never comes from a file's.
  const name = cleanDatasetName(base.replaceAll('/', '-'));
  if (name === base) return { name, findings: [] };
  return {
    name,
    findings: [{ severity: 'note', code: 'name-adjusted', params: { from: base, to: name }, file }],
  };
}

function checkGiven(file: string, name: string, rule: OftpInterop['names']): Finding[] {
  const fault = datasetNameFault(name);
  const suggestion = cleanDatasetName(name);
  switch (fault) {
    case undefined:
      return [];
    case 'too-long':
      return [
        {
          severity: 'error',
          code: 'name-too-long',
          params: { name, most: longestDatasetName, suggestion },
          file,
        },
      ];
    case 'empty':
    case 'control-character':
      return [{ severity: 'error', code: 'name-invalid', params: { name, suggestion }, file }];
    case 'outside-set':
    case 'space':
      if (rule === 'free') return [];
      return rule === 'strict'
        ? [{ severity: 'error', code: 'name-not-agreed', params: { name, suggestion }, file }]
        : [{ severity: 'warning', code: 'name-unusual', params: { name, suggestion }, file }];
    default:
      return assertNever(fault);
  }
}
