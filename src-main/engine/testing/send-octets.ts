import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Transfer } from '../../../shared/index.ts';
import type { openPair } from './two-engines.ts';

/** Sends the partner a file of this name and these octets, whatever there is to warn of. Throws what was found where it is not queued. */
export async function sendOctets(
  both: Awaited<ReturnType<typeof openPair>>,
  name: string,
  octets: Uint8Array,
): Promise<Transfer> {
  const file = path.join(both.here.home, name);
  await writeFile(file, octets);
  const { queued, findings } = await both.here.api.transfers.send({
    partnerId: both.partner.id,
    files: [{ path: file }],
    acceptWarnings: true,
  });
  const transfer = queued[0];
  if (transfer === undefined) throw new Error(JSON.stringify(findings));
  return transfer;
}
