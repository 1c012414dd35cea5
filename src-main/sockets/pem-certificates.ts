import { X509Certificate } from 'node:crypto';
import { SocketError } from './socket-error.ts';

const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** Every certificate in a PEM text. Throws `certificate-unreadable` when there is none, or one of them is broken. */
export function pemCertificates(text: string): readonly string[] {
  const blocks = text.match(block) ?? [];
  const begun = text.split('-----BEGIN CERTIFICATE-----').length - 1;
  if (blocks.length === 0 || blocks.length !== begun) throw unreadable(undefined);
  for (const one of blocks) checkReadable(one);
  return blocks;
}

function checkReadable(pem: string): void {
  try {
    void new X509Certificate(pem);
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(cause: unknown): SocketError {
  return new SocketError({ code: 'certificate-unreadable', retry: 'never' }, { cause });
}
