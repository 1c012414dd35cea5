import { WaybillError, digipoortStanding, oinOf, toProblem } from '../../../shared/index.ts';
import type { ConnectionCheck, DigipoortTerms, Problem } from '../../../shared/index.ts';
import type { Known, OwnStanding, OwnStation, SessionWatcher } from '../agreement.ts';
import { asServer, callServer, testConnection } from '../ftps/index.ts';

type CallHooks = Parameters<typeof callServer>[2];
type Partner = Known & DigipoortTerms;

const loginRefused = 'ftps.login-refused';

/**
 * Calls Digipoort once our certificate is worth showing (D-04): one that has ended, or is revoked, is not shown to anybody. Throws FtpsError,
 * `own-certificate-over`, `own-certificate-revoked`, and `digipoort-login-refused` with what may be the reason.
 */
export async function callDigipoortServer(
  partner: Partner,
  station: OwnStation,
  hooks: CallHooks,
): ReturnType<typeof callServer> {
  const standing = await station.standing(partner, { signal: hooks?.signal });
  const stop = standing?.findings.find(({ severity }) => severity === 'error');
  if (stop !== undefined) throw new WaybillError({ code: stop.code, params: stop.params, retry: 'never' });
  try {
    return await callServer(asServer(partner), station, hooks);
  } catch (error) {
    const problem = toProblem(error);
    // A server that is busy (421) has not looked at it.
    if (problem.code !== loginRefused || !isForGood(problem)) throw error;
    throw new WaybillError(explained(problem, partner, standing), { cause: error });
  }
}

/** The same for a test of the connection. */
export async function testDigipoort(
  partner: Partner,
  station: OwnStation,
  watcher: SessionWatcher,
): Promise<readonly ConnectionCheck[]> {
  const checks = await testConnection(asServer(partner), station, watcher);
  if (!checks.some(({ problem }) => problem?.code === loginRefused)) return checks;
  const standing = await station.standing(partner);
  return checks.map((check) => {
    if (check.problem?.code !== loginRefused) return check;
    const { text } = check.problem;
    const { code, params } = explained({ code: loginRefused, params: {}, retry: 'never' }, partner, standing);
    return { ...check, problem: { code, params, ...(text === undefined ? {} : { text }) } };
  });
}

function isForGood({ params }: Pick<Problem, 'params'>): boolean {
  return Number(params['reply']) >= 500;
}

/** D-05: the user name and the certificate belong together, and Digipoort says no more than no. */
function explained(problem: Problem, { digipoort }: Partner, standing: OwnStanding | undefined): Problem {
  if (standing === undefined) return problem;
  const { facts } = standing;
  const isRegistered = !digipoortStanding(digipoort, facts).some(({ code }) => code.endsWith('-registered'));
  return {
    ...problem,
    code: isRegistered ? 'digipoort-login-refused' : 'digipoort-login-unregistered',
    params: {
      user: digipoort.user,
      certificate: facts.subject,
      oin: oinOf(facts) ?? '',
      fingerprint: facts.fingerprint,
    },
  };
}
