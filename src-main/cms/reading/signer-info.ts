import { berValuesIn, dotted, malformed, octetsOf, toDer } from '../ber/index.ts';
import type { BerValue } from '../ber/index.ts';
import { der, setOf } from '../der/index.ts';
import { oids } from '../oids.ts';
import { algorithmOf } from './algorithms.ts';
import type { Algorithm } from './algorithms.ts';
import { namedBy } from './certificates.ts';
import type { Named } from './certificates.ts';
import { partsIn } from './content-info.ts';

/** SignerInfo (RFC 5652 5.3), read. */
export interface SignerInfo {
  readonly signer: Named;
  readonly digest: Algorithm;
  readonly algorithm: Algorithm;
  readonly signature: Buffer;
  /** Absent: the signature is over the content itself. */
  readonly attributes?: SignedAttributes;
}

export interface SignedAttributes {
  /** What was signed: the SET OF in DER (RFC 5652 5.4), and the same in the order it came where that differs; some sign that. */
  readonly signed: readonly Buffer[];
  readonly contentType: string;
  readonly messageDigest: Buffer;
  /** ms */
  readonly signingTime?: number;
}

/** @throws CmsError cms-malformed */
export function readSignerInfo(value: BerValue): SignerInfo {
  const [version, signer, digest, ...rest] = partsIn(value, 0x30);
  if (version?.tag !== 0x02) throw malformed(0);
  const [first, ...others] = rest;
  const hasAttributes = first?.tag === 0xa0;
  const [algorithm, signature] = hasAttributes ? others : rest;
  return {
    signer: namedBy(signer),
    digest: algorithmOf(digest),
    algorithm: algorithmOf(algorithm),
    signature: octetsOf(signature),
    ...(hasAttributes ? { attributes: readAttributes(first) } : {}),
  };
}

/** Each that counts has to be there once, with one value (RFC 5652 11.1 to 11.3). */
function readAttributes(value: BerValue): SignedAttributes {
  const attributes = berValuesIn(value.content);
  const values = new Map<string, readonly BerValue[]>();
  for (const attribute of attributes) {
    const [type, set] = partsIn(attribute, 0x30);
    const name = dotted(type);
    if (values.has(name)) throw malformed(0);
    values.set(name, partsIn(set, 0x31));
  }
  const only = (name: string): BerValue => {
    const [one, another] = values.get(name) ?? [];
    if (one === undefined || another !== undefined) throw malformed(0);
    return one;
  };
  const written = attributes.map((attribute) => toDer(attribute));
  const [ordered, asCame] = [setOf(written), der(0x31, ...written)];
  const signingTime = values.has(oids.signingTime) ? timeOf(only(oids.signingTime)) : undefined;
  return {
    signed: ordered.equals(asCame) ? [ordered] : [ordered, asCame],
    contentType: dotted(only(oids.contentType)),
    messageDigest: octetsOf(only(oids.messageDigest)),
    ...(signingTime === undefined ? {} : { signingTime }),
  };
}

/** UTCTime and GeneralizedTime in UTC; undefined for anything else: it is a claim and nothing depends on it. */
function timeOf({ tag, content }: BerValue): number | undefined {
  const text = content.subarray(0, 32).toString('latin1');
  const digits = tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:\.\d+)?Z$/.exec(digits);
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, second = '00'] = found;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at;
}
