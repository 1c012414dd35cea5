import { CertificateError } from '../certificate-error.ts';
import { describeCertificate } from '../describe-certificate.ts';
import { checkSize } from '../limits.ts';

const begin = '-----BEGIN CERTIFICATE-----';
const end = '-----END CERTIFICATE-----';

/**
 * Every certificate in a PEM text, one PEM each, in their order; what stands between is passed over. Throws `certificate-unreadable` when
 * there is none, or one of them is broken or cut off, and `certificate-too-large`.
 */
export function parsePem(text: string): string[] {
  checkSize(text);
  const blocks: string[] = [];
  for (let start = text.indexOf(begin); start !== -1;) {
    const stop = text.indexOf(end, start);
    if (stop === -1) throw new CertificateError({ code: 'certificate-unreadable' });
    const body = text.slice(start + begin.length, stop);
    if (!/^[A-Za-z0-9+/=\s]+$/.test(body)) throw new CertificateError({ code: 'certificate-unreadable' });
    const block = `${begin}${body}${end}\n`;
    describeCertificate(block);
    blocks.push(block);
    start = text.indexOf(begin, stop + end.length);
  }
  if (blocks.length === 0) throw new CertificateError({ code: 'certificate-unreadable' });
  return blocks;
}
