import type { CertificateVerdict, RevocationRules } from '../../../../shared/index.ts';
import { partnerCode, showing } from '../../../test-pki/index.ts';
import type { Issued, TestPki } from '../../../test-pki/index.ts';
import type { Download, ExpectedName, Question, Road, TrustRules } from '../index.ts';
import { createJudge } from '../index.ts';
import { saidOf } from './said-of.ts';
import type { Revocation } from '../../revocation/index.ts';

export const allRoads: readonly Road[] = ['tls-client', 'tls-server', 'signer', 'recipient', 'receipt'];

/** No way to any network. */
export const nowhere: Download = () => Promise.reject(new Error('nothing is to be downloaded'));

/** The certificate that is right on a road. */
export function leafFor(pki: TestPki, road: Road): Issued {
  switch (road) {
    case 'tls-client':
      return pki.server;
    case 'tls-server':
      return pki.client;
    case 'signer':
      return pki.signer;
    case 'recipient':
      return pki.recipient;
    case 'receipt':
      return pki.receipts;
  }
}

export interface Asked extends Partial<Omit<Question, 'rules'>>, Partial<Omit<TrustRules, 'revocation'>> {
  readonly road: Road;
  /** What is shown, unless `shown` says otherwise: the leaf and what stands between it and its root. */
  readonly leaf?: Issued;
  readonly policy?: RevocationRules['policy'];
  readonly revocationRules?: Partial<RevocationRules>;
  readonly revocation?: Revocation;
  readonly now?: number;
  readonly systemAuthorities?: readonly Issued[];
}

/** Asks a judge, with the root of the PKI as the partner's own authority unless told otherwise. */
export function ask(pki: TestPki, asked: Asked): Promise<CertificateVerdict> {
  const { road, leaf, policy = 'require', now = Date.now(), systemAuthorities = [] } = asked;
  const judge = createJudge({
    revocation: asked.revocation ?? saidOf(),
    clock: () => now,
    systemAuthorities: () => systemAuthorities.map(({ certificateDer }) => certificateDer),
  });
  return judge.judge({
    road,
    shown: asked.shown ?? (leaf === undefined ? [] : showing(leaf).der),
    known: asked.known ?? [],
    download: asked.download ?? nowhere,
    ...(asked.fresh === undefined ? {} : { fresh: asked.fresh }),
    ...(asked.signal === undefined ? {} : { signal: asked.signal }),
    rules: {
      pins: asked.pins ?? [],
      ...(asked.despiteDates === undefined ? {} : { despiteDates: asked.despiteDates }),
      authorities: asked.authorities ?? [pki.root.certificateDer],
      system: asked.system ?? false,
      name: asked.name ?? nameOn(road),
      revocation: { policy, fromCertificates: true, listAddresses: [], ...asked.revocationRules },
    },
  });
}

function nameOn(road: Road): ExpectedName {
  return road === 'tls-client'
    ? { kind: 'host', host: 'localhost' }
    : { kind: 'partner', codes: [partnerCode], hosts: [] };
}
