import { createHash } from 'node:crypto';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { cleanDatasetName } from '../protocols/oftp2/index.ts';

/** A file in the practice partner's outbox, with the stamp that it will go out with. */
export interface WaitingFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly date: string;
  readonly time: string;
  /** Octets that an earlier attempt has sent. */
  sentOctets: number;
}

export interface ReceivedFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly at: number;
}

/** A file on its way into the practice partner; what has come stays for a restart. */
export interface Arrival {
  readonly key: string;
  readonly name: string;
  readonly path: string;
  /** Of the file: up to its last whole record, where it is one of records. */
  octets: number;
  records: number;
  whole: boolean;
}

/** The practice partner's folders: emptied at each start. */
export interface PracticeFiles {
  readonly waiting: WaitingFile[];
  readonly received: ReceivedFile[];
  offer(file: string): Promise<void>;
  offerText(name: string, text: string): Promise<void>;
  /** The file of this key, as far as it has come. */
  arrival(key: string, name: string): Arrival;
  finish(arrival: Arrival): Promise<void>;
  taken(file: WaitingFile): Promise<void>;
}

export async function openPracticeFiles(folder: string, clock: () => number): Promise<PracticeFiles> {
  const outbox = path.join(folder, 'outbox');
  const inbox = path.join(folder, 'received');
  await rm(folder, { recursive: true, force: true });
  await mkdir(outbox, { recursive: true, mode: 0o700 });
  await mkdir(inbox, { recursive: true, mode: 0o700 });
  const waiting: WaitingFile[] = [];
  const received: ReceivedFile[] = [];
  const arrivals = new Map<string, Arrival>();
  let counter = 0;

  async function add(name: string, place: (target: string) => Promise<void>): Promise<void> {
    counter += 1;
    const target = path.join(outbox, String(counter));
    await place(target);
    const { size } = await stat(target);
    waiting.push({
      name: cleanDatasetName(name.replaceAll('/', '-')),
      path: target,
      size,
      sentOctets: 0,
      ...stamp(new Date(clock()), counter),
    });
  }

  return {
    waiting,
    received,
    offer: (file) => add(path.basename(file), (target) => copyFile(file, target)),
    offerText: (name, text) =>
      add(name, async (target) => {
        await using handle = await open(target, 'wx', 0o600);
        await handle.writeFile(text);
      }),
    arrival(key, name) {
      const known = arrivals.get(key);
      if (known !== undefined) return known;
      // The name on the disk is made from a hash: nothing a caller writes becomes a path.
      const part = path.join(inbox, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.part`);
      const arrival: Arrival = { key, name, path: part, octets: 0, records: 0, whole: false };
      arrivals.set(key, arrival);
      return arrival;
    },
    async finish(arrival) {
      const target = path.join(
        inbox,
        `${received.length + 1}-${cleanDatasetName(arrival.name.replaceAll('/', '-'))}`,
      );
      await rename(arrival.path, target);
      arrival.whole = true;
      received.push({ name: arrival.name, path: target, size: arrival.octets, at: clock() });
    },
    async taken(file) {
      const index = waiting.indexOf(file);
      if (index >= 0) waiting.splice(index, 1);
      await rm(file.path, { force: true });
    },
  };
}

function stamp(now: Date, counter: number): { date: string; time: string } {
  return {
    date: `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`,
    time: `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}${String(counter % 10_000).padStart(4, '0')}`,
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
