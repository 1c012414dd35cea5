import { FlaskConical, Landmark } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BankFilePurpose } from '../../shared/index.ts';
import { useWords } from '../words/index.ts';
import './purpose-chip.css';

/** Whether a file is a test or the real thing: never to be mistaken for each other, by word, form and colour (B-18). */
export function PurposeChip({ purpose }: { readonly purpose: BankFilePurpose }): ReactNode {
  const { t } = useWords();
  return (
    <span className={`purpose purpose-${purpose}`}>
      {purpose === 'test' ? (
        <FlaskConical className="icon" aria-hidden />
      ) : (
        <Landmark className="icon" aria-hidden />
      )}
      {t(`window.sending.purpose.${purpose}`)}
    </span>
  );
}
