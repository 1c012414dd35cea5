/** Names of files at Digipoort (FTPS interface description 1.6.1, 1.2.4 and 1.2.5; D-22 to D-25). */

/** The longest name of any file, and of a data file that gets a metafile (D-24). */
export const digipoortNameLength = { any: 100, dataFile: 95 } as const;

export const metafileEnding = '.meta';

export type DigipoortNameFault =
  | 'empty'
  | 'first-character' // neither a letter nor `_`
  | 'character' // something else than a-z A-Z 0-9 _ . -
  | 'long' // more than 100 characters
  | 'long-with-metafile' // 96 to 100: its metafile would have no name (D-24)
  | 'reserved-ending' // ends in .meta or .error (D-22)
  | 'reserved-look'; // .META, .Error, .ok: allowed by the letter of the text, and mistaken for what is not sent (D-25)

/** What is wrong with the name of a data file that is to be sent; undefined: nothing. */
export function digipoortNameFault(name: string): DigipoortNameFault | undefined {
  if (name === '') return 'empty';
  if (!/^[a-zA-Z_]/.test(name)) return 'first-character';
  if (!/^[a-zA-Z0-9_.-]*$/.test(name)) return 'character';
  if (name.length > digipoortNameLength.any) return 'long';
  if (/(?:\.meta|\.error)$/.test(name)) return 'reserved-ending';
  if (/\.(?:meta|error|ok)$/i.test(name)) return 'reserved-look';
  if (name.length > digipoortNameLength.dataFile) return 'long-with-metafile';
  return undefined;
}

/** A name that Digipoort takes and that is as near to the written one as can be: `9 jaar é.xml` gives `_9_jaar_e.xml`. */
export function digipoortNameFor(written: string): string {
  const plain = written
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-zA-Z0-9_.-]/g, '_')
    .replace(/(\.(?:meta|error|ok))+$/i, '');
  const begun = /^[a-zA-Z_]/.test(plain) ? plain : `_${plain}`;
  if (begun.length <= digipoortNameLength.dataFile) return begun;
  const dot = begun.lastIndexOf('.');
  const ending = dot > 0 && begun.length - dot <= 20 ? begun.slice(dot) : '';
  return `${begun.slice(0, digipoortNameLength.dataFile - ending.length)}${ending}`;
}

/** The metafile of a data file (D-23). */
export function metafileOf(dataFile: string): string {
  return `${dataFile}${metafileEnding}`;
}

/** Whose metafile it is; undefined: it is none. */
export function dataFileOf(metafile: string): string | undefined {
  return metafile.endsWith(metafileEnding) && metafile.length > metafileEnding.length
    ? metafile.slice(0, -metafileEnding.length)
    : undefined;
}
