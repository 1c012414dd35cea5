import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { SigningKey } from '../cms/index.ts';
import type { OftpPracticeBehaviour } from '../../shared/index.ts';
import { OftpError, defaultSettings, reasonProblem } from '../protocols/oftp2/index.ts';
import type {
  Eerp,
  EsidReason,
  IncomingFile,
  LocalIdentity,
  Nerp,
  Offer,
  OutgoingFile,
  Sfid,
  Station,
} from '../protocols/oftp2/index.ts';
import type { Arrival, PracticeFiles, WaitingFile } from './practice-files.ts';
import { asLines, intakeOf } from './practice-records.ts';
import type { Intake } from './practice-records.ts';
import { signedReceipt, unpack } from './practice-security.ts';
import type { Unpacked } from './practice-security.ts';

const blockOctets = 1024;

/** What the practice partner remembers between its sessions. */
export interface PracticeState {
  readonly files: PracticeFiles;
  readonly local: LocalIdentity;
  readonly caller: LocalIdentity;
  /** Its certificate and key: it opens what was encrypted for it, and signs its receipts. */
  readonly key: SigningKey;
  readonly callers: () => readonly Uint8Array[];
  behaviour: OftpPracticeBehaviour;
  /** Answers that it owes and sends in its next turn. */
  readonly owed: (Eerp | Nerp)[];
  /** Answers held back while it is silent: they go out once it is not. */
  readonly heldBack: (Eerp | Nerp)[];
  changed(): void;
}

/** The practice partner's side of one session; `cut` breaks the line without a word. */
export function createPracticeStation(state: PracticeState, cut: () => void): Station {
  const { files } = state;
  const underWay = new Set<WaitingFile>();

  function answer(sfid: Sfid, unpacked: Unpacked): Eerp | Nerp {
    const { datasetName, date, time, userData, destination, originator } = sfid;
    const way = { datasetName, date, time, destination: originator, originator: destination };
    const unsigned = { hash: new Uint8Array(), signature: new Uint8Array() };
    const refusal = state.behaviour.answer === 'refuse' ? state.behaviour.reason : unpacked.reason;
    if (refusal === undefined) {
      return signedReceipt(
        { command: 'EERP', ...way, userData, ...unsigned },
        sfid,
        unpacked.hash,
        state.key,
      );
    }
    const text = unpacked.reason === undefined ? 'The practice partner was asked to refuse' : unpacked.text;
    const reason = String(refusal).padStart(2, '0');
    const nerp: Nerp = { command: 'NERP', ...way, creator: state.local.code, reason, text, ...unsigned };
    return signedReceipt(nerp, sfid, unpacked.hash, state.key);
  }

  function settle(sfid: Sfid, unpacked: Unpacked): void {
    (state.behaviour.answer === 'silent' ? state.heldBack : state.owed).push(answer(sfid, unpacked));
  }

  async function take(sfid: Sfid): Promise<Offer> {
    const key = [sfid.datasetName, sfid.date, sfid.time, sfid.originator, sfid.destination].join('\n');
    const arrival = files.arrival(key, sfid.datasetName);
    if (arrival.whole) return { accept: false, reason: '13', retry: false };
    const intake = await intakeOf(sfid, arrival);
    const { octets, records, local } = intake.start;
    arrival.octets = octets;
    arrival.records = records;
    const handle = await open(arrival.path, local === 0 ? 'w' : 'r+', 0o600);
    await handle.truncate(local);
    const file = intoInbox(arrival, handle, sfid, intake);
    return { accept: true, restartPosition: intake.position, restartOctets: octets, file };
  }

  function intoInbox(arrival: Arrival, handle: FileHandle, sfid: Sfid, intake: Intake): IncomingFile {
    let written = intake.start.local;
    const lost = new OftpError({ code: 'connection-lost', retry: 'later' });
    let isCut = false;

    /** Once only: the next attempt goes through, from where this one broke off. */
    function cutNow(): void {
      isCut = true;
      state.behaviour = { ...state.behaviour, answer: 'accept' };
      state.changed();
      cut();
    }

    return {
      async write(octets, ends) {
        // What has been read ahead must not make the file whole after all.
        if (isCut) throw lost;
        const { cutAfter } = state.behaviour;
        const cutting = state.behaviour.answer === 'cut' && arrival.octets + octets.length >= cutAfter;
        // Exactly as much is kept as the cut leaves, however the octets came in; of records the whole ones.
        const room = cutting ? Math.max(0, cutAfter - arrival.octets) : Number.POSITIVE_INFINITY;
        const piece = intake.piece(octets, ends, room);
        for (let from = 0; from < piece.local.length;) {
          const { bytesWritten } = await handle.write(piece.local, from, piece.local.length - from, written);
          from += bytesWritten;
          written += bytesWritten;
        }
        arrival.octets += piece.octets;
        arrival.records += piece.records;
        if (!cutting) return;
        cutNow();
        throw lost;
      },
      async end() {
        await handle.close();
        // A file shorter than the octets to cut after: cut before the answer.
        if (!isCut && state.behaviour.answer === 'cut') cutNow();
        if (isCut) throw lost;
        const unpacked = await unpack(arrival.path, sfid, state);
        const size = unpacked.size ?? written;
        arrival.octets = unpacked.reason === undefined ? await asLines(arrival.path, sfid, size) : size;
        await files.finish(arrival);
        settle(sfid, unpacked);
        state.changed();
        return { accept: true };
      },
      broken: () => handle.close(),
    };
  }

  function giveOut(file: WaitingFile): OutgoingFile {
    const blocks = Math.ceil(file.size / blockOctets);
    underWay.add(file);
    return {
      kind: 'file',
      header: {
        datasetName: file.name,
        date: file.date,
        time: file.time,
        userData: '',
        destination: state.caller.code,
        originator: state.local.code,
        format: 'U',
        recordLength: 0,
        fileSize: blocks,
        originalSize: blocks,
        securityLevel: 0,
        cipherSuite: 0,
        compression: 0,
        enveloping: 0,
        signedReceipt: false,
        description: '',
      },
      restartPosition: BigInt(Math.floor(file.sentOctets / blockOctets)),
      async open(fromOctet) {
        const handle = await open(file.path, 'r');
        let position = fromOctet;
        return {
          async read(into) {
            const { bytesRead } = await handle.read(into, 0, into.length, position);
            position += bytesRead;
            return bytesRead;
          },
          close: () => handle.close(),
        };
      },
      accepted: () => Promise.resolve(),
      progress: () => undefined,
      async delivered() {
        await files.taken(file);
        state.changed();
      },
      async refused({ retry }) {
        file.sentOctets = 0;
        if (retry) return;
        // It was there already, or would be refused again and again.
        await files.taken(file);
        state.changed();
      },
      interrupted(_error, { octets }) {
        file.sentOctets = octets;
        underWay.delete(file);
        return Promise.resolve();
      },
    };
  }

  return {
    identify(peer) {
      if (peer !== undefined) {
        if (peer.code !== state.caller.code) return Promise.reject(refuseCaller('03'));
        if (peer.password !== state.caller.password) return Promise.reject(refuseCaller('04'));
      }
      return Promise.resolve({ local: state.local, settings: defaultSettings });
    },
    verify: () => Promise.resolve(),
    takesRecords: true,
    opened() {
      if (state.behaviour.answer === 'silent') return;
      state.owed.push(...state.heldBack.splice(0));
    },
    next() {
      const [receipt] = state.owed;
      if (receipt !== undefined) {
        return Promise.resolve({
          kind: receipt.command === 'EERP' ? ('eerp' as const) : ('nerp' as const),
          command: receipt,
          sent() {
            const index = state.owed.indexOf(receipt);
            if (index >= 0) state.owed.splice(index, 1);
            return Promise.resolve();
          },
        });
      }
      const file = files.waiting.find((candidate) => !underWay.has(candidate));
      return Promise.resolve(file === undefined ? undefined : giveOut(file));
    },
    wantsToSpeak: () => state.owed.length > 0,
    offered: take,
    receipt: () => Promise.resolve(),
    trace: () => undefined,
  };
}

function refuseCaller(reason: EsidReason): OftpError {
  return new OftpError({ code: reasonProblem('ESID', reason), reason, esid: reason, retry: 'never' });
}
