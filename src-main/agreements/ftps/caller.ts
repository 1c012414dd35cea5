import { createThrottle } from '../../protocols/ftps/index.ts';
import type { FtpsSession } from '../../protocols/ftps/index.ts';
import { toProblem } from '../../../shared/index.ts';
import type { FtpsExchange, OwnStation, RunningSession, SessionOutcome } from '../agreement.ts';
import { callServer, noticed } from './connecting.ts';
import { fetchFile } from './fetching-file.ts';
import { sendFile } from './sending-file.ts';

/**
 * Calls a server, sends what waits for it and fetches what is wanted of it, over as many connections as were agreed and there is work for. Everything that goes wrong
 * is in the outcome.
 */
export function callPartner(exchange: FtpsExchange, station: OwnStation): RunningSession {
  const { partner } = exchange;
  const { connections, uploadLimit, downloadLimit } = partner.ftps;
  const giveUp = new AbortController();
  const throttle = uploadLimit === 0 ? undefined : createThrottle(uploadLimit * 1024);
  const brake = downloadLimit === 0 ? undefined : createThrottle(downloadLimit * 1024);
  const beside: Promise<void>[] = [];
  const names = new Map<string, Promise<void>>();
  let lines = 0;
  let isClosing = false;
  /** A server that has refused one more connection is not asked for another in this session. */
  let isFull = false;

  function over(): boolean {
    return isClosing || giveUp.signal.aborted;
  }

  /** One connection, until there is nothing more to move. Throws what broke it. */
  async function work(number: number): Promise<void> {
    const newest = { sent: '', received: '' };
    const prefix = number === 1 ? '' : `[${number}] `;
    const { session, facts } = await callServer(partner, station, {
      signal: giveUp.signal,
      trace(direction, line) {
        newest[direction] = line;
        exchange.trace(direction, `${prefix}${line}`);
      },
      // It goes on; whoever looks at the session sees why a firewall may stop it one day.
      onWarning: (warning) => exchange.connected(noticed(warning)),
    });
    try {
      if (number === 1) exchange.connected(facts);
      if (number === 1) exchange.opened(facts);
      await moveAll(session, newest);
    } finally {
      if (session.fault === undefined && !giveUp.signal.aborted) await session.quit();
      else session.close();
    }
  }

  /** What is to be sent goes first: somebody waits for it elsewhere. */
  async function moveAll(
    session: FtpsSession,
    newest: { readonly sent: string; readonly received: string },
  ): Promise<void> {
    while (!over()) {
      const file = exchange.nextFile();
      const wanted = file === undefined ? exchange.nextDownload() : undefined;
      if (file === undefined && wanted === undefined) return;
      openAnother();
      const moving = { exchange, session, signal: giveUp.signal, lines: newest };
      if (file !== undefined) await oneByOne(file.remoteName, () => sendFile({ ...moving, throttle }, file));
      if (wanted !== undefined) await fetchFile({ ...moving, throttle: brake }, wanted);
      if (session.fault !== undefined) throw session.fault;
    }
  }

  /** Of two files of one name the second finds the first: both would look, and both would find the name free. */
  async function oneByOne(name: string, send: () => Promise<void>): Promise<void> {
    const before = names.get(name);
    const mine = (before ?? Promise.resolve()).then(send);
    const settled = mine.catch(() => undefined);
    names.set(name, settled);
    try {
      await mine;
    } finally {
      if (names.get(name) === settled) names.delete(name);
    }
  }

  function openAnother(): void {
    if (isFull || over() || lines >= connections || !exchange.hasMore()) return;
    lines += 1;
    beside.push(
      work(lines)
        .catch((error: unknown) => {
          isFull = true;
          exchange.trace('received', `[${lines}] ${toProblem(error).code}`);
        })
        .finally(() => {
          lines -= 1;
        }),
    );
  }

  async function run(): Promise<SessionOutcome> {
    lines = 1;
    try {
      await work(1);
      return { endedBy: 'us' };
    } catch (error) {
      return { problem: toProblem(error), endedBy: giveUp.signal.aborted ? 'us' : 'line' };
    } finally {
      while (beside.length > 0) await beside.pop();
    }
  }

  return {
    outcome: run(),
    cancelsFiles: true,
    close() {
      isClosing = true;
    },
    abort() {
      giveUp.abort();
    },
  };
}
