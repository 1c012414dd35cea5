import type { CertificateFacts, PartnerSummary, Problem, TrustQuestion } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { fingerprintLines, ownFactLines } from './cert-lines.ts';

/** A certificate that is in doubt: what speaks against it, and all that it says, the one that was trusted before beside it. */
export function questionLines(words: Words, question: TrustQuestion): string[] {
  const { trust } = words.commandLine;
  const { partnerName, doubts, expectedName, facts, previous, role, waiting } = question;
  return [
    format(trust.title, { partner: partnerName }),
    ...doubts.map((doubt) => `  ${format(trust.doubt[doubt], { name: expectedName })}`),
    ...(role === 'caller' ? [`  ${trust.caller}`] : []),
    ...(waiting === 0
      ? []
      : [`  ${format(waiting === 1 ? trust.waiting_one : trust.waiting_other, { count: waiting })}`]),
    ...shownLines(words, trust.shown, facts.fingerprint, facts),
    ...(previous === undefined
      ? []
      : shownLines(words, trust.previous, previous.fingerprint, previous.facts)),
  ];
}

function shownLines(
  words: Words,
  heading: string,
  fingerprint: string,
  facts: CertificateFacts | undefined,
): string[] {
  const lines = facts === undefined ? fingerprintLines(fingerprint) : ownFactLines(words, facts);
  return [`  ${heading}`, ...lines.map((line) => `    ${line}`)];
}

/** What can be done about a certificate that was not trusted: the command line that trusts it, once it was compared. */
export function remedyLines(
  words: Words,
  partner: Pick<PartnerSummary, 'id' | 'name'>,
  problem: Problem,
  remedy: { readonly home: string | undefined; readonly command?: string | undefined },
): string[] {
  const fingerprint = doubtfulFingerprint(problem);
  if (fingerprint === undefined) return [];
  const { trust } = words.commandLine;
  const { home, command = `partner test ${nameOf(partner)}` } = remedy;
  const where = home === undefined ? '' : ` --home ${quoted(home)}`;
  return [
    ...[trust.fingerprint, ...fingerprintLines(fingerprint)].map((line) => `  ${line}`),
    `  ${trust.remedy}`,
    `    waybill ${command}${where} --trust ${fingerprint}`,
  ];
}

/** The fingerprint of a certificate that a person may trust in spite of this problem; undefined where nobody may. */
export function doubtfulFingerprint({ params }: Pick<Problem, 'params'>): string | undefined {
  const { doubts, fingerprint } = params;
  return typeof doubts === 'string' && doubts !== '' && typeof fingerprint === 'string'
    ? fingerprint
    : undefined;
}

/** As it can be written in any shell: by its number where its name cannot. */
function nameOf({ id, name }: Pick<PartnerSummary, 'id' | 'name'>): string {
  return /^[\w.-]+$/.test(name) ? name : String(id);
}

function quoted(text: string): string {
  return /^[\w./\\:-]+$/.test(text) ? text : `"${text}"`;
}
