import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { rename, rm } from 'node:fs/promises';
import { openFile, signAttached, suiteOf, suites } from '../cms/index.ts';
import type { CipherSuite, Layer, SigningKey } from '../cms/index.ts';
import { toProblem } from '../../shared/index.ts';
import { signedContent } from '../protocols/oftp2/index.ts';
import type { Eerp, Nerp, Sfid } from '../protocols/oftp2/index.ts';

/** What came of taking off what a file was secured with. */
export interface Unpacked {
  /** Of what crossed the line (RFC 5024 5.3.13); empty where no signed receipt is asked for. */
  readonly hash: Uint8Array;
  /** Of a NERP (5.3.14); absent where everything was right. */
  readonly reason?: number;
  readonly text: string;
  /** Octets of the file as it lies there now; absent where nothing was taken off. */
  readonly size?: number;
}

/** Nobody practises with more, octets. */
const mostOctets = 64 * 1024 ** 3;

/** Takes off what the file was secured with, in place; with a wrong signature, or where it cannot be read, it stays as it came. */
export async function unpack(
  file: string,
  sfid: Sfid,
  { key, callers }: { readonly key: SigningKey; readonly callers: () => readonly Uint8Array[] },
): Promise<Unpacked> {
  const hash = sfid.signedReceipt ? await hashOf(file, sfid) : new Uint8Array();
  const layers = layersOf(sfid);
  if (layers.length === 0) return { hash, text: '' };
  const target = `${file}.opened`;
  await rm(target, { force: true });
  try {
    const opened = await openFile(file, target, { keys: [key], signers: callers(), mostOctets, layers }, {});
    const signatures = opened.layers.flatMap((layer) => (layer.kind === 'signed' ? layer.signatures : []));
    if (sfid.securityLevel >= 2 && !signatures.some(({ state }) => state === 'valid')) {
      await rm(target, { force: true });
      return { hash, reason: 31, text: 'The signature is not right' };
    }
    await rename(target, file);
    return { hash, text: '', size: opened.originalSize };
  } catch (error) {
    const { code } = toProblem(error);
    if (!code.startsWith('cms-')) throw error;
    return { hash, reason: code === 'cms-not-inflated' ? 32 : 33, text: code };
  }
}

/** What is around the file, the outermost first (RFC 5024 6.1). */
function layersOf({ securityLevel, compression }: Sfid): readonly Layer['kind'][] {
  return [
    ...(securityLevel === 1 || securityLevel === 3 ? (['encrypted'] as const) : []),
    ...(compression === 1 ? (['compressed'] as const) : []),
    ...(securityLevel >= 2 ? (['signed'] as const) : []),
  ];
}

/** Signs a receipt where the SFID asks for it. */
export function signedReceipt<R extends Eerp | Nerp>(
  receipt: R,
  sfid: Sfid,
  hash: Uint8Array,
  key: SigningKey,
): R {
  if (!sfid.signedReceipt) return receipt;
  const whole: R = { ...receipt, hash };
  const { number: suite } = suiteFor(sfid);
  return { ...whole, signature: signAttached(signedContent(whole), { suite, signers: [key] }) };
}

function suiteFor({ cipherSuite }: Sfid): CipherSuite {
  return suiteOf(cipherSuite) ?? suites[2];
}

async function hashOf(file: string, sfid: Sfid): Promise<Uint8Array> {
  const hash = createHash(suiteFor(sfid).hash);
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest();
}
