/** A bundle for somebody who helps, without secrets. */
export { createDiagnosticCalls } from './diagnostic-calls.ts';
export { createRedaction } from './redacting.ts';
export { openSecrets } from './secrets-in-clear.ts';
