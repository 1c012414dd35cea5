import { DerCursor, dotted, openDer, tags } from '../der/index.ts';
import { extensionTypes } from './extensions.ts';
import type { Extensions } from './extensions.ts';
import { takeGeneralName } from './general-names.ts';
import type { GeneralName } from './general-names.ts';

/** Names of one distribution point that are looked at. */
const mostNames = 50;
const mostAddresses = 10;
const longestAddress = 2048;
const ocsp = '1.3.6.1.5.5.7.48.1';

/**
 * RFC 5280 4.2.1.13: all names of the distribution points, DER, against which a list of a part is held. One with cRLIssuer is none: there
 * the list comes from somebody else. Throws NotDer, as all below.
 */
export function distributionPointsOf(extensions: Extensions): Buffer[] {
  const value = extensions.get(extensionTypes.listAddresses)?.value;
  if (value === undefined) return [];
  return openDer(value)
    .all((points) => {
      const point = points.take(tags.sequence).inside();
      const names = point.takeIf(0xa0) ? takeDistributionPointName(point.inside()) : [];
      point.takeIf(0x81);
      const indirect = point.takeIf(0xa2);
      point.end();
      return indirect ? [] : names;
    })
    .flat();
}

/** The names of a DistributionPointName, each as DER. A name relative to the issuer stays as it stands: it is equal to nothing but itself. */
export function takeDistributionPointName(choice: DerCursor): Buffer[] {
  const { tag, whole } = choice.take();
  if (tag !== 0xa0) return [whole];
  const names: Buffer[] = [];
  const each = choice.inside();
  while (!each.done && names.length < mostNames) names.push(each.take().whole);
  return names;
}

/** http and https addresses of the distribution points. */
export function listAddressesOf(extensions: Extensions): string[] {
  return addressesIn(distributionPointsOf(extensions).map((name) => takeGeneralName(new DerCursor(name))));
}

/** RFC 5280 4.2.2.1: http and https addresses of OCSP. */
export function statusAddressesOf(extensions: Extensions): string[] {
  const value = extensions.get(extensionTypes.informationAccess)?.value;
  if (value === undefined) return [];
  const names = openDer(value).all((each) => {
    const access = each.take(tags.sequence).inside();
    const isOcsp = dotted(access.take(tags.oid).value) === ocsp;
    const place = takeGeneralName(access);
    access.end();
    return isOcsp ? [place] : [];
  });
  return addressesIn(names.flat());
}

function addressesIn(names: readonly GeneralName[]): string[] {
  const found = names.flatMap((name) =>
    name.kind === 'uri' &&
    name.text.length <= longestAddress &&
    /^https?:\/\/[\u0021-\u007e]+$/i.test(name.text) &&
    URL.canParse(name.text)
      ? [name.text]
      : [],
  );
  return [...new Set(found)].slice(0, mostAddresses);
}
