import { X } from 'lucide-react';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { TransferFilter } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { Button, Choice, SearchInput } from '../parts/index.ts';
import { isFiltered } from '../state/index.ts';
import { useWords } from '../words/index.ts';

type StateKey = 'all' | 'active' | 'due' | 'done' | 'failed' | 'refused';
type StateFilter = Pick<TransferFilter, 'states' | 'receipts'>;

/** The words of the state filter, as what the journal is asked. */
const stateFilters: Readonly<Record<StateKey, StateFilter>> = {
  all: {},
  active: { states: ['queued', 'preparing', 'sending', 'receiving', 'waiting', 'unknown'] },
  due: { receipts: ['awaiting', 'late', 'undecided', 'owed'] },
  done: { receipts: ['received', 'confirmed', 'sent'] },
  failed: { states: ['failed'] },
  refused: { receipts: ['refused'] },
};
const stateKeys: readonly StateKey[] = ['all', 'active', 'due', 'done', 'failed', 'refused'];

function stateKeyOf(filter: TransferFilter): StateKey {
  const same = stateKeys.find(
    (key) =>
      key !== 'all' &&
      stateFilters[key].states === filter.states &&
      stateFilters[key].receipts === filter.receipts,
  );
  return same ?? 'all';
}

/** Search, direction, state and partner. */
export function TransferFilters(): ReactNode {
  const { state } = useWindow();
  const { t, words } = useWords();
  const filter = useStore(state.transfers.store, (list) => list.filter);
  const partners = useOverview((overview) => overview.partners) ?? [];

  const change = useCallback(
    (part: TransferFilter) => {
      const { filter: now } = state.transfers.store.getState();
      state.transfers.setFilter({ ...now, ...part });
    },
    [state],
  );
  const search = useCallback((text: string) => change({ search: text }), [change]);
  const stateWords: Readonly<Record<StateKey, string>> = {
    all: t('window.transfers.filters.stateAll'),
    active: t('window.transfers.filters.stateActive'),
    due: t('window.transfers.filters.stateDue'),
    done: t('window.transfers.filters.stateDone'),
    failed: words.states.transfer.failed,
    refused: words.states.receipt.refused,
  };

  return (
    <search className="filters" aria-label={t('window.transfers.filters.label')}>
      <SearchInput label={t('window.transfers.search')} value={filter.search ?? ''} onSearch={search} />
      <Choice
        compact
        label={t('window.transfers.filters.direction')}
        value={filter.direction ?? 'all'}
        options={[
          { key: 'all', label: t('window.transfers.filters.directionAll') },
          { key: 'out', label: t('window.transfers.filters.directionOut') },
          { key: 'in', label: t('window.transfers.filters.directionIn') },
        ]}
        onChange={(key) => change({ direction: key === 'all' ? undefined : key })}
      />
      <Choice
        compact
        label={t('window.transfers.filters.state')}
        value={stateKeyOf(filter)}
        options={stateKeys.map((key) => ({ key, label: stateWords[key] }))}
        onChange={(key) => change({ states: undefined, receipts: undefined, ...stateFilters[key] })}
      />
      <Choice
        compact
        label={t('window.transfers.filters.partner')}
        value={filter.partnerId === undefined ? 'all' : String(filter.partnerId)}
        options={[
          { key: 'all', label: t('window.transfers.filters.partnerAll') },
          ...partners.map(({ id, name }) => ({ key: String(id), label: name })),
        ]}
        onChange={(key) => change({ partnerId: partners.find(({ id }) => String(id) === key)?.id })}
      />
      {isFiltered(filter) && (
        <Button
          tone="quiet"
          icon={<X className="icon" aria-hidden />}
          onPress={() => state.transfers.setFilter({})}
        >
          {t('window.transfers.filters.clear')}
        </Button>
      )}
    </search>
  );
}
