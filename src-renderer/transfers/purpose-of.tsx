import type { ReactNode } from 'react';
import { bankPurposeOf } from '../../shared/index.ts';
import type { BankFilePurpose, Transfer } from '../../shared/index.ts';
import { useOverview } from '../context/index.ts';
import { PurposeChip } from '../parts/index.ts';

/** Whether a file went to the bank as a test or in earnest; undefined with every other partner. */
export function usePurpose({ direction, partnerId, remoteName }: Transfer): BankFilePurpose | undefined {
  const purpose = direction === 'out' ? bankPurposeOf(remoteName) : undefined;
  // A partner that was removed is told by the name alone.
  const isOther = useOverview(
    ({ partners }) =>
      purpose !== undefined &&
      partners?.some(({ id, kind }) => id === partnerId && kind !== 'bank-of-canada') === true,
  );
  return isOther ? undefined : purpose;
}

/** Test or production, where a file is one of them. */
export function PurposeOf(props: { readonly transfer: Transfer; readonly short?: boolean }): ReactNode {
  const { transfer, short = false } = props;
  const purpose = usePurpose(transfer);
  return purpose === undefined ? null : <PurposeChip purpose={purpose} short={short} />;
}
