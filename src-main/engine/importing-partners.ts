import { open } from 'node:fs/promises';
import type { ImportedSite, ImportedSites } from '../agreements/index.ts';
import { importSites, largestImport, partnerOfSite, siteOfAddress } from '../agreements/index.ts';
import { lineOf, toProblem } from '../../shared/index.ts';
import type { EngineBody, FtpsPartnerInput } from '../../shared/index.ts';
import type { Journal } from '../journal/index.ts';
import { asFileError } from './durable.ts';
import type { PartnerBook } from './partner-book.ts';

type Import = EngineBody['partners']['import'];
type Source = Parameters<Import>[0]['source'];

/** Takes servers over from another program's list, or one from its address. Their passwords go from the file into the seal and nowhere else. */
export function createImport({ partners }: Journal, book: Pick<PartnerBook, 'add'>): Import {
  function freeName(wanted: string): string {
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` (${number})`;
      const name = `${wanted.slice(0, 60 - ending.length)}${ending}`;
      if (partners.byName(name) === undefined) return name;
    }
  }

  /** The name of the partner that is this server already. */
  function known({ ftps }: FtpsPartnerInput): string | undefined {
    const found = partners.list().find((partner) => {
      const { host, port } = lineOf(partner);
      return (
        partner.kind === 'ftps' && host === ftps.host && port === ftps.port && partner.ftps.user === ftps.user
      );
    });
    return found?.name;
  }

  return async ({ source, only, dryRun, ourPassword }) => {
    const { sites, warnings } = await read(source);
    const imported = [];
    for (const site of sites) {
      const input = partnerOfSite(site);
      const wanted = only === undefined || only.includes(site.name);
      const name = known(input);
      const facts = factsOf(site, input);
      if (!wanted) continue;
      if (name !== undefined) {
        imported.push({
          ...facts,
          problem: { code: 'partner-known', params: { name }, retry: 'never' as const },
        });
      } else if (dryRun) imported.push(facts);
      else imported.push({ ...facts, ...(await add(input)) });
    }
    return { sites: imported, warnings: [...warnings] };

    async function add(input: FtpsPartnerInput): Promise<object> {
      const secrets = { ...input.secrets, ...(ourPassword === undefined ? {} : { ourPassword }) };
      try {
        const partner = await book.add({ ...input, name: freeName(input.name), secrets });
        return { partner };
      } catch (error) {
        return { problem: toProblem(error) };
      }
    }
  };
}

function factsOf(
  { name, host, port, password }: ImportedSite,
  { ftps }: FtpsPartnerInput,
): {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly mode: 'explicit' | 'implicit';
  readonly user: string;
  readonly hasPassword: boolean;
} {
  return {
    name,
    host,
    port,
    mode: ftps.mode ?? 'explicit',
    user: ftps.user,
    hasPassword: password !== undefined,
  };
}

async function read(source: Source): Promise<ImportedSites> {
  switch (source.kind) {
    case 'address':
      return siteOfAddress(source.address);
    case 'content':
      return importSites(Buffer.from(source.base64, 'base64'));
    case 'file':
      return importSites(await readStart(source.path));
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
