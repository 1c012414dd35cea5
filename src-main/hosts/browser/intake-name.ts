const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** What a file system allows is 255 octets (or UTF-16 units); the rest is left for names made from it. */
const longestName = 200;

/**
 * The name a dropped file gets here: its own, without any folder, and without what one of the three systems refuses in a name.
 * Never empty, never `.` or `..`.
 */
export function intakeName(given: string): string {
  const base = given.normalize('NFC').toWellFormed().split(/[/\\]/).at(-1) ?? '';
  // oxlint-disable-next-line no-control-regex -- the very characters a file name must not carry
  const allowed = base.replaceAll(/[\u0000-\u001f\u007f<>:"|?*]/g, '_');
  const trimmed = shorten(allowed.trim()).replace(/[. ]+$/, '');
  if (trimmed === '') return 'file';
  return reserved.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** Cuts a name to its limit before the extension, between characters. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= longestName) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && Buffer.byteLength(name.slice(dot)) <= 20 ? name.slice(dot) : '';
  const room = longestName - Buffer.byteLength(extension);
  let stem = '';
  let length = 0;
  for (const character of name) {
    length += Buffer.byteLength(character);
    if (length > room) break;
    stem += character;
  }
  return stem + extension;
}
