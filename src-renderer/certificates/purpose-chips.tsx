import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { allPurposes } from '../../shared/index.ts';
import type { Certificate } from '../../shared/index.ts';
import { useWords } from '../words/index.ts';
import './purpose-chips.css';

/** What a certificate is for; what it is used for now is marked, in words for who does not see the mark. */
export function PurposeChips({
  certificate,
  isShort = false,
}: {
  readonly certificate: Pick<Certificate, 'purposes' | 'inUseFor' | 'state'>;
  /** All of them are one chip. */
  readonly isShort?: boolean;
}): ReactNode {
  const { t } = useWords();
  const { purposes, inUseFor } = certificate;
  const isAll = purposes.length === allPurposes.length;
  const isOneState = inUseFor.length === 0 || inUseFor.length === purposes.length;
  if (isShort && isAll && isOneState)
    return (
      <span className="purposes">
        <PurposeChip
          name={t('window.certificates.allPurposes')}
          isInUse={inUseFor.length > 0}
          title={purposes.map((purpose) => t(`window.certificates.purpose.${purpose}`)).join(', ')}
        />
      </span>
    );
  return (
    <span className="purposes">
      {purposes.map((purpose) => {
        const name = t(`window.certificates.purpose.${purpose}`);
        const isInUse = inUseFor.includes(purpose);
        return (
          <PurposeChip
            key={purpose}
            name={name}
            isInUse={isInUse}
            title={
              isInUse
                ? t('window.certificates.inUseFor', { purpose: name })
                : t('window.certificates.mayServeFor', { purpose: name })
            }
          />
        );
      })}
    </span>
  );
}

function PurposeChip(props: {
  readonly name: string;
  readonly isInUse: boolean;
  readonly title: string;
}): ReactNode {
  const { t } = useWords();
  return (
    <span className="purpose" data-in-use={props.isInUse} title={props.title}>
      {props.isInUse && <Check className="icon" aria-hidden />}
      {props.name}
      {props.isInUse && <span className="unseen"> ({t('window.certificates.inUse')})</span>}
    </span>
  );
}
