import { useMemo } from 'react';
import { allPurposes } from '../../shared/index.ts';
import type { CertificatePurpose } from '../../shared/index.ts';
import type { Option } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** The purposes as a choice, each with what it means. */
export function usePurposeOptions(
  among: readonly CertificatePurpose[] = allPurposes,
): readonly Option<CertificatePurpose>[] {
  const { t } = useWords();
  return useMemo(
    () =>
      among.map((key) => ({
        key,
        label: t(`window.certificates.purpose.${key}`),
        detail: t(`window.certificates.purposeMeaning.${key}`),
      })),
    [among, t],
  );
}
