import path from 'node:path';
import type { Finding } from '../../../shared/index.ts';

/** RFC 5024 5.3.3 SFIDDSN: at most 26 characters. */
const longest = 26;
/** RFC 5024 5.1.2: what every partner takes. A blank inside is not allowed there, though some partners use it. */
const plain = /^[0-9A-Z/\-.&()]+$/;
/** What can be put on the line at all: printable ASCII, no blank at either end. */
const possible = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/**
 * The data set name for a file: the one the user gave, checked, or one made from the file's name in the characters of
 * RFC 5024 5.1.2 (capital letters, digits and / - . & ( )), 26 at most with the ending kept.
 */
export function datasetName(
  file: string,
  as: string | undefined,
): { readonly name: string; readonly findings: readonly Finding[] } {
  if (as !== undefined) return { name: as, findings: checkGiven(file, as) };
  const base = path.basename(file);
  const name = cleanName(base);
  if (name === '') return { name: 'FILE', findings: [adjusted(file, base, 'FILE')] };
  return { name, findings: name === base ? [] : [adjusted(file, base, name)] };
}

function adjusted(file: string, from: string, to: string): Finding {
  return { severity: 'note', code: 'name-adjusted', params: { from, to }, file };
}

function checkGiven(file: string, name: string): Finding[] {
  if (name.length > longest) {
    return [
      {
        severity: 'error',
        code: 'name-too-long',
        params: { name, most: longest, suggestion: cleanName(name) },
        file,
      },
    ];
  }
  if (!possible.test(name))
    return [{ severity: 'error', code: 'name-invalid', params: { name, suggestion: cleanName(name) }, file }];
  if (!plain.test(name))
    return [
      { severity: 'warning', code: 'name-unusual', params: { name, suggestion: cleanName(name) }, file },
    ];
  return [];
}

/** A name in the characters of RFC 5024 5.1.2, at most 26 long; empty when nothing of it can stay. */
export function cleanName(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .toUpperCase()
    .replaceAll(/\s+/g, '-')
    .replaceAll(/[^0-9A-Z\-.&()]/g, '');
  if (letters.length <= longest) return letters;
  const dot = letters.lastIndexOf('.');
  const ending = dot > 0 && letters.length - dot <= 8 ? letters.slice(dot) : '';
  return letters.slice(0, longest - ending.length) + ending;
}
