import {
  Direction,
  PartnerId,
  ReceiptState,
  TimelineKind,
  TransferId,
  TransferState,
} from '../../shared/index.ts';
import type { TimelineEvent, Transfer } from '../../shared/index.ts';
import { TimelineEvent as TimelineSchema } from '../../shared/index.ts';
import {
  jsonOrNull,
  remoteKey,
  optional,
  parseWord,
  readParameters,
  readProblem,
  readProtocol,
} from './columns.ts';
import type { TransferPatch, TransferRecord } from './records.ts';

/** A row of `transfers` with its partner's name. */
export interface TransferRow {
  id: number;
  direction: string;
  partner_id: number;
  partner_name: string;
  file_name: string;
  local_path: string | null;
  size: number;
  octets_done: number;
  durable_octets: number;
  durable_records: number;
  remote_name: string;
  remote_stamp: string;
  state: string;
  receipt: string;
  receipt_due_at: number | null;
  receipt_at: number | null;
  attempts: number;
  next_attempt_at: number | null;
  problem: string | null;
  spool_file: string | null;
  protocol: string;
  sha256: string | null;
  group_id: number | null;
  relay_of: number | null;
  handled: number;
  period_at: number | null;
  destination: string | null;
  originator: string | null;
  created_at: number;
  updated_at: number;
  finished_at: number | null;
}

export interface TimelineRow {
  id: number;
  at: number;
  kind: string;
  by_whom: string;
  params: string;
  problem: string | null;
  line: string | null;
}

export function toRecord(row: TransferRow): TransferRecord {
  return {
    id: TransferId.parse(row.id),
    direction: parseWord(Direction, row.direction, 'direction'),
    partnerId: PartnerId.parse(row.partner_id),
    partnerName: row.partner_name,
    fileName: row.file_name,
    size: row.size,
    octetsDone: row.octets_done,
    durableOctets: row.durable_octets,
    durableRecords: row.durable_records,
    remoteName: row.remote_name,
    remoteStamp: row.remote_stamp,
    state: parseWord(TransferState, row.state, 'state'),
    receipt: parseWord(ReceiptState, row.receipt, 'receipt'),
    attempts: row.attempts,
    protocol: readProtocol(row.protocol),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...optional('localPath', row.local_path),
    ...optional('receiptDueAt', row.receipt_due_at),
    ...optional('receiptAt', row.receipt_at),
    ...optional('nextAttemptAt', row.next_attempt_at),
    ...optional('spoolFile', row.spool_file),
    ...optional('sha256', row.sha256),
    ...(row.group_id === null ? {} : { group: TransferId.parse(row.group_id) }),
    ...(row.relay_of === null ? {} : { relayOf: TransferId.parse(row.relay_of) }),
    ...(row.handled === 0 ? {} : { handled: true }),
    ...optional('periodAt', row.period_at),
    ...optional('destination', row.destination),
    ...optional('originator', row.originator),
    ...optional('finishedAt', row.finished_at),
    ...readProblem(row.problem),
  };
}

/** Among the fields of a file that is sent: its octets before it was made into what crosses the line. */
export const fileOctets = 'fileOctets';

/** What the doors see of a transfer. */
export function toTransfer(record: TransferRecord): Transfer {
  const {
    spoolFile: _spool,
    durableOctets: _durable,
    periodAt: _period,
    durableRecords: _records,
    protocol,
    nextAttemptAt,
    ...transfer
  } = record;
  const { [fileOctets]: fileSize, mayHaveArrived, fetched, receiptByHand } = protocol;
  // What waits for a person's answer stays ready, so that an engine started anew asks again; to people it has no next time.
  const isAsked = record.problem?.code === 'trust-asked';
  return {
    ...transfer,
    ...(nextAttemptAt === undefined || isAsked ? {} : { nextAttemptAt }),
    ...(typeof fileSize === 'number' ? { fileSize } : {}),
    ...(fetched === true ? { fetched } : {}),
    ...(mayHaveArrived === true ? { mayHaveArrived } : {}),
    ...(receiptByHand === true ? { receiptByHand } : {}),
    ...(typeof protocol['metafile'] === 'string' ? { metafile: true } : {}),
    ...(protocol['withdraw'] === true ? { withdrawing: true } : {}),
    ...(isLeftThere(record) ? { leftThere: true } : {}),
  };
}

/** Its octets were begun to be placed at a partner that does nothing with them before it is told, and was not, or said no to what it was told. */
function isLeftThere({ direction, state, receipt, handled, protocol }: TransferRecord): boolean {
  if (direction !== 'out' || protocol['begun'] !== true || protocol['withdraw'] === true) return false;
  if (protocol['withdrawn'] === true || handled === true) return false;
  if (receipt === 'refused') return state === 'delivered';
  return receipt === 'none' && ['queued', 'waiting', 'unknown', 'failed', 'cancelled'].includes(state);
}

export function toTimelineEvent(row: TimelineRow): TimelineEvent {
  return {
    id: row.id,
    at: row.at,
    kind: parseWord(TimelineKind, row.kind, 'kind'),
    by: parseWord(TimelineSchema.shape.by, row.by_whom, 'by_whom'),
    params: readParameters(row.params),
    ...readProblem(row.problem),
    ...optional('line', row.line),
  };
}

type Column = string | number | null;

/** The columns that a patch sets, with their values. */
export function patchColumns(patch: TransferPatch): Record<string, Column> {
  const columns: Record<string, Column | undefined> = {
    file_name: patch.fileName,
    local_path: patch.localPath,
    size: patch.size,
    octets_done: patch.octetsDone,
    durable_octets: patch.durableOctets,
    durable_records: patch.durableOctets === undefined ? undefined : (patch.durableRecords ?? 0),
    state: patch.state,
    receipt: patch.receipt,
    receipt_due_at: patch.receiptDueAt,
    receipt_at: patch.receiptAt,
    attempts: patch.attempts,
    next_attempt_at: patch.nextAttemptAt,
    problem: patch.problem === undefined ? undefined : jsonOrNull(patch.problem),
    spool_file: patch.spoolFile,
    remote_name: patch.remoteName,
    remote_key: patch.remoteName === undefined ? undefined : remoteKey(patch.remoteName),
    remote_stamp: patch.remoteStamp,
    protocol: patch.protocol === undefined ? undefined : JSON.stringify(patch.protocol),
    sha256: patch.sha256,
    finished_at: patch.finishedAt,
    group_id: patch.group,
    relay_of: patch.relayOf,
    period_at: patch.periodAt,
    destination: patch.destination,
    originator: patch.originator,
    handled: patch.handled === undefined ? undefined : patch.handled ? 1 : 0,
  };
  const set: Record<string, Column> = {};
  for (const [name, value] of Object.entries(columns)) if (value !== undefined) set[name] = value;
  return set;
}
