import { beforeAll, expect, test } from 'vitest';
import { issue, makeKeys, makeTestPki, partnerCode, partnerHosts } from '../../test-pki/index.ts';
import type { KeyPair, KeyUsage, Purpose, TestPki } from '../../test-pki/index.ts';
import type { Road } from './index.ts';
import { allRoads, ask } from './testing/index.ts';

let pki: TestPki;
let rsa: KeyPair;
let ec: KeyPair;

beforeAll(async () => {
  pki = await makeTestPki();
  rsa = await makeKeys('rsa');
  ec = await makeKeys('ec');
});

async function roadsFor(
  keys: KeyPair,
  keyUsage: readonly KeyUsage[],
  extendedKeyUsage: readonly Purpose[],
): Promise<Road[]> {
  const leaf = await issue({
    name: 'Leaf',
    identification: partnerCode,
    names: partnerHosts,
    by: pki.intermediate,
    keys,
    keyUsage,
    extendedKeyUsage,
  });
  const roads: Road[] = [];
  for (const road of allRoads) {
    const { trusted, problem } = await ask(pki, { road, leaf });
    if (trusted) roads.push(road);
    else expect(problem?.code).toBe('certificate-wrong-purpose');
  }
  return roads;
}

test.each<[readonly KeyUsage[], readonly Road[]]>([
  [[], allRoads],
  [['digitalSignature'], ['tls-client', 'tls-server', 'signer', 'receipt']],
  [['nonRepudiation'], ['signer', 'receipt']],
  [['keyEncipherment'], ['recipient']],
  [['keyAgreement'], ['tls-server']],
  [['digitalSignature', 'keyEncipherment'], allRoads],
  [['dataEncipherment'], []],
  [['keyCertSign', 'cRLSign'], []],
])('a key of RSA that is used for %j is taken on %j', async (usage, roads) => {
  expect(await roadsFor(rsa, usage, [])).toEqual(roads);
});

test.each<[readonly KeyUsage[], readonly Road[]]>([
  [['keyAgreement'], ['tls-client', 'tls-server', 'recipient']],
  [['keyEncipherment'], []],
  [['digitalSignature'], ['tls-client', 'tls-server', 'signer', 'receipt']],
])('a key on a curve that is used for %j is taken on %j', async (usage, roads) => {
  expect(await roadsFor(ec, usage, [])).toEqual(roads);
});

test.each<[readonly Purpose[], readonly Road[]]>([
  [['serverAuth'], ['tls-client', 'signer', 'recipient', 'receipt']],
  [['clientAuth'], ['tls-server', 'signer', 'recipient', 'receipt']],
  [['emailProtection'], ['signer', 'recipient', 'receipt']],
  [['anyExtendedKeyUsage'], allRoads],
  [['codeSigning', 'clientAuth', 'serverAuth'], allRoads],
  [['codeSigning', 'OCSPSigning', 'timeStamping'], []],
])('a certificate that is meant for %j is taken on %j', async (purposes, roads) => {
  expect(await roadsFor(rsa, [], purposes)).toEqual(roads);
});

test('an authority passes on what it is meant for, and is told of', async () => {
  const by = await issue({
    name: 'Servers',
    authority: true,
    by: pki.root,
    extendedKeyUsage: ['serverAuth'],
  });
  const leaf = await issue({ name: 'Leaf', identification: partnerCode, names: partnerHosts, by });
  expect(await ask(pki, { road: 'tls-client', leaf })).toMatchObject({ trusted: true });
  expect(await ask(pki, { road: 'tls-server', leaf })).toMatchObject({
    problem: { code: 'certificate-wrong-purpose', params: { level: 'CN=Servers' } },
  });
});
