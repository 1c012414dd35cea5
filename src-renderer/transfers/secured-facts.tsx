import type { ReactNode } from 'react';
import type { TimelineEvent, Transfer } from '../../shared/index.ts';
import { Facts } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { securedOf } from './secured-of.ts';

/** What was done to a file before it crossed the line; nothing where nothing was. */
export function SecuredFacts(props: {
  readonly transfer: Transfer;
  readonly events: readonly TimelineEvent[];
}): ReactNode {
  const { t } = useWords();
  const secured = securedOf(props.transfer, props.events);
  if (secured === undefined) return undefined;
  const { isSigned, signer, isCompressed, isEncrypted, recipient, suite } = secured;
  const yes = (is: boolean): string | undefined => (is ? t('window.transfers.panel.yes') : undefined);
  return (
    <>
      <h3>{t('window.transfers.panel.secured')}</h3>
      <Facts
        facts={[
          signer === undefined
            ? { term: t('window.transfers.panel.signed'), value: yes(isSigned) }
            : { term: t('window.transfers.panel.signedBy'), value: signer },
          { term: t('window.transfers.panel.compressed'), value: yes(isCompressed) },
          recipient === undefined
            ? { term: t('window.transfers.panel.encrypted'), value: yes(isEncrypted) }
            : { term: t('window.transfers.panel.encryptedFor'), value: recipient },
          { term: t('window.transfers.panel.suite'), value: suite },
        ]}
      />
    </>
  );
}
