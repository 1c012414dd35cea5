import { constants, access, stat } from 'node:fs/promises';
import path from 'node:path';
import { toProblem } from '../../../shared/index.ts';
import type { EngineBody, Finding, PartnerId } from '../../../shared/index.ts';
import { toTransfer } from '../../journal/index.ts';
import type { PartnerRecord } from '../../journal/index.ts';
import type { EngineContext } from '../context.ts';
import { asFileError } from '../durable.ts';
import { EngineError } from '../engine-error.ts';
import { safeFileName } from '../file-names.ts';
import { requireBrowsing } from '../remote/index.ts';
import type { KeptLines } from '../remote/index.ts';
import { fetchFields } from '../fetched/index.ts';
import { createPlaces } from './places.ts';
import type { Chosen, Placed, Places } from './places.ts';
import { filesBelow } from './files-below.ts';

type FetchCall = EngineBody['remote']['fetch'];
type Asked = Parameters<FetchCall>[0]['entries'][number];

/** The call `remote.fetch` of the contract: looks where each file goes, and queues those that have a place. */
export function createFetchCall(
  context: EngineContext,
  lines: KeptLines,
  hurry: (id: PartnerId) => void,
): FetchCall {
  /** One entry as the files it is; what cannot be fetched of it is told. */
  async function expand(
    { id: partnerId, name: partnerName }: PartnerRecord,
    asked: Asked,
    root: string,
  ): Promise<{ readonly chosen: readonly Chosen[]; readonly findings: readonly Finding[] }> {
    const name = safeFileName(asked.as ?? (baseName(asked.path) || partnerName));
    const target = path.join(root, name);
    switch (asked.kind) {
      case 'folder':
        return await folder(partnerId, asked.path, target);
      case 'other':
        return { chosen: [], findings: [finding('error', 'remote-not-a-file', asked.path)] };
      case 'link': // where it leads to a file, that file comes
      case 'file': {
        const { size, modifiedAt } = asked;
        return { chosen: [{ remotePath: asked.path, target, size, modifiedAt }], findings: [] };
      }
    }
  }

  async function folder(partnerId: PartnerId, remotePath: string, target: string): ReturnType<typeof expand> {
    try {
      return await lines.use(partnerId, (browser) => filesBelow(browser, remotePath, target), {
        repeat: true,
      });
    } catch (error) {
      const { code, params } = toProblem(error);
      // What is wrong with this folder, and not with the line, is told beside what the others make.
      if (!aboutFolder.has(code)) throw error;
      return { chosen: [], findings: [{ severity: 'error', code, params, file: remotePath }] };
    }
  }

  return async ({ partnerId, entries, folder: wanted, ifHere }) => {
    const partner = requireBrowsing(context, partnerId);
    const root = await rootOf(context, partner, wanted);
    const findings: Finding[] = [];
    const placed: Placed[] = [];
    const places = createPlaces(context, partner, {
      ifHere,
      facts: (remotePath) => lines.use(partnerId, (browser) => browser.facts(remotePath), { repeat: true }),
    });
    for (const entry of entries) {
      const expanded = await expand(partner, entry, root);
      const found = await placesOf(places, expanded.chosen);
      findings.push(...expanded.findings, ...found.findings);
      placed.push(...found.placed);
    }
    // All or none, durable when it answers.
    const records = context.journal.transaction(() => placed.map((file) => queue(context, partner, file)));
    if (records.length > 0) hurry(partnerId);
    return { queued: records.map(toTransfer), findings };
  };
}

async function placesOf(
  places: Places,
  chosen: readonly Chosen[],
): Promise<{ readonly placed: readonly Placed[]; readonly findings: readonly Finding[] }> {
  const placed: Placed[] = [];
  const findings: Finding[] = [];
  for (const file of chosen) {
    try {
      const place = await places.placeOf(file);
      if ('finding' in place) findings.push(place.finding);
      else placed.push(place);
    } catch (error) {
      throw asFileError(error, file.target);
    }
  }
  return { placed, findings };
}

/** Problems that a folder has by itself. */
const aboutFolder: ReadonlySet<string> = new Set([
  'remote-too-deep',
  'remote-too-many',
  'ftps.listing-refused',
  'ftps.listing-unreadable',
  'ftps.listing-too-long',
  'ftps.not-available',
]);

function queue(
  context: EngineContext,
  partner: PartnerRecord,
  { remotePath, size, modifiedAt, fields }: Placed,
): ReturnType<EngineContext['ledger']['add']> {
  const { agreement, clock, journal, ledger } = context;
  return ledger.add(
    {
      direction: 'in',
      partnerId: partner.id,
      fileName: path.basename(fields.target),
      size: size ?? 0,
      octetsDone: 0,
      durableOctets: 0,
      remoteName: remotePath,
      remoteStamp: agreement.stamp(journal.stamps.next(new Date(clock()))),
      state: 'queued',
      receipt: 'none',
      attempts: 0,
      protocol: {
        ...agreement.fields(partner, context.ownStation()),
        ...(modifiedAt === undefined ? {} : { modifiedAt }),
        ...fetchFields(fields),
      },
    },
    {
      kind: 'queued',
      by: 'user',
      params: { file: remotePath, ...(size === undefined ? {} : { size }), path: fields.target },
    },
  );
}

/** Where what is fetched goes. Throws `path-not-absolute`, `folder-not-found`, `folder-not-writable`. */
async function rootOf(
  context: EngineContext,
  partner: PartnerRecord,
  wanted: string | undefined,
): Promise<string> {
  if (wanted === undefined) return path.join(context.receivedFolder(), safeFileName(partner.name));
  if (!path.isAbsolute(wanted))
    throw new EngineError({ code: 'path-not-absolute', params: { file: wanted } });
  const facts = await stat(wanted).catch(() => undefined);
  if (facts?.isDirectory() !== true)
    throw new EngineError({ code: 'folder-not-found', params: { folder: wanted } });
  try {
    await access(wanted, constants.W_OK);
  } catch (cause) {
    throw new EngineError({ code: 'folder-not-writable', params: { folder: wanted } }, { cause });
  }
  return path.normalize(wanted);
}

function baseName(remotePath: string): string {
  const plain = remotePath.replace(/\/+$/, '');
  return plain.slice(plain.lastIndexOf('/') + 1);
}

function finding(severity: Finding['severity'], code: string, file: string): Finding {
  return { severity, code, params: { file: baseName(file) }, file };
}
