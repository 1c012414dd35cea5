import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeIdentity } from '../../index.ts';
import { makeFileForms } from '../file-forms.ts';
import { tlsChecks } from './both-roles.ts';
import { outcomesOf } from './check.ts';
import type { Outcome } from './check.ts';
import { makingChecks } from './making.ts';
import { readingChecks } from './reading.ts';
import { judgingChecks } from './judging.ts';
import { runtimeChecks } from './runtime.ts';

export type { Outcome } from './check.ts';
export { differences } from './differences.ts';
export type { Difference } from './differences.ts';

/** Everything that certificates need of a runtime, tried out on this one. */
export async function runVectors(): Promise<Outcome[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waybill-vectors-'));
  try {
    const { files, forms } = makeFileForms(folder);
    const names = ['localhost', '127.0.0.1'];
    const [server, client, stranger, encryptionOnly] = await Promise.all([
      makeIdentity({ commonName: 'server', names }),
      makeIdentity({ commonName: 'client', names: [] }),
      makeIdentity({ commonName: 'server', names }),
      makeIdentity({ commonName: 'encryption', names, purposes: ['encryption'] }),
    ]);
    return await outcomesOf([
      ...readingChecks(forms),
      ...makingChecks(files, server),
      ...(await judgingChecks()),
      ...tlsChecks({ server, client, stranger, encryptionOnly }),
      ...runtimeChecks(forms, server),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
