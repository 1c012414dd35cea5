/** Below this a record is no record of TLS (RFC 8446 5.1). */
const headerOctets = 5;
/** Of TLS 1.3, enciphered: two octets, their type and the tag. In clear, or with the tags of 1.2, the type says it. */
const alertOctets = 19;
const types = { alert: 21, data: 23 } as const;

/**
 * Keeps back the last word of one side of a connection under TLS: what may be close_notify waits until something else follows it, or the
 * end of the connection does, and then it is lost.
 */
export class Goodbye {
  #rest: Buffer = Buffer.alloc(0);
  #held: Buffer | undefined;

  /** What may go on its way of what has come. */
  pass(octets: Buffer): Buffer {
    const out: Buffer[] = [];
    this.#rest = Buffer.concat([this.#rest, octets]);
    for (;;) {
      const end = headerOctets + (this.#rest.length < headerOctets ? Infinity : this.#rest.readUInt16BE(3));
      if (this.#rest.length < end) return Buffer.concat(out);
      const record = this.#rest.subarray(0, end);
      this.#rest = this.#rest.subarray(end);
      if (this.#held !== undefined) out.push(this.#held);
      this.#held = mayBeGoodbye(record) ? record : undefined;
      if (this.#held === undefined) out.push(record);
    }
  }
}

function mayBeGoodbye(record: Buffer): boolean {
  const [type] = record;
  return type === types.alert || (type === types.data && record.length === headerOctets + alertOctets);
}
