import { useMemo } from 'react';
import { useStore } from 'zustand';
import { agreementFindings, allPurposes, purposesThere } from '../../shared/index.ts';
import type { AgreementFinding, Partner } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { fieldAt } from './draft.ts';
import type { CheckedDraft } from './draft.ts';
import { isCheckedField } from './draft-steps.ts';
import type { CheckedField } from './draft-steps.ts';

/** What does not work together, by the field at which it is said; errors first. */
export type Findings = ReadonlyMap<CheckedField, readonly AgreementFinding[]>;

/** Holds a draft that is valid in itself against everything around it, as the engine will. */
export function useFindings(checked: CheckedDraft, saved: Partner | undefined): Findings {
  const { state } = useWindow();
  const ownCode = useOverview((overview) => overview.settings?.station.code ?? '');
  const groups = useOverview((overview) => overview.settings?.station.groups);
  const partners = useOverview((overview) => overview.partners);
  const certificates = useStore(state.certificates.store, ({ all }) => all);
  return useMemo(() => {
    // Before everything has been read nothing can be said of what is missing.
    if (!checked.ok || certificates === undefined || partners === undefined) return new Map();
    // With a server there is nothing that could not work together.
    if (checked.agreement === undefined) return new Map();
    const there = purposesThere(certificates, saved?.id);
    return byField(
      agreementFindings(checked.agreement, {
        ownCode,
        groupCodes: groups?.map(({ code }) => code) ?? [],
        others: partners.filter(({ id }) => id !== saved?.id),
        certificates: saved?.practice === true ? { ...there, theirs: new Set(allPurposes) } : there,
        before: saved?.kind === 'oftp2' ? saved.oftp2 : undefined,
      }),
    );
  }, [checked, saved, ownCode, groups, partners, certificates]);
}

function byField(findings: readonly AgreementFinding[]): Findings {
  const fields = new Map<CheckedField, AgreementFinding[]>();
  for (const finding of findings) {
    const field = fieldAt(finding.path);
    if (!isCheckedField(field)) continue;
    const already = fields.get(field);
    if (already === undefined) fields.set(field, [finding]);
    else already.push(finding);
  }
  return fields;
}

/** The fields for which nothing can be kept as it is. */
export function failingFields(checked: CheckedDraft, findings: Findings): ReadonlySet<CheckedField> {
  if (!checked.ok) return checked.wrong;
  return new Set(
    [...findings].filter(([, said]) => said.some(({ weight }) => weight === 'error')).map(([field]) => field),
  );
}
