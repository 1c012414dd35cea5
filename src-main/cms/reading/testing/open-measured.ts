import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { openFile } from '../index.ts';

// Opens SOURCE into TARGET with CERT.pem and KEY.pem, and says how much memory this process has had at most, octets.
const [source = '', target = '', certificateFile = '', keyFile = ''] = process.argv.slice(2);
const certificate = new X509Certificate(readFileSync(certificateFile)).raw;
await openFile(source, target, {
  keys: [{ certificate, privateKeyPem: readFileSync(keyFile, 'utf8') }],
  signers: [certificate],
  mostOctets: 2 ** 40,
});
process.stdout.write(`${process.resourceUsage().maxRSS * 1024}\n`);
