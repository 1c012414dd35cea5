import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { CmsError } from '../../cms-error.ts';
import { suites } from '../../suites.ts';
import { encryptOctets, secureFile, signDetached } from '../index.ts';

// Another runtime is started with this file: it secures SOURCE by every suite into FOLDER, with the certificate and key of CERT.pem and
// KEY.pem. One line of JSON for each suite: what came of it.
const [source = '', folder = '', certificateFile = '', keyFile = ''] = process.argv.slice(2);
const certificate = new X509Certificate(readFileSync(certificateFile)).raw;
const signers = [{ certificate, privateKeyPem: readFileSync(keyFile, 'utf8') }];
const recipients = [certificate];

for (const { number: suite } of Object.values(suites)) {
  const file = (name: string): string => path.join(folder, `${suite}.${name}`);
  const say = (said: object): unknown => process.stdout.write(`${JSON.stringify({ suite, ...said })}\n`);
  try {
    const octets = readFileSync(source).subarray(0, 60_000);
    writeFileSync(file('detached'), signDetached(octets, { suite, signers }));
    writeFileSync(file('encrypted'), encryptOctets(octets, { suite, recipients }));
    writeFileSync(file('content'), octets);
    const wish = { suite, signers, recipients, compression: { level: 6 } };
    const { sha256 } = await secureFile(source, file('secured'), wish);
    say({ sha256 });
  } catch (error) {
    if (!(error instanceof CmsError)) throw error;
    say({ code: error.code });
  }
}
