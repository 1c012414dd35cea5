import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { OftpError, OftpSession, defaultSettings, reasonProblem } from '../../protocols/oftp2/index.ts';
import type {
  Eerp,
  EfnaReason,
  EsidReason,
  IncomingFile,
  Nerp,
  NerpReason,
  Offer,
  Sfid,
  SfnaReason,
  Station,
} from '../../protocols/oftp2/index.ts';

/** What a scripted partner does with one file that is offered to it. */
export type Deed =
  | { readonly do: 'take' }
  | { readonly do: 'sfna'; readonly reason: SfnaReason; readonly retry: boolean }
  | { readonly do: 'efna'; readonly reason: EfnaReason }
  /** Takes it, and answers with a negative receipt. */
  | { readonly do: 'nerp'; readonly reason: NerpReason }
  /** Ends the session instead of an answer. */
  | { readonly do: 'esid'; readonly reason: EsidReason }
  /** The line breaks: before an answer to the offer, after some octets, or when all are there and the answer is due. */
  | { readonly do: 'break'; readonly when: 'offered' | 'receiving' | 'received' }
  /** Has all octets, and says nothing any more. */
  | { readonly do: 'stall' };

export interface ScriptedPartner {
  readonly port: number;
  /** Every offer, in order: the name, and the session it came in, from 1. */
  readonly offers: readonly { readonly name: string; readonly stamp: string; readonly session: number }[];
  /** Files that it has taken whole. */
  readonly taken: readonly string[];
  /** Files that it has whole and says nothing to. */
  readonly stalled: readonly string[];
  close(): Promise<void>;
}

/** A station on a port of this computer that does with each offer what `decide` says; `count` is how often it has come, from 1. */
export async function openScriptedPartner(
  code: string,
  decide: (name: string, count: number) => Deed,
): Promise<ScriptedPartner> {
  const offers: { name: string; stamp: string; session: number }[] = [];
  const taken: string[] = [];
  const stalled: string[] = [];
  const sockets = new Set<Socket>();
  let sessions = 0;

  function stationOf(socket: Socket, session: number): Station {
    const receipts: (Eerp | Nerp)[] = [];

    function fileOf(sfid: Sfid, deed: Deed): IncomingFile {
      return {
        write() {
          if (deed.do === 'break' && deed.when === 'receiving') socket.destroy();
          return undefined;
        },
        end() {
          if (deed.do === 'break') {
            socket.destroy();
            return Promise.resolve({ accept: true });
          }
          if (deed.do === 'stall') {
            stalled.push(sfid.datasetName);
            return new Promise<never>(() => undefined);
          }
          if (deed.do === 'efna') return Promise.resolve({ accept: false, reason: deed.reason });
          taken.push(sfid.datasetName);
          receipts.push(receiptFor(sfid, deed));
          return Promise.resolve({ accept: true });
        },
        broken: () => Promise.resolve(),
      };
    }

    function offered(sfid: Sfid): Offer {
      const name = sfid.datasetName;
      offers.push({ name, stamp: `${sfid.date}${sfid.time}`, session });
      const deed = decide(name, offers.filter((offer) => offer.name === name).length);
      if (deed.do === 'sfna') return { accept: false, reason: deed.reason, retry: deed.retry };
      if (deed.do === 'esid')
        throw new OftpError({ code: reasonProblem('ESID', deed.reason), esid: deed.reason });
      if (deed.do === 'break' && deed.when === 'offered') socket.destroy();
      return { accept: true, restartPosition: 0n, file: fileOf(sfid, deed) };
    }

    return {
      identify: () => Promise.resolve({ local: { code, password: '' }, settings: defaultSettings }),
      verify: () => Promise.resolve(),
      opened: () => undefined,
      next() {
        const command = receipts.shift();
        if (command === undefined) return Promise.resolve(undefined);
        return Promise.resolve({
          kind: command.command === 'EERP' ? 'eerp' : 'nerp',
          command,
          sent: () => Promise.resolve(),
        });
      },
      wantsToSpeak: () => false,
      offered: (sfid) => Promise.resolve().then(() => offered(sfid)),
      receipt: () => Promise.resolve(),
      trace: () => undefined,
    };
  }

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    sessions += 1;
    void new OftpSession({ socket, role: 'responder', station: stationOf(socket, sessions) }).run();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return {
    port: address.port,
    offers,
    taken,
    stalled,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function receiptFor(sfid: Sfid, deed: Deed): Eerp | Nerp {
  const { datasetName, date, time } = sfid;
  const way = { datasetName, date, time, destination: sfid.originator, originator: sfid.destination };
  const unsigned = { hash: new Uint8Array(0), signature: new Uint8Array(0) };
  return deed.do === 'nerp'
    ? { command: 'NERP', ...way, creator: sfid.destination, reason: deed.reason, text: '', ...unsigned }
    : { command: 'EERP', ...way, userData: '', ...unsigned };
}
