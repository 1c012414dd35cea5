import { ArrowDown, ArrowUp, Check, Clock, ReceiptText, SearchX, X } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Receipt } from '../../shared/index.ts';
import { useNavigation, useWindow } from '../context/index.ts';
import {
  Button,
  Chip,
  Choice,
  EmptyState,
  keptCells,
  PickFiles,
  ProblemNote,
  ScreenHead,
  SearchInput,
  VerificationChip,
  VirtualGrid,
} from '../parts/index.ts';
import type { GridColumn } from '../parts/index.ts';
import { rowAt } from '../state/index.ts';
import type { ReceiptFilter } from '../state/index.ts';
import { useWords } from '../words/index.ts';
import { ReceiptPictures } from './receipt-pictures.tsx';
import { ReceiptPanel } from './receipt-panel.tsx';
import './receipts-screen.css';

/** Every receipt, theirs and ours, newest first. */
export function ReceiptsScreen(): ReactNode {
  const { state, navigation } = useWindow();
  const { t, formats } = useWords();
  const { filter, list } = useStore(state.receipts.store);
  const openId = useNavigation((where) => where.receiptId);
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      { key: 'direction', label: t('window.receipts.columns.direction'), unseen: true },
      { key: 'outcome', label: t('window.receipts.columns.outcome') },
      { key: 'file', label: t('window.receipts.columns.file') },
      { key: 'partner', label: t('window.receipts.columns.partner') },
      { key: 'form', label: t('window.receipts.columns.form') },
      { key: 'signature', label: t('window.receipts.columns.signature') },
      { key: 'at', label: t('window.receipts.columns.at') },
    ],
    [t],
  );
  const look = useCallback((first: number, last: number) => state.receipts.look(first, last), [state]);
  const change = useCallback(
    (part: ReceiptFilter) => {
      state.receipts.setFilter({ ...state.receipts.store.getState().filter, ...part });
    },
    [state],
  );
  const search = useCallback((text: string) => change({ search: text }), [change]);

  return (
    <div className="screen" data-with-panel={openId !== undefined}>
      <main className="screen-main" aria-label={t('window.receipts.title')}>
        <ScreenHead
          title={t('window.receipts.title')}
          count={
            list.total !== undefined && (
              <span className="faint small number">
                {t('window.receipts.count', { count: list.total, formatted: formats.number(list.total) })}
              </span>
            )
          }
        />
        <ReceiptPictures />
        <search className="filters" aria-label={t('window.transfers.filters.label')}>
          <SearchInput label={t('window.receipts.search')} value={filter.search ?? ''} onSearch={search} />
          <Choice
            compact
            label={t('window.receipts.filters.direction')}
            value={filter.direction ?? 'all'}
            options={[
              { key: 'all', label: t('window.receipts.filters.all') },
              { key: 'in', label: t('window.receipts.filters.in') },
              { key: 'out', label: t('window.receipts.filters.out') },
            ]}
            onChange={(key) => change({ direction: key === 'all' ? undefined : key })}
          />
        </search>
        <section className="sheet-of-rows">
          <VirtualGrid
            name="receipts"
            label={t('window.receipts.grid')}
            columns={columns}
            count={list.total ?? 0}
            onTop={list.onTop}
            cells={(index) => {
              const receipt = rowAt(list, index);
              return receipt === undefined ? undefined : cellsOf(receipt);
            }}
            mark={(index) => {
              const id = rowAt(list, index)?.id;
              return { open: id !== undefined && id === openId, selected: false };
            }}
            onLook={look}
            onOpen={(index) => navigation.showReceipt(rowAt(list, index)?.id)}
            onEscape={() => navigation.showReceipt(undefined)}
            empty={<ReceiptsEmpty />}
          />
        </section>
      </main>
      {openId !== undefined && <ReceiptPanel key={openId} id={openId} />}
    </div>
  );
}

const cellsOf = keptCells((receipt: Receipt) => {
  return [
    <ReceiptDirection key="direction" receipt={receipt} />,
    <OutcomeChip key="outcome" receipt={receipt} />,
    <ReceiptFile key="file" receipt={receipt} />,
    <span key="partner" className="cut dim row-line">
      {receipt.partnerName}
    </span>,
    <span key="form" className="cut dim row-line">
      {receipt.form}
    </span>,
    <VerificationChip key="signature" short verification={receipt.verification} />,
    <ReceiptMoment key="at" receipt={receipt} />,
  ];
});

function ReceiptDirection({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const { t } = useWords();
  return receipt.direction === 'in' ? (
    <ArrowDown className="icon tone-accent row-sign" aria-label={t('window.receipts.fromPartner')} />
  ) : (
    <ArrowUp className="icon tone-accent row-sign" aria-label={t('window.receipts.toPartner')} />
  );
}

/** What the receipt says of the file, and whether it has left yet. */
export function OutcomeChip({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const { t } = useWords();
  if (receipt.pending) {
    return (
      <Chip tone="due" icon={<Clock className="icon" aria-hidden />}>
        {t('window.receipts.waiting')}
      </Chip>
    );
  }
  if (receipt.verification === 'failed') return <Chip tone="bad">{t('window.receipts.countsAsNone')}</Chip>;
  return receipt.outcome === 'received' ? (
    <Chip tone="good" icon={<Check className="icon" aria-hidden />}>
      {t('window.receipts.received')}
    </Chip>
  ) : (
    <Chip tone="bad" icon={<X className="icon" aria-hidden />}>
      {t('window.receipts.refused')}
    </Chip>
  );
}

function ReceiptFile({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const { t } = useWords();
  return (
    <span className="cut row-line">
      <span className="receipt-file">{receipt.fileName ?? receipt.remoteName}</span>
      {receipt.transferId === undefined && (
        <span className="tone-due"> {t('window.receipts.unmatched')}</span>
      )}
    </span>
  );
}

function ReceiptMoment({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const { formats } = useWords();
  return (
    <span className="cut dim number row-line" title={formats.full(receipt.at)}>
      {formats.moment(receipt.at)}
    </span>
  );
}

function ReceiptsEmpty(): ReactNode {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const { filter, list, problem } = useStore(state.receipts.store);
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  if (list.total === undefined) return <p className="rows-loading faint">{t('window.shell.list.loading')}</p>;
  if ((filter.search ?? '') !== '' || filter.direction !== undefined) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('window.receipts.empty.filteredTitle')}
        meaning={t('window.receipts.empty.filteredMeaning')}
        action={
          <Button onPress={() => state.receipts.setFilter({})}>
            {t('window.receipts.empty.filteredAction')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<ReceiptText />}
      title={t('window.receipts.empty.title')}
      meaning={t('window.receipts.empty.meaning')}
      action={
        <PickFiles onPick={(files) => navigation.send(files)}>
          <Button tone="primary">{t('window.receipts.empty.action')}</Button>
        </PickFiles>
      }
    />
  );
}
