import { createThrottle } from '../../protocols/ftps/index.ts';
import { toProblem } from '../../../shared/index.ts';
import type { DigipoortTerms } from '../../../shared/index.ts';
import type { Exchange, OwnStation, RunningSession, SessionOutcome } from '../agreement.ts';
import { callDigipoortServer } from './calling.ts';
import { collect } from './collecting.ts';
import { deliver } from './delivering.ts';
import { withdraw } from './withdrawing.ts';

/** Calls Digipoort: takes what is there, delivers what waits, and closes the line (D-10). Everything that goes wrong is in the outcome. */
export function callDigipoort(exchange: Exchange<DigipoortTerms>, station: OwnStation): RunningSession {
  const { partner } = exchange;
  const { uploadLimit, downloadLimit } = partner.digipoort;
  const giveUp = new AbortController();
  const { signal } = giveUp;
  let isClosing = false;

  async function work(): Promise<void> {
    const lines = { sent: '', received: '' };
    const { session, facts } = await callDigipoortServer(partner, station, {
      signal,
      trace(direction, line) {
        lines[direction] = line;
        exchange.trace(direction, line);
      },
      onWarning: ({ code, params }) => exchange.trace('received', `${code} ${params['port'] ?? ''}`),
    });
    try {
      exchange.connected(facts);
      exchange.opened(facts);
      const common = { exchange, session, signal, lines };
      const upwards = uploadLimit === 0 ? undefined : createThrottle(uploadLimit * 1024);
      for (;;) {
        const file = isClosing || signal.aborted ? undefined : exchange.nextFile();
        if (file === undefined) break;
        const isBack = file.protocol['withdraw'] === true;
        await (isBack ? withdraw : deliver)({ ...common, throttle: upwards }, file);
        if (session.fault !== undefined) throw session.fault;
      }
      if (isClosing || signal.aborted) return;
      const downwards = downloadLimit === 0 ? undefined : createThrottle(downloadLimit * 1024);
      await collect({ ...common, throttle: downwards });
    } finally {
      if (session.fault === undefined && !signal.aborted) await session.quit();
      else session.close();
    }
  }

  async function run(): Promise<SessionOutcome> {
    try {
      await work();
      return { endedBy: 'us' };
    } catch (error) {
      return { problem: toProblem(error), endedBy: signal.aborted ? 'us' : 'line' };
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
