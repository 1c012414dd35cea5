import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { looksEveryOf } from '../../../shared/index.ts';
import type {
  EngineBody,
  Partner,
  PartnerId,
  PracticeChange,
  PracticeKind,
  PracticeStatus,
} from '../../../shared/index.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../engine-error.ts';
import type { PartnerBook } from '../partner-book.ts';
import { bankStatus, createBankRoom } from './bank-of-canada.ts';
import { createDigipoortRoom, digipoortStatus } from './digipoort.ts';
import { createOftpRoom, oftpStatus } from './oftp2.ts';
import type { Surroundings } from './room.ts';
import { makeSampleFolder } from './sample-folders.ts';
import { sampleFor } from './samples.ts';
import type { PracticePartners } from './stations.ts';

export interface PracticeBook {
  readonly calls: EngineBody['practice'];
  /** Starts the station when a call to its partner is about to be made. */
  ensureFor(partner: Partner): Promise<void>;
  /** It is a practice partner, and does not run. */
  isAway(partner: Pick<Partner, 'kind' | 'practice'>): boolean;
  stop(): Promise<void>;
}

export function createPracticeBook(
  context: EngineContext,
  partners: PartnerBook,
  home: string,
  starting: Partial<PracticePartners>,
  /** Calls a partner once, and is over with the call. */
  call: (id: PartnerId) => Promise<unknown>,
): PracticeBook {
  const around: Surroundings = { context, partners, home, changed: () => changed() };
  const oftp2 = createOftpRoom(around, starting.oftp2);
  const digipoort = createDigipoortRoom(around, starting.digipoort);
  const bank = createBankRoom(around, starting['bank-of-canada']);
  const rooms = { oftp2, digipoort, 'bank-of-canada': bank } as const;
  let telling: Promise<void> | undefined;
  let isTellingAgain = false;
  let looking: Promise<void> | undefined;
  let isLookingAgain = false;

  async function status(): Promise<PracticeStatus> {
    return {
      oftp2: oftpStatus(oftp2),
      digipoort: await digipoortStatus(digipoort),
      'bank-of-canada': bankStatus(bank),
    };
  }

  /** One behind the other, so that what was read first is never told last. */
  function changed(): void {
    isTellingAgain = true;
    telling ??= tell().finally(() => {
      telling = undefined;
    });
  }

  async function tell(): Promise<void> {
    while (isTellingAgain) {
      isTellingAgain = false;
      // A folder that goes while it is read: its partner is being stopped, and tells of that.
      const now = await status().catch(() => undefined);
      if (now === undefined) continue;
      context.hub.emit({ type: 'practice', status: now });
      lookForAnswers(now);
    }
  }

  /** Nobody who practises is to wait until it is time to look again: what Digipoort has answered is looked for at once. */
  function lookForAnswers({ digipoort: { partnerId, ...lying } }: PracticeStatus): void {
    const hasAnswered = [...lying.in, ...lying.out].some(({ name }) => /\.(?:ok|error)$/.test(name));
    if (partnerId === undefined || !hasAnswered) return;
    const entry = context.journal.partners.get(partnerId);
    if (entry === undefined || looksEveryOf(entry) === undefined) return;
    if (context.journal.transfers.awaiting(partnerId).length === 0) return;
    isLookingAgain = true;
    looking ??= look(partnerId).finally(() => {
      looking = undefined;
    });
  }

  /** Once more for what was answered while a call was under way. */
  async function look(partnerId: PartnerId): Promise<void> {
    while (isLookingAgain) {
      isLookingAgain = false;
      // What goes wrong stands in the session; it is tried again when the next answer comes, or its time has.
      await call(partnerId).catch(() => undefined);
    }
  }

  async function configure(change: PracticeChange): Promise<void> {
    switch (change.kind) {
      case 'oftp2':
        return rooms.oftp2.mustRun().configure(change);
      case 'digipoort':
        return rooms.digipoort.mustRun().configure(change);
      case 'bank-of-canada':
        bank.mustRun().configure(change);
        // What its user sends is agreed with it.
        if (change.userType !== undefined) await bank.enterAgain();
    }
  }

  async function sample(kind: PracticeKind): Promise<string> {
    const { organization, behaviour } = bankStatus(bank);
    const partnerId = bank.partnerId();
    const made = sampleFor(kind, {
      organization: organization === '' ? '99001' : organization,
      userType: behaviour.userType,
      now: new Date(context.clock()),
      names: partnerId === undefined ? [] : context.journal.transfers.namesSince(partnerId, 0),
    });
    if (made === undefined) throw new EngineError({ code: 'practice-no-name' });
    const folder = await makeSampleFolder(context.spool.intake);
    const file = path.join(folder, made.name);
    await writeFile(file, made.text, { mode: 0o600 });
    return file;
  }

  return {
    calls: {
      status,
      async start({ kind, name }) {
        const partner = await rooms[kind].start(name);
        return { partner, status: await status() };
      },
      async stop({ kind }) {
        await rooms[kind].stop();
        changed();
        return await status();
      },
      async configure(change) {
        await configure(change);
        changed();
        return await status();
      },
      async offer({ kind, path: file }) {
        if (kind === 'oftp2') await oftp2.mustRun().offer(file);
        else await digipoort.mustRun().offerFile(file);
        changed();
        return await status();
      },
      async sample({ kind }) {
        return { path: await sample(kind) };
      },
      read: (file) => digipoort.mustRun().read(file),
    },
    async ensureFor({ practice, kind }) {
      if (!practice || kind === 'ftps') return;
      const room = rooms[kind];
      if (room.station === undefined && starting[kind] !== undefined) await room.start();
    },
    isAway: ({ practice, kind }) => practice && kind !== 'ftps' && rooms[kind].station === undefined,
    async stop() {
      await Promise.all([oftp2.stop(), digipoort.stop(), bank.stop()]);
      await telling;
    },
  };
}
