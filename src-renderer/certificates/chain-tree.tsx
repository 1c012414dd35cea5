import type { ReactNode } from 'react';
import type { CertificateFacts, RevocationStatus } from '../../shared/index.ts';
import { useWords } from '../words/index.ts';
import { expiryText, revocationText } from './certificate-text.ts';
import { nameOf } from '../../shared/index.ts';
import { expiryAt, expiryTone } from './expiry-axis.ts';
import './chain-tree.css';

export interface ChainTreeProps {
  /** From the certificate itself to the root, as far as known. */
  readonly chain: readonly CertificateFacts[];
  /** What is known of revocation, by fingerprint. */
  readonly revocation: readonly RevocationStatus[];
  /** What the days are counted from, in milliseconds. */
  readonly now: number;
}

/** Who has signed whom: the root above, each certificate below the one that signed it, with its days and its revocation. */
export function ChainTree({ chain, revocation, now }: ChainTreeProps): ReactNode {
  const { t } = useWords();
  const top = chain.at(-1);
  if (top === undefined) return null;
  return (
    <div className="chain">
      {!top.selfSigned && <p className="faint small">{t('window.certificates.panel.chainOpen')}</p>}
      <Level levels={chain.toReversed()} revocation={revocation} now={now} />
    </div>
  );
}

function Level({
  levels,
  revocation,
  now,
}: Omit<ChainTreeProps, 'chain'> & { readonly levels: readonly CertificateFacts[] }): ReactNode {
  const speech = useWords();
  const { t } = speech;
  const [facts, ...below] = levels;
  if (facts === undefined) return null;
  const expiry = expiryAt(facts, now);
  const tone = expiryTone(expiry);
  const status = revocation.find(({ fingerprint }) => fingerprint === facts.fingerprint);
  return (
    <ul className="chain-level">
      <li>
        <div className="chain-one" title={facts.subject}>
          <b>{nameOf(facts.subject)}</b>
          {below.length === 0 && <span className="chain-this">{t('window.certificates.panel.thisOne')}</span>}
          <span className={tone === 'accent' ? 'dim small' : `small tone-${tone}`}>
            {expiryText(expiry, facts, speech)}
          </span>
          {status !== undefined && (
            <span className={`small ${revocationTone(status)}`}>
              {revocationText(status, [...facts.listAddresses, ...facts.statusAddresses], speech)}
            </span>
          )}
        </div>
        <Level levels={below} revocation={revocation} now={now} />
      </li>
    </ul>
  );
}

function revocationTone({ state }: RevocationStatus): string {
  switch (state) {
    case 'revoked':
      return 'tone-bad';
    case 'not-checked':
      return 'tone-due';
    case 'good':
    case 'not-needed':
      return 'dim';
  }
}
