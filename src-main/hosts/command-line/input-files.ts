import { access, constants, stat } from 'node:fs/promises';
import { WaybillError } from '../../../shared/index.ts';

/** Are all files there and readable? Throws what is wrong with the first that is not. */
export async function requireFiles(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const facts = await stat(file).catch(() => undefined);
    if (facts === undefined) throw new WaybillError({ code: 'file-not-found', params: { file } });
    if (facts.isDirectory()) throw new WaybillError({ code: 'file-is-folder', params: { file } });
    const readable = await access(file, constants.R_OK).then(
      () => facts.isFile(),
      () => false,
    );
    if (!readable) throw new WaybillError({ code: 'file-not-readable', params: { file } });
  }
}
