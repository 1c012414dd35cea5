import { ArrowDownLeft, ArrowUpRight, Check, CircleDot, ScrollText, SearchX, X } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Session, SessionFilter } from '../../shared/index.ts';
import { sessionOutcome, sessionPartner } from '../../shared/words/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import {
  Button,
  Chip,
  Choice,
  EmptyState,
  keptCells,
  ProblemNote,
  ScreenHead,
  SearchInput,
  ToggleChip,
  VirtualGrid,
} from '../parts/index.ts';
import type { GridColumn } from '../parts/index.ts';
import { rowAt } from '../state/index.ts';
import { useWords } from '../words/index.ts';
import { ContactsView } from './contacts-view.tsx';
import { SessionPanel } from './session-panel.tsx';
import './log-screen.css';

type View = 'sessions' | 'contacts';

/** Every session, theirs and ours, newest first; beside it what was said in the one that is open. */
export function LogScreen(): ReactNode {
  const { state } = useWindow();
  const { t, formats } = useWords();
  const { list } = useStore(state.sessions.store);
  const openId = useStore(state.openSession.store, ({ id }) => id);
  const [view, setView] = useState<View>('sessions');
  const shown = openId === undefined ? view : 'sessions';
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      { key: 'role', label: t('window.log.columns.role'), unseen: true },
      { key: 'partner', label: t('window.log.columns.partner') },
      { key: 'outcome', label: t('window.log.columns.outcome') },
      { key: 'files', label: t('window.log.columns.files'), align: 'end' },
      { key: 'lines', label: t('window.log.columns.lines'), align: 'end' },
      { key: 'at', label: t('window.log.columns.at') },
    ],
    [t],
  );
  const look = useCallback((first: number, last: number) => state.sessions.look(first, last), [state]);

  return (
    <div className="screen log-screen" data-with-panel={openId !== undefined} data-view={shown}>
      <main className="screen-main" aria-label={t('window.log.title')}>
        <ScreenHead
          title={t('window.log.title')}
          count={
            shown === 'sessions' &&
            list.total !== undefined && (
              <span className="faint small number">
                {t('window.log.count', { count: list.total, formatted: formats.number(list.total) })}
              </span>
            )
          }
        />
        <Views
          view={shown}
          onView={(next) => {
            state.openSession.show(undefined);
            setView(next);
          }}
        />
        {shown === 'contacts' ? (
          <ContactsView />
        ) : (
          <>
            <Filters />
            <section className="sheet-of-rows">
              <VirtualGrid
                name="sessions"
                label={t('window.log.grid')}
                columns={columns}
                count={list.total ?? 0}
                onTop={list.onTop}
                cells={(index) => {
                  const session = rowAt(list, index);
                  return session === undefined ? undefined : cellsOf(session);
                }}
                mark={(index) => {
                  const id = rowAt(list, index)?.id;
                  return { open: id !== undefined && id === openId, selected: false };
                }}
                onLook={look}
                onOpen={(index) => state.openSession.show(rowAt(list, index)?.id)}
                onEscape={() => state.openSession.show(undefined)}
                empty={<LogEmpty />}
              />
            </section>
          </>
        )}
      </main>
      {openId !== undefined && <SessionPanel key={openId} />}
    </div>
  );
}

/** The sessions with what was said in them, or every connection with what crossed it. */
function Views({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }): ReactNode {
  const { t } = useWords();
  return (
    <ToggleButtonGroup
      className="log-views"
      aria-label={t('window.log.title')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={([key]) => onView(key === 'contacts' ? 'contacts' : 'sessions')}
    >
      {(['sessions', 'contacts'] as const).map((key) => (
        <ToggleButton key={key} id={key} className="button toggle-chip">
          {key === 'sessions' ? t('contacts.sessions') : t('contacts.title')}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function isFiltered({ partnerId, failed, search }: SessionFilter): boolean {
  return partnerId !== undefined || failed === true || (search ?? '') !== '';
}

function Filters(): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const filter = useStore(state.sessions.store, (sessions) => sessions.filter);
  const partners = useOverview((overview) => overview.partners) ?? [];
  const change = useCallback(
    (part: SessionFilter) => {
      state.sessions.setFilter({ ...state.sessions.store.getState().filter, ...part });
    },
    [state],
  );
  const search = useCallback((text: string) => change({ search: text }), [change]);
  return (
    <search className="filters" aria-label={t('window.log.filters.label')}>
      <SearchInput label={t('window.log.search')} value={filter.search ?? ''} onSearch={search} />
      <Choice
        compact
        label={t('window.log.filters.partner')}
        value={filter.partnerId === undefined ? 'all' : String(filter.partnerId)}
        options={[
          { key: 'all', label: t('window.log.filters.partnerAll') },
          ...partners.map(({ id, name }) => ({ key: String(id), label: name })),
        ]}
        onChange={(key) => change({ partnerId: partners.find(({ id }) => String(id) === key)?.id })}
      />
      <ToggleChip
        label={t('window.log.filters.failed')}
        isOn={filter.failed === true}
        onChange={(isOn) => change({ failed: isOn || undefined })}
      />
      {isFiltered(filter) && (
        <Button
          tone="quiet"
          icon={<X className="icon" aria-hidden />}
          onPress={() => state.sessions.setFilter({})}
        >
          {t('window.log.filters.clear')}
        </Button>
      )}
    </search>
  );
}

const cellsOf = keptCells((session: Session) => [
  <RoleSign key="role" session={session} />,
  <Who key="partner" session={session} />,
  <OutcomeChip key="outcome" session={session} />,
  <Figure key="files" value={session.files} />,
  <Figure key="lines" value={session.lines} />,
  <SessionMoment key="at" session={session} />,
]);

function RoleSign({ session }: { readonly session: Session }): ReactNode {
  const { words } = useWords();
  const label = words.sessions.role[session.role];
  const Sign = session.role === 'initiator' ? ArrowUpRight : ArrowDownLeft;
  return (
    <span title={label}>
      <Sign className="icon tone-accent row-sign" aria-label={label} />
    </span>
  );
}

function Who({ session }: { readonly session: Session }): ReactNode {
  const { words } = useWords();
  return (
    <span className="cut row-line">
      <span className={session.partnerName === undefined ? 'dim' : 'session-partner'}>
        {sessionPartner(words, session)}
      </span>
      <span className="session-address faint small"> {session.address}</span>
    </span>
  );
}

/** How a session ended; only what failed has a colour that says so. */
function OutcomeChip({ session }: { readonly session: Session }): ReactNode {
  const { words } = useWords();
  const text = sessionOutcome(words, session);
  return (
    <span className="session-outcome" title={text}>
      <OutcomeSign session={session} text={text} />
    </span>
  );
}

function OutcomeSign({ session, text }: { readonly session: Session; readonly text: string }): ReactNode {
  if (session.problem !== undefined) {
    return (
      <Chip tone="bad" icon={<X className="icon" aria-hidden />}>
        {text}
      </Chip>
    );
  }
  return session.endedAt === undefined ? (
    <Chip tone="accent" icon={<CircleDot className="icon" aria-hidden />}>
      {text}
    </Chip>
  ) : (
    <Chip tone="none" icon={<Check className="icon" aria-hidden />}>
      {text}
    </Chip>
  );
}

function Figure({ value }: { readonly value: number }): ReactNode {
  const { formats } = useWords();
  return <span className="dim number row-line">{formats.number(value)}</span>;
}

function SessionMoment({ session }: { readonly session: Session }): ReactNode {
  const { formats } = useWords();
  return (
    <span className="cut dim number row-line" title={formats.full(session.beganAt)}>
      {formats.moment(session.beganAt)}
    </span>
  );
}

function LogEmpty(): ReactNode {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const { filter, list, problem } = useStore(state.sessions.store);
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  if (list.total === undefined) return <p className="rows-loading faint">{t('window.shell.list.loading')}</p>;
  if (isFiltered(filter)) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('window.log.empty.filteredTitle')}
        meaning={t('window.log.empty.filteredMeaning')}
        action={<Button onPress={() => state.sessions.setFilter({})}>{t('window.log.filters.clear')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<ScrollText />}
      title={t('window.log.empty.title')}
      meaning={t('window.log.empty.meaning')}
      action={
        <Button tone="primary" onPress={() => navigation.go('practice')}>
          {t('window.log.empty.action')}
        </Button>
      }
    />
  );
}
