/** One value of DER where it lies: what it is, and its octets with and without tag and length. */
export interface DerValue {
  readonly tag: number;
  readonly whole: Buffer;
  readonly content: Buffer;
}

/**
 * The first value in these octets. Tags above 30 and lengths of more than four octets are not known here.
 *
 * @throws RangeError where there is none, or where it goes on behind their end.
 */
export function firstValue(octets: Uint8Array): DerValue {
  const [tag, first] = octets;
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new RangeError('no value');
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || more > 4 || octets.length < 2 + more) throw new RangeError('no length');
  let length = more === 0 ? first : 0;
  for (const octet of octets.subarray(2, 2 + more)) length = length * 256 + octet;
  const whole = Buffer.from(octets.buffer, octets.byteOffset, octets.length).subarray(0, 2 + more + length);
  if (whole.length !== 2 + more + length) throw new RangeError('cut off');
  return { tag, whole, content: whole.subarray(2 + more) };
}

/** The values that stand in these octets one after the other. @throws RangeError as {@link firstValue}. */
export function valuesIn(octets: Uint8Array): readonly DerValue[] {
  const values: DerValue[] = [];
  for (let at = 0; at < octets.length;) {
    const value = firstValue(octets.subarray(at));
    values.push(value);
    at += value.whole.length;
  }
  return values;
}
