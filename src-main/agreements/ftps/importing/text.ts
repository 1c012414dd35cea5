/**
 * The text of a file: by its byte order mark, by what its XML declaration says, else UTF-8, and what is not that as Windows wrote
 * it in Western Europe. @throws TypeError, RangeError where it is no such text
 */
export function textOfFile(file: Uint8Array): string {
  const marked =
    file[0] === 0xff && file[1] === 0xfe
      ? 'utf-16le'
      : file[0] === 0xfe && file[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const beginning = Buffer.from(file.subarray(0, 200)).toString('latin1');
  const declared = /^<\?xml\s[^>]{0,150}?encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(beginning)?.[1];
  const encoding = marked ?? declared;
  if (encoding !== undefined) return new TextDecoder(encoding, { fatal: true }).decode(file);
  return decodedWithoutMark(file);
}

/** Text without any word of how it is written: UTF-8, or what Windows wrote in Western Europe. */
export function decodedWithoutMark(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder('windows-1252').decode(octets);
  }
}
