import { mostEntries } from '../../../shared/index.ts';
import type { EngineBody, PartnerId } from '../../../shared/index.ts';
import type { RemoteThing } from '../../agreements/index.ts';
import type { PartnerRecord } from '../../journal/index.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../engine-error.ts';
import type { KeptLines } from './kept-lines.ts';
import { removeAll } from './removing.ts';

type Calls = EngineBody['remote'];

/** The calls of the contract's group `remote`. */
export function createRemoteCalls(context: EngineContext, lines: KeptLines): Omit<Calls, 'fetch'> {
  return {
    async list({ partnerId, folder = '' }) {
      requireBrowsing(context, partnerId);
      const listing = await lines.use(partnerId, (browser) => browser.list(folder), { repeat: true });
      const entries = listing.entries.toSorted(foldersFirst);
      return { ...listing, entries: entries.slice(0, mostEntries), cut: entries.length > mostEntries };
    },
    async makeFolder({ partnerId, folder }) {
      requireBrowsing(context, partnerId);
      await lines.use(partnerId, (browser) => browser.makeFolder(folder));
      return {};
    },
    async rename({ partnerId, from, to }) {
      requireBrowsing(context, partnerId);
      await lines.use(partnerId, (browser) => browser.rename(from, to));
      return {};
    },
    async remove({ partnerId, entries, recursive }) {
      requireBrowsing(context, partnerId);
      return await lines.use(partnerId, (browser) => removeAll(browser, entries, recursive));
    },
    async leave({ partnerId }) {
      await lines.leave(partnerId);
      return {};
    },
  };
}

/** Throws `partner-unknown`; `partner-shows-nothing`, `ftps.upload-only` before anybody is called. */
export function requireBrowsing(context: EngineContext, id: PartnerId): PartnerRecord {
  const partner = context.journal.partners.get(id);
  if (partner === undefined) throw new EngineError({ code: 'partner-unknown', params: { id } });
  if (context.agreement.capabilities(partner).browse) return partner;
  throw new EngineError(
    partner.kind === 'ftps'
      ? { code: 'ftps.upload-only', params: {} }
      : { code: 'partner-shows-nothing', params: { partner: partner.name } },
  );
}

const byName = new Intl.Collator('en', { numeric: true });

function foldersFirst(one: RemoteThing, other: RemoteThing): number {
  const folders = Number(other.kind === 'folder') - Number(one.kind === 'folder');
  return folders === 0 ? byName.compare(one.name, other.name) : folders;
}
