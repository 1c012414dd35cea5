/** In characters: the contract takes no longer name. */
const longest = 60;

/** This name, cut where it is too long, with a number where a partner has it already. */
export function freeName(wanted: string, partners: readonly { readonly name: string }[]): string {
  const taken = new Set(partners.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const cut = Array.from(wanted)
      .slice(0, longest - ending.length)
      .join('')
      .trim();
    const name = `${cut}${ending}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
