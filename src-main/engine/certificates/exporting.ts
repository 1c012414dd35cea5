import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { toPem, writePkcs12, writePkcs7 } from '../../certificates/index.ts';
import type { CertificateId } from '../../../shared/index.ts';
import type { CertificateRecord } from '../../journal/index.ts';
import { EngineError } from '../engine-error.ts';
import type { OwnKeys } from './own-keys.ts';

export interface ExportWish {
  readonly id: CertificateId;
  readonly form: 'pem' | 'der' | 'pkcs7' | 'pkcs12' | 'request';
  readonly password?: string | undefined;
  readonly path?: string | undefined;
}

export interface Exported {
  readonly name: string;
  readonly content?: string;
  readonly path?: string;
}

const endings = { pem: 'pem', der: 'cer', pkcs7: 'p7b', pkcs12: 'p12', request: 'p10' } as const;

/**
 * Writes or gives what is asked for. A private key goes to a file that only its owner reads, under a password. Throws
 * `certificate-not-own`, `certificate-not-active` {label}, `password-needed`, `file-exists` {file}, `write-failed` {file}, `path-not-absolute` {file}.
 */
export async function exportOne(
  record: CertificateRecord,
  wish: ExportWish,
  { keys, folder }: { readonly keys: OwnKeys; readonly folder: string },
): Promise<Exported> {
  const octets = await contentOf(record, wish, keys);
  const name = `${fileStem(record.label)}.${endings[wish.form]}`;
  if (wish.path !== undefined) {
    if (path.dirname(wish.path) === folder) await mkdir(folder, { recursive: true, mode: 0o700 });
    return { name, path: await writeNew(wish.path, octets) };
  }
  if (wish.form !== 'pkcs12') return { name, content: Buffer.from(octets).toString('base64') };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return { name, path: await writeFree(folder, name, octets) };
}

async function contentOf(record: CertificateRecord, wish: ExportWish, keys: OwnKeys): Promise<Uint8Array> {
  const { der, chain, request, label } = record;
  if (wish.form === 'request') {
    if (request === undefined) throw new EngineError({ code: 'certificate-not-own', params: { label } });
    return Buffer.from(request);
  }
  if (der === undefined) throw new EngineError({ code: 'certificate-not-active', params: { label } });
  if (wish.form === 'der') return der;
  if (wish.form === 'pem') return Buffer.from(toPem('CERTIFICATE', der));
  if (wish.form === 'pkcs7') return writePkcs7([der, ...chain]);
  if (record.sealedKey === undefined)
    throw new EngineError({ code: 'certificate-not-own', params: { label } });
  const { password } = wish;
  if (password === undefined) throw new EngineError({ code: 'password-needed' });
  return await writePkcs12({
    certificate: der,
    chain,
    privateKeyPem: await keys.open(record),
    password,
    label,
  });
}

/** A label as a file name that every system takes. */
export function fileStem(label: string): string {
  const safe = label
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60);
  return safe === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(safe) ? `certificate-${safe}` : safe;
}

export async function writeFree(folder: string, name: string, octets: Uint8Array): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, number === 1 ? name : `${stem}-${number}${ext}`);
    try {
      return await writeNew(file, octets);
    } catch (error) {
      const isTaken = error instanceof EngineError && error.code === 'file-exists';
      if (!isTaken || number >= 1_000) throw error;
    }
  }
}

/** Whole and on the disk, or not at all; never over a file that is there. */
export async function writeNew(file: string, octets: Uint8Array): Promise<string> {
  if (!path.isAbsolute(file)) throw new EngineError({ code: 'path-not-absolute', params: { file } });
  let isOurs = false;
  try {
    await using handle = await open(file, 'wx', 0o600);
    isOurs = true;
    await handle.writeFile(octets);
    await handle.sync();
    return file;
  } catch (error) {
    if (isOurs) await rm(file, { force: true });
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new EngineError(
      { code: isThere ? 'file-exists' : 'write-failed', params: { file } },
      { cause: error },
    );
  }
}
