import { cp, rm } from 'node:fs/promises';
import { expect } from 'vitest';
import type { OftpSecurity, Transfer } from '../../../shared/index.ts';
import type { TestEngine } from './two-engines.ts';

export const receipts = { signedReceipts: true } as const;

export function plain(suite: OftpSecurity['suite']): Partial<OftpSecurity> {
  return { ...receipts, suite };
}

export function secured(suite: OftpSecurity['suite']): Partial<OftpSecurity> {
  return { ...receipts, sign: true, compress: true, encrypt: true, suite };
}

/** So little is under way at a time that what is behind the middle has certainly not been sent when the line breaks there. */
export const slow = { bufferSize: 1_024, credit: 16 } as const;

/** Of an engine that has one transfer, that. */
export async function only(engine: TestEngine): Promise<Transfer> {
  const { rows } = await engine.api.transfers.list({});
  const [transfer] = rows;
  if (transfer === undefined || rows.length !== 1) throw new Error(`${rows.length} transfers`);
  return transfer;
}

/** The one receipt that has come is signed by who has the file, and says of it what was sent. */
export async function expectVerified(engine: TestEngine, form = 'EERP', count = 1): Promise<void> {
  const { rows } = await engine.api.receipts.list({ direction: 'in' });
  expect(rows.map(({ verification }) => verification)).toEqual(Array(count).fill('verified'));
  expect(rows[0]?.form).toBe(form);
}

/** A home as a crash at this moment leaves it: what lies on the disk now. `closing` removes it. */
export async function asAfterACrash({ home }: TestEngine, closing: (() => unknown)[]): Promise<string> {
  const copy = `${home}-after-the-crash`;
  closing.push(() => rm(copy, { recursive: true, force: true }));
  await cp(home, copy, { recursive: true, filter: (file) => !file.includes('engine.lock') });
  return copy;
}
