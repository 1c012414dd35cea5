import type { ReactNode } from 'react';
import type { TimelineEvent, Transfer } from '../../shared/index.ts';
import { Facts } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** What was done to a file before it crossed the line: by whom it is signed, for which certificate of ours it was encrypted. */
export function SecuredFacts(props: {
  readonly transfer: Transfer;
  readonly events: readonly TimelineEvent[];
}): ReactNode {
  const { t } = useWords();
  const { transfer, events } = props;
  const kind = transfer.direction === 'in' ? 'collected' : 'prepared';
  const params = events.findLast((event) => event.kind === kind)?.params;
  if (params === undefined) return undefined;
  const { signed, signer, encrypted, compressed, recipient, suite } = params;
  if (signed !== true && encrypted !== true && compressed !== true) return undefined;
  const yes = t('window.transfers.panel.yes');
  return (
    <>
      <h3>{t('window.transfers.panel.secured')}</h3>
      <Facts
        facts={[
          typeof signer === 'string'
            ? { term: t('window.transfers.panel.signedBy'), value: signer }
            : { term: t('window.transfers.panel.signed'), value: signed === true ? yes : undefined },
          { term: t('window.transfers.panel.compressed'), value: compressed === true ? yes : undefined },
          typeof recipient === 'string'
            ? { term: t('window.transfers.panel.encryptedFor'), value: recipient }
            : { term: t('window.transfers.panel.encrypted'), value: encrypted === true ? yes : undefined },
          { term: t('window.transfers.panel.suite'), value: typeof suite === 'string' ? suite : undefined },
        ]}
      />
    </>
  );
}
