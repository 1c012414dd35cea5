import path from 'node:path';
import { toProblem } from '../../shared/index.ts';
import type { Finding, PartnerId, Transfer, TransferId } from '../../shared/index.ts';
import type { HashName } from '../cms/index.ts';
import { fileOctets, toTransfer } from '../journal/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';
import { asFileError } from './durable.ts';
import { EngineError } from './engine-error.ts';
import { checkFile, isGood, onceEach } from './file-check.ts';
import type { CheckedFile, FileToSend, Recipient, SendArguments } from './file-check.ts';
import { sideBySide } from './side-by-side.ts';
import { takenMeanwhile } from './names-once.ts';
import type { PartnerBook } from './partner-book.ts';
import type { Spooled } from './spool.ts';
import { createSentBefore } from './sent-before.ts';
import { isSpooled, spooledFields, spooledHashes, withoutSpooled } from './spooled-hashes.ts';
import { mustGet } from './transfer-records.ts';

export interface Sending {
  check(recipients: readonly Recipient[], files: readonly FileToSend[]): Promise<readonly Finding[]>;
  /** Each file to each recipient; a file that is not good for one of them goes to none. */
  send(args: SendArguments): Promise<{ queued: Transfer[]; findings: Finding[] }>;
  /** Copies a file into the spool for a row in state `preparing` and queues it; on failure the row says why. */
  prepare(id: TransferId, source: string, adopt: boolean): Promise<TransferRecord>;
  /** Prepares what a stop has cut off; each row says what became of it. */
  resume(records: readonly TransferRecord[]): Promise<void>;
  /** Stops a copy that is under way. */
  cancelPreparing(id: TransferId): void;
  stop(): Promise<void>;
}

export function createSending(
  context: EngineContext,
  partners: PartnerBook,
  tellQueued: (id: PartnerId) => void,
): Sending {
  const { journal, ledger, spool, clock } = context;
  const sentBefore = createSentBefore(context);
  const copying = new Map<TransferId, { readonly abort: AbortController; readonly done: Promise<unknown> }>();
  let isStopping = false;

  /** Throws `engine-gone`: what is registered is prepared when the engine runs again, and who is told that it failed sends it once more. */
  function requireRunning(): void {
    if (isStopping) throw new EngineError({ code: 'engine-gone', retry: 'later' });
  }

  /** Throws `partner-unknown`, and `recipient-twice` {partner, destination}. */
  function requireRecipients(recipients: readonly Recipient[]): void {
    const seen = new Set<string>();
    for (const { partnerId, destination } of recipients) {
      const partner = partners.get(partnerId);
      const code = destination ?? context.agreement.destinations(partner)[0] ?? '';
      const key = JSON.stringify([partnerId, code]);
      if (seen.has(key))
        throw new EngineError({
          code: 'recipient-twice',
          params: { partner: partner.name, destination: code },
        });
      seen.add(key);
    }
  }

  function register(
    { partnerId, destination }: Recipient,
    remoteName: string,
    checked: CheckedFile,
    group: TransferId | undefined,
  ): TransferRecord {
    const { agreement } = context;
    const partner = partners.get(partnerId);
    const protocol = {
      ...agreement.fields(partner, context.ownStation(), destination),
      ...(checked.modifiedAt === undefined ? {} : { modifiedAt: checked.modifiedAt }),
    };
    const ends = agreement.farEnds(partner, context.ownStation(), 'out', protocol);
    return ledger.add(
      {
        direction: 'out',
        partnerId,
        fileName: path.basename(checked.file.path),
        localPath: checked.file.path,
        size: checked.size,
        octetsDone: 0,
        durableOctets: 0,
        remoteName,
        remoteStamp: agreement.stamp(journal.stamps.next(new Date(clock()))),
        state: 'preparing',
        receipt: 'none',
        attempts: 0,
        spoolFile: spool.newName(),
        protocol,
        ...ends,
        ...(group === undefined ? {} : { group }),
      },
      {
        kind: 'queued',
        by: 'user',
        params: {
          file: checked.file.path,
          size: checked.size,
          remoteName,
          ...(ends.destination === undefined ? {} : { destination: ends.destination }),
        },
      },
    );
  }

  /** One file for everybody: several are a group, known by its first. Within the caller's transaction. */
  function registerForAll(recipients: readonly Recipient[], checked: CheckedFile): TransferRecord[] {
    let group: TransferId | undefined;
    return recipients.map((recipient, index) => {
      const record = register(recipient, checked.remoteNames[index] ?? '', checked, group);
      if (recipients.length === 1 || group !== undefined) return record;
      group = record.id;
      return ledger.change(record.id, { group });
    });
  }

  /** A step of the way into the queue, which a person may stop; when it fails, the row says why. */
  async function step<T>(id: TransferId, work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const abort = new AbortController();
    const working = work(abort.signal);
    copying.set(id, { abort, done: working.catch(() => undefined) });
    try {
      return await working;
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      const problem = toProblem(error);
      const isInSpool = isSpooled(mustGet(context, id).protocol);
      ledger.change(
        id,
        // What lies in the spool stays: once the problem is out of the way it is prepared from there.
        { state: 'failed', problem, finishedAt: clock(), ...(isInSpool ? {} : { spoolFile: null }) },
        { kind: 'failed', by: 'us', params: {}, problem },
      );
      throw error;
    } finally {
      copying.delete(id);
    }
  }

  async function prepare(id: TransferId, source: string, adopt: boolean): Promise<TransferRecord> {
    await step(id, (signal) => intoSpool(id, source, adopt, signal));
    requireRunning();
    if (mustGet(context, id).state !== 'preparing') return mustGet(context, id);
    return (await step(id, (signal) => secured(id, signal))) ?? mustGet(context, id);
  }

  /** All of a file's copies are in the spool before the first is made into what crosses the line: it is read once. */
  async function prepareAll(
    records: readonly TransferRecord[],
    source: string,
    adopt: boolean,
    failed: (error: unknown) => void,
  ): Promise<TransferRecord[]> {
    const ready: TransferRecord[] = [];
    for (const { id } of records) {
      if (isStopping) return ready;
      if (mustGet(context, id).state === 'preparing')
        await step(id, (signal) => intoSpool(id, source, adopt, signal)).catch(failed);
    }
    for (const { id, partnerId } of records) {
      if (isStopping) return ready;
      if (mustGet(context, id).state !== 'preparing') continue;
      const record = await step(id, (signal) => secured(id, signal)).catch(failed);
      if (record === undefined) continue;
      ready.push(record);
      tellQueued(partnerId);
    }
    return ready;
  }

  /** Several small files side by side; what cannot be prepared is among the findings. */
  async function prepareRegistered(
    registered: readonly { readonly file: CheckedFile; readonly records: readonly TransferRecord[] }[],
    findings: Finding[],
  ): Promise<TransferRecord[]> {
    const queued: TransferRecord[] = [];
    for (const some of sideBySide(registered)) {
      const ready = await Promise.all(
        some.map(({ file: { file }, records }) =>
          prepareAll(records, file.path, file.adopt, (error) => {
            const { code, params } = toProblem(error);
            findings.push({ severity: 'error', code, params, file: file.path });
          }),
        ),
      );
      queued.push(...ready.flat());
    }
    if (queued.length < registered.flatMap(({ records }) => records).length) requireRunning();
    return queued;
  }

  function tellingProgress(id: TransferId, total: number): (octets: number) => void {
    let lastTold = 0;
    return (octets) => {
      if (clock() - lastTold < 100) return;
      lastTold = clock();
      context.hub.emit({ type: 'progress', progress: { id, octets, total, octetsPerSecond: 0 } });
    };
  }

  /** What another of its group has in the spool already is the very same file. */
  async function shared(record: TransferRecord, name: string): Promise<Spooled | undefined> {
    if (record.group === undefined) return undefined;
    const other = journal.transfers
      .group(record.group)
      .find(
        ({ id, protocol, spoolFile }) => id !== record.id && isSpooled(protocol) && spoolFile !== undefined,
      );
    if (other?.spoolFile === undefined || other.sha256 === undefined) return undefined;
    try {
      await spool.share(other.spoolFile, name);
    } catch (error) {
      // It was sent and cleared away meanwhile: the user's own file is read once more.
      const fault = asFileError(error, record.fileName);
      if (toProblem(fault).code === 'file-not-found') return undefined;
      throw fault;
    }
    return { size: other.size, sha256: other.sha256, hashes: spooledHashes(other) };
  }

  /** What the receipts of all of its group need of the user's own octets: read once, hashed for all. */
  function hashesFor(record: TransferRecord): HashName[] {
    const members = record.group === undefined ? [record] : journal.transfers.group(record.group);
    const names = members.flatMap(({ partnerId, protocol }) => {
      const partner = journal.partners.get(partnerId);
      return partner === undefined ? [] : (context.agreement.hashToPrepare(partner, protocol) ?? []);
    });
    return [...new Set(names)];
  }

  /** The user's file as it is, whole; done once, whatever comes after. */
  async function intoSpool(
    id: TransferId,
    source: string,
    adopt: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const record = mustGet(context, id);
    if (isSpooled(record.protocol)) return;
    const name = record.spoolFile ?? spool.newName();
    const reading = { hashes: hashesFor(record), signal, progress: tellingProgress(id, record.size) };
    const { size, sha256, hashes } =
      (await shared(record, name)) ??
      (await spool.take(source, name, { ...reading, adopt }).catch(async (error: unknown) => {
        // Taken over from the intake folder already, and then came a stop.
        const moved =
          toProblem(error).code === 'file-not-found' ? await spool.measure(name, reading) : undefined;
        if (moved === undefined) throw error;
        return moved;
      }));
    const protocol = { ...record.protocol, ...spooledFields(hashes) };
    ledger.change(id, { size, sha256, spoolFile: name, protocol });
  }

  /** Signed, compressed, encrypted, as was agreed: what lies in the spool from now on is what crosses the line. */
  async function secured(id: TransferId, signal: AbortSignal): Promise<TransferRecord> {
    const record = mustGet(context, id);
    const kept = withoutSpooled(record.protocol);
    const name = record.spoolFile ?? '';
    const target = spool.newName();
    const partner = await partners.counterpart(record.partnerId);
    const made = await context.agreement.prepare(
      partner,
      context.ownStation(),
      {
        source: spool.path(name),
        target: spool.path(target),
        protocol: kept,
        hashes: spooledHashes(record),
      },
      { signal, progress: tellingProgress(id, record.size) },
    );
    // What a person knows as the size of the file, where what crosses the line has another.
    const own = made.size === record.size ? {} : { [fileOctets]: record.size };
    const protocol = { ...kept, ...made.protocol, ...own };
    const prepared = made.at === 'target' ? target : name;
    signal.throwIfAborted();
    const ready = ledger.change(
      id,
      {
        state: 'queued',
        size: made.size,
        spoolFile: prepared,
        protocol,
        problem: null,
      },
      {
        kind: 'prepared',
        by: 'us',
        params: {
          size: record.size,
          ...made.facts,
          ...(record.sha256 === undefined ? {} : { sha256: record.sha256 }),
        },
      },
    );
    if (prepared !== name) await spool.remove(name);
    return ready;
  }

  return {
    async check(recipients, files) {
      requireRecipients(recipients);
      const checked = await Promise.all(files.map((file) => checkFile(context, partners, recipients, file)));
      return checked.flatMap(({ findings }) => findings);
    },
    async send({ recipients, files, acceptWarnings }) {
      requireRunning();
      requireRecipients(recipients);
      const checked = await Promise.all(files.map((file) => checkFile(context, partners, recipients, file)));
      requireRunning();
      const findings: Finding[] = [];
      // All or none: after a stop nobody has to find out who has been forgotten.
      const { registered, repeated } = journal.transaction(() => {
        const before: FileToSend[] = [];
        const fresh: { readonly file: CheckedFile; readonly records: TransferRecord[] }[] = [];
        for (const file of checked) {
          // Before what the checks say: what was sent already has its name taken, and its dropped copy moved.
          if (sentBefore.has(file.file)) {
            before.push(file.file);
            continue;
          }
          const taken = isGood(file, acceptWarnings)
            ? takenMeanwhile(context, recipients, file.remoteNames, file.file.path)
            : undefined;
          findings.push(...file.findings, ...(taken ?? []));
          if (taken?.length !== 0) continue;
          const records = registerForAll(recipients, file);
          sentBefore.keep(recipients, file.file, records);
          fresh.push({ file, records });
        }
        return { registered: fresh, repeated: before };
      });
      const ready = await sentBefore.during(
        registered.map(({ file: { file } }) => file),
        prepareRegistered(registered, findings),
      );
      const earlier = await sentBefore.outcome(recipients, repeated);
      const queued = [...ready, ...earlier.records].map(toTransfer);
      return { queued, findings: onceEach([...findings, ...earlier.findings]) };
    },
    prepare,
    async resume(records) {
      const groups = Map.groupBy(records, ({ group, id }) => group ?? id);
      for (const members of groups.values()) {
        const source = members[0]?.localPath;
        if (source !== undefined) await prepareAll(members, source, false, () => undefined);
      }
    },
    cancelPreparing(id) {
      copying.get(id)?.abort.abort();
    },
    async stop() {
      isStopping = true;
      const all = [...copying.values()];
      for (const { abort } of all) abort.abort();
      await Promise.all(all.map(({ done }) => done));
    },
  };
}
