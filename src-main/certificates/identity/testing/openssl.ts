import { spawnSync } from 'node:child_process';

/** Whether the program can be started here; where the tests' peers are required, it has to be. */
export function isThere(program: string, ...args: readonly string[]): boolean {
  const there = spawnSync(program, args).error === undefined;
  if (!there && process.env['WAYBILL_REQUIRE_PEERS'] === '1') throw new Error(`${program} is needed here`);
  return there;
}

/** Runs OpenSSL's program. @returns what it has written to its standard output. Throws what it says where it fails. */
export function openssl(args: readonly string[], input?: string | Uint8Array): Buffer {
  const { status, stdout, stderr, error } = spawnSync('openssl', args, {
    input,
    maxBuffer: 32 * 1024 * 1024,
    env: { ...process.env, OPENSSL_CONF: '' },
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr.toString()}`);
  return stdout;
}

/** What it has written, as text. */
export function opensslText(args: readonly string[], input?: string | Uint8Array): string {
  return openssl(args, input).toString('utf8');
}
