import { X509Certificate } from 'node:crypto';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Issued } from './issue.ts';
import type { Revoked } from './revocation-list.ts';
import { serveFiles } from './servers.ts';
import type { FileServer } from './servers.ts';

const run = promisify(execFile);

export interface ResponderOptions {
  readonly issuer: Issued;
  /** What it says is good; of what stands in neither list it says `unknown`. */
  readonly good?: readonly Issued[];
  readonly revoked?: readonly Revoked[];
  /** Who signs; absent: the issuer itself. */
  readonly signer?: Issued;
  /** How long its answers count; absent: they do not say. */
  readonly minutes?: number;
  readonly hash?: 'sha1' | 'sha256' | 'sha384' | 'sha512';
}

/** Whether the openssl command is there; where the tests must have all their peers, throws when it is not. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if (process.env['WAYBILL_REQUIRE_PEERS'] === '1')
      throw new Error('openssl is needed here', { cause: error });
    return false;
  }
}

/**
 * OpenSSL's OCSP responder on 127.0.0.1, at `address` itself. It runs once for each request: its own listener would be open to the whole
 * network.
 */
export async function startOcspResponder(options: ResponderOptions): Promise<FileServer> {
  const { issuer, signer = issuer, minutes, hash = 'sha256' } = options;
  const folder = await mkdtemp(join(tmpdir(), 'ocsp-'));
  const at = (name: string): string => join(folder, name);
  await writeFile(at('index.txt'), indexOf(options));
  await writeFile(at('issuer.pem'), issuer.certificatePem);
  await writeFile(at('signer.pem'), signer.certificatePem);
  await writeFile(at('signer.key'), signer.privateKeyPem, { mode: 0o600 });
  let requests = 0;

  async function answer(posted: Buffer): Promise<Buffer> {
    requests += 1;
    const [request, response] = [at(`${requests}.request`), at(`${requests}.response`)];
    await writeFile(request, posted);
    await run('openssl', [
      'ocsp',
      '-index',
      at('index.txt'),
      '-CA',
      at('issuer.pem'),
      '-rmd',
      hash,
      '-rsigner',
      at('signer.pem'),
      '-rkey',
      at('signer.key'),
      '-reqin',
      request,
      '-respout',
      response,
      ...(minutes === undefined ? [] : ['-nmin', String(minutes)]),
    ]);
    return await readFile(response);
  }

  const server = await serveFiles({ '/': answer });
  return {
    ...server,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The database of `openssl ca`. */
function indexOf({ good = [], revoked = [] }: ResponderOptions): string {
  const lines = [
    ...good.map((certificate) => line('V', certificate, '')),
    ...revoked.map(({ certificate, at = new Date(Date.now() - 3_600_000), reason }) =>
      line('R', certificate, reason === undefined ? time(at) : `${time(at)},${reason}`),
    ),
  ];
  return lines.join('');
}

function line(state: 'V' | 'R', { certificateDer, subject }: Issued, revoked: string): string {
  const { serialNumber, validTo } = new X509Certificate(certificateDer);
  return `${[state, time(new Date(validTo)), revoked, serialNumber, 'unknown', `/${subject}`].join('\t')}\n`;
}

/** As UTCTime. */
function time(date: Date): string {
  return `${date.toISOString().slice(2, 19).replaceAll(/[-:T]/g, '')}Z`;
}
