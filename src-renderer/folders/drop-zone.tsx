import { Inbox, UploadCloud } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { bankFileName } from '../../shared/index.ts';
import type { PartnerSummary, Transfer } from '../../shared/index.ts';
import { useActions, useWindow } from '../context/index.ts';
import { Button, EmptyState, PickFiles, PurposeChip } from '../parts/index.ts';
import { agreedFolder, useDragOver, useSendIntoFolder } from '../sending/index.ts';
import type { FolderEntry } from '../state/index.ts';
import { PurposeOf, TransferCell } from '../transfers/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { allowDrop, leaveDrop, takeDrop, useIsOver } from './dragging.ts';

/** As many of what was sent are shown; all of them are among the partner's files. */
const shownSent = 100;

/** In the place of the folders of a partner that only takes: where files are let go, and what was sent. */
export function DropZone(props: {
  readonly partner: PartnerSummary;
  /** It was asked for its folders, and refused. */
  readonly refused: boolean;
  readonly onDrop: (entries: readonly FolderEntry[]) => void;
}): ReactNode {
  const { partner, refused, onDrop } = props;
  const { t } = useWords();
  const over = useDragOver();
  const sendInto = useSendIntoFolder();
  const isOver = useIsOver('remote');
  const folder = agreedFolder(partner);
  const isHeld = isOver || (over.kind === 'folder' && over.id === partner.id);
  return (
    <section className="pane" aria-label={partner.name}>
      <div className="pane-head">
        <h2 className="cut" title={partner.name}>
          {partner.name}
        </h2>
      </div>
      <div
        className="drop-zone"
        data-over={isHeld}
        data-drop-partner={partner.id}
        data-drop-folder={folder}
        onDragOver={(event) => {
          allowDrop(event, 'remote');
        }}
        onDragLeave={leaveDrop}
        onDrop={(event) => {
          const entries = takeDrop(event, 'remote');
          if (entries !== undefined) onDrop(entries);
        }}
      >
        <UploadCloud className="icon" aria-hidden />
        <b>{t('window.folders.zone.title')}</b>
        <p className="dim small">{zoneMeaning(partner, refused, t)}</p>
        {partner.kind === 'bank-of-canada' && <BankNames organization={partner.bank.organization} />}
        <PickFiles onPick={(files) => sendInto(partner, folder, files)}>
          <Button>{t('window.folders.zone.pick')}</Button>
        </PickFiles>
      </div>
      <Sent partner={partner} />
    </section>
  );
}

function zoneMeaning(partner: PartnerSummary, refused: boolean, t: Speech['t']): string {
  if (partner.kind === 'bank-of-canada') return t('window.folders.zone.bank');
  return refused ? t('window.folders.zone.refused') : t('window.folders.zone.uploadOnly');
}

/** How a test and how production is called there. */
function BankNames({ organization }: { readonly organization: string }): ReactNode {
  return (
    <p className="purpose-line zone-names">
      {(['test', 'production'] as const).map((purpose) => (
        <span key={purpose}>
          <PurposeChip purpose={purpose} />{' '}
          <code>{bankFileName({ organization, sequence: 'nnn', purpose })}</code>
        </span>
      ))}
    </p>
  );
}

/** What was sent there, the newest first. */
function Sent({ partner }: { readonly partner: PartnerSummary }): ReactNode {
  const { state } = useWindow();
  const { t, formats } = useWords();
  const { openTransfer } = useActions();
  const [sent, setSent] = useState<readonly Transfer[]>();
  const { id: partnerId } = partner;

  useEffect(() => {
    let isHere = true;
    function read(): void {
      state.api.transfers.list({ partnerId, direction: 'out', limit: shownSent }).then(
        ({ rows }) => {
          if (isHere) setSent(rows);
        },
        () => undefined,
      );
    }
    read();
    const stop = state.news.listen((transfer) => {
      if (transfer.partnerId !== partnerId || transfer.direction !== 'out') return;
      setSent((before) => withChanged(before, transfer));
    });
    return () => {
      isHere = false;
      stop();
    };
  }, [state, partnerId]);

  if (sent?.length === 0) {
    return (
      <div className="sent-list">
        <EmptyState
          icon={<Inbox />}
          title={t('window.folders.zone.nothingSent')}
          meaning={t('window.folders.zone.nothingSentMeaning')}
        />
      </div>
    );
  }
  return (
    <>
      <h3 className="sent-title">{t('window.folders.zone.sent')}</h3>
      <ul className="sent-list" aria-label={t('window.folders.zone.sent')}>
        {sent?.map((transfer) => (
          <li key={transfer.id}>
            <button type="button" className="sent-row" onClick={() => openTransfer(transfer.id)}>
              <span className="row-file">
                <span className="cut row-name" title={transfer.fileName}>
                  {transfer.fileName}
                </span>
                <PurposeOf short transfer={transfer} />
              </span>
              <span className="dim number small">{formats.size(transfer.fileSize ?? transfer.size)}</span>
              <TransferCell transfer={transfer} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Undefined stays: what was sent before is still being read. */
function withChanged(
  before: readonly Transfer[] | undefined,
  transfer: Transfer,
): readonly Transfer[] | undefined {
  if (before === undefined) return undefined;
  return before.some(({ id }) => id === transfer.id)
    ? before.map((each) => (each.id === transfer.id ? transfer : each))
    : [transfer, ...before].slice(0, shownSent);
}
