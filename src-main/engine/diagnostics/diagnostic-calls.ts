import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { zip } from '../../../shared/index.ts';
import type { EngineBody } from '../../../shared/index.ts';
import { EngineError } from '../engine-error.ts';
import { gatherDiagnostics } from './gathering.ts';
import type { DiagnosticSources } from './gathering.ts';

/** The calls about the bundle of the contract's `engine`. `exports`: where it is saved. */
export function createDiagnosticCalls(
  sources: DiagnosticSources,
  exports: string,
): Pick<EngineBody['engine'], 'diagnostics' | 'saveDiagnostics'> {
  async function make() {
    const entries = await gatherDiagnostics(sources);
    const at = new Date(sources.clock());
    const stamp = at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
    return { name: `waybill-diagnostics-${stamp}.zip`, octets: zip(entries, at), entries };
  }

  return {
    async diagnostics() {
      const { name, octets, entries } = await make();
      return {
        name,
        content: Buffer.from(octets).toString('base64'),
        files: entries.map((each) => each.name),
      };
    },
    async saveDiagnostics() {
      const { name, octets } = await make();
      const place = path.join(exports, name);
      try {
        await mkdir(exports, { recursive: true, mode: 0o700 });
        await writeAnew(place, octets);
      } catch (cause) {
        throw new EngineError({ code: 'write-failed', params: { file: place } }, { cause });
      }
      return { path: place };
    },
  };
}

/** Whole and on the disk, or not at all; one of the same second is the same. */
async function writeAnew(place: string, octets: Uint8Array): Promise<void> {
  try {
    await using file = await open(place, 'w', 0o600);
    await file.writeFile(octets);
    await file.sync();
  } catch (error) {
    await rm(place, { force: true });
    throw error;
  }
}
