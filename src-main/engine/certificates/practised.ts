import { pemToDer } from '../../certificates/index.ts';
import { allPurposes } from '../../../shared/index.ts';
import type { PartnerId } from '../../../shared/index.ts';
import type { Journal } from '../../journal/index.ts';
import type { CertificateViews } from './certificate-views.ts';
import { labelOf } from './importing.ts';

/** The practice partner has this certificate now (PEM), and none from before. */
export function keepPractised(
  parts: { readonly journal: Journal; readonly views: CertificateViews; readonly clock: () => number },
  id: PartnerId,
  pem: string,
): void {
  const { journal, views, clock } = parts;
  const der = pemToDer(pem);
  const facts = views.facts(der);
  journal.transaction(() => {
    for (const { id: earlier, partnerId } of journal.certificates.list())
      if (partnerId === id) journal.certificates.remove(earlier);
    journal.certificates.add({
      owner: 'partner',
      partnerId: id,
      label: labelOf(undefined, facts),
      purposes: allPurposes,
      inUseFor: [],
      state: 'active',
      origin: 'shown',
      fingerprint: facts.fingerprint,
      der,
      chain: [],
      validUntil: facts.validUntil,
      addedAt: clock(),
    });
  });
}
