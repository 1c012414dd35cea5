import type { Parameters, PartnerId, Problem } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';
import { readyOf } from './waiting-for-trust.ts';

/** What partners say no to a login with: user, password and certificate of FTPS servers; code and password of OFTP2 (RFC 5024 5.3.10). */
const refusals: ReadonlySet<string> = new Set([
  'ftps.login-refused',
  'digipoort-login-refused',
  'digipoort-login-unregistered',
  'oftp2.esid.03',
  'oftp2.esid.04',
]);

/** A login was refused for good. Accounts are locked by tries, and only a person can say that something is right now. */
export function isRefusedLogin(problem: Problem | undefined): problem is Problem {
  return problem?.retry === 'never' && refusals.has(problem.code);
}

/** Everything that would go to a partner, or come from it, says that its login was refused, and waits for a person. */
export function waitForLogin(
  context: EngineContext,
  id: PartnerId,
  problem: Problem,
  params: Parameters = {},
): void {
  const { journal, ledger, clock } = context;
  journal.transaction(() => {
    for (const next of readyOf(context, id)) {
      if (next.problem?.code === problem.code) continue;
      ledger.change(
        next.id,
        // A file whose fate is unknown stays so until the partner has been asked.
        { state: next.state === 'unknown' ? 'unknown' : 'waiting', problem, nextAttemptAt: clock() },
        { kind: 'asked', by: 'us', params, problem },
      );
    }
  });
}
