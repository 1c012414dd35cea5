import { spawnSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place, Start } from './place.ts';

/** Who owns what is uploaded: it lets in nobody with the rights of root. */
const nobody = { uid: 65_534, gid: 65_534 };

/** Writes Pure-FTPd's database of users; all else are its arguments. It keeps its user in the folder, and runs as root alone. */
export async function preparePureFtpd(place: Place): Promise<Start> {
  const { home, root, mode } = place;
  const entry = [place.user, place.passwordHash, nobody.uid, nobody.gid, '', `${root}/./`];
  await writeFile(join(home, 'users'), `${[...entry, ...Array<string>(12).fill('')].join(':')}\n`, {
    mode: 0o600,
  });
  makeDatabase(place);
  await chmod(root, 0o777);
  const certificate = join(home, 'certificate-and-key.pem');
  const parts = ['certificate.pem', 'key.pem'].map((name) => readFile(join(home, name), 'utf8'));
  await writeFile(certificate, (await Promise.all(parts)).join(''), { mode: 0o600 });
  const log = join(home, 'transfers.log');
  const args = [
    `--bind=${place.address},${place.port}`,
    place.address === '::1' ? '--ipv6only' : '--ipv4only',
    `--login=puredb:${join(home, 'users.pdb')}`,
    '--minuid=1',
    '--noanonymous',
    '--dontresolve',
    '--chrooteveryone',
    '--displaydotfiles',
    '--umask=111:000',
    `--pidfile=${join(home, 'pid')}`,
    '--syslogfacility=none',
    `--altlog=clf:${log}`,
    `--tls=${mode.plain === true ? 0 : 3}`,
    `--certfile=${certificate}`,
    ...(mode.largestFile === undefined ? [] : [`--quota=100000:${mode.largestFile}`]),
    ...(mode.passiveAddress === undefined ? [] : [`--forcepassiveip=${mode.passiveAddress}`]),
    ...(mode.passivePorts === undefined
      ? []
      : [`--passiveportrange=${mode.passivePorts.first}:${mode.passivePorts.last}`]),
  ];
  return { args, logs: [log], remoteRoot: '/' };
}

function makeDatabase({ found, home }: Place): void {
  const program = join(found.root, 'usr/bin/pure-pw');
  const { status, error, stderr } = spawnSync(
    program,
    ['mkdb', join(home, 'users.pdb'), '-f', join(home, 'users')],
    { env: { ...process.env, LD_LIBRARY_PATH: found.libraries.join(':') } },
  );
  if (status !== 0) throw new Error(`pure-pw: ${error?.message ?? stderr.toString()}`);
}
