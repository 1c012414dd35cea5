import { z } from 'zod';
import { CertificateId, PartnerId } from '../../../shared/index.ts';
import type {
  CertificateDetails,
  CertificateFacts,
  EngineBody,
  TrustDecision,
} from '../../../shared/index.ts';
import { say, sampleSummary } from './testing.ts';
import type { Said, World } from './testing.ts';

/** The engine's group of calls about certificates, as a test makes it. */
export type Certificates = EngineBody['certificates'];

/** Carries out a command against a certificate store of the test's making; one partner is known. */
export function ask(
  argv: readonly string[],
  certificates: Partial<Certificates>,
  world: World = {},
): Promise<Said> {
  return say(argv, {
    ...world,
    body: {
      certificates,
      partners: { list: () => Promise.resolve([sampleSummary()]), ...world.body?.partners },
    },
  });
}

const Failed = z.object({ error: z.object({ code: z.string() }).optional() });

/** The code of the problem in a document; undefined where there is none. */
export function codeOf({ out }: Said): string | undefined {
  return Failed.parse(JSON.parse(out)).error?.code;
}

/** What the certificate of a gearbox maker says of itself; valid for 2026. */
export function sampleFacts(change: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    fingerprint: '0123456789abcdef'.repeat(4),
    subject: 'CN=oftp2.volta.example, O=Volta Gearbox AG',
    issuer: 'CN=Example Issuing CA',
    serial: '0a1b',
    validFrom: Date.UTC(2026, 0, 1),
    validUntil: Date.UTC(2027, 0, 1),
    names: ['DNS:oftp2.volta.example'],
    identification: 'O0013VOLTA',
    keyType: 'RSA 2048',
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: ['serverAuth', 'clientAuth'],
    authority: false,
    selfSigned: false,
    signatureAlgorithm: 'sha256WithRSAEncryption',
    listAddresses: ['http://ca.example/list.crl'],
    statusAddresses: [],
    ...change,
  };
}

/** A partner's certificate in the store, with its chain. */
export function sampleCertificate(change: Partial<CertificateDetails> = {}): CertificateDetails {
  return {
    id: CertificateId.parse(5),
    owner: 'partner',
    partnerId: PartnerId.parse(1),
    partnerName: 'Volta Gearbox AG',
    label: 'oftp2.volta.example',
    purposes: ['tls', 'signing'],
    inUseFor: ['tls'],
    state: 'active',
    facts: sampleFacts(),
    expiry: { state: 'soon', days: 41 },
    addedAt: 1_000,
    origin: 'imported',
    chain: [
      sampleFacts(),
      sampleFacts({ subject: 'CN=Example Issuing CA', authority: true, pathLength: 0 }),
      sampleFacts({ subject: 'CN=Example Root CA', authority: true, selfSigned: true }),
    ],
    usedBy: [{ id: PartnerId.parse(1), name: 'Volta Gearbox AG' }],
    ...change,
  };
}

/** A person's yes to that certificate. */
export function sampleDecision(change: Partial<TrustDecision> = {}): TrustDecision {
  return {
    id: 1,
    at: Date.UTC(2026, 10, 20),
    partnerId: PartnerId.parse(1),
    fingerprint: sampleFacts().fingerprint,
    subject: 'CN=oftp2.volta.example',
    role: 'server',
    decision: 'trusted',
    for: 'always',
    despiteDates: false,
    by: 'anna, command line',
    note: 'compared by telephone',
    ...change,
  };
}
