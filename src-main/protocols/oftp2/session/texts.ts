/** Octets of UTF-8 that fit a reason text (5.3.5, 5.3.10, 5.3.11). */
const longestText = 999;

/** As much of a text as fits, cut between two characters. */
export function shortText(text: string): string {
  const wellFormed = text.toWellFormed();
  if (Buffer.byteLength(wellFormed) <= longestText) return wellFormed;
  let cut = '';
  let octets = 0;
  for (const character of wellFormed) {
    octets += Buffer.byteLength(character);
    if (octets > longestText) break;
    cut += character;
  }
  return cut;
}
