import { DerCursor } from './der.ts';

/** Names of one distribution point that are looked at. */
const mostNames = 50;
const longestAddress = 2048;

/**
 * The names of a DistributionPointName (RFC 5280 4.2.1.13), each as DER. A name relative to the issuer is kept as it stands: it is equal to
 * nothing but itself.
 */
export function readDistributionPointName(choice: DerCursor): readonly Uint8Array[] {
  const { tag } = choice.take();
  if (tag !== 0xa0) return [choice.whole];
  const names: Uint8Array[] = [];
  const each = choice.inside();
  while (!each.done && names.length < mostNames) names.push(each.take().whole);
  return names;
}

/** The http and https addresses among GeneralNames (RFC 5280 4.2.1.6), each as DER. */
export function uriNames(names: readonly Uint8Array[]): readonly string[] {
  return names.flatMap((name) => {
    const { tag, value } = new DerCursor(name).take();
    if (tag !== 0x86 || value.length > longestAddress) return [];
    const address = Buffer.from(value).toString('latin1');
    return /^https?:\/\//i.test(address) && URL.canParse(address) ? [address] : [];
  });
}
