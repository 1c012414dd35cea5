import { useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { isServer } from '../../shared/index.ts';
import type { Transfer } from '../../shared/index.ts';
import { wantsAdvanceNotice } from '../../shared/index.ts';
import { Announcement } from '../announcement/index.ts';
import { trustQuestion } from '../certificates/index.ts';
import { useActions, useOverview, useWindow } from '../context/index.ts';
import { EvidenceButtons } from '../evidence/index.ts';
import { Button, CopyIcon, Facts, Panel, ProblemNote } from '../parts/index.ts';
import { MetafileButtons, MetafileFacts, canCorrect } from '../metafiles/index.ts';
import { useWords } from '../words/index.ts';
import { NameTakenAnswers, isNameTaken, isTheirsToTell } from './name-taken.tsx';
import { PurposeOf } from './purpose-of.tsx';
import { SecuredFacts } from './secured-facts.tsx';
import { Timeline } from './timeline.tsx';
import { canCancel, mustNotCancel } from './transfer-table.tsx';
import { VerdictBox } from './verdict.tsx';
import { Ways, partnerOf } from './ways.tsx';

/** The open file: verdict, timeline up to its receipt, facts, and what can be done. */
export function TransferPanel(): ReactNode {
  const { state } = useWindow();
  const { t, formats } = useWords();
  const { transfer, timeline, problem } = useStore(state.open.store);
  const [showLines, setShowLines] = useState(false);
  if (transfer === undefined) {
    return (
      <aside className="panel">
        <div className="panel-body">
          {problem === undefined ? (
            <p className="faint">{t('window.transfers.panel.loading')}</p>
          ) : (
            <ProblemNote problem={problem} />
          )}
        </div>
      </aside>
    );
  }
  const where =
    transfer.direction === 'out'
      ? t('window.transfers.panel.to', { partner: partnerOf(transfer, t) })
      : t('window.transfers.panel.from', { partner: partnerOf(transfer, t) });
  const hasLines = timeline?.some(({ line }) => line !== undefined) ?? false;
  return (
    <Panel
      label={t('window.transfers.panel.label', { file: transfer.fileName })}
      title={transfer.fileName}
      meta={
        <span className="purpose-line">
          <PurposeOf transfer={transfer} />
          {`${where} · ${formats.size(transfer.fileSize ?? transfer.size)}`}
        </span>
      }
      onClose={() => state.open.show(undefined)}
      buttons={<PanelButtons transfer={transfer} />}
    >
      <VerdictBox transfer={transfer} events={timeline ?? []} />
      <AnnouncementOf transfer={transfer} />
      <EvidenceButtons key={transfer.id} subject={{ kind: 'transfer', id: transfer.id }} />
      <Ways transfer={transfer} />
      {timeline === undefined ? (
        <p className="faint">{t('window.transfers.panel.loading')}</p>
      ) : (
        <Timeline events={timeline} partner={transfer.partnerName} showLines={showLines} />
      )}
      {hasLines && (
        <button type="button" className="step-more" onClick={() => setShowLines(!showLines)}>
          {showLines ? t('window.transfers.panel.hideLines') : t('window.transfers.panel.showLines')}
        </button>
      )}
      <MetafileFacts transfer={transfer} />
      <SecuredFacts transfer={transfer} events={timeline ?? []} />
      <h3>{t('window.transfers.panel.facts')}</h3>
      <TransferFacts transfer={transfer} />
    </Panel>
  );
}

function TransferFacts({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { t, formats } = useWords();
  const intake = useOverview((overview) => overview.status?.intakeFolder);
  const { sha256, localPath, partnerId } = transfer;
  // Where files are not told apart by a stamp, ours is no fact for anybody.
  const isServers = useOverview(
    ({ partners }) => partners?.some((one) => one.id === partnerId && isServer(one)) === true,
  );
  const hasStamp = transfer.fetched !== true && !isServers;
  const size = transfer.fileSize ?? transfer.size;
  // What a browser handed over lay in the intake folder for a moment only.
  const isTakenIn = intake !== undefined && (localPath?.startsWith(intake) ?? false);
  return (
    <Facts
      facts={[
        { term: t('window.transfers.panel.remoteName'), value: transfer.remoteName, mono: true },
        {
          term: t('window.transfers.panel.destination'),
          value: transfer.direction === 'in' ? transfer.destination : undefined,
          mono: true,
        },
        {
          term: t('window.transfers.panel.originator'),
          value: transfer.direction === 'out' ? transfer.originator : undefined,
          mono: true,
        },
        {
          term: t('window.transfers.panel.stamp'),
          value: hasStamp ? transfer.remoteStamp : undefined,
          mono: true,
        },
        { term: t('window.transfers.panel.path'), value: isTakenIn ? undefined : localPath },
        {
          term: t('window.transfers.panel.size'),
          value: size < 1000 ? formats.size(size) : `${formats.size(size)} (${formats.number(size)})`,
        },
        {
          term: t('window.transfers.panel.sizeSent'),
          value: transfer.fileSize === undefined ? undefined : formats.size(transfer.size),
        },
        {
          term: t('window.transfers.panel.attempts'),
          value: transfer.attempts > 1 ? formats.number(transfer.attempts) : undefined,
        },
        {
          term: t('window.transfers.panel.sha256'),
          mono: true,
          value:
            sha256 === undefined ? undefined : (
              <span className="fact-hash">
                <span>{sha256}</span>
                <CopyIcon text={() => sha256} label={t('window.transfers.panel.copyHash')} />
              </span>
            ),
        },
      ]}
    />
  );
}

/** The e-mail that announces it, as long as it has not gone. */
function AnnouncementOf({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { id, partnerId, direction, state, fileName } = transfer;
  const partner = useOverview((overview) => overview.partners?.find((one) => one.id === partnerId));
  const isOver = state === 'delivered' || state === 'cancelled';
  if (direction !== 'out' || isOver || partner === undefined || !wantsAdvanceNotice(partner)) return null;
  return <Announcement key={id} file={fileName} wish={{ id }} />;
}

function PanelButtons({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  const actions = useActions();
  const { state, receipt, direction } = transfer;
  if (direction === 'in' && transfer.fetched !== true)
    return canBeHandled(transfer) ? <HandledButton transfer={transfer} /> : undefined;
  if (state === 'failed' && transfer.handled !== true && isNameTaken(transfer.problem))
    return <NameTakenAnswers id={transfer.id} />;
  // Its sender has been told: there is nothing left to send.
  const isAnswered = transfer.relayOf !== undefined && (receipt === 'refused' || transfer.handled === true);
  const retry = isAnswered ? undefined : retryWord(transfer, t);
  // Of a file that is forwarded, nobody but its destination can say that it has arrived.
  const isOurs = transfer.relayOf === undefined;
  const open =
    direction === 'out' &&
    isOurs &&
    (receipt === 'awaiting' || receipt === 'late' || state === 'unknown' || state === 'failed');
  const isLeft = transfer.problem?.code === 'relay-partner-gone' && transfer.handled !== true;
  const canHandle = isLeft || (isOurs && canBeHandled(transfer));
  const isHeld = mustNotCancel(transfer);
  const doubt = state !== 'delivered' ? transfer.problem : undefined;
  const isAsked = doubt !== undefined && transfer.handled !== true && trustQuestion(doubt) !== undefined;
  const hasMetafile = transfer.metafile === true || transfer.leftThere === true;
  if (
    retry === undefined &&
    !isAsked &&
    !open &&
    !canHandle &&
    !isHeld &&
    !hasMetafile &&
    !canCancel(transfer)
  )
    return undefined;
  return (
    <>
      {isAsked && (
        <Button
          tone="primary"
          onPress={() => navigation.open({ kind: 'trust', partnerId: transfer.partnerId, problem: doubt })}
        >
          {t('window.certificateDialogs.trust.check')}
        </Button>
      )}
      <MetafileButtons transfer={transfer} />
      {retry !== undefined && (
        <Button
          tone={isAsked || canCorrect(transfer) ? 'plain' : 'primary'}
          onPress={() => actions.retry(transfer.id)}
        >
          {retry}
        </Button>
      )}
      {isTheirsToTell(transfer) && (
        <Button onPress={() => actions.sendOver(transfer.id, 'overwrite')}>
          {t('window.transfers.panel.sendOnceMore')}
        </Button>
      )}
      {open && (
        <Button
          onPress={() =>
            navigation.open({
              kind: 'confirm',
              id: transfer.id,
              file: transfer.fileName,
              partner: transfer.partnerName,
              byHand: transfer.receiptByHand === true,
            })
          }
        >
          {transfer.receiptByHand === true
            ? t('window.transfers.needs.confirmWord')
            : t('window.transfers.panel.confirm')}
        </Button>
      )}
      {canHandle && <HandledButton transfer={transfer} />}
      {isHeld && <p className="small dim">{t('window.transfers.panel.mayHaveArrived')}</p>}
      {canCancel(transfer) && (
        <Button tone="danger" onPress={() => navigation.open({ kind: 'cancel', ids: [transfer.id] })}>
          {t('window.transfers.panel.cancel')}
        </Button>
      )}
    </>
  );
}

/** What has ended badly, and nobody has seen to yet. */
function canBeHandled({ state, receipt, handled, problem }: Transfer): boolean {
  const isTaken = problem?.code === 'digipoort-withdrawn-taken';
  return (state === 'failed' || receipt === 'refused' || isTaken) && handled !== true;
}

function HandledButton({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { state, notices } = useWindow();
  const { t } = useWords();
  return (
    <Button onPress={() => void notices.watch(state.api.transfers.handled({ id: transfer.id }))}>
      {t('window.transfers.panel.handled')}
    </Button>
  );
}

function retryWord(
  { state, receipt, receiptByHand }: Transfer,
  t: ReturnType<typeof useWords>['t'],
): string | undefined {
  // Its own octets would be refused again: a corrected file goes under another name.
  if (receipt === 'refused' && receiptByHand === true) return undefined;
  if (receipt === 'refused') return t('window.transfers.panel.retryRefused');
  if (state === 'unknown') return t('window.transfers.panel.askAgain');
  return state === 'failed' || state === 'waiting' ? t('window.transfers.panel.retry') : undefined;
}
