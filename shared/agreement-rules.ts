import type { Certificate, CertificatePurpose } from './certificate.ts';
import type { OftpAgreement, OftpSecurity, PartnerTerms } from './partner.ts';
import type { Parameters, PartnerId } from './primitives.ts';

/** The revision from which files and receipts can be secured: 2.0 (RFC 5024 1.3). */
const securedFrom = 5;

/** The longest record that 2 octets can tell the length of (RFC 5024 6.5). */
export const longestPrefixed = 65_535;

export const agreementFindingCodes = [
  'agreement-level-security',
  'agreement-blocks-variable',
  'agreement-record-too-long',
  'agreement-code-twice',
  'agreement-code-is-partner',
  'agreement-code-is-ours',
  'agreement-code-elsewhere',
  'agreement-code-is-group',
  'agreement-retry-duplicate',
  'agreement-no-own-certificate',
  'agreement-no-partner-certificate',
] as const;
export type AgreementFindingCode = (typeof agreementFindingCodes)[number];

/** What does not work in an agreement, although every field of it is valid. */
export interface AgreementFinding {
  readonly code: AgreementFindingCode;
  /** Where it is, as `['files', 'sent']`. */
  readonly path: readonly string[];
  readonly params: Parameters;
  /** `error`: it can never work. `caution`: it works once something else is there. */
  readonly weight: 'error' | 'caution';
}

/** What an agreement is held against. */
export interface AgreementSurroundings {
  /** Our own code with all partners; empty: not filled in. */
  readonly ownCode: string;
  /** The codes of our groups. */
  readonly groupCodes: readonly string[];
  /** The other partners. */
  readonly others: readonly ({ readonly name: string } & PartnerTerms)[];
  /** What there are active certificates for. */
  readonly certificates: Readonly<Record<'own' | 'theirs', ReadonlySet<CertificatePurpose>>>;
  /** As it was agreed until now; absent: a new partner, whose certificates cannot be here yet. */
  readonly before?: OftpAgreement | undefined;
}

/**
 * Which combinations of an agreement do not work, for the doors to say it at the field and for the engine to refuse it. Errors come
 * first.
 */
export function agreementFindings(
  agreement: OftpAgreement,
  surroundings: AgreementSurroundings,
): readonly AgreementFinding[] {
  const findings = [
    ...levelFindings(agreement),
    ...fileFindings(agreement.files),
    ...routingFindings(agreement, surroundings),
    ...retryFindings(agreement.retries),
    ...certificateFindings(agreement.security, surroundings),
  ];
  return findings.toSorted((a, b) => Number(a.weight === 'caution') - Number(b.weight === 'caution'));
}

/** What there are active certificates for: ours for all partners, and one partner's own. */
export function purposesThere(
  certificates: readonly (Pick<Certificate, 'owner' | 'partnerId' | 'state'> & {
    readonly purposes: readonly CertificatePurpose[];
  })[],
  partnerId: PartnerId | undefined,
): AgreementSurroundings['certificates'] {
  const active = certificates.filter(({ state }) => state === 'active');
  const theirs = active.filter(
    (one) => partnerId !== undefined && one.partnerId === partnerId && one.owner !== 'own',
  );
  return {
    own: new Set(active.filter(({ owner }) => owner === 'own').flatMap(({ purposes }) => purposes)),
    theirs: purposesOf(theirs),
  };
}

/** What certificates of one partner serve for together. */
export function purposesOf(
  theirs: readonly (Pick<Certificate, 'owner'> & { readonly purposes: readonly CertificatePurpose[] })[],
): ReadonlySet<CertificatePurpose> {
  // Whoever an authority of the partner has signed for may bring the certificate along with the signature.
  const byAuthority: readonly CertificatePurpose[] = theirs.some(({ owner }) => owner === 'authority')
    ? ['signing', 'receipts', 'authentication']
    : [];
  return new Set([...theirs.flatMap(({ purposes }) => purposes), ...byAuthority]);
}

function error(
  code: AgreementFindingCode,
  path: readonly string[],
  params: Parameters = {},
): AgreementFinding {
  return { code, path, params, weight: 'error' };
}

type SecuritySwitch = Exclude<keyof OftpSecurity, 'suite'>;

const securitySwitches: readonly SecuritySwitch[] = [
  'sign',
  'compress',
  'encrypt',
  'signedReceipts',
  'authentication',
  'requireSigned',
  'requireEncrypted',
];

/** Nothing of RFC 5024 6 and 4.2.3 exists before 2.0. */
function levelFindings({ level, security }: OftpAgreement): readonly AgreementFinding[] {
  if (level >= securedFrom || !securitySwitches.some((name) => security[name])) return [];
  return [error('agreement-level-security', ['level'])];
}

function fileFindings(files: OftpAgreement['files']): readonly AgreementFinding[] {
  if (files.format !== 'V') return [];
  return [
    ...(files.sent === 'blocks' ? [error('agreement-blocks-variable', ['files', 'sent'])] : []),
    ...(files.received === 'blocks' ? [error('agreement-blocks-variable', ['files', 'received'])] : []),
    // When the file is secured each record stands behind its length in 2 octets, and nobody knows beforehand which will be.
    ...(files.recordLength > longestPrefixed
      ? [error('agreement-record-too-long', ['files', 'recordLength'], { longest: longestPrefixed })]
      : []),
  ];
}

/** Each code leads to one place. */
function routingFindings(
  agreement: OftpAgreement,
  { ownCode, groupCodes, others }: AgreementSurroundings,
): readonly AgreementFinding[] {
  const { code, ourCode, routing } = agreement;
  const ours = new Set([ownCode, ourCode ?? ownCode, ...routing.ourCodes]);
  return [
    ...twice(routing.ourCodes, ['routing', 'ourCodes']),
    ...twice(routing.behind, ['routing', 'behind']),
    ...routing.ourCodes
      .filter((one) => one === code)
      .map((one) => error('agreement-code-is-partner', ['routing', 'ourCodes'], { code: one })),
    ...routing.behind.flatMap((one) => {
      const path = ['routing', 'behind'];
      if (one === code) return [error('agreement-code-is-partner', path, { code: one })];
      if (ours.has(one)) return [error('agreement-code-is-ours', path, { code: one })];
      const other = others.find(
        (partner) =>
          partner.kind === 'oftp2' &&
          (partner.oftp2.code === one || partner.oftp2.routing.behind.includes(one)),
      );
      return other === undefined
        ? []
        : [error('agreement-code-elsewhere', path, { code: one, partner: other.name })];
    }),
    ...placesOfCodes(agreement).flatMap(([path, codes]) =>
      codes
        .filter((one) => groupCodes.includes(one))
        .map((one) => error('agreement-code-is-group', path, { code: one })),
    ),
  ];
}

/** Every code of an agreement that leads somewhere. */
function placesOfCodes({
  code,
  ourCode,
  destination,
  originator,
  routing,
}: OftpAgreement): readonly (readonly [path: readonly string[], codes: readonly string[]])[] {
  const single = Object.entries({ code, ourCode, destination, originator });
  return [
    ...single.map(([name, one]) => [[name], one === undefined ? [] : [one]] as const),
    [['routing', 'ourCodes'], routing.ourCodes],
    [['routing', 'behind'], routing.behind],
  ];
}

function twice(codes: readonly string[], path: readonly string[]): readonly AgreementFinding[] {
  const repeated = new Set(codes.filter((code, place) => codes.indexOf(code) !== place));
  return [...repeated].map((code) => error('agreement-code-twice', path, { code }));
}

/** The partner has the file already: whoever sent it again would send it twice. */
function retryFindings({ reasons }: OftpAgreement['retries']): readonly AgreementFinding[] {
  return Object.entries(reasons)
    .filter(([reason, rule]) => isDuplicate(reason) && rule === 'later')
    .map(([reason]) => error('agreement-retry-duplicate', ['retries', 'reasons'], { reason }));
}

/** Reasons that say that the partner has the file already (RFC 5024 5.3.5, 5.3.14). */
export function isDuplicate(reason: string): boolean {
  return reason === 'SFNA.13' || reason === 'EFNA.13' || reason === 'NERP.23';
}

/** Whose certificate for what each part of the security needs. */
const needed: Readonly<
  Partial<Record<SecuritySwitch, readonly (readonly ['own' | 'theirs', CertificatePurpose])[]>>
> = {
  sign: [['own', 'signing']],
  encrypt: [['theirs', 'encryption']],
  signedReceipts: [['theirs', 'receipts']],
  authentication: [
    ['own', 'authentication'],
    ['theirs', 'authentication'],
  ],
  requireSigned: [['theirs', 'signing']],
  requireEncrypted: [['own', 'encryption']],
};

/**
 * A certificate of a new partner comes after its entry, and one may end while the agreement stays: that is said. What is switched on
 * now for a partner that is there already must work.
 */
function certificateFindings(
  security: OftpSecurity,
  { certificates, before }: AgreementSurroundings,
): readonly AgreementFinding[] {
  return securitySwitches
    .filter((name) => security[name])
    .flatMap((name) =>
      (needed[name] ?? [])
        .filter(([whose, purpose]) => !certificates[whose].has(purpose))
        .map(([whose, purpose]): AgreementFinding => {
          const mayFollow = before?.security[name] ?? whose === 'theirs';
          return {
            code: whose === 'own' ? 'agreement-no-own-certificate' : 'agreement-no-partner-certificate',
            path: ['security', name],
            params: { purpose },
            weight: mayFollow ? 'caution' : 'error',
          };
        }),
    );
}
