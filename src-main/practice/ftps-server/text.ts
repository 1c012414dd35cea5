import { Transform } from 'node:stream';

const cr = 0x0d;
const lf = 0x0a;

/** TYPE A as this server keeps it: a line ends with a line feed on the disk, and with both on the line (RFC 959 3.1.1.1). */
export function textIn(): Transform {
  let held = false;
  return new Transform({
    transform(octets: Buffer, _encoding, done) {
      const out = Buffer.allocUnsafe(octets.length + 1);
      let length = 0;
      for (const octet of octets) {
        if (held && octet !== lf) out[length++] = cr;
        held = octet === cr;
        if (!held) out[length++] = octet;
      }
      done(null, out.subarray(0, length));
    },
    flush(done) {
      done(null, held ? Buffer.of(cr) : null);
    },
  });
}

/** The same on its way out. */
export function textOut(): Transform {
  return new Transform({
    transform(octets: Buffer, _encoding, done) {
      const out = Buffer.allocUnsafe(octets.length * 2);
      let length = 0;
      for (const octet of octets) {
        if (octet === lf) out[length++] = cr;
        out[length++] = octet;
      }
      done(null, out.subarray(0, length));
    },
  });
}
