import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { EngineApi, Problem, Receipt, ReceiptId } from '../../shared/index.ts';
import { useActions, useWindow } from '../context/index.ts';
import { EvidenceButtons } from '../evidence/index.ts';
import { WithTerms } from '../glossary/index.ts';
import { Button, Facts, Panel, ProblemNote, VerificationChip } from '../parts/index.ts';
import { problemText, useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { octetLines } from './octet-lines.ts';
import { proofLines } from './proof-words.ts';

interface KeptReceipt extends Receipt {
  readonly octets: string;
  /** What else is known of its signature: signer, fingerprint, hash. */
  readonly facts: Readonly<Record<string, string>>;
}

/** One receipt: what it says, of which file, and its octets as evidence. */
export function ReceiptPanel({ id }: { readonly id: ReceiptId }): ReactNode {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const [receipt, setReceipt] = useState<KeptReceipt>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let gone = false;
    Promise.all([state.api.receipts.get({ id }), signatureFacts(state.api, id)]).then(
      ([read, facts]) => {
        if (!gone) setReceipt({ ...read, facts });
      },
      (error: unknown) => {
        if (!gone) setProblem(toProblem(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [state, id]);
  if (receipt === undefined) {
    return (
      <aside className="panel">
        <div className="panel-body">
          {problem === undefined ? (
            <p className="faint">{t('window.receipts.panel.loading')}</p>
          ) : (
            <ProblemNote problem={problem} />
          )}
        </div>
      </aside>
    );
  }
  const file = receipt.fileName ?? receipt.remoteName;
  return (
    <Panel
      label={t('window.receipts.panel.label', { file })}
      title={file}
      meta={
        <WithTerms
          text={`${receipt.form} · ${receipt.direction === 'in' ? t('window.receipts.fromPartner') : t('window.receipts.toPartner')}`}
        />
      }
      onClose={() => navigation.showReceipt(undefined)}
      buttons={<FileButton receipt={receipt} />}
    >
      <Verdict receipt={receipt} />
      <EvidenceButtons subject={{ kind: 'receipt', id }} />
      <ReceiptFacts receipt={receipt} />
      <Octets receipt={receipt} />
    </Panel>
  );
}

/** What is known of its signature: nothing where its octets cannot be taken apart. The receipt itself is shown all the same. */
async function signatureFacts(api: EngineApi, id: ReceiptId): Promise<KeptReceipt['facts']> {
  try {
    return (await api.receipts.evidence({ id })).facts;
  } catch {
    return {};
  }
}

function Verdict({ receipt }: { readonly receipt: KeptReceipt }): ReactNode {
  const speech = useWords();
  const { words, formats, t } = speech;
  const { verification, outcome, direction, signer, at, partnerName: partner } = receipt;
  const isFailed = verification === 'failed';
  const reason =
    receipt.reason === undefined || isFailed ? undefined : problemText(words, receipt.reason, formats.locale);
  const proof =
    direction === 'in'
      ? proofLines({ verification, at, signer, problem: receipt.reason }, speech)
      : [
          t(
            verification === 'unsigned' ? 'window.receipts.proof.oursUnsigned' : 'window.receipts.proof.ours',
          ),
        ];
  return (
    <div className={`verdict verdict-${outcome === 'received' && !isFailed ? 'good' : 'bad'}`}>
      <b>{isFailed ? t('window.receipts.proof.nothing', { partner }) : sentence(receipt, speech)}</b>
      {reason !== undefined && (
        <p>
          {reason.title}. {reason.meaning}
        </p>
      )}
      {receipt.reason?.text !== undefined && receipt.reason.text !== '' && (
        <p>{t('window.transfers.verdict.partnerSaid', { text: receipt.reason.text })}</p>
      )}
      {proof.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function sentence({ direction, outcome, partnerName: partner }: Receipt, { t }: Speech): string {
  if (direction === 'in') {
    return outcome === 'received'
      ? t('window.receipts.panel.theirsReceived', { partner })
      : t('window.receipts.panel.theirsRefused', { partner });
  }
  return outcome === 'received'
    ? t('window.receipts.panel.oursReceived', { partner })
    : t('window.receipts.panel.oursRefused', { partner });
}

function ReceiptFacts({ receipt }: { readonly receipt: KeptReceipt }): ReactNode {
  const { t, formats } = useWords();
  return (
    <Facts
      facts={[
        { term: t('window.receipts.panel.at'), value: formats.full(receipt.at) },
        { term: t('window.receipts.panel.remoteName'), value: receipt.remoteName, mono: true },
        { term: t('window.receipts.panel.stamp'), value: receipt.remoteStamp, mono: true },
        {
          term: t('window.receipts.panel.signature'),
          value: <VerificationChip short verification={receipt.verification} />,
        },
        { term: t('window.receipts.panel.signer'), value: receipt.facts['signer'] },
        {
          term: t('window.receipts.panel.certificate'),
          value: receipt.facts['signerFingerprint'],
          mono: true,
        },
        {
          term: t('window.receipts.panel.hash'),
          value: receipt.facts['hash'] === '' ? undefined : receipt.facts['hash'],
          mono: true,
        },
        {
          term: t('window.receipts.panel.file'),
          value: receipt.transferId === undefined ? t('window.receipts.unmatched') : receipt.fileName,
        },
      ]}
    />
  );
}

function Octets({ receipt }: { readonly receipt: KeptReceipt }): ReactNode {
  const { t, formats } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { count, lines } = octetLines(receipt.octets);
  const show =
    receipt.direction === 'in'
      ? t('window.receipts.panel.showOctets')
      : t('window.receipts.panel.showOctetsOurs');
  return (
    <section>
      <h3>{t('window.receipts.panel.octets', { count, formatted: formats.number(count) })}</h3>
      <Button onPress={() => setOpen(!isOpen)}>
        {isOpen ? t('window.receipts.panel.hideOctets') : show}
      </Button>
      {isOpen && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard
        <pre className="octets" tabIndex={0} aria-label={show}>
          {lines}
        </pre>
      )}
    </section>
  );
}

function FileButton({ receipt }: { readonly receipt: KeptReceipt }): ReactNode {
  const { t } = useWords();
  const actions = useActions();
  const { navigation } = useWindow();
  const { transferId, id, candidates } = receipt;
  if (transferId === undefined && candidates !== undefined)
    return (
      <Button tone="primary" onPress={() => navigation.open({ kind: 'assign', id })}>
        {t('window.transfers.needs.assign')}
      </Button>
    );
  if (transferId === undefined) return undefined;
  return (
    <Button tone="primary" onPress={() => actions.openTransfer(transferId)}>
      {t('window.receipts.panel.openFile')}
    </Button>
  );
}
