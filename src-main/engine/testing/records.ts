import type { OftpFiles } from '../../../shared/index.ts';

/** Records, and what a local file of them is: written out by hand, to hold the program's own against. */
export function localFile(
  records: readonly Buffer[],
  form: 'lines' | 'blocks' | 'prefixed',
  { lineEnd = 'crlf' }: Partial<Pick<OftpFiles, 'lineEnd'>> = {},
): Buffer {
  const end = Buffer.from(lineEnd === 'lf' ? '\n' : '\r\n');
  return Buffer.concat(
    records.flatMap((record) => {
      switch (form) {
        case 'lines':
          return [record, end];
        case 'blocks':
          return [record];
        case 'prefixed':
          return [Buffer.of(record.length >> 8, record.length & 0xff), record];
      }
    }),
  );
}

/** So many records, each different from the others: a record that is lost, doubled or out of place is seen. */
export function someRecords(count: number, lengthOf: (index: number) => number): Buffer[] {
  return Array.from({ length: count }, (_, index) => {
    const text = `${index}:`.padEnd(lengthOf(index), 'ABCDEFGHIJKLMNOPQRSTUVWXY');
    return Buffer.from(text.slice(0, lengthOf(index)), 'latin1');
  });
}
