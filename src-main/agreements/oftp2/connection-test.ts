import { toProblem } from '../../../shared/index.ts';
import type { ConnectionCheck } from '../../../shared/index.ts';
import { OftpSession } from '../../protocols/oftp2/index.ts';
import type {
  OftpCounterpart,
  OftpExchange,
  OwnStation,
  SessionOutcome,
  SessionWatcher,
} from '../agreement.ts';
import { failedCheck } from '../checks.ts';
import { callingStation, outcomeOf } from './caller.ts';
import { connectTo, transportFacts } from './sockets.ts';

type Step = ConnectionCheck['step'];

/** Goes the whole way to a partner without sending anything: name, line, TLS, login. Each step with its time; what failed says why. */
export async function testConnection(
  partner: OftpCounterpart,
  station: OwnStation,
  watcher: SessionWatcher,
): Promise<readonly ConnectionCheck[]> {
  const checks: ConnectionCheck[] = [];
  if (partner.oftp2.host === '')
    return [failedCheck('dns', 0, { code: 'partner-has-no-address', params: {}, retry: 'never' })];
  let since = performance.now();
  let outcome: SessionOutcome = {};

  function passed(step: Step, milliseconds: number, detail?: string): void {
    checks.push({ step, outcome: 'passed', milliseconds, ...(detail === undefined ? {} : { detail }) });
    since = performance.now();
  }

  const steps: readonly Step[] = partner.oftp2.tls ? ['dns', 'tcp', 'tls', 'login'] : ['dns', 'tcp', 'login'];
  try {
    const connected = await connectTo(partner, station, {
      onStep: (step, milliseconds) => passed(step, milliseconds),
    });
    const { facts } = connected;
    const tls = checks.find(({ step }) => step === 'tls');
    if (tls !== undefined && facts.protocol !== undefined) {
      checks[checks.indexOf(tls)] = {
        ...tls,
        detail: [facts.protocol, facts.cipher].filter(Boolean).join(' '),
      };
    }
    const line = transportFacts(connected);
    watcher.connected(line);
    since = performance.now();
    const login = { passed: false };
    const calling = callingStation(silentExchange(partner, watcher), station, line);
    const session: OftpSession = new OftpSession({
      socket: connected.socket,
      role: 'initiator',
      station: {
        ...calling,
        opened(negotiated) {
          void calling.opened(negotiated);
          login.passed = true;
          passed('login', performance.now() - since);
          // Who we both are is proven. The partner does not get the turn: what it has for us waits for a collection.
          queueMicrotask(() => session.abort('00'));
        },
      },
    });
    outcome = outcomeOf(await session.run(), partner.oftp2);
    const { problem } = outcome;
    if (!login.passed)
      checks.push(
        failedCheck(
          'login',
          performance.now() - since,
          problem ?? { code: 'connection-lost', params: {}, retry: 'later' },
        ),
      );
  } catch (error) {
    const problem = toProblem(error);
    outcome = { problem };
    const reached = steps.find((each) => each !== 'dns' && !checks.some((check) => check.step === each));
    const step = stepOf(problem.code) ?? reached ?? 'login';
    // The handshake is done before the certificate is judged: what was passed then is not passed any more.
    const earlier = checks.findIndex((check) => check.step === step);
    if (earlier >= 0) checks.splice(earlier, 1);
    checks.push(failedCheck(step, performance.now() - since, problem));
  }
  watcher.ended(outcome);
  for (const step of steps) {
    if (!checks.some((check) => check.step === step))
      checks.push({ step, outcome: 'skipped', milliseconds: 0 });
  }
  return checks;
}

/** The step of a fault that says by itself where it belongs; no step is told for the name of an address in digits. */
function stepOf(code: string): Step | undefined {
  if (code === 'host-not-found') return 'dns';
  return /^(?:tls|certificate|revocation)-/.test(code) ? 'tls' : undefined;
}

/** Nothing to send and nothing taken: what a partner offers in this session stays with it. */
function silentExchange(
  partner: OftpCounterpart,
  { connected, opened, trace }: SessionWatcher,
): OftpExchange {
  return {
    partner,
    connected,
    opened,
    trace,
    settle: () => Promise.resolve(),
    nextReceipt: () => undefined,
    receiptSent: () => undefined,
    nextFile: () => undefined,
    hasMore: () => false,
    fileStarted: () => undefined,
    fileNoted: () => undefined,
    fileProgress: () => undefined,
    awaiting: () => [],
    fileDelivered: () => undefined,
    fileSkipped: () => undefined,
    fileRenamed: () => undefined,
    fileWithdrawn: () => undefined,
    fileNotWithdrawn: () => undefined,
    fileNotDeleted: () => undefined,
    fileRefused: () => undefined,
    fileInterrupted: () => undefined,
    nextDownload: () => undefined,
    downloadStarted: () => Promise.reject(new Error('a connection test fetches nothing')),
    downloadFailed: () => undefined,
    offered: () => Promise.resolve({ accept: false, why: 'busy' }),
    entryLeft: () => undefined,
    receiptCame: () => {
      throw new Error('a connection test takes no receipts');
    },
  };
}
