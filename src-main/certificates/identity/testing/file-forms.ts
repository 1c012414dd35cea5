import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bundle } from '../bundle.ts';
import { der, explicit, integer, octetString, oid, sequence } from '../../der/index.ts';
import { oids } from '../oids.ts';
import { joined, makeIssuedFiles } from './issued-files.ts';
import type { IssuedFiles } from './issued-files.ts';
import { openssl } from './openssl.ts';

/** One file as another program writes it, and what has to be found in it. */
export interface FileForm {
  readonly name: string;
  readonly octets: Uint8Array;
  readonly password?: string;
  readonly form: Bundle['form'];
  readonly certificates: number;
  readonly keys: number;
  readonly requests: number;
  readonly lists: number;
}

/** A password that is the same in every program. */
export const password = 'correct horse 7';
/** One that has to become UTF-16 in PKCS#12, and is not one octet a sign in UTF-8. */
export const widePassword = 'pässwörd €uro';

type Expected = Partial<Pick<FileForm, 'certificates' | 'keys' | 'requests' | 'lists' | 'password'>>;

/** Files in every form that is read, made by OpenSSL's program in the folder. */
export function makeFileForms(folder: string): {
  readonly files: IssuedFiles;
  readonly forms: readonly FileForm[];
} {
  const files = makeIssuedFiles(folder);
  const forms: FileForm[] = [];
  function add(name: string, form: Bundle['form'], octets: Uint8Array, expected: Expected): void {
    forms.push({ name, form, octets, certificates: 0, keys: 0, requests: 0, lists: 0, ...expected });
  }
  addTexts(files, add);
  addPkcs7(files, add);
  addKeys(files, add);
  addPkcs12(files, add);
  return { files, forms };
}

type Add = (name: string, form: Bundle['form'], octets: Uint8Array, expected: Expected) => void;

const one = { certificates: 1 } as const;

function addTexts(files: IssuedFiles, add: Add): void {
  const leaf = readFileSync(files.leaf, 'utf8');
  add('PEM', 'pem', Buffer.from(leaf), one);
  add('PEM with CRLF', 'pem', Buffer.from(leaf.replaceAll('\n', '\r\n')), one);
  add('PEM with CR', 'pem', Buffer.from(leaf.replaceAll('\n', '\r')), one);
  add('PEM, UTF-8 with BOM', 'pem', Buffer.from(`\u{feff}${leaf}`), one);
  add('PEM, UTF-16 LE with BOM', 'pem', Buffer.from(`\u{feff}${leaf}`, 'utf16le'), one);
  add('PEM, UTF-16 BE with BOM', 'pem', Buffer.from(`\u{feff}${leaf}`, 'utf16le').swap16(), one);
  add('PEM, UTF-16 LE', 'pem', Buffer.from(leaf, 'utf16le'), one);
  add('PEM, UTF-16 BE', 'pem', Buffer.from(leaf, 'utf16le').swap16(), one);
  add('PEM with text before it', 'pem', openssl(['x509', '-in', files.leaf, '-text']), one);
  add('base64 without lines around it', 'der', Buffer.from(leaf.replaceAll(/-----[^-]+-----/g, '')), one);
  add('a chain', 'pem', joined(files.leaf, files.authority, files.root), { certificates: 3 });
  add('the same certificate twice', 'pem', joined(files.leaf, files.leaf), one);
  add(
    'all sorts in one text',
    'pem',
    joined(files.root, files.key, files.list, files.leaf, files.request, files.ecKey),
    { certificates: 2, keys: 2, requests: 1, lists: 1 },
  );
  const leafDer = openssl(['x509', '-in', files.leaf, '-outform', 'DER']);
  add('DER', 'der', leafDer, one);
  add('DER with a line end after it', 'der', Buffer.concat([leafDer, Buffer.from('\r\n')]), one);
  add('revocation list, PEM', 'crl', readFileSync(files.list), { lists: 1 });
  add('revocation list, DER', 'crl', openssl(['crl', '-in', files.list, '-outform', 'DER']), { lists: 1 });
  add('request, PEM', 'pkcs10', readFileSync(files.request), { requests: 1 });
  add('request, DER', 'pkcs10', openssl(['req', '-in', files.request, '-outform', 'DER']), { requests: 1 });
}

function addPkcs7(files: IssuedFiles, add: Add): void {
  const made = ['crl2pkcs7', '-in', files.list];
  const certificates = ['-certfile', files.leaf, '-certfile', files.authority];
  const pem = openssl([...made, ...certificates]);
  const both = { certificates: 2, lists: 1 };
  add('PKCS#7, PEM', 'pkcs7', pem, both);
  add('PKCS#7, DER', 'pkcs7', openssl([...made, ...certificates, '-outform', 'DER']), both);
  const called = pem.toString('utf8').replaceAll('PKCS7-----', 'CERTIFICATE-----');
  add('PKCS#7 that calls itself a certificate', 'pkcs7', Buffer.from(called), both);
  const cms = pem.toString('utf8').replaceAll('PKCS7-----', 'CMS-----');
  add('PKCS#7 that calls itself CMS', 'pkcs7', Buffer.from(cms), both);
  const signing = ['-signer', files.leaf, '-inkey', files.key, '-certfile', files.authority];
  const streamed = ['cms', '-sign', '-binary', '-stream', '-nodetach', '-outform', 'DER', ...signing];
  add('PKCS#7 with lengths that are not said (BER)', 'pkcs7', openssl(streamed, 'content'), {
    certificates: 2,
  });
}

function addKeys(files: IssuedFiles, add: Add): void {
  const clear = { keys: 1 };
  const closed = { keys: 1, password };
  const pass = ['-passout', `pass:${password}`];
  add('key, PKCS#8', 'key', readFileSync(files.key), clear);
  add(
    'key, PKCS#8 DER',
    'key',
    openssl(['pkcs8', '-topk8', '-nocrypt', '-in', files.key, '-outform', 'DER']),
    clear,
  );
  add('key, PKCS#1', 'key', openssl(['rsa', '-in', files.key, '-traditional']), clear);
  add('key, PKCS#1 DER', 'key', openssl(['rsa', '-in', files.key, '-traditional', '-outform', 'DER']), clear);
  add('key, EC with its parameters', 'key', openssl(['ecparam', '-name', 'prime256v1', '-genkey']), clear);
  add('key, EC DER', 'key', openssl(['ec', '-in', files.ecKey, '-outform', 'DER']), clear);
  for (const cipher of ['des3', 'aes128', 'aes192', 'aes256']) {
    const args = ['rsa', '-in', files.key, '-traditional', `-${cipher}`, ...pass];
    add(`key, the old encrypted form with ${cipher}`, 'key', openssl(args), closed);
  }
  add(
    'key, EC, the old encrypted form',
    'key',
    openssl(['ec', '-in', files.ecKey, '-aes256', ...pass]),
    closed,
  );
  const topk8 = ['pkcs8', '-topk8', '-in', files.key, ...pass];
  for (const cipher of ['aes-128-cbc', 'aes-192-cbc', 'aes-256-cbc', 'des3']) {
    add(`key, PBES2 with ${cipher}`, 'key', openssl([...topk8, '-v2', cipher]), closed);
  }
  for (const hash of ['SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512']) {
    const args = [...topk8, '-v2', 'aes256', '-v2prf', `hmacWith${hash}`, '-outform', 'DER'];
    add(`key, PBES2 with HMAC ${hash}, DER`, 'key', openssl(args), closed);
  }
  add('key, PBES2 with scrypt', 'key', openssl([...topk8, '-scrypt']), closed);
  for (const scheme of ['PBE-SHA1-3DES', 'PBE-SHA1-2DES']) {
    add(`key, ${scheme}`, 'key', openssl([...topk8, '-v1', scheme]), closed);
  }
  const old = ['-provider', 'default', '-provider', 'legacy'];
  for (const scheme of [
    'PBE-MD5-DES',
    'PBE-SHA1-DES',
    'PBE-MD5-RC2-64',
    'PBE-SHA1-RC2-64',
    'PBE-SHA1-RC2-40',
  ]) {
    add(`key, ${scheme}`, 'key', openssl([...topk8, '-v1', scheme, ...old]), closed);
  }
  add('key, PBES2 with RC2-64', 'key', openssl([...topk8, '-v2', 'rc2-64-cbc', ...old]), closed);
}

function addPkcs12(files: IssuedFiles, add: Add): void {
  const base = ['pkcs12', '-export', '-in', files.leaf, '-inkey', files.key, '-certfile', files.authority];
  const all = { certificates: 2, keys: 1, password };
  function write(name: string, args: readonly string[], secret = password, expected: Expected = {}): void {
    const file = path.join(files.folder, 'password.txt');
    writeFileSync(file, `${secret}\n`);
    const octets = openssl([...base, ...args, '-passout', `file:${file}`]);
    add(`PKCS#12${name}`, 'pkcs12', octets, { ...all, password: secret, ...expected });
  }
  write('', []);
  write(' with friendly names', ['-name', 'Schlüssel €', '-caname', 'authority']);
  write(' with AES-128', ['-certpbe', 'AES-128-CBC', '-keypbe', 'AES-128-CBC']);
  write(' with 3DES and SHA-1', ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']);
  write(' with RC2-40, 3DES and SHA-1', ['-legacy']);
  write(' with RC2-128', ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128', '-macalg', 'sha1']);
  for (const hash of ['sha224', 'sha384', 'sha512'])
    write(` with a check value of ${hash}`, ['-macalg', hash]);
  write(' without a check value', ['-nomac']);
  write(' without anything encrypted', ['-certpbe', 'NONE', '-keypbe', 'NONE']);
  write(' with certificates in clear', ['-certpbe', 'NONE']);
  write(' with a password beyond ASCII', [], widePassword);
  write(' with 3DES and a password beyond ASCII', ['-legacy'], widePassword);
  write(' with an empty password', [], '');
  write(' with certificates only', ['-nokeys'], password, { keys: 0 });
  write(' with many iterations', ['-iter', '50000']);
  add('PKCS#12 with two keys, open', 'pkcs12', twoKeys(files), { keys: 2 });
  add('PKCS#12 in pieces (BER)', 'pkcs12', twoKeys(files, inPieces), { keys: 2 });
}

/** Two keys in clear and no check value: no program writes such a file when asked, and some do. */
function twoKeys(files: IssuedFiles, write = octetString): Buffer {
  const bags = [files.key, files.ecKey].map((file) => {
    const key = openssl(['pkcs8', '-topk8', '-nocrypt', '-in', file, '-outform', 'DER']);
    return sequence(oid(oids.keyBag), explicit(0, key));
  });
  const safe = sequence(oid(oids.data), explicit(0, write(sequence(...bags))));
  return sequence(integer(3), sequence(oid(oids.data), explicit(0, write(sequence(safe)))));
}

/** As programs write that do not know the length beforehand (X.690 8.1.3.6, 8.7.3). */
function inPieces(content: Uint8Array): Buffer {
  const middle = Math.floor(content.length / 2);
  const pieces = [content.subarray(0, middle), content.subarray(middle)].map((piece) => der(0x04, piece));
  return Buffer.concat([Buffer.from([0x24, 0x80]), ...pieces, Buffer.from([0, 0])]);
}
