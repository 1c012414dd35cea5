import { WaybillError } from '../../../shared/index.ts';
import type { Parameters } from '../../../shared/index.ts';

/** The command was not written as it has to be: nothing was done. Its code begins with `usage-`. */
export class UsageError extends WaybillError {
  constructor(code: `usage-${string}`, params: Parameters = {}, text?: string) {
    super({ code, params, text, retry: 'never' });
  }
}
