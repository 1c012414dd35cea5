import type { ReactNode } from 'react';
import { ScreenHead } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** The certificates: our own, the partners', the authorities that stand behind them. */
export function CertificatesScreen(): ReactNode {
  const { t } = useWords();
  return (
    <div className="screen">
      <main className="screen-main" aria-label={t('window.certificates.title')}>
        <ScreenHead title={t('window.certificates.title')} />
      </main>
    </div>
  );
}
