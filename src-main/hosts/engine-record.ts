import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Moment } from '../../shared/index.ts';
import { errorCode } from './home-folder.ts';
import { writePrivateFile } from './private-file.ts';

/** How other processes of this user find the engine of a home: `engine.json` in it, readable by this user alone. */
const EngineRecord = z.object({
  pid: z.int().positive(),
  /** Unix socket or Windows named pipe. */
  address: z.string().min(1).max(1_000),
  /** Made anew by each engine, so it also tells one engine from the next. */
  token: z.string().regex(/^[0-9a-f]{64}$/),
  version: z.string().min(1).max(40),
  startedAt: Moment,
});
export type EngineRecord = z.infer<typeof EngineRecord>;

function recordFile(home: string): string {
  return path.join(home, 'engine.json');
}

/** The record of the engine that runs, or ran last and was killed; undefined when there is none that can be read. */
export async function readEngineRecord(home: string): Promise<EngineRecord | undefined> {
  let text: string;
  try {
    text = await readFile(recordFile(home), 'utf8');
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
  try {
    return EngineRecord.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Only the holder of the home's lock writes it. */
export function writeEngineRecord(home: string, record: EngineRecord): Promise<void> {
  return writePrivateFile(recordFile(home), JSON.stringify(record));
}

/** Removes the record if it is still this engine's. */
export async function removeEngineRecord(home: string, record: EngineRecord): Promise<void> {
  const found = await readEngineRecord(home);
  if (found?.token === record.token) await rm(recordFile(home), { force: true });
}

/** Whether a token is the right one, in the same time whatever is wrong with it. */
export function sameToken(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
