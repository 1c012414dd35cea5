import { ArrowDown, ArrowUp, Check, Clock } from 'lucide-react';
import { useCallback, useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Transfer, TransferId, TransferState } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, keptCells, VirtualGrid } from '../parts/index.ts';
import type { GridColumn } from '../parts/index.ts';
import { rowAt } from '../state/index.ts';
import { useWords } from '../words/index.ts';
import { PurposeOf } from './purpose-of.tsx';
import { ReceiptChip } from './receipt-chip.tsx';
import { TransferCell } from './transfer-cell.tsx';
import { TransfersEmpty } from './transfers-empty.tsx';
import { partnerOf } from './ways.tsx';
import './transfer-table.css';

const cancellable: ReadonlySet<TransferState> = new Set([
  'queued',
  'preparing',
  'sending',
  'receiving',
  'waiting',
  'unknown',
  'failed',
]);

/** Whether a file that is sent or fetched can still be stopped. */
export function canCancel(transfer: Transfer): boolean {
  return isStoppable(transfer) && !mustNotCancel(transfer);
}

function isStoppable({ direction, fetched, state, relayOf, handled }: Transfer): boolean {
  // Whoever has sent it has been told.
  const isAnswered = relayOf !== undefined && handled === true;
  return (direction === 'out' || fetched === true) && cancellable.has(state) && !isAnswered;
}

/** A file that is forwarded and may have arrived: cancelled, its sender would be told that it did not. */
export function mustNotCancel(transfer: Transfer): boolean {
  const { relayOf, state, mayHaveArrived } = transfer;
  return relayOf !== undefined && isStoppable(transfer) && (state === 'unknown' || mayHaveArrived === true);
}

/** Every transfer of the journal, newest first. */
export function TransferTable(): ReactNode {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const { list } = useStore(state.transfers.store);
  const openId = useStore(state.open.store, ({ id }) => id);
  const [selected, setSelected] = useState<ReadonlyMap<TransferId, Transfer>>(new Map());
  const keys = useId();

  const columns = useMemo<readonly GridColumn[]>(
    () => [
      { key: 'direction', label: t('window.transfers.columns.direction'), unseen: true },
      { key: 'file', label: t('window.transfers.columns.file') },
      { key: 'partner', label: t('window.transfers.columns.partner') },
      { key: 'size', label: t('window.transfers.columns.size'), align: 'end' },
      { key: 'transfer', label: t('window.transfers.columns.transfer') },
      { key: 'receipt', label: t('window.transfers.columns.receipt') },
    ],
    [t],
  );

  const look = useCallback((first: number, last: number) => state.transfers.look(first, last), [state]);

  function open(index: number): void {
    const transfer = rowAt(list, index);
    if (transfer !== undefined) state.open.show(transfer.id);
  }

  function select(index: number): void {
    const transfer = rowAt(list, index);
    if (transfer === undefined) return;
    const next = new Map(selected);
    if (!next.delete(transfer.id)) next.set(transfer.id, transfer);
    setSelected(next);
  }

  function askToCancel(index: number): void {
    const active = rowAt(list, index);
    const meant = selected.size > 0 ? [...selected.values()] : active === undefined ? [] : [active];
    const ids = meant.filter(canCancel).map(({ id }) => id);
    navigation.open({ kind: 'cancel', ids });
    setSelected(new Map());
  }

  function escape(): void {
    if (selected.size > 0) setSelected(new Map());
    else state.open.show(undefined);
  }

  return (
    <section className="sheet-of-rows">
      <p id={keys} className="unseen">
        {t('window.transfers.keys')}
      </p>
      <VirtualGrid
        name="transfers"
        label={t('window.transfers.grid')}
        describedBy={keys}
        columns={columns}
        count={list.total ?? 0}
        onTop={list.onTop}
        cells={(index) => {
          const transfer = rowAt(list, index);
          if (transfer === undefined) return undefined;
          return selected.has(transfer.id) ? selectedCellsOf(transfer) : cellsOf(transfer);
        }}
        mark={(index) => {
          const id = rowAt(list, index)?.id;
          return {
            open: id !== undefined && id === openId,
            selected: id !== undefined && selected.has(id),
          };
        }}
        onLook={look}
        onOpen={open}
        onSelect={select}
        onDelete={askToCancel}
        onEscape={escape}
        empty={<TransfersEmpty />}
      />
      {selected.size > 0 && (
        <div className="rows-foot">
          <span className="small">{t('window.transfers.selected', { count: selected.size })}</span>
          <Button tone="quiet" onPress={() => setSelected(new Map())}>
            {t('window.transfers.clearSelection')}
          </Button>
          <Button tone="danger" onPress={() => askToCancel(-1)}>
            {t('window.transfers.panel.cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}

const cellsOf = keptCells((transfer: Transfer) => makeCells(transfer, false));
const selectedCellsOf = keptCells((transfer: Transfer) => makeCells(transfer, true));

function makeCells(transfer: Transfer, isSelected: boolean): readonly ReactNode[] {
  return [
    <DirectionSign key="direction" transfer={transfer} isSelected={isSelected} />,
    <span key="file" className="row-file">
      <span className="cut row-name" title={transfer.fileName}>
        {transfer.fileName}
      </span>
      <PurposeOf short transfer={transfer} />
    </span>,
    <span key="partner" className="cut dim row-line">
      <PartnerCell transfer={transfer} />
    </span>,
    <SizeCell key="size" octets={transfer.fileSize ?? transfer.size} />,
    <TransferCell key="transfer" transfer={transfer} />,
    <ReceiptChip key="receipt" transfer={transfer} />,
  ];
}

function PartnerCell({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { t } = useWords();
  return partnerOf(transfer, t);
}

function SizeCell({ octets }: { readonly octets: number }): ReactNode {
  const { formats } = useWords();
  return <span className="dim number row-line">{formats.size(octets)}</span>;
}

function DirectionSign({
  transfer,
  isSelected,
}: {
  readonly transfer: Transfer;
  readonly isSelected: boolean;
}): ReactNode {
  const { words } = useWords();
  const word = words.states.direction[transfer.direction];
  if (isSelected) return <Check className="icon tone-accent row-sign" aria-label={word} />;
  if (transfer.state === 'waiting' || transfer.state === 'queued')
    return <Clock className="icon tone-faint row-sign" aria-label={word} />;
  return transfer.direction === 'out' ? (
    <ArrowUp className="icon tone-accent row-sign" aria-label={word} />
  ) : (
    <ArrowDown className="icon tone-accent row-sign" aria-label={word} />
  );
}
