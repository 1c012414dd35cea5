import { spawnSync } from 'node:child_process';

/** Whether OpenSSL's program can be started here; where the tests' peers are required, it has to be. */
export function hasOpenssl(): boolean {
  const there = spawnSync('openssl', ['version']).error === undefined;
  if (!there && process.env['WAYBILL_REQUIRE_PEERS'] === '1') throw new Error('openssl is needed here');
  return there;
}

/** Runs OpenSSL's program. @returns what it has written to its standard output. @throws Error with what it says where it fails. */
export function openssl(args: readonly string[], input?: Uint8Array): Buffer {
  const { status, stdout, stderr, error } = spawnSync('openssl', args, {
    input,
    maxBuffer: 32 * 1024 * 1024,
    env: { ...process.env, OPENSSL_CONF: '' },
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr.toString()}`);
  return stdout;
}
