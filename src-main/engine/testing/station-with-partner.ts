import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OftpPartnerInput, PartnerId, TransferId } from '../../../shared/index.ts';
import { openScriptedPartner } from './scripted-partner.ts';
import type { Deed, ScriptedPartner } from './scripted-partner.ts';
import { codes, openTestEngine } from './two-engines.ts';
import type { TestEngine } from './two-engines.ts';

/** An engine with a partner that a test plays, and a clock that it can put forward. */
export interface StationWithPartner {
  readonly here: TestEngine;
  readonly partner: ScriptedPartner;
  readonly partnerId: PartnerId;
  readonly input: OftpPartnerInput;
  /** Puts the clock forward. */
  pass(hours: number): void;
  clock(): number;
  /** Queues files of these names, BIG.BIN of some megabytes, in this order, before the first of them may go. */
  send<const Names extends readonly string[]>(...names: Names): Promise<{ [K in keyof Names]: TransferId }>;
  /** What waits for its time goes now; gives the engine's own word on a session that failed. */
  session(): Promise<unknown>;
  close(): Promise<void>;
}

function isOneForEach<T, Names extends readonly string[]>(
  list: readonly T[],
  names: Names,
): list is { [K in keyof Names]: T } {
  return list.length === names.length;
}

export async function openStationWithPartner(
  decide: (name: string, count: number) => Deed,
  agreed: Partial<OftpPartnerInput['oftp2']> = {},
): Promise<StationWithPartner> {
  let ahead = 0;
  function clock(): number {
    return Date.now() + ahead;
  }
  const partner = await openScriptedPartner(codes.theirs, decide);
  const here = await openTestEngine({ clock });
  await here.api.settings.update({ station: { code: codes.ours } });
  const reachable = { code: codes.theirs, host: '127.0.0.1', port: partner.port, tls: false, ...agreed };
  const input: OftpPartnerInput = { name: 'Scripted', kind: 'oftp2', oftp2: reachable };
  const { id: partnerId } = await here.api.partners.add(input);

  async function send<const Names extends readonly string[]>(
    ...names: Names
  ): Promise<{ [K in keyof Names]: TransferId }> {
    const folder = path.join(here.home, 'test-files');
    await mkdir(folder, { recursive: true });
    const files = names.map((name) => ({ path: path.join(folder, name) }));
    for (const name of names)
      await writeFile(
        path.join(folder, name),
        name === 'BIG.BIN' ? Buffer.alloc(20_000_000, 7) : `the file ${name}`,
      );
    // While nobody can be called, all of them are queued.
    await here.api.partners.update({
      id: partnerId,
      partner: { ...input, oftp2: { ...input.oftp2, host: '' } },
    });
    const { queued, findings } = await here.api.transfers.send({ partnerId, files });
    const ids = queued.map(({ id }) => id);
    if (!isOneForEach(ids, names)) throw new Error(JSON.stringify(findings));
    await here.api.partners.update({ id: partnerId, partner: input });
    return ids;
  }

  return {
    here,
    partner,
    partnerId,
    input,
    pass(hours) {
      ahead += hours * 3_600_000;
    },
    clock,
    send,
    session: () => here.api.transfers.collect({ partnerId }).catch((error: unknown) => error),
    async close() {
      await here.close();
      await partner.close();
    },
  };
}
