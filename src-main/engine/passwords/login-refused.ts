import type { Problem } from '../../../shared/index.ts';

/** The server has said no to our user and password, for good: only a person can choose another. */
export function isLoginRefused(problem: Pick<Problem, 'code' | 'params'> | undefined): boolean {
  const reply = problem?.params['reply'];
  return problem?.code === 'ftps.login-refused' && typeof reply === 'number' && reply >= 500;
}
