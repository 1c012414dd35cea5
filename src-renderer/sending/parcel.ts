import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { toProblem } from '../../shared/index.ts';
import type { EngineApi, Finding, PartnerId, Problem, Transfer } from '../../shared/index.ts';
import type { FileIntake, TakenFile } from '../carrier/index.ts';
import type { Dropped, LocalFile } from '../context/index.ts';
import type { Placing } from './placing.ts';

/** One file that is about to be sent. */
export interface ParcelFile {
  readonly key: number;
  readonly name: string;
  /** Where it lay in a folder that was dropped; empty: by itself. */
  readonly folder: string;
  readonly size: number;
  /** Octets that the engine can reach so far. */
  readonly octets: number;
  readonly taken: TakenFile | undefined;
  /** Why it cannot be taken. */
  readonly problem: Problem | undefined;
  /** The name between the partners that the user wrote; undefined: the engine makes one. */
  readonly as: string | undefined;
  /** What the checks say; undefined while they have not said anything. */
  readonly findings: readonly Finding[] | undefined;
}

/** Somebody who gets the files: a partner, or a code behind it. */
export interface Recipient {
  readonly partnerId: PartnerId;
  readonly destination: string | undefined;
}

export interface ParcelState {
  readonly partnerId: PartnerId | undefined;
  /** Where they go at the partner; undefined: as agreed. */
  readonly folder: string | undefined;
  /** Everybody who gets the files, where that is not simply the partner. */
  readonly recipients: readonly Recipient[];
  readonly files: readonly ParcelFile[];
  /** Something was said of a file, or a person has changed something or begun to send: from now on nothing goes without Send. */
  readonly isAsked: boolean;
  readonly isSending: boolean;
  readonly problem: Problem | undefined;
}

/** Files on their way from a drop to the queue: made reachable for the engine, checked, then sent. */
export interface Parcel {
  readonly store: StoreApi<ParcelState>;
  add(files: readonly (Dropped | LocalFile)[]): void;
  remove(key: number): void;
  choosePartner(id: PartnerId): void;
  /** None: what is agreed with the partner holds. */
  chooseRecipients(recipients: readonly Recipient[]): void;
  rename(key: number, as: string): void;
  /** Something else is agreed with the partner: the checks are made once more. */
  checkAgain(): void;
  /** Sends what can be sent, warnings included; answers what was queued: nothing while it is sending already. */
  send(): Promise<readonly Transfer[]>;
  /** Stops what is still being read. */
  close(): void;
}

/** Milliseconds of quiet after which a change is checked. */
const quiet = 150;

/** `placing`: they go into a folder of that partner, as long as no other one is chosen. */
export function createParcel(
  api: EngineApi,
  intake: FileIntake,
  partnerId: PartnerId | undefined,
  placing?: Placing,
): Parcel {
  const store = createStore<ParcelState>(() => ({
    partnerId,
    folder: placing?.folder,
    recipients: [],
    files: [],
    isAsked: false,
    isSending: false,
    problem: undefined,
  }));
  const readings = new Map<number, AbortController>();
  /** Under which a file is sent, until the engine has answered: asked again, it goes once. */
  const sendKeys = new Map<number, string>();
  let nextKey = 1;
  let checkTimer: ReturnType<typeof setTimeout> | undefined;
  let checks = 0;

  function change(key: number, part: Partial<ParcelFile>): void {
    store.setState(({ files }) => ({
      files: files.map((file) => (file.key === key ? { ...file, ...part } : file)),
    }));
  }

  async function take(key: number, file: File): Promise<void> {
    const abort = new AbortController();
    readings.set(key, abort);
    try {
      const taken = await intake.take(file, {
        signal: abort.signal,
        progress: (octets) => change(key, { octets }),
      });
      change(key, { taken, octets: file.size });
      checkSoon();
    } catch (error) {
      if (abort.signal.aborted) return;
      store.setState({ isAsked: true });
      change(key, { problem: toProblem(error) });
    } finally {
      readings.delete(key);
    }
  }

  /** With the name that leads into the folder, or why it cannot go there. */
  function placed(file: ParcelFile, one: Dropped | LocalFile): ParcelFile {
    if (placing === undefined || store.getState().folder === undefined) return file;
    try {
      return { ...file, as: placing.nameOf(one) };
    } catch (error) {
      store.setState({ isAsked: true });
      return { ...file, problem: toProblem(error) };
    }
  }

  function checkSoon(): void {
    checks += 1;
    clearTimeout(checkTimer);
    checkTimer = setTimeout(() => void check(checks), quiet);
  }

  async function check(number: number): Promise<void> {
    const { partnerId: to, recipients, files } = store.getState();
    const reachable = files.filter(({ taken }) => taken !== undefined);
    if (to === undefined || reachable.length === 0) return;
    try {
      const answers = await Promise.all(
        byPartner(to, recipients).map((one) =>
          api.transfers.check({ ...one, files: reachable.flatMap(toSend) }),
        ),
      );
      const findings = onceEach(answers.flat());
      if (number !== checks) return;
      store.setState(({ files: now, isAsked }) => ({
        problem: undefined,
        isAsked: isAsked || findings.some(({ severity }) => severity !== 'note'),
        files: now.map((file) =>
          file.taken === undefined
            ? file
            : { ...file, findings: findings.filter((finding) => finding.file === file.taken?.path) },
        ),
      }));
    } catch (error) {
      if (number === checks) store.setState({ problem: toProblem(error), isAsked: true });
    }
  }

  return {
    store,
    add(dropped) {
      const added = dropped.map((one) => {
        const key = nextKey;
        nextKey += 1;
        return { key, one };
      });
      const placedFiles = added.map(({ key, one }) => placed(newFile(key, one), one));
      store.setState(({ files }) => ({ files: [...files, ...placedFiles] }));
      for (const { key, one } of added) if ('file' in one) void take(key, one.file);
      if (dropped.some((one) => 'path' in one)) checkSoon();
    },
    remove(key) {
      readings.get(key)?.abort();
      store.setState(({ files }) => ({ isAsked: true, files: files.filter((file) => file.key !== key) }));
    },
    choosePartner(id) {
      const { folder } = store.getState();
      store.setState(({ files }) => ({
        partnerId: id,
        isAsked: true,
        // A folder is one of the partner whose it was.
        folder: undefined,
        recipients: [],
        files: files.map((file) => ({
          ...file,
          findings: undefined,
          ...(folder === undefined ? {} : { as: undefined, problem: undefined }),
        })),
      }));
      checkSoon();
    },
    chooseRecipients(recipients) {
      store.setState(({ files }) => ({
        recipients,
        isAsked: true,
        files: files.map((file) => ({ ...file, findings: undefined })),
      }));
      checkSoon();
    },
    checkAgain() {
      store.setState({ isAsked: true });
      checkSoon();
    },
    rename(key, as) {
      store.setState({ isAsked: true });
      // What was said is of the name before: nothing of the new one is sent that nobody could see.
      change(key, { as: as === '' ? undefined : as, findings: undefined });
      checkSoon();
    },
    async send() {
      const { partnerId: to, recipients, files, isSending } = store.getState();
      const ready = files.filter(isReady);
      // What is on its way to the queue is still listed: sent once more, it would be there twice.
      if (isSending || to === undefined || ready.length === 0) return [];
      store.setState({ isSending: true, isAsked: true, problem: undefined });
      try {
        if (store.getState().folder !== undefined) await placing?.prepare(ready.map(({ folder }) => folder));
        const keyed = ready.flatMap((file) => {
          const key = sendKeys.get(file.key) ?? crypto.randomUUID();
          sendKeys.set(file.key, key);
          return toSend(file).map((asked) => ({ ...asked, key }));
        });
        const what = { files: keyed, acceptWarnings: true };
        const { queued, findings } =
          recipients.length === 0
            ? await api.transfers.send({ partnerId: to, ...what })
            : await api.transfers.broadcast({ recipients: [...recipients], ...what });
        for (const { key } of ready) sendKeys.delete(key);
        // What is queued is gone from here; what the engine stopped stays, and says why.
        const stopped = new Set(
          findings.filter(({ severity }) => severity === 'error').map(({ file }) => file),
        );
        store.setState(({ files: now }) => ({
          isSending: false,
          files: now
            .filter(
              (file) => !ready.some(({ key }) => key === file.key) || stopped.has(file.taken?.path ?? ''),
            )
            .map((file) => ({
              ...file,
              findings: findings.filter((finding) => finding.file === file.taken?.path),
            })),
        }));
        return queued;
      } catch (error) {
        store.setState({ isSending: false, problem: toProblem(error) });
        return [];
      }
    },
    close() {
      clearTimeout(checkTimer);
      for (const abort of readings.values()) abort.abort();
    },
  };
}

function byPartner(
  partnerId: PartnerId,
  recipients: readonly Recipient[],
): { readonly partnerId: PartnerId; readonly destinations?: string[] }[] {
  if (recipients.length === 0) return [{ partnerId }];
  const partners = Map.groupBy(recipients, (one) => one.partnerId);
  return [...partners].map(([id, some]) => {
    const destinations = some.flatMap(({ destination }) => (destination === undefined ? [] : [destination]));
    return destinations.length === 0 ? { partnerId: id } : { partnerId: id, destinations };
  });
}

/** The same said of several recipients is said once. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function newFile(key: number, one: Dropped | LocalFile): ParcelFile {
  const none = { problem: undefined, as: undefined, findings: undefined };
  if ('path' in one) {
    const { path, name, size } = one;
    return { key, name, folder: '', size, octets: size, taken: { path, adopt: false }, ...none };
  }
  const { file, folder } = one;
  return {
    ...none,
    key,
    name: file.name,
    folder,
    size: file.size,
    octets: 0,
    taken: undefined,
  };
}

/** A file as the engine is asked about it. */
export function toSend({ taken, as }: ParcelFile): { path: string; adopt: boolean; as?: string }[] {
  if (taken === undefined) return [];
  return [{ path: taken.path, adopt: taken.adopt, ...(as === undefined ? {} : { as }) }];
}

/** Checked, and nothing stops it. */
export function isReady({ taken, problem, findings }: ParcelFile): boolean {
  return (
    taken !== undefined &&
    problem === undefined &&
    findings !== undefined &&
    findings.every(({ severity }) => severity !== 'error')
  );
}

/** Checked, and nothing but notes is to be said of it. */
export function isSpotless(file: ParcelFile): boolean {
  return isReady(file) && file.findings?.every(({ severity }) => severity === 'note') === true;
}
