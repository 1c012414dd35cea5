import { PartnerId, TransferId } from '../../shared/index.ts';
import type { TimelineEvent, TransferSummary } from '../../shared/index.ts';
import { jsonOrNull, remoteKey, searchKey } from './columns.ts';
import type { Database, Statement } from './database.ts';
import { JournalError } from './journal-error.ts';
import type { NewTimelineEvent, TransferPatch, TransferRecord, TransferStore } from './records.ts';
import { listTransfers, rowById, rowWithName } from './transfer-list.ts';
import { patchColumns, toRecord, toTimelineEvent } from './transfer-rows.ts';
import type { TimelineRow, TransferRow } from './transfer-rows.ts';

/** Rows with their partner's name, found by the index that was made for the question: without one named, SQLite guesses. */
function rowsBy(index: string): string {
  return `${rowWithName} INDEXED BY ${index}`;
}
/** As the index of it says: SQLite uses it for no other words. */
const coming = "direction = 'in' AND state IN ('queued', 'waiting', 'receiving', 'preparing')";
/** What hands a file over may have gone before anything of it was answered: an answer may come first. */
const isTold = "direction = 'out' AND protocol ->> '$.told' = 1";
const isAwaited = `direction = 'out' AND (receipt IN ('awaiting', 'late') OR ${isTold} AND receipt = 'none' AND state <> 'cancelled')`;
const waits = `handled = 0 AND (direction = 'out' AND (state IN ('failed', 'unknown') OR receipt IN ('refused', 'late')
    OR receipt = 'received' AND protocol ->> '$.withdrawn' = 1)
  OR direction = 'in' AND state = 'failed')`;
/** `unknown` needs a person only when nobody is going to ask the partner by itself. */
const needsPerson = `${waits} AND (state <> 'unknown' OR next_attempt_at IS NULL OR receipt IN ('refused', 'late'))`;

export function createTransferStore(database: Database, clock: () => number): TransferStore {
  const one = database.prepare<[number], TransferRow>(rowById);
  const insert = database.prepare(
    `INSERT INTO transfers (direction, partner_id, file_name, local_path, size, octets_done, durable_octets, remote_name, remote_key,
       remote_stamp, state, receipt, receipt_due_at, receipt_at, attempts, next_attempt_at, problem, spool_file, protocol, sha256,
       group_id, relay_of, period_at, destination, originator, created_at, updated_at, finished_at, search_text)
     VALUES (@direction, @partnerId, @fileName, @localPath, @size, @octetsDone, @durableOctets, @remoteName, @remoteKey,
       @remoteStamp, @state, @receipt, @receiptDueAt, @receiptAt, @attempts, @nextAttemptAt, @problem, @spoolFile, @protocol, @sha256,
       @group, @relayOf, @periodAt, @destination, @originator, @now, @now, @finishedAt, @searchText)`,
  );
  const insertEvent = database.prepare<unknown[], TimelineRow>(
    `INSERT INTO timeline (transfer_id, at, kind, by_whom, params, problem, line) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *`,
  );
  const timelineOf = database.prepare<[number], TimelineRow>(
    'SELECT * FROM timeline WHERE transfer_id = ? ORDER BY id',
  );
  const stampedFrom = database.prepare<[string, number, string, string, string], TransferRow>(
    `${rowsBy('transfers_stamp')} WHERE direction = ? AND partner_id = ? AND remote_key = ? AND remote_stamp >= ? AND remote_stamp < ?
       ORDER BY transfers.id DESC`,
  );
  const firstReady = database.prepare<[number, number, number, string], TransferRow>(
    `${rowsBy('transfers_ready')} WHERE partner_id = ? AND direction = 'out' AND state IN ('queued', 'waiting', 'unknown')
       AND (state = 'queued' OR next_attempt_at <= ? OR next_attempt_at = ?) AND transfers.id NOT IN (SELECT value FROM json_each(?))
       ORDER BY transfers.id LIMIT 1`,
  );
  const since = database.prepare<[number, number, number], TransferRow>(
    `${rowsBy('transfers_ready')} WHERE partner_id = ? AND direction = 'out' AND state IN ('queued', 'waiting', 'unknown')
       AND (state <> 'unknown' OR next_attempt_at IS NOT NULL) AND coalesce(period_at, transfers.created_at) <= ?
       ORDER BY transfers.id LIMIT ?`,
  );
  const usedNames = database.prepare<[number, number, number], { remote_name: string }>(
    // Whoever was entered twice, or removed and entered again, is one all the same.
    `SELECT remote_name FROM transfers INDEXED BY transfers_partner WHERE partner_id IN (
         SELECT same.id FROM partners AS one JOIN partners AS same ON same.id = one.id OR same.kind = one.kind
           AND same.agreement ->> '$.organization' = one.agreement ->> '$.organization' WHERE one.id = ?)
       AND direction = 'out' AND id <> ?
       AND (state NOT IN ('failed', 'cancelled') OR protocol ->> '$.mayHaveArrived' = 1)
       AND (state NOT IN ('delivered', 'failed', 'cancelled') OR coalesce(finished_at, updated_at) >= ?)`,
  );
  const awaited = database.prepare<[number], TransferRow>(
    `${rowsBy('transfers_partner')} WHERE partner_id = ? AND ${isAwaited} ORDER BY transfers.id`,
  );
  const answerable = database.prepare<[number], TransferRow>(
    `${rowsBy('transfers_partner')} WHERE partner_id = ? AND (${isAwaited} OR ${isTold} AND (receipt = 'refused' AND state = 'delivered' OR state = 'cancelled' AND protocol ->> '$.withdrawn' = 1)
       AND NOT EXISTS (SELECT 1 FROM transfers AS newer INDEXED BY transfers_stamp WHERE newer.direction = 'out'
         AND newer.partner_id = transfers.partner_id AND newer.remote_key = transfers.remote_key AND newer.id > transfers.id
         AND newer.protocol ->> '$.told' = 1)) ORDER BY transfers.id`,
  );
  const firstToFetch = database.prepare<[number, number, number, string], TransferRow>(
    `${rowsBy('transfers_fetch')} WHERE partner_id = ? AND ${coming} AND state IN ('queued', 'waiting')
       AND (state = 'queued' OR next_attempt_at <= ? OR next_attempt_at = ?) AND transfers.id NOT IN (SELECT value FROM json_each(?))
       ORDER BY transfers.id LIMIT 1`,
  );
  const unfetched = database.prepare<[number, number, number], TransferRow>(
    // What a partner sends of its own accord waits for it, and for no moment.
    `${rowsBy('transfers_fetch')} WHERE partner_id = ? AND ${coming} AND state IN ('queued', 'waiting')
       AND (state = 'queued' OR next_attempt_at IS NOT NULL) AND coalesce(period_at, transfers.created_at) <= ?
       ORDER BY transfers.id LIMIT ?`,
  );
  const fetching = database.prepare<[], { partner_id: number }>(
    `SELECT DISTINCT partner_id FROM transfers INDEXED BY transfers_fetch
       WHERE ${coming}`,
  );
  const targets = database.prepare<[], { partner_id: number; remote_name: string; target: string }>(
    `SELECT partner_id, remote_name, json_extract(protocol, '$.target') AS target FROM transfers INDEXED BY transfers_fetch
       WHERE ${coming} AND target IS NOT NULL`,
  );
  const cutOff = database.prepare<[], TransferRow>(
    `${rowsBy('transfers_state')} WHERE state IN ('preparing', 'sending', 'receiving') ORDER BY transfers.id`,
  );
  const due = database.prepare<[number], TransferRow>(
    `${rowsBy('transfers_due')} WHERE receipt = 'awaiting' AND receipt_due_at <= ? ORDER BY transfers.id`,
  );
  const openOf = database.prepare<[number], TransferRow>(
    `${rowsBy('transfers_partner')} WHERE partner_id = ? AND (state IN ('queued', 'preparing', 'sending', 'receiving', 'waiting', 'unknown')
       OR receipt IN ('awaiting', 'late', 'owed')) ORDER BY transfers.id`,
  );
  const groupOf = database.prepare<[number], TransferRow>(
    // One that was refused and has been sent anew is replaced by the new one.
    `${rowsBy('transfers_group')} WHERE group_id = ? AND NOT (receipt = 'refused' AND handled = 1) ORDER BY transfers.id`,
  );
  const relaysOf = database.prepare<[number], TransferRow>(
    `${rowsBy('transfers_relay')} WHERE relay_of = ? ORDER BY transfers.id`,
  );
  const ended = database.prepare<[], TransferRow>(
    `${rowsBy('transfers_relay_open')} WHERE relay_of IS NOT NULL AND handled = 0 AND state IN ('failed', 'cancelled') ORDER BY transfers.id`,
  );
  const unanswered = database.prepare<[number, number, number], TransferRow>(
    // What is unknown and asked about again is still on its way.
    `${rowsBy('transfers_relay_open')} WHERE relay_of IS NOT NULL AND handled = 0 AND partner_id = ?
       AND (state = 'delivered' AND receipt IN ('awaiting', 'late') OR state = 'unknown' AND next_attempt_at IS NULL)
       AND coalesce(finished_at, period_at, transfers.created_at) <= ? ORDER BY transfers.id LIMIT ?`,
  );
  const settled = database.prepare<[], TransferRow>(
    `${rowsBy('transfers_owed')} WHERE direction = 'in' AND receipt = 'owed'
       AND EXISTS (SELECT 1 FROM transfers AS one WHERE one.relay_of = transfers.id AND one.group_id IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM transfers AS one WHERE one.relay_of = transfers.id AND one.handled = 0)
       AND NOT EXISTS (SELECT 1 FROM receipts WHERE receipts.transfer_id = transfers.id AND receipts.direction = 'out')
       ORDER BY transfers.id`,
  );
  const staged = database.prepare<[], { spool_file: string }>(
    `SELECT spool_file FROM transfers INDEXED BY transfers_spool WHERE spool_file IS NOT NULL AND direction = 'in'`,
  );
  const spooled = database.prepare<[], { spool_file: string }>(
    `SELECT spool_file FROM transfers INDEXED BY transfers_spool WHERE spool_file IS NOT NULL AND direction = 'out'`,
  );
  const counts = database.prepare<
    [],
    { partner_id: number; direction: string; state: string; receipt: string; count: number }
  >('SELECT * FROM transfer_counts WHERE count > 0');
  // What waits for a person, as for trust or a password, goes on by no next try.
  const interruptions = database.prepare<
    [],
    { interrupted: number; brokenOff: number; octets: number; size: number }
  >(
    `SELECT count(*) AS interrupted, count(*) FILTER (WHERE durable_octets > 0) AS brokenOff,
       coalesce(sum(durable_octets), 0) AS octets, coalesce(sum(size) FILTER (WHERE durable_octets > 0), 0) AS size
     FROM transfers INDEXED BY transfers_state
     WHERE state = 'waiting' AND coalesce(json_extract(problem, '$.retry'), '') <> 'never'`,
  );
  const receiptCount = database.prepare<[], { count: number }>('SELECT count(*) AS count FROM receipts');
  const waiting = database.prepare<[number], TransferRow>(
    `${rowsBy('transfers_needs')} WHERE ${needsPerson} ORDER BY transfers.id DESC LIMIT ?`,
  );
  const waitingPerPartner = database.prepare<[], { partner_id: number; count: number }>(
    `SELECT partner_id, count(*) AS count FROM transfers INDEXED BY transfers_needs WHERE ${needsPerson} GROUP BY partner_id`,
  );

  const updates = new Map<string, Statement>();
  function updateOf(columns: readonly string[]): Statement {
    const assignments = columns.map((name) => `${name} = @${name}`).join(', ');
    const known = updates.get(assignments);
    if (known !== undefined) return known;
    const update = database.prepare(`UPDATE transfers SET ${assignments} WHERE id = @id`);
    updates.set(assignments, update);
    return update;
  }

  function get(id: TransferId): TransferRecord | undefined {
    const row = one.get(id);
    return row === undefined ? undefined : toRecord(row);
  }

  function mustGet(id: TransferId): TransferRecord {
    const record = get(id);
    if (record === undefined) throw new JournalError({ code: 'transfer-unknown', params: { id } });
    return record;
  }

  function note(id: TransferId, event: NewTimelineEvent): TimelineEvent {
    const { kind, by, params = {}, problem, line, at = clock() } = event;
    const row = insertEvent.get(id, at, kind, by, JSON.stringify(params), jsonOrNull(problem), line ?? null);
    if (row === undefined) throw new JournalError({ code: 'journal-failed', params: { id } });
    return toTimelineEvent(row);
  }

  /** A file is found by the names that it has now. */
  function searchTextOf(
    id: TransferId,
    { fileName, remoteName }: TransferPatch,
  ): { readonly search_text?: string } {
    if (fileName === undefined && remoteName === undefined) return {};
    const before = mustGet(id);
    return { search_text: searchText(fileName ?? before.fileName, remoteName ?? before.remoteName) };
  }

  function change(id: TransferId, patch: TransferPatch, event?: NewTimelineEvent): TransferRecord {
    const set = { ...patchColumns(patch), ...searchTextOf(id, patch) };
    const update = updateOf([...Object.keys(set), 'updated_at']);
    return database.transaction(() => {
      update.run({ ...set, updated_at: clock(), id });
      if (event !== undefined) note(id, event);
      return mustGet(id);
    })();
  }

  return {
    add: (transfer, event) =>
      database.transaction(() => {
        const { lastInsertRowid } = insert.run({
          localPath: null,
          receiptDueAt: null,
          receiptAt: null,
          nextAttemptAt: null,
          spoolFile: null,
          sha256: null,
          group: null,
          relayOf: null,
          periodAt: null,
          destination: null,
          originator: null,
          finishedAt: null,
          ...transfer,
          problem: jsonOrNull(transfer.problem),
          protocol: JSON.stringify(transfer.protocol),
          remoteKey: remoteKey(transfer.remoteName),
          searchText: searchText(transfer.fileName, transfer.remoteName),
          now: clock(),
        });
        const id = TransferId.parse(Number(lastInsertRowid));
        note(id, event);
        return mustGet(id);
      })(),
    change,
    note,
    timeline: (id) => timelineOf.all(id).map(toTimelineEvent),
    get,
    list: (filter) => listTransfers(database, filter),
    byStampBegin: ({ direction, partnerId, remoteName, begin }) =>
      stampedFrom.all(direction, partnerId, remoteKey(remoteName), begin, `${begin}\u{10ffff}`).map(toRecord),
    ready(partnerId, now, { except = [], heldUntil = now } = {}) {
      const row = firstReady.get(partnerId, now, heldUntil, JSON.stringify(except));
      return row === undefined ? undefined : toRecord(row);
    },
    readyToFetch(partnerId, now, { except = [], heldUntil = now } = {}) {
      const row = firstToFetch.get(partnerId, now, heldUntil, JSON.stringify(except));
      return row === undefined ? undefined : toRecord(row);
    },
    unfetchedSince: (partnerId, moment, limit) => unfetched.all(partnerId, moment, limit).map(toRecord),
    fetchingFrom: () => fetching.all().map(({ partner_id }) => PartnerId.parse(partner_id)),
    fetchTargets: () =>
      targets.all().map(({ partner_id, remote_name, target }) => ({
        partnerId: PartnerId.parse(partner_id),
        remoteName: remote_name,
        target,
      })),
    namesSince: (partnerId, moment, except) =>
      usedNames.all(partnerId, except ?? 0, moment).map(({ remote_name }) => remote_name),
    awaiting: (partnerId) => awaited.all(partnerId).map(toRecord),
    answerable: (partnerId) => answerable.all(partnerId).map(toRecord),
    undeliveredSince: (partnerId, moment, limit) => since.all(partnerId, moment, limit).map(toRecord),
    interrupted: () => cutOff.all().map(toRecord),
    overdue: (now) => due.all(now).map(toRecord),
    group: (id) => groupOf.all(id).map(toRecord),
    relays: (id) => relaysOf.all(id).map(toRecord),
    relaysEnded: () => ended.all().map(toRecord),
    relaysUnanswered: (partnerId, moment, limit) => unanswered.all(partnerId, moment, limit).map(toRecord),
    groupsSettled: () => settled.all().map(toRecord),
    open: (partnerId) => openOf.all(partnerId).map(toRecord),
    spoolFiles: () => new Set(spooled.all().map(({ spool_file }) => spool_file)),
    stagingFiles: () => new Set(staged.all().map(({ spool_file }) => spool_file)),
    summary() {
      const { interrupted = 0, brokenOff = 0, octets = 0, size = 0 } = interruptions.get() ?? {};
      const summary: { -readonly [K in keyof TransferSummary]: number } = {
        all: 0,
        active: 0,
        interrupted,
        brokenOff,
        interruptedOctets: octets,
        interruptedSize: size,
        failed: 0,
        receiptsDue: 0,
        receiptsLate: 0,
        receiptsRefused: 0,
        receipts: receiptCount.get()?.count ?? 0,
      };
      for (const { state, receipt, count } of counts.all()) {
        summary.all += count;
        if (['queued', 'preparing', 'sending', 'receiving', 'waiting', 'unknown'].includes(state))
          summary.active += count;
        if (state === 'failed') summary.failed += count;
        if (receipt === 'awaiting' || receipt === 'late') summary.receiptsDue += count;
        if (receipt === 'late') summary.receiptsLate += count;
        if (receipt === 'refused') summary.receiptsRefused += count;
      }
      return summary;
    },
    perPartner() {
      const figures = new Map<PartnerId, { queued: number; receiptsDue: number; needsYou: number }>();
      function of(id: number): { queued: number; receiptsDue: number; needsYou: number } {
        const partnerId = PartnerId.parse(id);
        const figure = figures.get(partnerId) ?? { queued: 0, receiptsDue: 0, needsYou: 0 };
        figures.set(partnerId, figure);
        return figure;
      }
      for (const { partner_id, direction, state, receipt, count } of counts.all()) {
        const figure = of(partner_id);
        if (direction === 'out' && ['queued', 'preparing', 'sending', 'waiting', 'unknown'].includes(state))
          figure.queued += count;
        // What is to be fetched waits for us; what a partner sends is never queued here.
        if (direction === 'in' && state === 'queued') figure.queued += count;
        if (receipt === 'awaiting' || receipt === 'late') figure.receiptsDue += count;
      }
      for (const { partner_id, count } of waitingPerPartner.all()) of(partner_id).needsYou = count;
      return figures;
    },
    needs: (limit) => waiting.all(limit).map(toRecord),
  };
}

function searchText(fileName: string, remoteName: string): string {
  return searchKey(`${fileName}\n${remoteName}`);
}
