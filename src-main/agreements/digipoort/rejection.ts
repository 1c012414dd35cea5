import type { Problem } from '../../../shared/index.ts';
import type { MetafileValues } from '../../metafile/index.ts';

/** Why Digipoort rejects files (2.3), each with what its message is known by: the words of the document, and Dutch ones (D-41). */
const causes = [
  ['data-file-missing', /missing data|data ?(?:file|base)[^.]*missing|databestand[^.]*ontbreekt/i],
  ['element-missing', /mandatory element|verplicht\w* element/i],
  [
    'sender-unknown',
    /sender unknown|unknown sender|(?:afzender|verzender)[^.]*onbekend|onbekende (?:afzender|verzender)/i,
  ],
  [
    'receiver-unknown',
    /re(?:ceiver|cipient) unknown|unknown re(?:ceiver|cipient)|ontvanger[^.]*onbekend|onbekende ontvanger/i,
  ],
  ['size-differs', /file ?size|\bsize\b[^.]*(?:correspond|match|differ)|bestandsgrootte|omvang/i],
  ['digest-differs', /digest|hash|controlegetal/i],
  [
    'name-invalid',
    /file ?name[^.]*invalid|invalid file ?name|bestandsnaam[^.]*ongeldig|ongeldige bestandsnaam/i,
  ],
  [
    'metafile-unreadable',
    /metafile[^.]*(?:cannot be read|incorrect structure|structure)|metabestand[^.]*(?:gelezen|structuur)/i,
  ],
] as const;
export type RejectionCause = (typeof causes)[number][0];
export const rejectionCauses: readonly RejectionCause[] = causes.map(([cause]) => cause);

/** The longest text of a message that is kept with the problem; all of it is kept with the receipt. */
const longestText = 500;

/**
 * What an error message says. Its contents are not documented (D-34): what cannot be recognized is told in its own words. A corrected
 * metafile mends most of them (D-32), which a person has to see to.
 */
export function rejectionOf(octets: Uint8Array, values: MetafileValues): Problem {
  const text = (values.error ?? plainText(octets)).slice(0, longestText);
  const cause = causes.find(([, pattern]) => pattern.test(text))?.[0];
  return {
    code: cause === undefined ? 'digipoort.rejected' : `digipoort.${cause}`,
    params: {},
    ...(text === '' ? {} : { text }),
    retry: 'never',
  };
}

/** What a person would read of it: without its tags, in one line. */
function plainText(octets: Uint8Array): string {
  return (
    new TextDecoder('utf-8')
      .decode(octets.subarray(0, 64 * 1024))
      // No tag has a `<` inside: what has none that ends is looked at once.
      .replaceAll(/<[^<>]*>/g, ' ')
      .replaceAll(/[\p{C}\s]+/gu, ' ')
      .trim()
  );
}
