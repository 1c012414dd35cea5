import { stat } from 'node:fs/promises';
import path from 'node:path';
import { toProblem } from '../../shared/index.ts';
import type { EngineBody, Finding, PartnerId, Transfer, TransferId } from '../../shared/index.ts';
import { toTransfer } from '../journal/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';
import { asFileError } from './durable.ts';
import { EngineError } from './engine-error.ts';
import type { PartnerBook } from './partner-book.ts';
import { mustGet } from './transfer-records.ts';

type SendArguments = Parameters<EngineBody['transfers']['send']>[0];
type FileToSend = SendArguments['files'][number];

interface CheckedFile {
  readonly file: FileToSend;
  readonly size: number;
  readonly remoteName: string;
  readonly findings: readonly Finding[];
}

export interface Sending {
  check(partnerId: PartnerId, files: readonly FileToSend[]): Promise<readonly Finding[]>;
  send(args: SendArguments): Promise<{ queued: Transfer[]; findings: Finding[] }>;
  /** Copies a file into the spool for a row in state `preparing` and queues it; on failure the row says why. */
  prepare(id: TransferId, source: string, adopt: boolean): Promise<TransferRecord>;
  /** Stops a copy that is under way. */
  cancelPreparing(id: TransferId): void;
  stop(): Promise<void>;
}

export function createSending(
  context: EngineContext,
  partners: PartnerBook,
  hurry: (id: PartnerId) => void,
): Sending {
  const { journal, ledger, spool, clock } = context;
  const copying = new Map<TransferId, { readonly abort: AbortController; readonly done: Promise<unknown> }>();

  async function checkFile(partnerId: PartnerId, file: FileToSend): Promise<CheckedFile> {
    const partner = partners.get(partnerId);
    try {
      if (!path.isAbsolute(file.path))
        throw new EngineError({ code: 'path-not-absolute', params: { file: file.path } });
      const facts = await stat(file.path);
      if (facts.isDirectory()) throw new EngineError({ code: 'file-is-folder', params: { file: file.path } });
      if (!facts.isFile()) throw new EngineError({ code: 'file-not-readable', params: { file: file.path } });
      const checked = context.agreement.check(partner, context.ownStation(), {
        path: file.path,
        size: facts.size,
        as: file.as,
      });
      return { file, size: facts.size, remoteName: checked.remoteName, findings: checked.findings };
    } catch (error) {
      const { code, params } = toProblem(asFileError(error, file.path));
      return {
        file,
        size: 0,
        remoteName: '',
        findings: [{ severity: 'error', code, params, file: file.path }],
      };
    }
  }

  function register(partnerId: PartnerId, checked: CheckedFile): TransferRecord {
    const stamp = journal.stamps.next(new Date(clock()));
    return ledger.add(
      {
        direction: 'out',
        partnerId,
        fileName: path.basename(checked.file.path),
        localPath: checked.file.path,
        size: checked.size,
        octetsDone: 0,
        durableOctets: 0,
        remoteName: checked.remoteName,
        remoteStamp: context.agreement.stamp(stamp),
        state: 'preparing',
        receipt: 'none',
        attempts: 0,
        spoolFile: spool.newName(),
        protocol: context.agreement.fields(partners.get(partnerId), context.ownStation()),
      },
      {
        kind: 'queued',
        by: 'user',
        params: { file: checked.file.path, size: checked.size, remoteName: checked.remoteName },
      },
    );
  }

  async function prepare(id: TransferId, source: string, adopt: boolean): Promise<TransferRecord> {
    const abort = new AbortController();
    const working = intoSpool(id, source, adopt, abort.signal).then(() => secured(id, abort.signal));
    copying.set(id, { abort, done: working.catch(() => undefined) });
    try {
      return await working;
    } catch (error) {
      if (abort.signal.aborted) return mustGet(context, id);
      const problem = toProblem(error);
      const isSpooled = mustGet(context, id).protocol['spooled'] === true;
      ledger.change(
        id,
        // What lies in the spool stays: once the problem is out of the way it is prepared from there.
        { state: 'failed', problem, finishedAt: clock(), ...(isSpooled ? {} : { spoolFile: null }) },
        { kind: 'failed', by: 'us', params: {}, problem },
      );
      throw error;
    } finally {
      copying.delete(id);
    }
  }

  function tellingProgress(id: TransferId, total: number): (octets: number) => void {
    let lastTold = 0;
    return (octets) => {
      if (clock() - lastTold < 100) return;
      lastTold = clock();
      context.hub.emit({ type: 'progress', progress: { id, octets, total, octetsPerSecond: 0 } });
    };
  }

  /** The user's file as it is, whole; done once, whatever comes after. */
  async function intoSpool(
    id: TransferId,
    source: string,
    adopt: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const record = mustGet(context, id);
    if (record.protocol['spooled'] === true) return;
    const name = record.spoolFile ?? spool.newName();
    const progress = tellingProgress(id, record.size);
    const { size, sha256 } = await spool.take(source, name, { adopt, signal, progress });
    ledger.change(id, { size, sha256, spoolFile: name, protocol: { ...record.protocol, spooled: true } });
  }

  /** Signed, compressed, encrypted, as was agreed: what lies in the spool from now on is what crosses the line. */
  async function secured(id: TransferId, signal: AbortSignal): Promise<TransferRecord> {
    const record = mustGet(context, id);
    const { spooled: _done, ...kept } = record.protocol;
    const name = record.spoolFile ?? '';
    const target = spool.newName();
    const partner = await partners.counterpart(record.partnerId);
    const made = await context.agreement.prepare(
      partner,
      context.ownStation(),
      { source: spool.path(name), target: spool.path(target), protocol: kept },
      { signal, progress: tellingProgress(id, record.size) },
    );
    const protocol = { ...kept, ...made.protocol };
    const prepared = made.at === 'target' ? target : name;
    const sent = await context.agreement.transmitted(spool.path(prepared), protocol, 'out');
    signal.throwIfAborted();
    const ready = ledger.change(
      id,
      {
        state: 'queued',
        size: made.size,
        spoolFile: prepared,
        protocol: { ...protocol, ...sent },
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
    async check(partnerId, files) {
      partners.get(partnerId);
      const checked = await Promise.all(files.map((file) => checkFile(partnerId, file)));
      return checked.flatMap(({ findings }) => findings);
    },
    async send({ partnerId, files, acceptWarnings }) {
      partners.get(partnerId);
      const checked = await Promise.all(files.map((file) => checkFile(partnerId, file)));
      const findings = checked.flatMap((file) => file.findings);
      const good = checked.filter((file) =>
        file.findings.every(
          ({ severity }) => severity === 'note' || (severity === 'warning' && acceptWarnings),
        ),
      );
      const registered = good.map((file) => ({ file, record: register(partnerId, file) }));
      const queued: Transfer[] = [];
      for (const { file, record } of registered) {
        try {
          const ready = await prepare(record.id, file.file.path, file.file.adopt);
          queued.push(toTransfer(ready));
          hurry(partnerId);
        } catch (error) {
          const { code, params } = toProblem(error);
          findings.push({ severity: 'error', code, params, file: file.file.path });
        }
      }
      return { queued, findings: [...findings] };
    },
    prepare,
    cancelPreparing(id) {
      copying.get(id)?.abort.abort();
    },
    async stop() {
      const all = [...copying.values()];
      for (const { abort } of all) abort.abort();
      await Promise.all(all.map(({ done }) => done));
    },
  };
}
