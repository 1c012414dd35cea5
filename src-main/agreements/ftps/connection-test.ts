import type { FtpsSession, FtpsStep, FtpsWarning } from '../../protocols/ftps/index.ts';
import { toProblem } from '../../../shared/index.ts';
import type { ConnectionCheck } from '../../../shared/index.ts';
import type { FtpsCounterpart, OwnStation, SessionOutcome, SessionWatcher } from '../agreement.ts';
import { failedCheck } from '../checks.ts';
import { callServer } from './connecting.ts';

type Step = ConnectionCheck['step'];

const steps: readonly Step[] = ['dns', 'tcp', 'tls', 'login', 'protection', 'folder'];

/** What the protocol passes on the way, in the words of a test; its time counts for the next one where it has none. */
const stepOf: Readonly<Record<FtpsStep, Step | undefined>> = {
  tcp: 'tcp',
  welcome: undefined,
  tls: undefined,
  trust: 'tls',
  login: 'login',
  protection: 'protection',
};

/** Goes the whole way to a server without sending anything: name, line, TLS, login, protection, folder. */
export async function testConnection(
  partner: FtpsCounterpart,
  station: OwnStation,
  watcher: SessionWatcher,
): Promise<readonly ConnectionCheck[]> {
  const checks: ConnectionCheck[] = [];
  let since = performance.now();
  let outcome: SessionOutcome = { endedBy: 'us' };

  function passed(step: Step, detail?: string): void {
    const now = performance.now();
    // A name that was found is a line that could be opened: both are known at the same moment.
    if (step === 'tcp') checks.push({ step: 'dns', outcome: 'passed', milliseconds: 0 });
    checks.push({
      step,
      outcome: 'passed',
      milliseconds: now - since,
      ...(detail === undefined ? {} : { detail }),
    });
    since = now;
  }

  let warning: FtpsWarning | undefined;
  try {
    const { session, facts } = await callServer(partner, station, {
      onWarning(said) {
        warning = said;
      },
      trace: watcher.trace,
      onStep(step) {
        const said = stepOf[step];
        if (said !== undefined) passed(said);
      },
    });
    watcher.connected(facts);
    watcher.opened(facts);
    describeTls(checks, session);
    since = performance.now();
    if (!partner.ftps.uploadOnly) passed('folder', await folderOf(session, partner.ftps.remoteFolder));
    const folder = checks.findIndex(({ step }) => step === 'folder');
    const check = checks[folder];
    if (check !== undefined && warning !== undefined) {
      const { code, params } = warning;
      checks[folder] = { ...check, problem: { code, params } };
    }
    await session.quit();
  } catch (error) {
    const problem = toProblem(error);
    outcome = { problem };
    const step =
      problem.code === 'host-not-found'
        ? 'dns'
        : (steps.find((each) => each !== 'dns' && !checks.some((check) => check.step === each)) ?? 'folder');
    checks.push(failedCheck(step, performance.now() - since, problem));
  }
  watcher.ended(outcome);
  for (const step of steps) {
    if (!checks.some((check) => check.step === step))
      checks.push({ step, outcome: 'skipped', milliseconds: 0 });
  }
  return checks;
}

function describeTls(checks: ConnectionCheck[], { facts }: FtpsSession): void {
  const at = checks.findIndex(({ step }) => step === 'tls');
  const check = checks[at];
  if (check !== undefined)
    checks[at] = { ...check, detail: [facts.protocol, facts.cipher].filter(Boolean).join(' ') };
}

/** A server that forbids lists takes uploads only: that is no fault of it. */
async function folderOf(session: FtpsSession, folder: string): Promise<string | undefined> {
  try {
    const { entries } = await session.list(folder);
    return String(entries.length);
  } catch (error) {
    if (session.fault === undefined && toProblem(error).code === 'ftps.listing-refused') return undefined;
    throw error;
  }
}
