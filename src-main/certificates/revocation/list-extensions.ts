import { NotDer, contentOf, isTrue, openDer, tags } from '../der/index.ts';
import type { DerCursor } from '../der/index.ts';
import { readExtensions, takeDistributionPointName } from '../anatomy/index.ts';

/** What the extensions of a list say about what it holds, RFC 5280 5.2. */
export interface ListExtensions {
  readonly number: Uint8Array | undefined;
  /** The issuing distribution point, hexadecimal; empty: the list is of everything. */
  readonly scope: string;
  readonly only: 'users' | 'authorities' | 'attribute' | undefined;
  /** Names of the part that the list is of, DER. */
  readonly points: readonly Uint8Array[] | undefined;
  readonly someReasons: boolean;
}

const ids = {
  number: '2.5.29.20',
  delta: '2.5.29.27',
  issuingDistributionPoint: '2.5.29.28',
  authorityKeyIdentifier: '2.5.29.35',
};
const known: readonly string[] = Object.values(ids);

const everything = { scope: '', only: undefined, points: undefined, someReasons: false } as const;

/** Throws NotDer for deltas, indirect lists, and critical extensions that are not known. */
export function readListExtensions(cursor: DerCursor | undefined): ListExtensions {
  if (cursor === undefined) return { ...everything, number: undefined };
  const extensions = readExtensions(cursor);
  for (const [id, { critical }] of extensions)
    if (id === ids.delta || (critical && !known.includes(id))) throw new NotDer(`extension ${id}`);
  const number = extensions.get(ids.number)?.value;
  const point = extensions.get(ids.issuingDistributionPoint)?.value;
  return {
    number: number === undefined ? undefined : contentOf(number, tags.integer),
    ...(point === undefined ? everything : readPoint(point)),
  };
}

/** IssuingDistributionPoint, RFC 5280 5.2.5. */
function readPoint(value: Uint8Array): Pick<ListExtensions, 'scope' | 'only' | 'points' | 'someReasons'> {
  const inner = openDer(value);
  const points = inner.takeIf(0xa0) ? takeDistributionPointName(inner.inside()) : undefined;
  const users = inner.takeIf(0x81) && isTrue(inner.value);
  const authorities = inner.takeIf(0x82) && isTrue(inner.value);
  const someReasons = inner.takeIf(0x83);
  if (inner.takeIf(0x84) && isTrue(inner.value)) throw new NotDer('indirect');
  const attribute = inner.takeIf(0x85) && isTrue(inner.value);
  inner.end();
  if (Number(users) + Number(authorities) + Number(attribute) > 1) throw new NotDer('scope');
  return {
    scope: Buffer.from(value).toString('hex'),
    only: users ? 'users' : authorities ? 'authorities' : attribute ? 'attribute' : undefined,
    points,
    someReasons,
  };
}
