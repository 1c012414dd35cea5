import path from 'node:path';
import type { Browser } from '../../agreements/index.ts';
import type { Finding } from '../../../shared/index.ts';
import { EngineError } from '../engine-error.ts';
import { safeFileName } from '../file-names.ts';
import { below, mostDepth, mostThings } from '../remote/index.ts';
import type { Chosen } from './places.ts';

/**
 * All files of a folder at a partner and of those in it, with where each goes here: every part of a path becomes a name that is safe. Links
 * are left where they are. Throws `remote-too-deep`, `remote-too-many`, and what the partner says.
 */
export async function filesBelow(
  browser: Browser,
  folder: string,
  target: string,
): Promise<{ readonly chosen: readonly Chosen[]; readonly findings: readonly Finding[] }> {
  const chosen: Chosen[] = [];
  const findings: Finding[] = [];
  let seen = 0;

  async function walk(remote: string, here: string, depth: number): Promise<void> {
    if (depth > mostDepth)
      throw new EngineError({ code: 'remote-too-deep', params: { most: mostDepth }, retry: 'never' });
    const { folder: whole, entries, unreadable } = await browser.list(remote);
    if (unreadable > 0)
      findings.push({
        severity: 'warning',
        code: 'remote-names-left',
        params: { count: unreadable, folder: whole },
        file: whole,
      });
    for (const { name, kind, size, modifiedAt } of entries) {
      seen += 1;
      if (seen > mostThings)
        throw new EngineError({ code: 'remote-too-many', params: { most: mostThings }, retry: 'never' });
      const remotePath = below(whole, name);
      const place = path.join(here, safeFileName(name));
      if (kind === 'folder') await walk(remotePath, place, depth + 1);
      else if (kind === 'file') chosen.push({ remotePath, target: place, size, modifiedAt });
      else
        findings.push({
          severity: 'note',
          code: kind === 'link' ? 'remote-link-left' : 'remote-not-a-file',
          params: { file: name },
          file: remotePath,
        });
    }
  }

  await walk(folder, target, 1);
  if (chosen.length === 0 && findings.length === 0)
    findings.push({ severity: 'note', code: 'remote-folder-empty', params: { folder }, file: folder });
  return { chosen, findings };
}
