import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CmsError,
  decryptOctets,
  encryptOctets,
  openFile,
  secureFile,
  signAttached,
  signDetached,
  verifyAttached,
  verifyDetached,
} from '../../src-main/cms/index.ts';
import type { Signature } from '../../src-main/cms/index.ts';
import { issue } from '../../src-main/test-pki/index.ts';
import type { Target } from './target.ts';

/** What was signed: nothing else may ever be said to be. */
const original = Buffer.from('Waybill;2026-11-21;4711;'.repeat(20));
const mostOctets = 1_000_000;
/** Of files one in so many is opened as a file: that takes the disk, the others do not. */
const filesIn = 8;

/** The readers of files, receipts and challenges. The caller closes it. */
export async function cmsTarget(): Promise<Target & { close(this: void): void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waybill-fuzz-'));
  const file = (name: string): string => path.join(folder, name);
  const { certificateDer: certificate, privateKeyPem } = await issue({ name: 'Anna', keyType: 'rsa' });
  const keys = [{ certificate, privateKeyPem }];
  const signers = [certificate];

  async function secured(layers: string): Promise<Buffer> {
    writeFileSync(file('plain'), original);
    await secureFile(file('plain'), file('made'), {
      suite: 4,
      ...(layers.includes('s') ? { signers: keys } : {}),
      ...(layers.includes('c') ? { compression: { level: 6 } } : {}),
      ...(layers.includes('e') ? { recipients: signers } : {}),
    });
    const octets = readFileSync(file('made'));
    rmSync(file('made'));
    return octets;
  }

  function requireOriginal(octets: Uint8Array, signatures: readonly Signature[]): void {
    if (signatures.some(({ state }) => state === 'valid') && !original.equals(octets))
      throw new Error('a valid signature over something else');
  }

  async function openAsFile(octets: Buffer): Promise<void> {
    writeFileSync(file('source'), octets);
    try {
      const { layers } = await openFile(file('source'), file('target'), { keys, signers, mostOctets });
      const signatures = layers.flatMap((layer) => (layer.kind === 'signed' ? layer.signatures : []));
      requireOriginal(readFileSync(file('target')), signatures);
      rmSync(file('target'));
    } catch (error) {
      const left = readdirSync(folder).filter((name) => name.startsWith('target'));
      if (left.length > 0) throw new Error(`left behind: ${left.join()}`, { cause: error });
      throw error;
    }
  }

  const files: Buffer[] = [];
  for (const layers of ['s', 'c', 'e', 'sc', 'se', 'ce', 'sce']) files.push(await secured(layers));
  const wish = { suite: 4, signers: keys } as const;
  return {
    name: 'CMS',
    messages: [
      ...files,
      signAttached(original, wish),
      signAttached(original, {
        ...wish,
        suite: 2,
        identifyBy: 'subjectKeyIdentifier',
        includeCertificates: true,
      }),
      signDetached(original, { ...wish, suite: 6 }),
      encryptOctets(original, { suite: 4, recipients: signers }),
      encryptOctets(original, { suite: 1, recipients: signers, identifyBy: 'subjectKeyIdentifier' }),
    ],
    async take(octets, dice) {
      try {
        if (dice.below(filesIn) === 0) await openAsFile(octets);
        else readSmall(octets, dice.below(3));
        return 'taken';
      } catch (error) {
        if (error instanceof CmsError) return 'refused';
        throw error;
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };

  function readSmall(octets: Buffer, how: number): void {
    if (how === 0) {
      const { content, signatures } = verifyAttached(octets, signers);
      requireOriginal(content, signatures);
    } else if (how === 1) {
      const other = Buffer.from('something else');
      requireOriginal(other, verifyDetached(other, octets, signers));
      verifyDetached(original, octets, signers);
    } else decryptOctets(octets, keys);
  }
}
