import { open } from 'node:fs/promises';
import { largestImport } from '../../agreements/index.ts';
import { knownAs, lineOf, toProblem } from '../../../shared/index.ts';
import type { EngineBody, PartnerInput, PartnerTerms, Problem } from '../../../shared/index.ts';
import { PartnerInput as PartnerSchema } from '../../../shared/index.ts';
import type { BroughtCertificate, CertificateBook } from '../certificates/index.ts';
import type { Journal } from '../../journal/index.ts';
import { asFileError } from '../durable.ts';
import type { PartnerBook } from '../partner-book.ts';
import { broughtTerms } from './brought-terms.ts';
import { readCandidates } from './candidates.ts';
import type { Candidate, Candidates } from './candidates.ts';

type Import = EngineBody['partners']['import'];
type Wish = Parameters<Import>[0];
type Imported = Awaited<ReturnType<Import>>;

/**
 * Takes partners over from a list of ours or of another program, or one from its address. Their passwords go from the file into the seal and
 * nowhere else. Nobody who is here already is changed.
 */
export function createImport(
  { partners }: Pick<Journal, 'partners'>,
  book: Pick<PartnerBook, 'add' | 'check'>,
  { brought }: Pick<CertificateBook, 'brought'>,
): Import {
  function freeName(wanted: string, given: ReadonlySet<string>): string {
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` (${number})`;
      const name = `${Array.from(wanted)
        .slice(0, 60 - ending.length)
        .join('')}${ending}`;
      if (partners.byName(name) === undefined && !given.has(name.toLowerCase())) return name;
    }
  }

  /** The name of the partner that is this one already: the one of its name, where there are several. */
  function known(terms: PartnerTerms, name: string): string | undefined {
    const { host, port } = lineOf(terms);
    const found = partners.list().filter((partner) => {
      const line = lineOf(partner);
      return (
        partner.kind === terms.kind &&
        line.host === host &&
        line.port === port &&
        knownAs(partner) === knownAs(terms)
      );
    });
    return (found.find((partner) => partner.name === name) ?? found[0])?.name;
  }

  async function take(
    input: PartnerInput,
    wish: Pick<Wish, 'dryRun' | 'ourPassword'>,
    certificates: readonly BroughtCertificate[],
  ): Promise<Pick<Imported['sites'][number], 'partner' | 'problem'>> {
    const { ourPassword } = wish;
    const secrets = { ...(ourPassword === undefined ? {} : { ourPassword }), ...input.secrets };
    const whole = PartnerSchema.safeParse({ ...input, secrets });
    if (!whole.success) return { problem: unusable(String(whole.error.issues[0]?.path.at(-1) ?? '')) };
    try {
      if (!wish.dryRun) return { partner: await book.add(whole.data, { brought: certificates }) };
      await book.check(whole.data, { brought: certificates });
      return {};
    } catch (error) {
      return { problem: toProblem(error) };
    }
  }

  return async (wish) => {
    const { candidates, warnings } = await read(wish.source);
    const sites: Imported['sites'] = [];
    const allWarnings: Imported['warnings'] = warnings.map((one) => ({ ...one, params: {} }));
    const given = new Set<string>();
    for (const [place, candidate] of candidates.entries()) {
      if (!isWanted(wish, place, candidate)) continue;
      const pick = wish.picks?.find((one) => one.place === place);
      const { certificates, unusable: left } = await readAll(candidate);
      const terms = termsOf(candidate.input);
      for (const each of terms === undefined ? [] : broughtTerms(terms))
        allWarnings.push({ ...each, site: candidate.name });
      const same = terms === undefined ? undefined : known(terms, candidate.input.name);
      const free = freeName(candidate.input.name, given);
      const name = pick?.name ?? free;
      const isKnown = pick === undefined && same !== undefined;
      if (left) allWarnings.push({ code: 'certificate-left-out', site: candidate.name, params: {} });
      const outcome =
        isKnown && same !== undefined
          ? { problem: knownProblem(same) }
          : await take({ ...candidate.input, name }, wish, certificates);
      given.add(name.toLowerCase());
      sites.push({
        ...factsOf(candidate, terms),
        place,
        newName: name,
        ...takenOf(same, free, candidate.input.name),
        certificates: certificates.map(({ owner, facts }) => ({
          owner,
          fingerprint: facts.fingerprint,
          subject: facts.subject,
        })),
        ...outcome,
      });
    }
    return { sites, warnings: allWarnings };
  };

  async function readAll({
    certificates,
  }: Candidate): Promise<{ certificates: readonly BroughtCertificate[]; unusable: boolean }> {
    const all = await Promise.all(certificates.map((one) => brought.read(one)));
    const usable = all.filter((one) => one !== undefined);
    return { certificates: usable, unusable: usable.length < all.length };
  }
}

function isWanted({ only, picks }: Wish, place: number, { name }: Candidate): boolean {
  if (picks !== undefined) return picks.some((pick) => pick.place === place);
  return only === undefined || only.includes(name);
}

/** Who stands in its way: the partner that it is already, or one of its name. */
function takenOf(
  same: string | undefined,
  free: string,
  wanted: string,
): Pick<Imported['sites'][number], 'taken'> {
  if (same !== undefined) return { taken: { by: 'partner', name: same } };
  return free === wanted ? {} : { taken: { by: 'name', name: wanted } };
}

function knownProblem(name: string): Problem {
  return { code: 'partner-known', params: { name }, retry: 'never' };
}

function unusable(field: string): Problem {
  return { code: 'import-damaged', params: { field }, retry: 'never' };
}

function termsOf(input: PartnerInput): PartnerTerms | undefined {
  const whole = PartnerSchema.safeParse(input);
  return whole.success ? whole.data : undefined;
}

function factsOf(
  { name, input }: Candidate,
  terms: PartnerTerms | undefined,
): Pick<
  Imported['sites'][number],
  'name' | 'kind' | 'host' | 'port' | 'mode' | 'user' | 'hasPassword' | 'pins' | 'authorities'
> {
  const { secrets, kind } = input;
  const line = terms && lineOf(terms);
  const mode = input.kind === 'ftps' ? (input.ftps.mode ?? 'explicit') : undefined;
  return {
    name,
    kind,
    host: line?.host ?? '',
    port: line?.port ?? 21,
    ...(mode === undefined ? {} : { mode }),
    user: userOf(input, terms),
    hasPassword: secrets?.ourPassword !== undefined && secrets.ourPassword !== null,
    pins: (line?.trust.pins.length ?? 0) + (line?.callerPins.length ?? 0),
    authorities: line?.trust.authorities.length ?? 0,
  };
}

/** As it is known there: the user of a server, the code of a station. */
function userOf(input: PartnerInput, terms: PartnerTerms | undefined): string {
  if (input.kind === 'ftps') return input.ftps.user;
  return terms === undefined ? '' : (knownAs(terms).split('@')[0] ?? '');
}

async function read(source: Wish['source']): Promise<Candidates> {
  switch (source.kind) {
    case 'address':
      return readCandidates({ address: source.address });
    case 'content':
      return readCandidates({ octets: Buffer.from(source.base64, 'base64') });
    case 'file':
      return readCandidates({ octets: await readStart(source.path) });
  }
}

/** An octet more than is read at most: what is larger is refused without being read. */
async function readStart(path: string): Promise<Uint8Array> {
  try {
    await using handle = await open(path, 'r');
    const octets = Buffer.alloc(largestImport + 1);
    let filled = 0;
    for (;;) {
      const { bytesRead } = await handle.read(octets, filled, octets.length - filled, filled);
      filled += bytesRead;
      if (bytesRead === 0 || filled === octets.length) return octets.subarray(0, filled);
    }
  } catch (error) {
    throw asFileError(error, path);
  }
}
