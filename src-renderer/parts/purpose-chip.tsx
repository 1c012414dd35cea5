import { FlaskConical, Landmark } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BankFilePurpose } from '../../shared/index.ts';
import { useWords } from '../words/index.ts';
import './purpose-chip.css';

/** Whether a file is a test or the real thing: never to be mistaken for each other, by word, form and colour (B-18). */
export function PurposeChip(props: {
  readonly purpose: BankFilePurpose;
  /** Where there is little room: production in four letters. */
  readonly short?: boolean;
}): ReactNode {
  const { purpose, short = false } = props;
  const { t } = useWords();
  return (
    <span className={`file-purpose file-purpose-${purpose}`}>
      {purpose === 'test' ? (
        <FlaskConical className="icon" aria-hidden />
      ) : (
        <Landmark className="icon" aria-hidden />
      )}
      {short && purpose === 'production' ? (
        <>
          <span aria-hidden>{t('window.sending.purpose.short')}</span>
          <span className="unseen">{t('window.sending.purpose.production')}</span>
        </>
      ) : (
        t(`window.sending.purpose.${purpose}`)
      )}
    </span>
  );
}
