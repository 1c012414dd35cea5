import { mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { FtpMode } from './mode.ts';
import type { Place, Start } from './place.ts';

/** Its only user whose password does not come from the system: "anonymous", with a list of the passwords that let in. */
export const vsftpdUser = 'anonymous';

/** Writes vsftpd's configuration. It serves the files as the user who runs the tests, who is not shut in. */
export async function prepareVsftpd(place: Place): Promise<Start> {
  const { home, root } = place;
  await mkdir(join(home, 'empty'), { mode: 0o555 });
  await writeFile(join(home, 'passwords'), `${place.password}\n`, { mode: 0o600 });
  const file = join(home, 'vsftpd.conf');
  const text = Object.entries(settings(place)).map(([name, value]) => `${name}=${written(value)}`);
  await writeFile(file, `${text.join('\n')}\n`, { mode: 0o600 });
  return { args: [file], logs: [join(home, 'server.log')], remoteRoot: root };
}

type Setting = string | number | boolean;

function written(value: Setting): string {
  return typeof value === 'boolean' ? (value ? 'YES' : 'NO') : String(value);
}

function settings(place: Place): Readonly<Record<string, Setting>> {
  const { mode, home } = place;
  const isIpv6 = place.address === '::1';
  const denied = [
    ...(mode.restart === false ? ['REST'] : []),
    ...(mode.uploadOnly === true ? ['DELE', 'RMD', 'RNFR', 'SIZE', 'MDTM'] : []),
  ];
  return {
    background: false,
    listen: !isIpv6,
    listen_ipv6: isIpv6,
    [isIpv6 ? 'listen_address6' : 'listen_address']: place.address,
    listen_port: place.port,
    // It shuts nobody into a folder that can be written to, and without a user of the system it has no other.
    run_as_launching_user: true,
    // What keeps apart processes is not allowed in every container.
    isolate: false,
    isolate_network: false,
    seccomp_sandbox: false,
    nopriv_user: userInfo().username,
    ftp_username: userInfo().username,
    secure_chroot_dir: join(home, 'empty'),
    anonymous_enable: true,
    local_enable: false,
    secure_email_list_enable: true,
    email_password_file: join(home, 'passwords'),
    anon_root: place.root,
    write_enable: true,
    anon_upload_enable: true,
    anon_mkdir_write_enable: true,
    anon_other_write_enable: true,
    anon_world_readable_only: false,
    anon_umask: '022',
    download_enable: mode.uploadOnly !== true,
    dirlist_enable: mode.uploadOnly !== true,
    ...(denied.length === 0 ? {} : { cmds_denied: denied.join(',') }),
    xferlog_enable: true,
    log_ftp_protocol: true,
    vsftpd_log_file: join(home, 'server.log'),
    ...(mode.passiveAddress === undefined ? {} : { pasv_address: mode.passiveAddress }),
    ...(mode.passivePorts === undefined
      ? {}
      : { pasv_min_port: mode.passivePorts.first, pasv_max_port: mode.passivePorts.last }),
    ...(mode.plain === true ? {} : tlsSettings(mode, home)),
  };
}

/** The versions of TLS are not its own to choose: see `openSslSettings`. */
function tlsSettings(mode: FtpMode, home: string): Readonly<Record<string, Setting>> {
  return {
    ssl_enable: true,
    implicit_ssl: mode.implicit === true,
    allow_anon_ssl: true,
    force_anon_logins_ssl: true,
    force_anon_data_ssl: true,
    rsa_cert_file: join(home, 'certificate.pem'),
    rsa_private_key_file: join(home, 'key.pem'),
    ca_certs_file: join(home, 'clients.pem'),
    ssl_ciphers: mode.tls === '1.1' ? 'ALL:@SECLEVEL=0' : 'HIGH',
    ssl_request_cert: mode.clientCertificate !== undefined,
    require_cert: mode.clientCertificate === 'required',
    validate_cert: mode.clientCertificate !== undefined,
    require_ssl_reuse: mode.sessionReuse === true,
  };
}
