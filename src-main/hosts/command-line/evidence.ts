import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WaybillError } from '../../../shared/index.ts';
import type { Evidence } from '../../../shared/index.ts';
import { evidencePage, readmeOf } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';

/**
 * Writes evidence into a new or empty folder, with a README and a page to be printed in plain words. Gives the names. Throws `folder-not-empty`
 * {folder}, `write-failed` {file}.
 */
export async function writeEvidence(
  words: Words,
  folder: string,
  evidence: Evidence,
): Promise<readonly string[]> {
  const { locale } = new Intl.DateTimeFormat().resolvedOptions();
  const texts = [
    { name: 'README.txt', octets: Buffer.from(readmeOf(words, evidence)) },
    { name: 'evidence.html', octets: Buffer.from(evidencePage(words, evidence, { locale })) },
  ];
  const files = evidence.files.map(({ name, content }) => ({ name, octets: Buffer.from(content, 'base64') }));
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0)
      throw new WaybillError({ code: 'folder-not-empty', params: { folder } });
    for (const { name, octets } of [...files, ...texts]) {
      await writeFile(path.join(folder, name), octets, { flag: 'wx' });
    }
  } catch (error) {
    if (error instanceof WaybillError) throw error;
    throw new WaybillError({ code: 'write-failed', params: { file: folder } }, { cause: error });
  }
  return [...files, ...texts].map(({ name }) => name);
}
