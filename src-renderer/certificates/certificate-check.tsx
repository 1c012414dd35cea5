import { useState } from 'react';
import type { ReactNode } from 'react';
import type {
  CertificateFacts,
  CertificateId,
  CertificateVerdict,
  RevocationStatus,
} from '../../shared/index.ts';
import { useStore } from 'zustand';
import { useWindow } from '../context/index.ts';
import { Button, ProblemNote } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { ChainTree } from './chain-tree.tsx';

/** The chain of a certificate, what is known of its revocation, and a way to ask anew. */
export function CertificateCheck(props: {
  readonly id: CertificateId;
  readonly chain: readonly CertificateFacts[];
  /** What was last learned. */
  readonly known: RevocationStatus | undefined;
}): ReactNode {
  const { id, chain, known } = props;
  const { state, notices } = useWindow();
  const { t, formats } = useWords();
  const readAt = useStore(state.certificates.store, (certificates) => certificates.readAt);
  const [verdict, setVerdict] = useState<CertificateVerdict & { readonly at: number }>();
  const [isBusy, setBusy] = useState(false);

  async function check(): Promise<void> {
    setBusy(true);
    const answer = await notices.watch(state.api.certificates.check({ id }));
    setBusy(false);
    if (answer !== undefined) setVerdict({ ...answer, at: Date.now() });
  }

  const path = verdict !== undefined && verdict.path.length >= chain.length ? verdict.path : chain;
  const revocation = verdict?.revocation ?? (known === undefined ? [] : [known]);
  return (
    <>
      <ChainTree chain={path} revocation={revocation} now={readAt} />
      {verdict === undefined && known === undefined && (
        <p className="faint small">{t('window.certificates.panel.notChecked')}</p>
      )}
      {verdict !== undefined && (
        <div className="check-verdict">
          {verdict.problem !== undefined && <ProblemNote problem={verdict.problem} />}
          {verdict.problem === undefined && verdict.trusted && (
            <output className="small tone-accent">
              {t(`window.certificates.trustedBy.${verdict.by ?? 'nobody'}`)}
            </output>
          )}
        </div>
      )}
      <div className="check-line-box">
        <Button isPending={isBusy} onPress={() => void check()}>
          {isBusy ? t('window.certificates.panel.checking') : t('window.certificates.panel.check')}
        </Button>
        {verdict !== undefined && !isBusy && (
          <span className="faint small">
            {t('window.certificates.panel.checked', { moment: formats.clock(verdict.at) })}
          </span>
        )}
      </div>
    </>
  );
}
