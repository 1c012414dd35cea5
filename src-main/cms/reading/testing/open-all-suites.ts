import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { CmsError } from '../../cms-error.ts';
import { suites } from '../../suites.ts';
import { decryptOctets, openFile, verifyAttached, verifyDetached } from '../index.ts';

// Another runtime is started with this file: it opens what was made by every suite in FOLDER with the certificate and key of CERT.pem and
// KEY.pem. One line of JSON for each suite: what came of it.
const [folder = '', certificateFile = '', keyFile = ''] = process.argv.slice(2);
const certificate = new X509Certificate(readFileSync(certificateFile)).raw;
const keys = [{ certificate, privateKeyPem: readFileSync(keyFile, 'utf8') }];
const signers = [certificate];

for (const { number: suite } of Object.values(suites)) {
  const file = (name: string): string => path.join(folder, `${suite}.${name}`);
  const say = (said: object): unknown => process.stdout.write(`${JSON.stringify({ suite, ...said })}\n`);
  try {
    const { layers } = await openFile(file('secured'), file('opened'), {
      keys,
      signers,
      mostOctets: 2 ** 30,
    });
    const signed = layers.flatMap((layer) => (layer.kind === 'signed' ? layer.signatures : []));
    const small = [
      ...verifyAttached(readFileSync(file('attached')), signers).signatures,
      ...verifyAttached(readFileSync(file('without-attributes')), signers).signatures,
      ...verifyDetached(readFileSync(file('content')), readFileSync(file('detached')), signers),
    ];
    const carriers = ['pkcs1', 'oaep'].map((name) =>
      Buffer.from(decryptOctets(readFileSync(file(name)), keys)).toString('utf8'),
    );
    say({ states: [...signed, ...small].map(({ state }) => state), carriers });
  } catch (error) {
    if (!(error instanceof CmsError)) throw error;
    say({ code: error.code });
  }
}
