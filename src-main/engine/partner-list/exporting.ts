import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { toPem } from '../../certificates/index.ts';
import type { EngineBody, Partner } from '../../../shared/index.ts';
import type { Journal } from '../../journal/index.ts';
import { fileStem, writeFree, writeNew } from '../certificates/index.ts';
import { EngineError } from '../engine-error.ts';
import type { PartnerBook } from '../partner-book.ts';
import { ListedPartner, writePartnerList } from './list-file.ts';
import type { LeftOut, ListedCertificate } from './list-file.ts';
import { withoutOurs } from './our-own.ts';

type Export = EngineBody['partners']['export'];

/**
 * Partners as a file without secrets. `folder`: where it goes unless told. Throws `partner-unknown` {id}, `partner-practice` {name},
 * `file-exists` {file}, `write-failed` {file}, `path-not-absolute` {file}.
 */
export function createExport(
  { certificates }: Pick<Journal, 'certificates'>,
  book: Pick<PartnerBook, 'get'>,
  folder: string,
): Export {
  function certificatesOf(partner: Partner): ListedCertificate[] {
    return certificates.list().flatMap(({ owner, partnerId, state, der, label, purposes }) => {
      if (partnerId !== partner.id || owner === 'own' || state !== 'active' || der === undefined) return [];
      return [{ owner, label, purposes: [...purposes], pem: toPem('CERTIFICATE', der) }];
    });
  }

  function listed(partner: Partner): ListedPartner {
    // Its port and its certificate are others each time it starts.
    if (partner.practice) throw new EngineError({ code: 'partner-practice', params: { name: partner.name } });
    const { terms, leftOut } = withoutOurs(partner);
    return ListedPartner.parse({
      name: partner.name,
      ...terms,
      certificates: certificatesOf(partner),
      leftOut: [...passwordsOf(partner), ...leftOut],
    });
  }
  return async ({ ids, save }) => {
    const partners = [...new Set(ids)].map((id) => listed(book.get(id)));
    const text = writePartnerList(partners);
    const [only] = partners;
    const name =
      only !== undefined && partners.length === 1
        ? `waybill-${fileStem(only.name)}.json`
        : 'waybill-partners.json';
    return {
      name,
      text,
      partners: partners.map((one) => ({
        name: one.name,
        certificates: one.certificates.length,
        leftOut: one.leftOut,
      })),
      ...(await saved(name, Buffer.from(text), save)),
    };
  };

  async function saved(
    name: string,
    octets: Uint8Array,
    save: Parameters<Export>[0]['save'],
  ): Promise<{ path?: string }> {
    if (save === undefined) return {};
    if (save !== 'exports') return { path: await writeNew(save.path, octets) };
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return { path: await writeFree(folder, path.basename(name), octets) };
  }
}

function passwordsOf({ secretsSet }: Partner): LeftOut[] {
  return (['ourPassword', 'theirPassword', 'proxyPassword'] as const).filter((key) => secretsSet[key]);
}
