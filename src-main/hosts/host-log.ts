import { mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { destination, pino } from 'pino';
import { errorCode } from './home-folder.ts';
import type { HostKind, HostLog } from './served-engine.ts';

const largestLog = 5 * 1024 * 1024;
/** How large it has become is asked once in so many lines. */
const linesBetweenLooks = 500;
/** Facts carry no secrets; should one ever be called so, it is blotted out. */
const secrets = [
  'password',
  'ourPassword',
  'theirPassword',
  'passphrase',
  'token',
  'secret',
  'privateKey',
  'privateKeyPem',
];

/**
 * The log of a home, `logs/waybill.log` in it, one JSON document a line, for this user alone. At 5 MB it is put aside as
 * `waybill.1.log`, in the place of the one before: whoever calls again and again fills no disk with it. A home that cannot hold one goes without: nothing depends on it.
 */
export function openHostLog(home: string, host: HostKind): HostLog {
  const folder = path.join(home, 'logs');
  const file = path.join(folder, 'waybill.log');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    putAside(file, path.join(folder, 'waybill.1.log'));
    const out = destination({ dest: file, append: true, sync: true, mode: 0o600 });
    // A full disk must not bring the program down over its log.
    out.on('error', () => {});
    const log = pino({ base: { pid: process.pid, host }, redact: secrets }, out);
    let untilLooked = linesBetweenLooks;
    return (event, facts) => {
      log.info(facts, event);
      untilLooked -= 1;
      if (untilLooked > 0) return;
      untilLooked = linesBetweenLooks;
      try {
        if (putAside(file, path.join(folder, 'waybill.1.log'))) out.reopen();
      } catch {
        // Another program has it open: it grows on, and is looked at again.
      }
    };
  } catch {
    return () => {};
  }
}

/** Whether there was anything to put aside. */
function putAside(file: string, aside: string): boolean {
  try {
    if (statSync(file).size <= largestLog) return false;
    renameSync(file, aside);
    return true;
  } catch (thrown) {
    if (errorCode(thrown) !== 'ENOENT') throw thrown;
    return false;
  }
}
