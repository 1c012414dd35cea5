import assert from 'node:assert/strict';
import { RevocationRules } from '../../../../../shared/index.ts';
import type { CertificateVerdict } from '../../../../../shared/index.ts';
import { makeTestPki, partnerCode, showing } from '../../../../test-pki/index.ts';
import type { Defect, Issued, TestPki } from '../../../../test-pki/index.ts';
import { createMemoryStore, createRevocation } from '../../../revocation/index.ts';
import { createJudge } from '../../../trust/index.ts';
import type { Road } from '../../../trust/index.ts';
import type { Check } from './check.ts';

const address = {
  root: 'http://lists.example/root.crl',
  intermediate: 'http://lists.example/intermediate.crl',
};

const defects: readonly (readonly [defect: Defect, code: string])[] = [
  ['expired', 'certificate-expired'],
  ['notYetValid', 'certificate-not-yet-valid'],
  ['revoked', 'certificate-revoked'],
  ['wrongPurpose', 'certificate-wrong-purpose'],
  ['wrongName', 'certificate-wrong-name'],
  ['underExpiredAuthority', 'certificate-chain-invalid'],
  ['underComingAuthority', 'certificate-chain-invalid'],
  ['pathTooLong', 'certificate-chain-invalid'],
  ['outsideNameConstraints', 'certificate-chain-invalid'],
  ['notAnAuthority', 'certificate-chain-invalid'],
  ['authorityMayNotSign', 'certificate-chain-invalid'],
  ['criticalExtension', 'certificate-chain-invalid'],
  ['weakSignature', 'certificate-chain-invalid'],
  ['strange', 'certificate-no-chain'],
  ['selfSigned', 'certificate-no-chain'],
];

/** Paths, roads and revocation, judged by us on this runtime's certificates. */
export async function judgingChecks(): Promise<Check[]> {
  const pki = await makeTestPki({ listAddress: (authority) => address[authority] });
  const roads: readonly (readonly [Road, Issued])[] = [
    ['tls-client', pki.server],
    ['tls-server', pki.client],
    ['signer', pki.signer],
    ['recipient', pki.recipient],
    ['receipt', pki.receipts],
  ];
  return [
    ...roads.map(([road, leaf]) => ({
      name: `judges: trusted as ${road}`,
      run: async () => assert.equal((await verdict(pki, leaf, road)).problem, undefined),
    })),
    ...defects.map(([defect, code]) => ({
      name: `judges: ${defect}`,
      run: async () => {
        const { trusted, problem } = await verdict(pki, pki[defect], 'tls-client');
        assert.deepEqual({ trusted, code: problem?.code }, { trusted: false, code });
      },
    })),
    {
      name: 'judges: a pin, whoever has signed',
      run: async () => {
        const { trusted, by } = await verdict(pki, pki.selfSigned, 'tls-client', {
          pins: [pki.selfSigned.fingerprint],
        });
        assert.deepEqual({ trusted, by }, { trusted: true, by: 'pin' });
      },
    },
    {
      name: 'judges: a list signed by another does not count',
      run: async () => {
        const { trusted, problem } = await verdict(pki, pki.server, 'tls-client', {
          lists: () => pki.list('root'),
        });
        assert.deepEqual(
          { trusted, code: problem?.code },
          { trusted: false, code: 'revocation-list-invalid' },
        );
      },
    },
    {
      name: 'judges: no list, no trust',
      run: async () => {
        const { trusted, problem } = await verdict(pki, pki.server, 'tls-client', {
          lists: () => Promise.reject(new Error('nobody there')),
        });
        assert.deepEqual({ trusted, code: problem?.code }, { trusted: false, code: 'revocation-no-list' });
      },
    },
  ];
}

function clock(): number {
  return Date.now();
}

interface Circumstances {
  readonly pins?: readonly string[];
  /** Instead of the list that belongs to the address. */
  lists?(this: void): Promise<Uint8Array>;
}

async function verdict(
  pki: TestPki,
  leaf: Issued,
  road: Road,
  { pins = [], lists }: Circumstances = {},
): Promise<CertificateVerdict> {
  const judge = createJudge({ revocation: createRevocation({ store: createMemoryStore(), clock }), clock });
  const isTls = road === 'tls-client';
  return await judge.judge({
    road,
    shown: showing(leaf).der,
    rules: {
      pins,
      authorities: [pki.root.certificateDer],
      system: false,
      name: isTls
        ? { kind: 'host', host: 'partner.example' }
        : { kind: 'partner', codes: [partnerCode], hosts: [] },
      revocation: RevocationRules.parse({}),
    },
    download: async (request) =>
      lists === undefined
        ? await pki.list(request.address === address.root ? 'root' : 'intermediate')
        : await lists(),
  });
}
