import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { CertificateDetails, CertificateId, Problem, TrustDecision } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import type { CertificateTask } from '../context/index.ts';
import { Button, Panel, ProblemNote } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { CertificateCheck } from './certificate-check.tsx';
import { CertificateFactList } from './certificate-fact-list.tsx';
import { expiryText } from './certificate-text.ts';
import { expiryTone } from './expiry-axis.ts';
import { FingerprintBox, FingerprintLine } from './fingerprint-box.tsx';
import { PurposeChips } from './purpose-chips.tsx';
import { RequestBox } from './request-box.tsx';
import { TrustHistory } from './trust-history.tsx';
import './certificate-panel.css';

interface Read {
  readonly details: CertificateDetails;
  readonly decisions: readonly TrustDecision[];
}

/** Everything about one certificate, and what can be done with it. */
export function CertificatePanel({ id }: { readonly id: CertificateId }): ReactNode {
  const { t } = useWords();
  const { read, problem } = useDetails(id);
  if (read === undefined) {
    return (
      <aside className="panel">
        <div className="panel-body">
          {problem === undefined ? (
            <p className="faint">{t('window.certificates.panel.loading')}</p>
          ) : (
            <ProblemNote problem={problem} />
          )}
        </div>
      </aside>
    );
  }
  return <Details {...read} />;
}

/** The details, read again whenever the list was. */
function useDetails(id: CertificateId): {
  readonly read: Read | undefined;
  readonly problem: Problem | undefined;
} {
  const { state } = useWindow();
  const [known, setKnown] = useState<Read>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let gone = false;
    async function ask(): Promise<void> {
      const details = await state.api.certificates.get({ id });
      const { partnerId, facts } = details;
      const decisions = await state.api.certificates.decisions(partnerId === undefined ? {} : { partnerId });
      if (gone) return;
      setKnown({
        details,
        decisions: decisions.filter(({ fingerprint }) => fingerprint === facts?.fingerprint),
      });
      setProblem(undefined);
    }
    function read(): void {
      ask().catch((error: unknown) => {
        if (!gone) setProblem(toProblem(error));
      });
    }
    read();
    const stop = state.certificates.store.subscribe((now, before) => {
      if (now.all !== before.all) read();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [state, id]);
  return { read: known, problem };
}

function Details({ details, decisions }: Read): ReactNode {
  const { navigation } = useWindow();
  const speech = useWords();
  const { t } = speech;
  const { label, facts, owner, chain, revocation } = details;
  return (
    <Panel
      label={t('window.certificates.panel.label', { label })}
      title={label}
      meta={metaOf(details, speech)}
      onClose={() => navigation.showCertificate(undefined)}
      buttons={<Buttons details={details} />}
    >
      {details.state === 'requested' && <RequestBox details={details} />}
      {owner !== 'authority' && (
        <>
          <h3 className="panel-first">{t('window.certificates.panel.purposes')}</h3>
          <PurposeChips certificate={details} />
        </>
      )}
      {facts !== undefined && (
        <>
          <h3>{t('window.certificates.panel.fingerprint')}</h3>
          {/* Ours is told to others; theirs is compared. */}
          {owner === 'own' ? (
            <FingerprintLine fingerprint={facts.fingerprint} />
          ) : (
            <FingerprintBox fingerprint={facts.fingerprint} />
          )}
          <h3>{t('window.certificates.panel.chain')}</h3>
          <CertificateCheck id={details.id} chain={chain} known={revocation} />
          <h3>{t('window.certificates.panel.facts')}</h3>
          <CertificateFactList details={details} facts={facts} />
        </>
      )}
      <h3>{t('window.certificates.panel.usedBy')}</h3>
      <UsedBy details={details} />
      {owner !== 'own' && (
        <>
          <h3>{t('window.certificates.panel.history')}</h3>
          <TrustHistory decisions={decisions} label={label} />
        </>
      )}
    </Panel>
  );
}

function metaOf(
  { owner, partnerName: partner = '', facts, expiry, state }: CertificateDetails,
  speech: Speech,
): ReactNode {
  const { t } = speech;
  const whose =
    owner === 'own'
      ? t('window.certificates.panel.own')
      : t(`window.certificates.panel.${owner}`, { partner });
  const tone = expiry === undefined || state === 'retired' ? 'accent' : expiryTone(expiry);
  return (
    <>
      {whose}
      {state !== 'active' && ` · ${t(`window.certificates.state.${state}`)}`}
      {facts !== undefined && expiry !== undefined && (
        <>
          {' · '}
          <span className={tone === 'accent' ? '' : `tone-${tone}`}>{expiryText(expiry, facts, speech)}</span>
        </>
      )}
    </>
  );
}

function UsedBy({ details }: { readonly details: CertificateDetails }): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  const { usedBy, owner, inUseFor } = details;
  const isForAll = owner === 'own' && inUseFor.length > 0;
  if (usedBy.length === 0 && !isForAll)
    return <p className="faint small">{t('window.certificates.panel.usedByNone')}</p>;
  return (
    <>
      {isForAll && <p className="small dim">{t('window.certificates.panel.usedByAll')}</p>}
      <ul className="used-by">
        {usedBy.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className="step-more"
              onClick={() => {
                navigation.showPartner(id);
                navigation.go('partners');
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Buttons({ details }: { readonly details: CertificateDetails }): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  const { owner, state } = details;
  const button = (task: CertificateTask): ReactNode => (
    <Button
      tone={task === 'remove' ? 'danger' : task === 'use' ? 'primary' : 'plain'}
      onPress={() => navigation.open({ kind: 'certificate', task, certificate: details })}
    >
      {t(`window.certificates.panel.${task}`)}
    </Button>
  );
  return (
    <>
      {owner === 'own' && state === 'active' && button('use')}
      {owner === 'own' && state === 'active' && button('deliver')}
      {state !== 'requested' && button('export')}
      {button('rename')}
      {state === 'active' && button('retire')}
      {state === 'retired' && button('restore')}
      {state !== 'active' && button('remove')}
    </>
  );
}
