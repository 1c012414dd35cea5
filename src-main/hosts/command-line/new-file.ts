import { stat } from 'node:fs/promises';
import path from 'node:path';
import { WaybillError } from '../../../shared/index.ts';

/** Is the file not there yet, and its folder is? Throws `file-exists` or `file-not-found`. */
export async function requireRoomFor(file: string): Promise<void> {
  if ((await stat(file).catch(() => undefined)) !== undefined)
    throw new WaybillError({ code: 'file-exists', params: { file } });
  const folder = path.dirname(file);
  const facts = await stat(folder).catch(() => undefined);
  if (facts?.isDirectory() !== true)
    throw new WaybillError({ code: 'file-not-found', params: { file: folder } });
}
