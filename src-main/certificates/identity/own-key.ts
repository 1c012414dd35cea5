import { generateKeyPair } from 'node:crypto';
import { toPem } from './pem.ts';

/** How our own keys sign: RSASSA-PKCS1-v1_5 with SHA-256, what every partner's software verifies. */
export const signingAlgorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

type WebKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** A new key in the forms that making a certificate or a request needs. */
export interface OwnKey {
  readonly publicKey: WebKey;
  readonly signingKey: WebKey;
  /** PKCS#8, PEM. */
  readonly privateKeyPem: string;
}

/** Makes an RSA key of so many bits. */
export async function makeKey(bits: number): Promise<OwnKey> {
  const { publicDer, privateDer } = await generate(bits);
  try {
    return {
      publicKey: await crypto.subtle.importKey('spki', publicDer, signingAlgorithm, true, ['verify']),
      signingKey: await crypto.subtle.importKey('pkcs8', privateDer, signingAlgorithm, false, ['sign']),
      privateKeyPem: toPem('PRIVATE KEY', privateDer),
    };
  } finally {
    privateDer.fill(0);
  }
}

interface KeyOctets {
  readonly publicDer: Buffer<ArrayBuffer>;
  readonly privateDer: Buffer<ArrayBuffer>;
}

function generate(bits: number): Promise<KeyOctets> {
  const { promise, resolve, reject } = Promise.withResolvers<KeyOctets>();
  generateKeyPair(
    'rsa',
    {
      modulusLength: bits,
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    },
    (error, publicKey, privateKey) => {
      if (error instanceof Error) {
        reject(error);
        return;
      }
      const made = { publicDer: Buffer.from(publicKey), privateDer: Buffer.from(privateKey) };
      privateKey.fill(0);
      resolve(made);
    },
  );
  return promise;
}
