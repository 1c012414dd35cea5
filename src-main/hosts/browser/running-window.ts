import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writePrivateFile } from '../private-file.ts';

/** How a later start finds the browser host of a home: `window.json` in it, for this user alone. */
const WindowRecord = z.object({
  pid: z.int().positive(),
  port: z.int().min(1).max(65_535),
  secret: z.string().regex(/^[0-9a-f]{64}$/),
});
export type WindowRecord = z.infer<typeof WindowRecord>;

const Answer = z.discriminatedUnion('opened', [
  z.object({ opened: z.literal(true) }),
  z.object({ opened: z.literal(false), address: z.string().max(500) }),
]);
export type WindowAnswer = z.infer<typeof Answer>;

function recordFile(home: string): string {
  return path.join(home, 'window.json');
}

export function writeWindowRecord(home: string, record: WindowRecord): Promise<void> {
  return writePrivateFile(recordFile(home), JSON.stringify(record));
}

export async function removeWindowRecord(home: string, record: WindowRecord): Promise<void> {
  const found = await readWindowRecord(home);
  if (found?.secret === record.secret) await rm(recordFile(home), { force: true });
}

async function readWindowRecord(home: string): Promise<WindowRecord | undefined> {
  try {
    return WindowRecord.safeParse(JSON.parse(await readFile(recordFile(home), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/**
 * Asks the browser host that serves this home, if there is one, to open a window (`open`); it answers that it has, or gives a fresh
 * address to start at. Undefined: there is none, or what the record tells of is not one any more.
 */
export async function askRunningWindow(home: string, open: boolean): Promise<WindowAnswer | undefined> {
  const record = await readWindowRecord(home);
  if (record === undefined) return undefined;
  try {
    const response = await fetch(`http://127.0.0.1:${record.port}/window`, {
      method: 'POST',
      headers: { authorization: `Bearer ${record.secret}`, 'x-waybill-window': open ? 'open' : 'address' },
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok ? Answer.safeParse(await response.json()).data : undefined;
  } catch {
    return undefined;
  }
}
