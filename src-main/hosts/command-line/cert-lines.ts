import type {
  Certificate,
  CertificateDetails,
  CertificateFacts,
  CertificatePurpose,
  PartnerSummary,
  RevocationListEntry,
  RevocationStatus,
  TrustDecision,
} from '../../../shared/index.ts';
import {
  findProblemWords,
  format,
  formatCount,
  presentMoment,
  presentParameters,
} from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { factLines, tableLines } from './table.ts';

/** The certificates as a table. */
export function certificateTable(words: Words, certificates: readonly Certificate[]): string[] {
  const { column, none } = words.commandLine.certificate;
  if (certificates.length === 0) return [none];
  return tableLines(
    [
      { heading: column.id, flush: 'right' },
      { heading: column.owner, flush: 'left' },
      { heading: column.label, flush: 'left' },
      { heading: column.purposes, flush: 'left' },
      { heading: column.days, flush: 'right' },
      { heading: column.state, flush: 'left' },
    ],
    certificates.map((certificate) => [
      String(certificate.id),
      ownerText(words, certificate),
      certificate.label,
      certificate.purposes
        .map((purpose) => `${purpose}${certificate.inUseFor.includes(purpose) ? '*' : ''}`)
        .join(', '),
      certificate.expiry === undefined ? '' : String(certificate.expiry.days),
      stateText(words, certificate),
    ]),
  );
}

function ownerText(words: Words, { owner, partnerName }: Certificate): string {
  const { owner: own } = words.commandLine.certificate;
  if (owner === 'own') return own.own;
  const partner = partnerName ?? own.partner;
  return owner === 'authority' ? format(own.authority, { partner }) : partner;
}

function stateText(words: Words, { state, expiry, revocation }: Certificate): string {
  const own = words.commandLine.certificate;
  if (state !== 'active') return own.state[state];
  if (revocation?.state === 'revoked') return own.revocation.revoked;
  return expiry === undefined ? own.state.active : own.expiry[expiry.state];
}

/** Purposes in a sentence. */
export function purposesText(words: Words, purposes: readonly CertificatePurpose[]): string {
  return purposes.map((purpose) => words.commandLine.certificate.purpose[purpose]).join(', ');
}

/** A fingerprint in groups of four, eight in a line, as people read it to each other by telephone. */
export function fingerprintLines(fingerprint: string): string[] {
  const groups = fingerprint.match(/.{1,4}/g) ?? [];
  const lines: string[] = [];
  for (let from = 0; from < groups.length; from += 8) lines.push(groups.slice(from, from + 8).join(' '));
  return lines;
}

/** Everything about one entry. */
export function certificateLines(words: Words, certificate: CertificateDetails): string[] {
  const own = words.commandLine.certificate;
  const { fact } = own;
  const { facts, revocation, retiredAt } = certificate;
  return [
    ...factLines([
      [fact.label, certificate.label],
      [fact.id, String(certificate.id)],
      [fact.owner, ownerText(words, certificate)],
      [fact.state, stateText(words, certificate)],
      [fact.daysLeft, certificate.expiry === undefined ? undefined : String(certificate.expiry.days)],
      [fact.purposes, purposesText(words, certificate.purposes)],
      [fact.inUse, purposesText(words, certificate.inUseFor)],
      ...(facts === undefined ? [] : saidOfItself(words, facts)),
      [fact.revocation, revocation === undefined ? undefined : revocationText(words, revocation)],
      [fact.usedBy, certificate.usedBy.map(({ name }) => name).join(', ')],
      [fact.added, `${presentMoment(certificate.addedAt)}, ${own.origin[certificate.origin]}`],
      [fact.retired, retiredAt === undefined ? undefined : presentMoment(retiredAt)],
    ]),
    ...(certificate.chain.length === 0 ? [] : ['', own.chain, ...chainLines(words, certificate.chain)]),
    ...(facts !== undefined || certificate.request === undefined
      ? []
      : ['', own.request, ...certificate.request.trimEnd().split('\n')]),
  ];
}

/** What a certificate says of itself. */
export function ownFactLines(words: Words, facts: CertificateFacts): string[] {
  return factLines(saidOfItself(words, facts));
}

/** What to do where one of ours is there and used for nothing. */
export function notInUseLines(words: Words, { owner, state, inUseFor, id }: Certificate): string[] {
  const isIdle = owner === 'own' && state === 'active' && inUseFor.length === 0;
  return isIdle ? [format(words.commandLine.certificate.notInUse, { id })] : [];
}

/** So many partners are named one by one. */
const mostNamed = 5;

/** How one of ours gets to the partners, who cannot use what they do not have: by their numbers, which no shell takes apart. */
export function deliverLines(
  words: Words,
  { owner, state, id }: Certificate,
  partners: readonly PartnerSummary[],
): string[] {
  const own = words.commandLine.certificate;
  const real = partners.filter(({ practice, kind }) => kind === 'oftp2' && !practice);
  if (owner !== 'own' || state !== 'active' || real.length === 0) return [];
  const more = real.length - mostNamed;
  return [
    ...real
      .slice(0, mostNamed)
      .map(({ id: partnerId, name: partner }) => format(own.deliverIt, { partner, partnerId, id })),
    ...(more > 0 ? [formatCount(own, 'deliverMore', more)] : []),
  ];
}

function saidOfItself(words: Words, facts: CertificateFacts): [string, string | undefined][] {
  const own = words.commandLine.certificate;
  const { fact } = own;
  const [first, ...rest] = fingerprintLines(facts.fingerprint);
  return [
    [fact.subject, facts.subject],
    [fact.issuer, facts.issuer],
    [fact.serial, facts.serial],
    [fact.identification, facts.identification],
    [fact.valid, validityText(words, facts)],
    [fact.names, facts.names.join(', ')],
    [fact.key, facts.keyType],
    [fact.signature, facts.signatureAlgorithm],
    [fact.keyUsage, facts.keyUsage.join(', ')],
    [fact.extendedKeyUsage, facts.extendedKeyUsage.join(', ')],
    [fact.authority, authorityText(words, facts)],
    [fact.listAddresses, facts.listAddresses.join(', ')],
    [fact.statusAddresses, facts.statusAddresses.join(', ')],
    [fact.fingerprint, first],
    ...rest.map((line): [string, string] => ['', line]),
  ];
}

function authorityText(words: Words, { authority, pathLength }: CertificateFacts): string | undefined {
  const own = words.commandLine.certificate;
  if (!authority) return undefined;
  return pathLength === undefined ? own.yes : format(own.yesWithLength, { count: pathLength });
}

function validityText(words: Words, { validFrom, validUntil }: CertificateFacts): string {
  return format(words.commandLine.certificate.validity, {
    from: presentMoment(validFrom),
    until: presentMoment(validUntil),
  });
}

/** A chain as a tree: the certificate itself first, whoever signed for it indented below. */
export function chainLines(words: Words, chain: readonly CertificateFacts[]): string[] {
  return chain.flatMap((facts, level) => {
    const blanks = ' '.repeat(2 + 3 * Math.max(0, level - 1));
    return level === 0
      ? [`${blanks}${facts.subject}`, `${blanks}   ${validityText(words, facts)}`]
      : [`${blanks}└─ ${facts.subject}`, `${blanks}   ${validityText(words, facts)}`];
  });
}

/** What is known of revocation, in one line. */
export function revocationText(words: Words, status: RevocationStatus): string {
  const { revocation: own } = words.commandLine.certificate;
  const { state, by, why, address, thisUpdate, nextUpdate, revokedAt, reason } = status;
  return [
    own[state],
    revokedAt === undefined ? '' : format(own.revokedAt, { moment: presentMoment(revokedAt) }),
    reason === undefined ? '' : format(own.reason, { reason }),
    why === undefined ? '' : whyText(words, status, why),
    by === 'none' ? '' : own[by],
    address ?? '',
    thisUpdate === undefined
      ? ''
      : format(nextUpdate === undefined ? own.dates : own.datesUntil, {
          from: presentMoment(thisUpdate),
          until: nextUpdate === undefined ? '' : presentMoment(nextUpdate),
        }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Why nothing is known, by its problem's title, with the code beside; the code alone where it has no words. */
function whyText(words: Words, { subject }: RevocationStatus, why: string): string {
  const found = findProblemWords(words, why);
  return found === undefined
    ? why
    : `${format(found.title, presentParameters({ subject, level: subject }))} [${why}]`;
}

/** Decisions about trust with the fingerprint they are about; `partners` may leave out some that are gone. */
export function decisionLines(
  words: Words,
  decisions: readonly TrustDecision[],
  partners: readonly PartnerSummary[],
): string[] {
  const own = words.commandLine.certificate;
  if (decisions.length === 0) return [own.none];
  return decisions.flatMap((decision) => {
    const partner = partners.find(({ id }) => id === decision.partnerId)?.name ?? String(decision.partnerId);
    return [
      format(own.decisionLine, {
        moment: presentMoment(decision.at),
        partner,
        decision: [
          own.decision[decision.decision],
          ...(decision.for === 'session' ? [own.forSession] : []),
          ...(decision.despiteDates ? [own.despiteDates] : []),
        ].join(', '),
        role: own.role[decision.role],
        by: decision.by,
      }),
      ...(decision.subject === undefined ? [] : [`    ${decision.subject}`]),
      ...fingerprintLines(decision.fingerprint).map((line) => `    ${line}`),
      ...(decision.note === '' ? [] : [`    “${decision.note}”`]),
    ];
  });
}

/** The revocation lists that are kept, as a table. */
export function listTable(words: Words, lists: readonly RevocationListEntry[]): string[] {
  const { column, none } = words.commandLine.certificate;
  if (lists.length === 0) return [none];
  return tableLines(
    [
      { heading: column.issuer, flush: 'left' },
      { heading: column.thisUpdate, flush: 'left' },
      { heading: column.nextUpdate, flush: 'left' },
      { heading: column.entries, flush: 'right' },
      { heading: column.address, flush: 'left' },
    ],
    lists.map(({ issuer, thisUpdate, nextUpdate, entries, address }) => [
      issuer,
      presentMoment(thisUpdate),
      nextUpdate === undefined ? '' : presentMoment(nextUpdate),
      String(entries),
      address,
    ]),
  );
}
