/**
 * How a local file holds the records of a virtual file. A partner's files are sent and kept in one of these; which one, is
 * agreed with whatever program makes or reads them.
 */
export type LocalForm =
  /** One after the other with nothing between them: format F only. */
  | { readonly kind: 'blocks' }
  /** Each behind its length as 2 octets, the high one first (6.5): what a secured V file is inside, too. At most 65535 octets. */
  | {
      readonly kind: 'prefixed';
      /** Octets of a length. 4, ours alone, has room for every record of V. */
      readonly width?: 2 | 4;
    }
  /** Each a line of text. Both ends of line are read; the last line may lack its own. */
  | {
      readonly kind: 'lines';
      /** Written behind each record. */
      readonly lineEnd: 'lf' | 'crlf';
      /** Format F: shorter lines are filled up with this octet (0x20, a space), and lose it again when they are written. */
      readonly fill?: number;
    };

/** What all records of a file hold to (5.3.3 SFIDFMT, SFIDLRECL). */
export interface RecordShape {
  readonly format: 'F' | 'V';
  /** Octets: of every record of F, of the longest of V. 1 to 99999. */
  readonly recordLength: number;
}
