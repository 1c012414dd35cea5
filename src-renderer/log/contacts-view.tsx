import { ArrowDownLeft, ArrowUpRight, Download, Lock, LockOpen, Network, SearchX } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { Contact, ContactFilter, PartnerId, Problem } from '../../shared/index.ts';
import { contactsCsv } from '../../shared/words/index.ts';
import { useActions, useOverview, useWindow } from '../context/index.ts';
import {
  Button,
  Chip,
  Choice,
  CopyButton,
  EmptyState,
  ProblemNote,
  SearchInput,
  canSaveFiles,
  saveFile,
} from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { allContacts, byDay, periods, sinceOf } from './contacts.ts';
import type { ContactList, Period } from './contacts.ts';
import './contacts.css';

/** Rows that are read at first, and how many more at a time. */
const rowsAtOnce = 100;
/** What is open goes on: it is read again so often, in ms. */
const readAgain = 5_000;

/** Every connection, by day: where it went, for whom, how much crossed it, and what for. */
export function ContactsView(): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const [partnerId, setPartner] = useState<PartnerId>();
  const [period, setPeriod] = useState<Period>('month');
  const [count, setCount] = useState(rowsAtOnce);
  const [list, setList] = useState<ContactList>();
  const [problem, setProblem] = useState<Problem>();
  const filter = useCallback(
    (): ContactFilter => ({
      ...(partnerId === undefined ? {} : { partnerId }),
      ...(search === '' ? {} : { search }),
      ...sinceOf(period, Date.now()),
    }),
    [partnerId, search, period],
  );
  useEffect(() => {
    let gone = false;
    async function read(): Promise<void> {
      try {
        const found = await allContacts(state.api, filter(), count);
        if (!gone) setList(found);
      } catch (error) {
        if (!gone) setProblem(toProblem(error));
      }
    }
    void read();
    const timer = setInterval(() => void read(), readAgain);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [state, filter, count]);
  const isFiltered = search !== '' || partnerId !== undefined || period !== 'all';

  return (
    <>
      <p className="dim small contacts-meaning">{t('contacts.meaning')}</p>
      <Filters
        search={search}
        onSearch={setSearch}
        partnerId={partnerId}
        onPartner={setPartner}
        period={period}
        onPeriod={setPeriod}
      />
      {problem !== undefined && <ProblemNote problem={problem} />}
      {list === undefined ? (
        <p className="rows-loading faint">{t('contacts.loading')}</p>
      ) : list.rows.length === 0 ? (
        <EmptyState
          icon={isFiltered ? <SearchX /> : <Network />}
          title={isFiltered ? t('contacts.none') : t('contacts.empty')}
          meaning={t('contacts.emptyMeaning')}
        />
      ) : (
        <>
          <Totals list={list} filter={filter} />
          <Days rows={list.rows} />
          {list.rows.length < list.total && (
            <Button onPress={() => setCount(count + rowsAtOnce)}>{t('contacts.more')}</Button>
          )}
        </>
      )}
    </>
  );
}

function Filters(props: {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly partnerId: PartnerId | undefined;
  readonly onPartner: (id: PartnerId | undefined) => void;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}): ReactNode {
  const { search, onSearch, partnerId, onPartner, period, onPeriod } = props;
  const { t } = useWords();
  const partners = useOverview((overview) => overview.partners) ?? [];
  return (
    <search className="filters" aria-label={t('window.log.filters.label')}>
      <SearchInput label={t('contacts.search')} value={search} onSearch={onSearch} />
      <Choice
        compact
        label={t('window.log.filters.partner')}
        value={partnerId === undefined ? 'all' : String(partnerId)}
        options={[
          { key: 'all', label: t('window.log.filters.partnerAll') },
          ...partners.map(({ id, name }) => ({ key: String(id), label: name })),
        ]}
        onChange={(key) => onPartner(partners.find(({ id }) => String(id) === key)?.id)}
      />
      <Choice
        compact
        label={t('contacts.days')}
        value={period}
        options={periods.map((key) => ({ key, label: t(`contacts.period.${key}`) }))}
        onChange={onPeriod}
      />
    </search>
  );
}

/** How much it was in all, and the way to take the list along. */
function Totals({
  list,
  filter,
}: {
  readonly list: ContactList;
  readonly filter: () => ContactFilter;
}): ReactNode {
  const { state, notices } = useWindow();
  const { t, words, formats } = useWords();

  async function save(): Promise<void> {
    const all = await notices.watch(allContacts(state.api, filter(), Number.POSITIVE_INFINITY));
    if (all === undefined) return;
    const text = contactsCsv(words, all.rows);
    if (canSaveFiles()) {
      saveFile('what-left-this-computer.csv', text);
      return;
    }
    const saved = await notices.watch(state.api.sessions.saveContacts({ text }));
    if (saved !== undefined) notices.tell(t('contacts.saved', { place: saved.path }));
  }

  return (
    <div className="contacts-head">
      <b className="number">
        {t('contacts.total', { out: formats.size(list.octetsOut), into: formats.size(list.octetsIn) })}
      </b>
      <span className="contacts-buttons">
        <CopyButton label={t('contacts.copy')} text={() => contactsCsv(words, list.rows)} />
        <Button icon={<Download className="icon" aria-hidden />} onPress={() => void save()}>
          {t('contacts.save')}
        </Button>
      </span>
    </div>
  );
}

function Days({ rows }: { readonly rows: readonly Contact[] }): ReactNode {
  const { t, formats } = useWords();
  return byDay(rows).map(({ day, contacts }) => (
    <section key={day} className="contacts-day">
      <h2>{formats.day(day)}</h2>
      <div className="contacts-sheet">
        <table className="contacts" aria-label={t('contacts.label', { day: formats.day(day) })}>
          <thead>
            <tr>
              <th scope="col">{t('contacts.col.began')}</th>
              <th scope="col">{t('contacts.col.partner')}</th>
              <th scope="col">{t('contacts.col.host')}</th>
              <th scope="col">{t('contacts.col.tls')}</th>
              <th scope="col" className="contacts-octets">
                {t('contacts.col.out')}
              </th>
              <th scope="col" className="contacts-octets">
                {t('contacts.col.into')}
              </th>
              <th scope="col">{t('contacts.col.files')}</th>
            </tr>
          </thead>
          <tbody>
            {contacts.map((contact) => (
              <ContactRow key={contact.id} contact={contact} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  ));
}

function ContactRow({ contact }: { readonly contact: Contact }): ReactNode {
  const { t, words, formats } = useWords();
  const { direction, host, port, address, proxy, tls, beganAt, octetsOut, octetsIn } = contact;
  const role = words.sessions.role[direction === 'out' ? 'initiator' : 'responder'];
  const Sign = direction === 'out' ? ArrowUpRight : ArrowDownLeft;
  return (
    <tr>
      <td className="number" title={formats.full(beganAt)}>
        {formats.clock(beganAt)}
      </td>
      <td>
        <span className="contacts-who">
          <Sign className="icon tone-accent" aria-label={role} />
          {contact.partnerName ?? <span className="dim">{t('contacts.nobody')}</span>}
        </span>
      </td>
      <td>
        <span className="contacts-place">
          {host.includes(':') ? `[${host}]` : host}
          <span className="contacts-port">{`:${port}`}</span>
        </span>
        {address !== host && proxy === undefined && <span className="faint small"> {address}</span>}
        {proxy !== undefined && <div className="faint small">{t('contacts.through', { proxy })}</div>}
      </td>
      <td>
        {tls ? (
          <Chip tone="none" icon={<Lock className="icon" aria-hidden />}>
            {t('contacts.yes')}
          </Chip>
        ) : (
          <Chip tone="due" icon={<LockOpen className="icon" aria-hidden />}>
            {t('contacts.no')}
          </Chip>
        )}
      </td>
      <td className="contacts-octets number">{formats.size(octetsOut)}</td>
      <td className="contacts-octets number">{formats.size(octetsIn)}</td>
      <td>
        <WhatFor contact={contact} />
      </td>
    </tr>
  );
}

/** Its files and commands, or what was asked about a certificate. */
function WhatFor({ contact }: { readonly contact: Contact }): ReactNode {
  const { t, formats } = useWords();
  const actions = useActions();
  const { asked, sessionId, files, commands, connections } = contact;
  if (asked !== undefined) return <span className="small">{t('contacts.certificates', { asked })}</span>;
  if (sessionId === undefined) {
    // Of a partner it is what is left of a session whose trace is gone.
    const isDoctors = contact.direction === 'out' && contact.partnerId === undefined;
    return isDoctors ? <span className="dim small">{t('contacts.check')}</span> : undefined;
  }
  return (
    <>
      {[...new Set(files)].map((file) => (
        <div key={file} className="contacts-file">
          {file}
        </div>
      ))}
      <span className="faint small">
        {t('contacts.commands', { count: commands, formatted: formats.number(commands) })}
        {connections > 1 &&
          ` · ${t('contacts.connections', { count: connections, formatted: formats.number(connections) })}`}
        {contact.endedAt === undefined && ` · ${t('contacts.open')}`}
      </span>{' '}
      <button type="button" className="step-more" onClick={() => actions.openSession(sessionId)}>
        {t('contacts.session')}
      </button>
    </>
  );
}
