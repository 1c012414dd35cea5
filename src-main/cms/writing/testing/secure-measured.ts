import { readFileSync } from 'node:fs';
import process from 'node:process';
import { X509Certificate } from 'node:crypto';
import { secureFile } from '../index.ts';

// Signs, compresses and encrypts SOURCE into TARGET with CERT.pem and KEY.pem, and says how much memory this process has had at most, octets.
const [source = '', target = '', certificateFile = '', keyFile = ''] = process.argv.slice(2);
const certificate = new X509Certificate(readFileSync(certificateFile)).raw;
await secureFile(source, target, {
  suite: 4,
  signers: [{ certificate, privateKeyPem: readFileSync(keyFile, 'utf8') }],
  compression: { level: 1 },
  recipients: [certificate],
});
process.stdout.write(`${process.resourceUsage().maxRSS * 1024}\n`);
