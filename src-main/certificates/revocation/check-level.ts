import { examineAnswer } from './examine-answer.ts';
import { examineList, findingsOf } from './examine-list.ts';
import type { ExaminedList } from './examine-list.ts';
import type { Downloads } from './downloads.ts';
import { conclude, isDecisive, skew } from './finding.ts';
import type { Finding } from './finding.ts';
import { listIn } from './import-lists.ts';
import { keepNewest } from './keep-newest.ts';
import type { Level } from './level.ts';
import { largestList } from './list.ts';
import { largestAnswer } from './ocsp-answer.ts';
import { ocspRequest } from './ocsp-request.ts';
import type { KeptAnswer, RevocationQuestion, RevocationStore } from './revocation.ts';

/** What all questions share. */
export interface Knowledge {
  readonly store: RevocationStore;
  clock(this: void): number;
  readonly downloads: Downloads;
  /** Whose list an address gave last, as the key of its issuer. */
  readonly issuers: Map<string, string>;
}

/** Addresses of a certificate that are tried; they are its own word, and each may take its time. */
const mostAddresses = 3;
const timeoutMs = 10_000;
/** Within this time what is kept is not asked for again; authorities publish new lists as often. */
const refreshAfter = 4 * 3_600_000;

/** What is known so far about one certificate. */
interface Gathered {
  readonly lists: ExaminedList[];
  /** OCSP: the newest of each address and the kept one. */
  readonly answers: KeptAnswer[];
  /** Addresses that gave what is no list. */
  readonly invalid: Finding[];
}

/**
 * What is known of one certificate: from what is kept while that is new enough; else from the network, lists first where one is kept that
 * still counts, OCSP first where none is. What is kept and still counts speaks with what has been got.
 */
export async function checkLevel(
  knowledge: Knowledge,
  level: Level,
  question: RevocationQuestion,
): Promise<ReturnType<typeof conclude>> {
  const gathered = gatherKept(knowledge, level);
  const kept = findings(knowledge, level, gathered);
  if (!question.fresh && kept.some((finding) => isCurrent(finding, knowledge.clock()))) return conclude(kept);
  const hasList = kept.some((finding) => isDecisive(finding) && finding.by === 'list');
  const ways = hasList ? [askLists, askStatus] : [askStatus, askLists];
  for (const ask of ways) {
    const gained = await ask(knowledge, level, question, gathered);
    if (gained && !question.fresh) break;
  }
  return conclude(findings(knowledge, level, gathered));
}

function gatherKept({ store }: Knowledge, level: Level): Gathered {
  const answer = store.answer(level.certificate.fingerprint);
  return {
    lists: level.issuerKeys.flatMap((key) => store.lists(key)).map((list) => examineList(level, list)),
    answers: answer === undefined ? [] : [answer],
    invalid: [],
  };
}

function findings(
  { clock }: Knowledge,
  level: Level,
  { lists, answers, invalid }: Gathered,
): readonly Finding[] {
  const now = clock();
  return [
    ...findingsOf(level, lists, now),
    ...answers.map((answer) => examineWithLists(level, answer, lists, now)),
    ...invalid,
  ];
}

/** A responder counts as revoked where a list says so that is kept or has just been got. */
function examineWithLists(
  level: Level,
  answer: KeptAnswer,
  lists: readonly ExaminedList[],
  now: number,
): Finding {
  return examineAnswer(level, answer, now, (responder) =>
    findingsOf({ ...level, certificate: responder }, lists, now).some(
      (finding) => 'revoked' in finding && finding.revoked !== undefined,
    ),
  );
}

function isCurrent(finding: Finding, now: number): boolean {
  if (!isDecisive(finding)) return false;
  return finding.keptAt > now - refreshAfter && finding.keptAt <= now + skew;
}

/** Asks by OCSP. Says whether it has become known. */
async function askStatus(
  { store, clock, downloads }: Knowledge,
  level: Level,
  { rules, download, fresh, signal }: RevocationQuestion,
  gathered: Gathered,
): Promise<boolean> {
  const octets = ocspRequest(level.certificate, level.issuer);
  const post = { type: 'application/ocsp-request', octets };
  for (const address of statusAddresses(level, rules)) {
    const der = await optional(
      downloads.get(download, { address, post, mostOctets: largestAnswer, timeoutMs }, { fresh, signal }),
    );
    if (der === undefined) continue;
    const answer = { der, address, keptAt: clock() };
    const finding = examineWithLists(level, answer, gathered.lists, clock());
    // What is kept gives way to a newer answer, not to an older one that somebody shows again.
    const before = gathered.answers.map((other) => examineWithLists(level, other, gathered.lists, clock()));
    if (!isDecisive(finding)) {
      gathered.answers.push(answer);
      continue;
    }
    if (before.some((other) => isDecisive(other) && other.thisUpdate > finding.thisUpdate)) return true;
    gathered.answers.splice(0, gathered.answers.length, answer);
    attempt(() => store.keepAnswer(level.certificate.fingerprint, answer));
    return true;
  }
  return false;
}

function statusAddresses(level: Level, rules: RevocationQuestion['rules']): readonly string[] {
  if (rules.statusAddress !== undefined) return [rules.statusAddress];
  return rules.fromCertificates ? level.certificate.statusAddresses.slice(0, mostAddresses) : [];
}

/** Downloads lists: from all addresses of the user's that may hold this issuer's, then from the certificate's own. */
async function askLists(
  knowledge: Knowledge,
  level: Level,
  question: RevocationQuestion,
  gathered: Gathered,
): Promise<boolean> {
  const { rules, fresh } = question;
  const own = rules.fromCertificates ? level.certificate.listAddresses : [];
  const configured = rules.listAddresses.filter((address) => {
    const issuer = knowledge.issuers.get(address);
    return fresh || issuer === undefined || level.issuerKeys.includes(issuer) || own.includes(address);
  });
  const gained = await Promise.all(
    configured.map((address) => askList(knowledge, level, question, gathered, address)),
  );
  if (gained.includes(true)) return true;
  for (const address of own.filter((one) => !configured.includes(one)).slice(0, mostAddresses))
    if (await askList(knowledge, level, question, gathered, address)) return true;
  return false;
}

async function askList(
  { store, clock, downloads, issuers }: Knowledge,
  level: Level,
  { rules, download, fresh, signal }: RevocationQuestion,
  gathered: Gathered,
  address: string,
): Promise<boolean> {
  const got = await optional(
    downloads.get(download, { address, mostOctets: largestList, timeoutMs }, { fresh, signal }),
  );
  if (got === undefined) return false;
  const kept = { der: attempt(() => listIn(got)) ?? new Uint8Array(), address, keptAt: clock() };
  const examined = examineList(level, kept);
  if (examined.kind !== 'invalid') issuers.set(address, examined.list.issuerKey);
  // Among the user's addresses may be some for other levels of the path; what the certificate names must be its issuer's.
  if (examined.kind === 'other' && !rules.listAddresses.includes(address))
    gathered.invalid.push({ kind: 'invalid', by: 'list', address });
  gathered.lists.push(examined);
  if (examined.kind !== 'verified') return false;
  // One from the future would stand in the way of all that come before it.
  if (examined.list.facts.thisUpdate <= clock() + skew) attempt(() => keepNewest(store, kept));
  return findingsOf(level, [examined], clock()).some((finding) => isDecisive(finding));
}

async function optional(octets: Promise<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return await octets;
  } catch {
    return undefined;
  }
}

/** The answer of the network counts also where it cannot be kept. */
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
