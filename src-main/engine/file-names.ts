/** Names Windows keeps for devices, whatever their ending. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;

/**
 * A name from a partner as a file name that is safe on Windows, macOS and Linux: no folder, no control character, no device
 * name, no leading or trailing dot or blank, at most 120 characters. Never empty.
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- the very characters a file name must not carry
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"/\\|?*]/g, '_')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const short = [...plain]
    .slice(0, 120)
    .join('')
    .replaceAll(/[. ]+$/g, '');
  if (short === '') return 'file';
  return deviceName.test(short) ? `_${short}` : short;
}

/** The n-th name to try for a file that must not replace another: `a.txt`, `a (2).txt`, `a (3).txt`. */
export function numberedName(name: string, n: number): string {
  if (n <= 1) return name;
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? `${name} (${n})` : `${name.slice(0, dot)} (${n})${name.slice(dot)}`;
}
