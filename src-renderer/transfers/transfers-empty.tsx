import { Send, SlidersHorizontal, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useNavigation, useOverview, useWindow } from '../context/index.ts';
import { Button, EmptyState, PickFiles, ProblemNote } from '../parts/index.ts';
import { isFiltered } from '../state/index.ts';
import { useWords } from '../words/index.ts';

/** What stands in the place of the rows when there are none. */
export function TransfersEmpty(): ReactNode {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const { filter, list, problem } = useStore(state.transfers.store);
  const partners = useOverview((overview) => overview.partners);
  const dialog = useNavigation((where) => where.dialog);
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  if (list.total === undefined || partners === undefined) {
    return <p className="rows-loading faint">{t('window.shell.list.loading')}</p>;
  }
  if (isFiltered(filter)) {
    return (
      <EmptyState
        icon={<SlidersHorizontal />}
        title={t('window.transfers.empty.filteredTitle')}
        meaning={t('window.transfers.empty.filteredMeaning')}
        action={
          <Button onPress={() => state.transfers.setFilter({})}>
            {t('window.transfers.empty.filteredAction')}
          </Button>
        }
      />
    );
  }
  if (partners.length === 0) {
    return (
      <EmptyState
        icon={<Send />}
        title={t('window.transfers.empty.title')}
        meaning={t('window.transfers.empty.noPartner')}
        action={
          <Button
            tone="primary"
            icon={<UserPlus className="icon" aria-hidden />}
            onPress={() => navigation.open({ kind: 'partner', id: undefined, step: 'who' })}
          >
            {t('window.transfers.empty.addPartner')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<Send />}
      title={t('window.transfers.empty.title')}
      meaning={t('window.transfers.empty.meaning')}
      action={
        <PickFiles onPick={(files) => navigation.send(files)}>
          <Button tone="primary" isDisabled={dialog !== undefined}>
            {t('window.transfers.empty.action')}
          </Button>
        </PickFiles>
      }
    />
  );
}
