import assert from 'node:assert/strict';
import { X509Certificate, createPrivateKey, sign, verify } from 'node:crypto';
import type { CertificatePurpose } from '../../../../../shared/index.ts';
import { allPurposes } from '../../../../../shared/index.ts';
import { describeCertificate } from '../../../describe-certificate.ts';
import {
  makeIdentity,
  makeRequest,
  orderChain,
  publicKeyId,
  readBundle,
  writePkcs12,
  writePkcs7,
} from '../../index.ts';
import type { OwnIdentity } from '../../index.ts';
import type { IssuedFiles } from '../issued-files.ts';
import { joined } from '../issued-files.ts';
import { opensslText } from '../openssl.ts';
import type { Check } from './check.ts';

const wish = {
  commonName: 'Müller & Söhne',
  identification: 'O0013TEST',
  organisation: 'Müller',
  country: 'DE',
  names: ['localhost', '127.0.0.1'],
} as const;

/** Keys, certificates, requests and files of our own making, and signatures with them. */
export function makingChecks(files: IssuedFiles, identity: OwnIdentity): Check[] {
  return [
    ...allPurposes.map((purpose) => ({
      name: `makes an identity for ${purpose}`,
      run: () => makes([purpose], 2048),
    })),
    { name: 'makes an identity of 3072 bits', run: () => makes(allPurposes, 3072) },
    { name: 'makes an identity of 4096 bits', run: () => makes(allPurposes, 4096) },
    { name: 'makes a request that OpenSSL verifies', run: requests },
    { name: 'writes a PKCS#12 that OpenSSL and we open', run: () => writesPkcs12(files) },
    { name: 'writes a PKCS#7 that OpenSSL and we read', run: () => writesPkcs7(files) },
    { name: 'orders a chain', run: () => orders(files) },
    {
      name: 'knows a certificate by its key',
      run: () => {
        knows(identity);
      },
    },
    ...(['sha1', 'sha256', 'sha384', 'sha512', 'sha3-512'] as const).map((hash) => ({
      name: `signs with RSA and ${hash}`,
      run: () => {
        signs(identity, hash);
      },
    })),
  ];
}

async function makes(purposes: readonly CertificatePurpose[], bits: 2048 | 3072 | 4096): Promise<void> {
  const { certificatePem, privateKeyPem } = await makeIdentity({ ...wish, purposes, bits });
  const facts = describeCertificate(certificatePem);
  assert.equal(facts.subject, 'C=DE, O=Müller, CN=Müller & Söhne, serialNumber=O0013TEST');
  assert.equal(facts.keyType, `RSA ${bits}`);
  assert.deepEqual(facts.names, ['DNS:localhost', 'IP Address:127.0.0.1']);
  assert.equal(facts.selfSigned, true);
  assert.equal(new X509Certificate(certificatePem).checkPrivateKey(createPrivateKey(privateKeyPem)), true);
}

async function requests(): Promise<void> {
  const { requestPem, privateKeyPem, publicKeyId: id } = await makeRequest(wish);
  assert.match(opensslText(['req', '-verify', '-noout', '-text'], requestPem), /CN ?= ?M/);
  assert.equal(publicKeyId(privateKeyPem), id);
}

async function writesPkcs12(files: IssuedFiles): Promise<void> {
  const [certificate, ...chain] = (await readBundle(joined(files.leaf, files.authority, files.root)))
    .certificates;
  const [key] = (await readBundle(joined(files.key))).keys;
  assert.ok(certificate !== undefined && key !== undefined);
  const { privateKeyPem } = key;
  const written = await writePkcs12({
    certificate,
    chain,
    privateKeyPem,
    password: 'pässwörd',
    label: 'Zürich',
  });
  const bundle = await readBundle(written, 'pässwörd');
  assert.deepEqual(bundle.certificates, [certificate, ...chain]);
  assert.deepEqual(bundle.keys, [key]);
  const plain = await writePkcs12({ certificate, chain, privateKeyPem, password: 'secret', label: '' });
  const opened = opensslText(['pkcs12', '-nodes', '-passin', 'pass:secret'], plain);
  assert.equal(opened.match(/BEGIN CERTIFICATE/g)?.length, 3);
  assert.match(opened, /BEGIN PRIVATE KEY/);
}

async function writesPkcs7(files: IssuedFiles): Promise<void> {
  const { certificates } = await readBundle(joined(files.leaf, files.authority, files.root));
  const written = writePkcs7(certificates);
  assert.equal(
    opensslText(['pkcs7', '-inform', 'DER', '-print_certs'], written).match(/BEGIN CERT/g)?.length,
    3,
  );
  assert.deepEqual((await readBundle(written)).certificates, certificates);
}

async function orders(files: IssuedFiles): Promise<void> {
  const { certificates } = await readBundle(joined(files.leaf, files.authority, files.root, files.ecLeaf));
  const [leaf, authority, root, other] = certificates;
  assert.ok(leaf !== undefined && authority !== undefined && root !== undefined && other !== undefined);
  assert.deepEqual(orderChain(leaf, [root, other, authority]), [leaf, authority, root]);
  assert.deepEqual(orderChain(other, [root, authority]), [other, authority, root]);
}

function knows({ certificatePem, privateKeyPem }: OwnIdentity): void {
  assert.equal(publicKeyId(certificatePem), publicKeyId(privateKeyPem));
  assert.equal(publicKeyId(new X509Certificate(certificatePem).raw), publicKeyId(privateKeyPem));
}

function signs({ certificatePem, privateKeyPem }: OwnIdentity, hash: string): void {
  const content = Buffer.from('what is signed');
  const signature = sign(hash, content, privateKeyPem);
  const { publicKey } = new X509Certificate(certificatePem);
  assert.equal(verify(hash, content, publicKey, signature), true);
  assert.equal(verify(hash, Buffer.from('something else'), publicKey, signature), false);
}
