import { runtimeAbilities } from '../certificates/index.ts';
import { connectThrough, createDownload } from '../network/index.ts';
import { lineOf } from '../../shared/index.ts';
import type { DoctorCheck, SealKind } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';
import { createDoctor, freeOctetsOf } from './doctor/index.ts';
import type { PartnerBook } from './partner-book.ts';

/** The doctor of this home. */
export function openDoctor(
  context: EngineContext,
  {
    home,
    sealKind,
    partners,
  }: { readonly home: string; readonly sealKind: SealKind; readonly partners: PartnerBook },
): () => Promise<DoctorCheck[]> {
  const { journal, certificates, clock } = context;
  const doctor = createDoctor({
    runtimeAbilities,
    sealKind,
    certificates: () => Promise.resolve(certificates.all()),
    revocationLists: () => Promise.resolve(journal.revocation.entries()),
    partners: () => Promise.resolve(partners.list()),
    network: {
      async way(partner) {
        const { proxy } = lineOf(partner);
        return proxy === undefined
          ? {}
          : { proxy: { ...proxy, password: await partners.proxyPassword(partner.id) } };
      },
      connect: connectThrough,
      download: (way) => createDownload(way),
    },
    freeOctets: () => freeOctetsOf(home),
    newestMoment: () => Promise.resolve(journal.transfers.list({ offset: 0, limit: 1 }).rows[0]?.updatedAt),
    clock,
  });
  return () => doctor();
}
