import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openssl } from './openssl.ts';

/** Files of a small authority and of one whom it has signed for, all made by OpenSSL's program: paths of PEM files. */
export interface IssuedFiles {
  readonly folder: string;
  readonly root: string;
  readonly authority: string;
  readonly leaf: string;
  /** RSA 2048, PKCS#8. */
  readonly key: string;
  readonly ecKey: string;
  readonly ecLeaf: string;
  readonly list: string;
  readonly request: string;
}

const settings = `
[req]
distinguished_name = dn
[dn]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
subjectAltName = DNS:localhost, IP:127.0.0.1
[ca]
default_ca = lists
[lists]
database = index.txt
default_md = sha256
default_crl_days = 30
`;

/** Makes a root, an authority under it, two leaves (RSA, EC), a revocation list and a request in the folder. */
export function makeIssuedFiles(folder: string): IssuedFiles {
  mkdirSync(folder, { recursive: true });
  function at(name: string): string {
    return path.join(folder, name);
  }
  const config = at('openssl.cnf');
  writeFileSync(config, settings.replace('index.txt', at('index.txt').replaceAll('\\', '/')));
  writeFileSync(at('index.txt'), '');
  const files: IssuedFiles = {
    folder,
    root: at('root.pem'),
    authority: at('authority.pem'),
    leaf: at('leaf.pem'),
    key: at('key.pem'),
    ecKey: at('ec-key.pem'),
    ecLeaf: at('ec-leaf.pem'),
    list: at('list.pem'),
    request: at('request.pem'),
  };
  makeKey(files.key, 'RSA', 'rsa_keygen_bits:2048');
  for (const name of [files.ecKey, at('root-key.pem'), at('authority-key.pem')]) {
    makeKey(name, 'EC', 'ec_paramgen_curve:P-256');
  }
  const common = ['req', '-config', config, '-new', '-sha256'];
  openssl([
    ...common,
    '-x509',
    '-days',
    '30',
    '-key',
    at('root-key.pem'),
    '-subj',
    '/CN=Waybill test root',
    '-extensions',
    'authority',
    '-out',
    files.root,
  ]);
  function sign(
    key: string,
    subject: string,
    section: string,
    issuer: string,
    issuerKey: string,
    out: string,
  ): void {
    const request = openssl([...common, '-key', key, '-subj', subject]);
    openssl(
      [
        'x509',
        '-req',
        '-sha256',
        '-days',
        '30',
        '-CA',
        issuer,
        '-CAkey',
        issuerKey,
        '-set_serial',
        String(out.length),
        '-extfile',
        config,
        '-extensions',
        section,
        '-out',
        out,
      ],
      request,
    );
  }
  const authorityKey = at('authority-key.pem');
  sign(
    authorityKey,
    '/CN=Waybill test authority',
    'authority',
    files.root,
    at('root-key.pem'),
    files.authority,
  );
  sign(
    files.key,
    '/CN=Waybill test leaf/serialNumber=O0013TEST',
    'leaf',
    files.authority,
    authorityKey,
    files.leaf,
  );
  sign(files.ecKey, '/CN=Waybill test leaf EC', 'leaf', files.authority, authorityKey, files.ecLeaf);
  openssl([
    'ca',
    '-config',
    config,
    '-gencrl',
    '-keyfile',
    authorityKey,
    '-cert',
    files.authority,
    '-out',
    files.list,
  ]);
  openssl([...common, '-key', files.key, '-subj', '/CN=Waybill test leaf', '-out', files.request]);
  return files;
}

function makeKey(file: string, algorithm: string, option: string): void {
  openssl(['genpkey', '-algorithm', algorithm, '-pkeyopt', option, '-out', file]);
}

/** The octets of PEM files one after the other. */
export function joined(...files: readonly string[]): Buffer {
  return Buffer.concat(files.map((file) => readFileSync(file)));
}
