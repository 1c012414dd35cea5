import type { ConnectionCheck, Problem } from '../../shared/index.ts';

/** A step of a connection test that was not passed. */
export function failedCheck(
  step: ConnectionCheck['step'],
  milliseconds: number,
  { code, params, text }: Problem,
): ConnectionCheck {
  return {
    step,
    outcome: 'failed',
    milliseconds,
    problem: { code, params, ...(text === undefined ? {} : { text }) },
  };
}
