const cr = 0x0d;
const lf = 0x0a;

/**
 * Lines as RFC 959 3.1.1.1 sends them: each line feed that has no carriage return before it gets one. Works on pieces; what is a
 * line end already stays one.
 */
export class ToNetworkText {
  #lastIsCr = false;

  take(octets: Uint8Array): Buffer {
    const out = Buffer.allocUnsafe(octets.length * 2);
    let at = 0;
    for (const octet of octets) {
      if (octet === lf && !this.#lastIsCr) out[at++] = cr;
      out[at++] = octet;
      this.#lastIsCr = octet === cr;
    }
    return out.subarray(0, at);
  }
}

/** Lines as this computer writes them: a carriage return before a line feed goes, another stays. */
export class FromNetworkText {
  #heldCr = false;
  readonly #lineEnd: '\n' | '\r\n';

  constructor(lineEnd: '\n' | '\r\n') {
    this.#lineEnd = lineEnd;
  }

  take(octets: Uint8Array): Buffer {
    if (this.#lineEnd === '\r\n') return Buffer.from(octets);
    const out = Buffer.allocUnsafe(octets.length + 1);
    let at = 0;
    for (const octet of octets) {
      if (this.#heldCr && octet !== lf) out[at++] = cr;
      this.#heldCr = octet === cr;
      if (!this.#heldCr) out[at++] = octet;
    }
    return out.subarray(0, at);
  }

  /** What was held back at the end. */
  end(): Buffer {
    return this.#heldCr ? Buffer.of(cr) : Buffer.alloc(0);
  }
}
