/**
 * Dataset names (1.5.2) against the String of RFC 5024 5.3: digits, capitals, / - . & ( ) and space, at most 26.
 * The codec returns what stood on the line; whoever takes a name from a partner asks here first.
 * A valid name may still be `../X`: it is never a path.
 */

/** SFIDDSN: octets. */
export const longestDatasetName = 26;

export type DatasetNameFault =
  | 'empty'
  | 'too-long'
  /** A control character, or one that no octet of the line can mean: never taken, never sent. */
  | 'control-character'
  /** Small letters and other signs: many partners take them, some do not. */
  | 'outside-set'
  /** 5.3: a space is not allowed as an embedded character; in practice it is common. */
  | 'space';

/** What is wrong with a name, the gravest first; undefined when any partner takes it. */
export function datasetNameFault(name: string): DatasetNameFault | undefined {
  if (name.trim() === '') return 'empty';
  if (/[^\x20-\x7e\xa0-\xff]/.test(name)) return 'control-character';
  if (name.length > longestDatasetName) return 'too-long';
  if (!/^[0-9A-Z/\-.&() ]+$/.test(name)) return 'outside-set';
  if (name.includes(' ')) return 'space';
  return undefined;
}

/** Whether the name is a String of 5.3. */
export function validDatasetName(name: string): boolean {
  return datasetNameFault(name) === undefined;
}

/** Whether the name can be taken from a partner and given back in a receipt: printable, not empty, not too long. */
export function tolerableDatasetName(name: string): boolean {
  const fault = datasetNameFault(name);
  return fault === undefined || fault === 'outside-set' || fault === 'space';
}

/**
 * A name that any partner takes, as near to the given one as can be: accents dropped, capitals, every other sign a hyphen,
 * cut to 26 with its extension kept. Two names may come out the same.
 */
export function cleanDatasetName(name: string): string {
  const capitals = name
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('ß', 'ss')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z/\-.&()]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (capitals === '') return 'FILE';
  if (capitals.length <= longestDatasetName) return capitals;
  const extension = /\.[0-9A-Z]{1,8}$/.exec(capitals)?.[0] ?? '';
  return capitals.slice(0, longestDatasetName - extension.length) + extension;
}
