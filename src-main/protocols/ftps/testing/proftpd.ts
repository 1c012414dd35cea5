import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { FtpMode } from './mode.ts';
import type { Place, Start } from './place.ts';

/** Writes ProFTPD's configuration. It serves the files as the user who runs the tests; as root it shuts its user in. */
export async function prepareProftpd(place: Place): Promise<Start> {
  const { home, root, isRoot } = place;
  const { uid, gid } = userInfo();
  const logs = ['commands.log', 'tls.log', 'server.log'].map((name) => join(home, name));
  const users = `${place.user}:${place.passwordHash}:${uid}:${gid}::${root}:/bin/sh\n`;
  await writeFile(join(home, 'users'), users, { mode: 0o600 });
  const file = join(home, 'proftpd.conf');
  await writeFile(file, `${lines(place).join('\n')}\n`);
  return { args: ['-n', '-q', '-c', file], logs, remoteRoot: isRoot ? '/' : root };
}

function lines(place: Place): readonly string[] {
  const { mode, home, isRoot, found } = place;
  return [
    `ModulePath ${join(found.root, 'usr/lib/proftpd')}`,
    ...(mode.plain === true ? [] : ['LoadModule mod_tls.c']),
    'ServerType standalone',
    'ServerName "Waybill test"',
    'DefaultServer on',
    'SocketBindTight on',
    `UseIPv6 ${place.address === '::1' ? 'on' : 'off'}`,
    `DefaultAddress ${place.address}`,
    `Port ${place.port}`,
    'UseReverseDNS off',
    'WtmpLog off',
    'TransferLog none',
    `PidFile ${join(home, 'pid')}`,
    `ScoreboardFile ${join(home, 'scoreboard')}`,
    `SystemLog ${join(home, 'server.log')}`,
    'LogFormat commands "%t %r %s %S"',
    `ExtendedLog ${join(home, 'commands.log')} ALL commands`,
    'Umask 022 022',
    'AuthOrder mod_auth_file.c',
    `AuthUserFile ${join(home, 'users')}`,
    'RequireValidShell off',
    'UseFtpUsers off',
    `User ${userInfo().username}`,
    `Group ${groupName()}`,
    ...(isRoot ? ['RootLogin on', 'DefaultRoot ~'] : []),
    'AllowOverwrite on',
    `AllowStoreRestart ${mode.restart === false ? 'off' : 'on'}`,
    `AllowRetrieveRestart ${mode.restart === false ? 'off' : 'on'}`,
    'HiddenStores off',
    ...(mode.largestFile === undefined ? [] : [`MaxStoreFileSize ${mode.largestFile} MB`]),
    ...(mode.passiveAddress === undefined ? [] : [`MasqueradeAddress ${mode.passiveAddress}`]),
    ...(mode.passivePorts === undefined
      ? []
      : [`PassivePorts ${mode.passivePorts.first} ${mode.passivePorts.last}`]),
    '<IfModule mod_ctrls.c>',
    'ControlsEngine off',
    '</IfModule>',
    '<IfModule mod_delay.c>',
    'DelayEngine off',
    '</IfModule>',
    ...(mode.uploadOnly === true
      ? ['<Limit LIST NLST MLSD MLST STAT RETR DELE RMD RNFR SIZE MDTM>', 'DenyAll', '</Limit>']
      : []),
    ...(mode.office === true ? officeLines(place.root) : []),
    ...(mode.plain === true ? [] : tlsLines(mode, home)),
  ];
}

function limit(commands: string, who: 'AllowAll' | 'DenyAll'): readonly string[] {
  return [`<Limit ${commands}>`, who, '</Limit>'];
}

function officeLines(root: string): readonly string[] {
  return [
    ...limit('MKD XMKD RMD XRMD RNFR RNTO', 'DenyAll'),
    `<Directory ${root}>`,
    ...limit('STOR STOU APPE', 'DenyAll'),
    '</Directory>',
    `<Directory ${join(root, 'in')}>`,
    ...limit('STOR STOU APPE', 'AllowAll'),
    '</Directory>',
  ];
}

function groupName(): string {
  return spawnSync('id', ['-gn']).stdout.toString().trim();
}

function tlsLines(mode: FtpMode, home: string): readonly string[] {
  const options = [
    ...(mode.implicit === true ? ['UseImplicitSSL'] : []),
    ...(mode.sessionReuse === true ? [] : ['NoSessionReuseRequired']),
  ];
  const verify = { required: 'on', asked: 'optional', none: 'off' }[mode.clientCertificate ?? 'none'];
  return [
    'TLSEngine on',
    `TLSLog ${join(home, 'tls.log')}`,
    `TLSProtocol ${mode.tls === undefined ? 'TLSv1.2 TLSv1.3' : `TLSv${mode.tls}`}`,
    ...(mode.tls === '1.1' ? ['TLSCipherSuite ALL:@SECLEVEL=0'] : []),
    `TLSRequired ${mode.dataInClear === true ? 'ctrl+!data' : 'on'}`,
    `TLSECCertificateFile ${join(home, 'certificate.pem')}`,
    `TLSECCertificateKeyFile ${join(home, 'key.pem')}`,
    `TLSCACertificateFile ${join(home, 'clients.pem')}`,
    `TLSVerifyClient ${verify}`,
    'TLSRenegotiate none',
    ...(options.length === 0 ? [] : [`TLSOptions ${options.join(' ')}`]),
  ];
}
