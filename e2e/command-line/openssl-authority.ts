import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Is OpenSSL's program here? Where the tests' peers are required, it has to be. */
export function opensslIsHere(): boolean {
  const here = spawnSync('openssl', ['version']).error === undefined;
  if (!here && process.env['WAYBILL_REQUIRE_PEERS'] === '1') throw new Error('openssl is needed here');
  return here;
}

/** Runs OpenSSL in a folder. Gives what it has written to its standard output; throws what it says where it fails. */
export function openssl(folder: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = spawnSync('openssl', args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, OPENSSL_CONF: '' },
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** A certificate authority as somebody runs one with OpenSSL alone: a folder, an index, a list. */
export interface Authority {
  readonly folder: string;
  /** Its own certificate, PEM file. */
  readonly certificate: string;
  /** Answers a request (PKCS#10, PEM file) and gives the PEM file of the certificate. */
  answer(request: string, wanted?: { readonly days?: number; readonly as?: 'leaf' | 'authority' }): string;
  /** Takes back a certificate of its own. */
  revoke(certificate: string): void;
  /** Its revocation list as of now, DER. */
  list(): Promise<Buffer>;
}

/** An authority of its own, or below another. What it answers says that its list lies at `listAddress`. */
export async function foundAuthority(
  parent: string,
  name: string,
  { listAddress, below }: { readonly listAddress: string; readonly below?: Authority },
): Promise<Authority> {
  const folder = path.join(parent, name);
  await mkdir(folder);
  await writeFile(path.join(folder, 'index.txt'), '');
  await writeFile(path.join(folder, 'crlnumber'), '01\n');
  await writeFile(path.join(folder, 'serial'), `${randomBytes(8).toString('hex')}\n`);
  await writeFile(path.join(folder, 'ca.cnf'), configuration(listAddress));
  const subject = ['-subj', `/O=Example/CN=${name}`, '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key'];
  const certificate = path.join(folder, 'ca.pem');
  if (below === undefined) {
    const root = ['-x509', '-days', '3650', '-config', 'ca.cnf', '-extensions', 'root'];
    openssl(folder, ['req', ...root, ...subject, '-out', 'ca.pem']);
  } else {
    openssl(folder, ['req', '-new', '-config', 'ca.cnf', ...subject, '-out', 'ca.csr']);
    const answered = below.answer(path.join(folder, 'ca.csr'), { days: 1825, as: 'authority' });
    await writeFile(certificate, await readFile(answered));
  }
  let answers = 0;
  return {
    folder,
    certificate,
    answer(request, { days = 365, as = 'leaf' } = {}) {
      answers += 1;
      const out = path.join(folder, `answer-${answers}.pem`);
      const validity = ['-days', String(days), '-extensions', as];
      openssl(folder, [
        'ca',
        '-batch',
        '-notext',
        '-config',
        'ca.cnf',
        ...validity,
        '-in',
        request,
        '-out',
        out,
      ]);
      return out;
    },
    revoke(revoked) {
      openssl(folder, ['ca', '-config', 'ca.cnf', '-revoke', revoked, '-crl_reason', 'keyCompromise']);
    },
    async list() {
      openssl(folder, ['ca', '-config', 'ca.cnf', '-gencrl', '-out', 'list.pem']);
      openssl(folder, ['crl', '-in', 'list.pem', '-outform', 'DER', '-out', 'list.crl']);
      return readFile(path.join(folder, 'list.crl'));
    },
  };
}

function configuration(listAddress: string): string {
  return `
[ca]
default_ca = here
[here]
database = index.txt
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
serial = serial
crlnumber = crlnumber
default_md = sha256
default_crl_days = 7
policy = any
preserve = yes
unique_subject = no
copy_extensions = copy
crl_extensions = list
[any]
countryName = optional
localityName = optional
organizationName = optional
organizationalUnitName = optional
commonName = supplied
serialNumber = optional
[req]
distinguished_name = name
prompt = no
[name]
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[authority]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always
crlDistributionPoints = URI:${listAddress}
[leaf]
basicConstraints = critical,CA:FALSE
authorityKeyIdentifier = keyid:always
crlDistributionPoints = URI:${listAddress}
[list]
authorityKeyIdentifier = keyid:always
`;
}
