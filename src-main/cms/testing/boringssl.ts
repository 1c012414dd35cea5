import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A runtime whose node:crypto stands on BoringSSL, as Electron's does; undefined where it is not installed. Only for tests, never part of
 * the program.
 */
export function boringRuntime(): string | undefined {
  const root = path.join(import.meta.dirname, '..', '..', '..');
  const runtime = path.join(root, 'node_modules', '@oven', 'bun-linux-x64', 'bin', 'bun');
  if (existsSync(runtime)) return runtime;
  if (process.env['WAYBILL_REQUIRE_PEERS'] === '1') throw new Error('@oven/bun-linux-x64 is needed here');
  return undefined;
}
