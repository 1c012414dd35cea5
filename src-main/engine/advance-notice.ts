import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { bankUser, readBankFileName, wantsAdvanceNotice } from '../../shared/index.ts';
import type { AdvanceNotice, EngineBody, PartnerId } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';
import { asFileError } from './durable.ts';
import { EngineError } from './engine-error.ts';
import { usedNames } from './names-once.ts';
import { mustGet } from './transfer-records.ts';

type Wish = Parameters<EngineBody['transfers']['notice']>[0];

/** A file that an e-mail is to announce. */
interface Announced {
  readonly partnerId: PartnerId;
  readonly remoteName: string;
  /** Where its octets lie. */
  readonly path: string;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** What the e-mail says that announces a file. Throws `notice-not-wanted`, `file-not-found`, and what is wrong with the file's name. */
export async function advanceNotice(context: EngineContext, wish: Wish): Promise<AdvanceNotice> {
  const { partnerId, remoteName, path } =
    'id' in wish ? ofTransfer(context, wish.id) : await ofFile(context, wish);
  const partner = context.journal.partners.get(partnerId);
  if (partner === undefined) throw new EngineError({ code: 'partner-unknown', params: { id: partnerId } });
  if (!wantsAdvanceNotice(partner))
    throw new EngineError({ code: 'notice-not-wanted', params: { partner: partner.name } });
  const { bank } = partner;
  const reading = readBankFileName(remoteName, bank);
  if (!reading.ok)
    throw new EngineError({
      code: 'bank-name',
      params: { name: remoteName, fault: reading.fault, organization: bank.organization },
    });
  try {
    const { size } = await stat(path);
    return {
      organization: bank.organization,
      user: bankUser(bank),
      remoteName,
      purpose: reading.name.purpose,
      size,
      records: await recordsIn(path),
    };
  } catch (error) {
    throw asFileError(error, path);
  }
}

function ofTransfer(context: EngineContext, id: Parameters<typeof mustGet>[1]): Announced {
  const { partnerId, remoteName, spoolFile, localPath, direction, state } = mustGet(context, id);
  const path = spoolFile === undefined ? localPath : context.spool.path(spoolFile);
  if (direction !== 'out' || path === undefined)
    throw new EngineError({ code: 'not-possible-now', params: { id, state } });
  return { partnerId, remoteName, path };
}

async function ofFile(
  context: EngineContext,
  { partnerId, file }: Extract<Wish, { readonly partnerId: PartnerId }>,
): Promise<Announced> {
  const partner = context.journal.partners.get(partnerId);
  if (partner === undefined) throw new EngineError({ code: 'partner-unknown', params: { id: partnerId } });
  if (!wantsAdvanceNotice(partner))
    throw new EngineError({ code: 'notice-not-wanted', params: { partner: partner.name } });
  try {
    const { remoteName } = await context.agreement.check(partner, context.ownStation(), {
      path: file.path,
      size: 0,
      as: file.as,
      ...usedNames(context, partnerId),
      namesAwaiting: () => [],
    });
    return { partnerId, remoteName, path: file.path };
  } catch (error) {
    throw asFileError(error, file.path);
  }
}

/** Lines that are not empty. */
async function recordsIn(path: string): Promise<number> {
  let records = 0;
  let isEmpty = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const octet of chunk) {
      if (octet === lineFeed) {
        if (!isEmpty) records += 1;
        isEmpty = true;
      } else if (octet !== carriageReturn && octet !== 0x1a) isEmpty = false;
    }
  }
  return isEmpty ? records : records + 1;
}
