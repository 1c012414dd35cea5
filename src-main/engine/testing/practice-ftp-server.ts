import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startFtpsServer } from '../../practice/index.ts';
import type { FtpsPlace } from '../../practice/index.ts';
import type { FtpMode, FtpServer } from '../../protocols/ftps/testing/index.ts';
import { issue, showing } from '../../test-pki/index.ts';

/** Our own server, as it stands behind the practice partners, set up as the others are. */
export async function startPracticeFtpServer(mode: FtpMode): Promise<Omit<FtpServer, 'program'>> {
  const authority = await issue({ name: 'Test FTP Authority', authority: true });
  const names = ['127.0.0.1', '::1', 'localhost'];
  const certificate = await issue({
    name: 'FTP Server',
    by: authority,
    names,
    extendedKeyUsage: ['serverAuth'],
  });
  const client = await issue({ name: 'FTP Client', by: authority, extendedKeyUsage: ['clientAuth'] });
  const home = await mkdtemp(path.join(tmpdir(), 'waybill-ftp-'));
  const root = path.join(home, 'root');
  await mkdir(root);
  const password = randomBytes(12).toString('base64url');
  const said: string[] = [];
  const place: FtpsPlace = { root, may: (right) => mode.uploadOnly !== true || right === 'store' };
  const server = await startFtpsServer({
    host: '127.0.0.1',
    port: 0,
    implicit: mode.implicit === true,
    identity: showing(certificate),
    ...(mode.tls === '1.2' || mode.tls === '1.3' ? { tls: mode.tls } : {}),
    ...(mode.clientCertificate === undefined ? {} : { clientCertificate: mode.clientCertificate }),
    trace: (from, line) => void said.push(`${from} ${line}\n`),
    logIn(login) {
      const shown =
        login.certificate === undefined
          ? undefined
          : createHash('sha256').update(login.certificate).digest('hex');
      const isKnown =
        shown === client.fingerprint || (shown === undefined && mode.clientCertificate !== 'required');
      const isRight = login.user === 'partner' && login.password === password && isKnown;
      return Promise.resolve(isRight ? place : 'Login incorrect');
    },
  });
  const stop = async (): Promise<void> => {
    await server.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    mode,
    host: '127.0.0.1',
    port: server.port,
    user: 'partner',
    password,
    root,
    remoteRoot: '/',
    authorityPem: authority.certificatePem,
    certificate,
    fingerprint: certificate.fingerprint,
    clientIdentity: { certificatePem: client.certificatePem, privateKeyPem: client.privateKeyPem },
    async place(name, content) {
      const file = path.join(root, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    },
    read: (name) => readFile(path.join(root, name)),
    log: () => Promise.resolve(said.join('')),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
