import type { Counterpart, OwnStation } from '../agreements/index.ts';
import { lineOf, Parameters } from '../../shared/index.ts';
import type { CertificateVerdict, ShownCertificate } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';
import { EngineError } from './engine-error.ts';

/**
 * Calls a partner as far as its certificate, and hangs up: nothing secret is sent, whatever it shows. Throws what kept us from seeing it, and
 * `partner-without-tls`.
 */
export async function lookAtServer(context: EngineContext, partner: Counterpart): Promise<ShownCertificate> {
  if (!lineOf(partner).tls)
    throw new EngineError({ code: 'partner-without-tls', params: { partner: partner.name } });
  const own = context.ownStation();
  const seen: CertificateVerdict[] = [];
  const station: OwnStation = {
    ...own,
    async judge(shownBy, road, shown, signal) {
      const verdict = await own.judge(shownBy, road, shown, signal);
      seen.push(verdict);
      // Enough was seen: a no ends the call, whatever was found.
      const {
        path,
        revocation,
        problem = { code: 'certificate-no-chain', params: {}, retry: 'never' },
      } = verdict;
      return { trusted: false, path, revocation, problem };
    },
  };
  const trace = context.sessionLog.begin({
    partnerId: partner.id,
    role: 'initiator',
    address: context.agreement.addressOf(partner),
    facts: { test: true },
  });
  const purpose = { sessionId: trace.id, partnerId: partner.id };
  const checks = await context.connections.during(purpose, () =>
    context.agreement.test(partner, station, {
      connected: (facts) => trace.facts(facts),
      opened: (facts) => trace.facts(facts),
      trace: (direction, line) => trace.line(direction, line),
      ended: (outcome) => trace.ended(seen.length > 0 ? { endedBy: 'us' } : outcome),
    }),
  );
  const [verdict] = seen;
  if (verdict === undefined) {
    const problem = checks.find(({ outcome }) => outcome === 'failed')?.problem;
    throw new EngineError({
      code: problem?.code ?? 'tls-failed',
      params: Parameters.safeParse(problem?.params).data ?? {},
      text: problem?.text,
      retry: 'later',
    });
  }
  const { trusted, path, doubts = [], problem } = verdict;
  const [facts] = path;
  return {
    trusted,
    doubts,
    ...(facts === undefined ? {} : { facts }),
    ...(problem === undefined ? {} : { problem }),
  };
}
