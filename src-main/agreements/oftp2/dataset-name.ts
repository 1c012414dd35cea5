import path from 'node:path';
import type { Finding } from '../../../shared/index.ts';
import { assertNever } from '../../../shared/index.ts';
import { cleanDatasetName, datasetNameFault, longestDatasetName } from '../../protocols/oftp2/index.ts';

/**
 * The data set name for a file: the one the user gave, checked, or one made from the file's name that every partner takes
 * (RFC 5024 5.3), and what there is to say about it.
 */
export function datasetName(
  file: string,
  as: string | undefined,
): { readonly name: string; readonly findings: readonly Finding[] } {
  if (as !== undefined) return { name: as, findings: checkGiven(file, as) };
  const base = path.basename(file);
  // A slash may stand in a data set name, but never comes from a file's.
  const name = cleanDatasetName(base.replaceAll('/', '-'));
  if (name === base) return { name, findings: [] };
  return {
    name,
    findings: [{ severity: 'note', code: 'name-adjusted', params: { from: base, to: name }, file }],
  };
}

function checkGiven(file: string, name: string): Finding[] {
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
      return [{ severity: 'warning', code: 'name-unusual', params: { name, suggestion }, file }];
    default:
      return assertNever(fault);
  }
}
