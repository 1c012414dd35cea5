import path from 'node:path';
import { z } from 'zod';
import { PartnerId } from '../../shared/index.ts';
import { holdingUp } from '../disk/index.ts';
import { createCertificateStore } from './certificate-store.ts';
import { keepDurable, openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { parseColumn } from './columns.ts';
import { inspectJournal } from './inspect.ts';
import { asJournalError } from './journal-error.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { createConnectionStore } from './connection-store.ts';
import { createOfferStore } from './offer-store.ts';
import { createPartnerStore } from './partner-store.ts';
import { createPasswordStore } from './password-store.ts';
import { createReceiptStore } from './receipt-store.ts';
import type { Journal } from './records.ts';
import { createRevocationCache } from './revocation-cache.ts';
import { createSendKeys } from './send-keys.ts';
import { createSessionStore } from './session-store.ts';
import { createStamps } from './stamps.ts';
import { createTransferStore } from './transfer-store.ts';
import { createTrustStore } from './trust-store.ts';

/** How long a call waits, in ms, for another program that reads the journal: a backup, a look with the sqlite3 tool. */
const busyMilliseconds = 5_000;

/**
 * Opens the journal and brings it to the newest schema. Throws JournalError: `journal-newer` and `journal-corrupt`, where the file is
 * left as it was, `disk-full`, `journal-busy`, `journal-failed`, `runtime-too-old`.
 */
export function openJournal(file: string, clock: () => number = () => Date.now()): Journal {
  let database: Database | undefined;
  try {
    if (file !== ':memory:') inspectJournal(file, migrations.at(-1)?.number ?? 0, { busyMilliseconds });
    database = openDatabase(file, { busyMilliseconds });
    keepDurable(database);
    migrate(database, file, migrations);
    return journalOver(database, file, clock);
  } catch (error) {
    database?.close();
    throw asJournalError(error, file);
  }
}

/** A journal over a database that has the newest schema. */
export function journalOver(database: Database, file: string, clock: () => number): Journal {
  return guarded(createJournal(database, clock), file);
}

function createJournal(database: Database, clock: () => number): Journal {
  const readSetting = database.prepare<[string], { value: string }>(
    'SELECT value FROM settings WHERE key = ?',
  );
  const writeSetting = database.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const ready = database.prepare<[number, number, number], { partner_id: number }>(
    `SELECT partner_id FROM transfers INDEXED BY transfers_ready WHERE direction = 'out' AND state IN ('queued', 'waiting', 'unknown')
       AND (state = 'queued' OR next_attempt_at <= ?)
     UNION SELECT partner_id FROM transfers INDEXED BY transfers_fetch
       WHERE direction = 'in' AND state IN ('queued', 'waiting', 'receiving', 'preparing')
       AND (state = 'queued' OR state = 'waiting' AND next_attempt_at <= ?)
     UNION SELECT partner_id FROM receipts INDEXED BY receipts_pending WHERE pending = 1 AND (next_attempt_at IS NULL OR next_attempt_at <= ?)`,
  );
  const next = database.prepare<[number, number, number], { at: number | null }>(
    `SELECT min(at) AS at FROM (
       SELECT min(next_attempt_at) AS at FROM transfers INDEXED BY transfers_next
         WHERE direction = 'out' AND next_attempt_at IS NOT NULL AND next_attempt_at > ? AND state IN ('waiting', 'unknown')
       UNION ALL SELECT min(next_attempt_at) FROM transfers INDEXED BY transfers_fetch_next
         WHERE direction = 'in' AND next_attempt_at IS NOT NULL AND next_attempt_at > ? AND state = 'waiting'
       UNION ALL SELECT min(next_attempt_at) FROM receipts INDEXED BY receipts_pending WHERE pending = 1 AND next_attempt_at > ?)`,
  );
  /** The same without some partners, for who is not called by itself. */
  const nextOfOthers = database.prepare<[string, number, number, number], { at: number | null }>(
    `WITH except_for AS (SELECT value AS id FROM json_each(?))
     SELECT min(at) AS at FROM (
       SELECT min(next_attempt_at) AS at FROM transfers INDEXED BY transfers_next
         WHERE direction = 'out' AND next_attempt_at IS NOT NULL AND next_attempt_at > ? AND state IN ('waiting', 'unknown')
           AND partner_id NOT IN (SELECT id FROM except_for)
       UNION ALL SELECT min(next_attempt_at) FROM transfers INDEXED BY transfers_fetch_next
         WHERE direction = 'in' AND next_attempt_at IS NOT NULL AND next_attempt_at > ? AND state = 'waiting'
           AND partner_id NOT IN (SELECT id FROM except_for)
       UNION ALL SELECT min(next_attempt_at) FROM receipts INDEXED BY receipts_pending WHERE pending = 1 AND next_attempt_at > ?
           AND partner_id NOT IN (SELECT id FROM except_for))`,
  );
  return {
    partners: createPartnerStore(database, clock),
    transfers: createTransferStore(database, clock),
    sendKeys: createSendKeys(database),
    receipts: createReceiptStore(database),
    sessions: createSessionStore(database),
    connections: createConnectionStore(database),
    certificates: createCertificateStore(database),
    trust: createTrustStore(database),
    offers: createOfferStore(database),
    passwords: createPasswordStore(database),
    revocation: createRevocationCache(database),
    settings: {
      read(key) {
        const row = readSetting.get(key);
        if (row === undefined) return undefined;
        return parseColumn(z.unknown(), row.value, 'settings.value');
      },
      write(key, value) {
        writeSetting.run(key, JSON.stringify(value));
      },
    },
    stamps: createStamps(database),
    partnersReady: (now) => ready.all(now, now, now).map(({ partner_id }) => PartnerId.parse(partner_id)),
    nextAttemptAt: (after = -1, except = []) =>
      (except.length === 0
        ? next.get(after, after, after)
        : nextOfOthers.get(JSON.stringify(except), after, after, after)
      )?.at ?? undefined,
    transaction: (work) => database.transaction(work).immediate(),
    close() {
      // The last to close moves the write-ahead log into the file; on a full disk the log stays, and is read at the next start.
      database.close();
    },
  };
}

/** Every function of the journal throws JournalError, whatever the driver threw; it holds up the process until the disk has answered. */
function guarded(journal: Journal, file: string): Journal {
  const folder = path.dirname(file);
  function guard<T extends object>(store: T): T {
    return new Proxy(store, {
      get(target, key, receiver) {
        const value: unknown = Reflect.get(target, key, receiver);
        if (typeof value === 'object' && value !== null) return guard(value);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          try {
            return holdingUp<unknown>(folder, () => Reflect.apply(value, target, args));
          } catch (error) {
            throw isDriverError(error) ? asJournalError(error, file) : error;
          }
        };
      },
    });
  }
  return guard(journal);
}

function isDriverError(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_')
  );
}
