import { chmod, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import envPaths from 'env-paths';
import { WaybillError } from '../../shared/index.ts';

/**
 * Where this user's engine lives: what was asked for (`--home`), else WAYBILL_HOME, else the data folder the operating system
 * provides for programs of this user. Absolute; nothing is made.
 */
export function homeFolder(asked?: string, environment: NodeJS.ProcessEnv = process.env): string {
  const named = asked ?? environment['WAYBILL_HOME'];
  if (named !== undefined && named !== '') return path.resolve(named);
  return envPaths('Waybill', { suffix: '' }).data;
}

/**
 * Makes the home folder when it is not there, for this user alone (0700; on Windows the profile's own access list says so), and
 * answers its real path: one home has one name, whatever links lead to it.
 *
 * A folder that others may enter is closed to them when it is empty or a home already. Any other is refused
 * (`home-not-private`): it holds something else, which is not ours to close. Throws a WaybillError also for `home-not-a-folder`
 * and `home-not-writable` {cause}; each carries {home}.
 */
export async function prepareHome(home: string): Promise<string> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    const real = await realpath(home);
    if (process.platform !== 'win32') await keepPrivate(real);
    return real;
  } catch (thrown) {
    if (thrown instanceof WaybillError) throw thrown;
    const cause = errorCode(thrown);
    const code = cause === 'EEXIST' || cause === 'ENOTDIR' ? 'home-not-a-folder' : 'home-not-writable';
    throw new WaybillError({ code, params: { home, cause } }, { cause: thrown });
  }
}

async function keepPrivate(home: string): Promise<void> {
  const { mode } = await stat(home);
  if ((mode & 0o077) === 0) return;
  const names = await readdir(home);
  if (names.length > 0 && !names.includes('engine.lock')) {
    throw new WaybillError({ code: 'home-not-private', params: { home } });
  }
  await chmod(home, 0o700);
}

/** The system's word for a failure (`ENOENT`), or the kind of error. */
export function errorCode(thrown: unknown): string {
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') return thrown.code;
  return thrown instanceof Error ? thrown.name : 'unknown';
}
