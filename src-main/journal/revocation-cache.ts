import type { RevocationListEntry } from '../../shared/index.ts';
import type { KeptRevocation, RevocationCache } from './certificate-records.ts';
import { optional } from './columns.ts';
import type { Database } from './database.ts';

interface ListRow {
  address: string;
  der: Buffer;
  kept_at: number;
}

interface EntryRow {
  issuer: string;
  this_update: number;
  next_update: number | null;
  entries: number;
  address: string;
  kept_at: number;
}

/** Revocation lists and OCSP answers, kept between starts: one list per issuer and address, one answer per certificate. */
export function createRevocationCache(database: Database): RevocationCache {
  const lists = database.prepare<[string], ListRow>(
    'SELECT address, der, kept_at FROM revocation_lists WHERE issuer_key = ? ORDER BY this_update DESC, kept_at DESC',
  );
  const keepList = database.prepare(
    `INSERT OR REPLACE INTO revocation_lists (issuer_key, address, der, kept_at, issuer, this_update, next_update, entries)
     VALUES (@issuerKey, @address, @der, @keptAt, @issuer, @thisUpdate, @nextUpdate, @entries)`,
  );
  const answer = database.prepare<[string], ListRow>(
    'SELECT address, der, kept_at FROM revocation_answers WHERE fingerprint = ?',
  );
  const keepAnswer = database.prepare(
    'INSERT OR REPLACE INTO revocation_answers (fingerprint, address, der, kept_at) VALUES (@fingerprint, @address, @der, @keptAt)',
  );
  const entries = database.prepare<[], EntryRow>(
    'SELECT issuer, this_update, next_update, entries, address, kept_at FROM revocation_lists ORDER BY issuer, kept_at DESC',
  );

  const sweepLists = database.prepare(
    'DELETE FROM revocation_lists WHERE kept_at < @before AND coalesce(next_update, 0) < @before',
  );
  const sweepAnswers = database.prepare('DELETE FROM revocation_answers WHERE kept_at < @before');

  return {
    lists: (issuerKey) => lists.all(issuerKey).map(toKept),
    keepList(issuerKey, { der, address, keptAt }, facts) {
      keepList.run({
        issuerKey,
        address,
        der: Buffer.from(der),
        keptAt,
        issuer: facts.issuer,
        thisUpdate: facts.thisUpdate,
        nextUpdate: facts.nextUpdate ?? null,
        entries: facts.entries,
      });
    },
    answer(fingerprint) {
      const row = answer.get(fingerprint);
      return row === undefined ? undefined : toKept(row);
    },
    keepAnswer(fingerprint, { der, address, keptAt }) {
      keepAnswer.run({ fingerprint, address, der: Buffer.from(der), keptAt });
    },
    entries: () => entries.all().map(toEntry),
    sweep(before) {
      sweepLists.run({ before });
      sweepAnswers.run({ before });
    },
  };
}

function toKept({ address, der, kept_at }: ListRow): KeptRevocation {
  return { address, der, keptAt: kept_at };
}

function toEntry(row: EntryRow): RevocationListEntry {
  return {
    issuer: row.issuer,
    thisUpdate: row.this_update,
    ...optional('nextUpdate', row.next_update),
    entries: row.entries,
    address: row.address,
    keptAt: row.kept_at,
  };
}
