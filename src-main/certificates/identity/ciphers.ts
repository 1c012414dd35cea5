import { createDecipheriv } from 'node:crypto';
import type forge from 'node-forge';

/** A cipher in CBC that files of keys are protected with. */
export type Cipher =
  | { readonly name: 'aes'; readonly keyOctets: 16 | 24 | 32 }
  | { readonly name: 'des'; readonly keyOctets: 8 }
  /** Of 16 octets the first key is used again as the third. */
  | { readonly name: 'des3'; readonly keyOctets: 16 | 24 }
  | { readonly name: 'rc2'; readonly keyOctets: number; readonly effectiveBits: number };

/** Octets of the initialisation vector, and of one block. */
export function blockOctets(cipher: Cipher): 8 | 16 {
  return cipher.name === 'aes' ? 16 : 8;
}

/**
 * Decrypts; undefined where the padding does not hold, as with a wrong password. DES, 3DES and RC2 are node-forge's: not every runtime
 * has them, and so every runtime gives the same.
 */
export async function decrypt(
  cipher: Cipher,
  key: Uint8Array,
  iv: Uint8Array,
  content: Uint8Array,
): Promise<Buffer | undefined> {
  if (content.length === 0 || content.length % blockOctets(cipher) !== 0) return undefined;
  return cipher.name === 'aes'
    ? decryptAes(cipher.keyOctets, key, iv, content)
    : await decryptOld(cipher, key, iv, content);
}

function decryptAes(
  keyOctets: number,
  key: Uint8Array,
  iv: Uint8Array,
  content: Uint8Array,
): Buffer | undefined {
  try {
    const decipher = createDecipheriv(`aes-${keyOctets * 8}-cbc`, key, iv);
    return Buffer.concat([decipher.update(content), decipher.final()]);
  } catch {
    return undefined;
  }
}

async function decryptOld(
  cipher: Exclude<Cipher, { name: 'aes' }>,
  key: Uint8Array,
  iv: Uint8Array,
  content: Uint8Array,
): Promise<Buffer | undefined> {
  // Loaded where such a file comes up, and not at every start.
  const { default: forge } = await import('node-forge');
  const input = forge.util.createBuffer(binary(content));
  if (cipher.name === 'rc2') {
    const decipher = forge.rc2.createDecryptionCipher(
      forge.util.createBuffer(binary(key)),
      cipher.effectiveBits,
    );
    decipher.start(binary(iv));
    decipher.update(input);
    return decipher.finish() ? octetsIn(decipher.output) : undefined;
  }
  const whole = cipher.name === 'des3' && key.length === 16 ? Buffer.concat([key, key.subarray(0, 8)]) : key;
  const decipher = forge.cipher.createDecipher(
    cipher.name === 'des' ? 'DES-CBC' : '3DES-CBC',
    forge.util.createBuffer(binary(whole)),
  );
  decipher.start({ iv: binary(iv) });
  decipher.update(input);
  return decipher.finish() ? octetsIn(decipher.output) : undefined;
}

/** node-forge's strings of one octet each. */
function binary(octets: Uint8Array): string {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1');
}

function octetsIn(output: forge.util.ByteBuffer): Buffer {
  return Buffer.from(output.getBytes(), 'latin1');
}
