import { mkdirSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { MetafileProfile } from '../../../shared/index.ts';
import { PracticeRejection } from '../../../shared/index.ts';
import { openBackOffice } from '../index.ts';

/** How often it looks, ms. */
const every = 20;

/** What Digipoort is to do with what is placed. */
export interface OfficeWish {
  readonly answer: 'check' | 'silent' | PracticeRejection;
  readonly errorsIn?: 'in' | 'out';
}

export interface OfficeWatcher {
  wish(wish: OfficeWish): void;
  offer(name: string, content: Buffer): Promise<void>;
  /** What lies there once it has looked, and found nothing to deal with. */
  contents(): Promise<{ readonly in: readonly string[]; readonly out: readonly string[] }>;
  stop(): Promise<void>;
}

/**
 * Plays Digipoort's back office behind a server of another maker: nobody tells it of anything, so that it looks into `in`, and takes a metafile for whole
 * once it does not grow between two looks (D-30).
 */
export function watchOffice(options: {
  readonly root: string;
  readonly profile: MetafileProfile;
  readonly sender: string;
  readonly receiver: string;
}): OfficeWatcher {
  const { root, profile, sender, receiver } = options;
  for (const name of ['in', 'out', 'received']) mkdirSync(path.join(root, name), { recursive: true });
  let wished: OfficeWish = { answer: 'check' };
  const over = new AbortController();
  /** How often it has looked. */
  const looks = { made: 0 };
  const office = openBackOffice({
    root,
    received: path.join(root, 'received'),
    profile: () => profile,
    senders: () => [sender],
    receivers: [receiver],
    errorsIn: () => wished.errorsIn ?? 'in',
    rejects: () => PracticeRejection.safeParse(wished.answer).data,
    accepted: () => Promise.resolve(),
  });

  async function metafiles(): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    for (const name of await readdir(path.join(root, 'in'))) {
      if (!name.endsWith('.meta')) continue;
      const facts = await stat(path.join(root, 'in', name)).catch(() => undefined);
      if (facts !== undefined) found.set(name, facts.size);
    }
    return found;
  }

  async function watch(): Promise<void> {
    let before = new Map<string, number>();
    while (!over.signal.aborted) {
      const now = await metafiles();
      if (wished.answer !== 'silent')
        for (const [name, size] of now) if (size > 0 && before.get(name) === size) await office.process(name);
      before = now;
      looks.made += 1;
      await pause(every);
    }
  }
  const watching = watch();

  async function names(of: 'in' | 'out'): Promise<readonly string[]> {
    return (await readdir(path.join(root, of))).toSorted();
  }

  return {
    wish(wish) {
      wished = wish;
    },
    offer: (name, content) => office.offer({ name, content, receiver: sender }),
    async contents() {
      const enough = looks.made + 3;
      while (looks.made < enough) await pause(every);
      return { in: await names('in'), out: await names('out') };
    },
    async stop() {
      over.abort();
      await watching;
    },
  };
}
