/**
 * How long it takes to know whether one certificate is in a list of 50,000: to read the list as it is kept, verify its signature and look
 * the serial number up. The list is made by the openssl command. Run it with `node bench/revocation.ts`.
 */
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore, createRevocation, importLists } from '../src-main/certificates/index.ts';
import { issue } from '../src-main/test-pki/index.ts';
import type { Issued } from '../src-main/test-pki/index.ts';
import { median } from './measure.ts';

const entries = 50_000;
const runs = 30;

/** The list of `authority`, PEM, with `serial` and as many others as are wanted. */
function publish(authority: Issued, serial: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'list-'));
  const at = (name: string): string => join(folder, name).replaceAll('\\', '/');
  const others = Array.from({ length: entries - 1 }, (_none, index) =>
    `7F${index.toString(16).padStart(30, '0')}`.toUpperCase(),
  );
  try {
    writeFileSync(
      at('index.txt'),
      [...others, serial]
        .map((one) => `R\t330101000000Z\t260101000000Z,keyCompromise\t${one}\tunknown\t/CN=${one}\n`)
        .join(''),
    );
    writeFileSync(at('number'), '01');
    writeFileSync(at('key.pem'), authority.privateKeyPem, { mode: 0o600 });
    writeFileSync(at('ca.pem'), authority.certificatePem);
    writeFileSync(
      at('ca.cnf'),
      `[ca]\ndefault_ca=a\n[a]\ndatabase=${at('index.txt')}\ncrlnumber=${at('number')}\ndefault_md=sha256\n`,
    );
    return execFileSync(
      'openssl',
      [
        'ca',
        '-config',
        at('ca.cnf'),
        '-gencrl',
        '-crldays',
        '7',
        '-keyfile',
        at('key.pem'),
        '-cert',
        at('ca.pem'),
      ],
      { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  state: 'good' | 'revoked',
  leaf: Issued,
  authority: Issued,
  list: Buffer,
): Promise<void> {
  const store = createMemoryStore();
  for (const { issuerKey, der, facts } of importLists(list))
    store.keepList(issuerKey, { der, address: '', keptAt: Date.now() }, facts);
  const revocation = createRevocation({ store, clock: Date.now });
  const path = [leaf, authority].map(({ certificateDer }) => new X509Certificate(certificateDer));
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now();
    const [status] = await revocation.check({
      path,
      rules: { policy: 'require', fromCertificates: false, listAddresses: [] },
      download: () => Promise.reject(new Error('no network here')),
      fresh: false,
    });
    times.push(performance.now() - begin);
    if (status?.state !== state) throw new Error(`${status?.state} where ${state} was expected`);
  }
  const most = Math.max(...times);
  console.log(
    `${state.padEnd(8)} first ${times[0]?.toFixed(1)} ms   median ${median(times).toFixed(1)} ms   longest ${most.toFixed(1)} ms`,
  );
}

const authority = await issue({ name: 'Authority', authority: true, keyType: 'rsa' });
const good = await issue({ name: 'Good', by: authority });
const revoked = await issue({ name: 'Revoked', by: authority });
const list = publish(authority, new X509Certificate(revoked.certificateDer).serialNumber);
console.log(`${entries} entries, ${(list.length / 2 ** 20).toFixed(1)} MiB as PEM`);
await measure('revoked', revoked, authority, list);
await measure('good', good, authority, list);
