import { FileBadge, Hourglass, Import, Plus, SearchX } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Collection, Header, ListBox, ListBoxSection } from 'react-aria-components';
import { useStore } from 'zustand';
import { useNavigation, useWindow } from '../context/index.ts';
import { Button, EmptyState, ProblemNote, ScreenHead, SearchInput, ToggleChip } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { CertificatePanel } from './certificate-panel.tsx';
import { CertificateRow } from './certificate-row.tsx';
import { expiryAxis } from './expiry-axis.ts';
import type { ExpiryAxis } from './expiry-axis.ts';
import { ExpiryScale } from './expiry-bar.tsx';
import { groupCertificates } from './groups.ts';
import type { CertificateFilter, CertificateGroup } from './groups.ts';
import { WaitingOffers } from './waiting-offers.tsx';
import './certificates-screen.css';

const everything: CertificateFilter = { search: '', endingSoon: false, retired: false };

/** The certificates: our own, the partners', the authorities that stand behind them. */
export function CertificatesScreen(): ReactNode {
  const { state, navigation } = useWindow();
  const { t, formats } = useWords();
  const { all, readAt, problem } = useStore(state.certificates.store);
  const openId = useNavigation((where) => where.certificateId);
  const [filter, setFilter] = useState<CertificateFilter>(everything);
  const axis = useMemo(() => expiryAxis(readAt), [readAt]);
  const groups = useMemo(() => groupCertificates(all ?? [], filter), [all, filter]);
  const count = groups.reduce((sum, { certificates }) => sum + certificates.length, 0);
  const search = useCallback((text: string) => setFilter((now) => ({ ...now, search: text })), []);
  const isOpen = openId !== undefined && (all?.some(({ id }) => id === openId) ?? false);

  return (
    <div className="screen certificates-screen" data-with-panel={isOpen}>
      <main className="screen-main" aria-label={t('window.certificates.title')} data-drop-certificates="">
        <ScreenHead
          title={t('window.certificates.title')}
          count={
            all !== undefined && (
              <output className="faint small number">
                {t('window.certificates.count', { count, formatted: formats.number(count) })}
              </output>
            )
          }
        >
          <Button
            icon={<Import className="icon" aria-hidden />}
            onPress={() => navigation.importCertificates([])}
          >
            {t('window.certificates.import')}
          </Button>
          <Button
            tone="primary"
            icon={<Plus className="icon" aria-hidden />}
            onPress={() => navigation.open({ kind: 'make-certificate' })}
          >
            {t('window.certificates.make')}
          </Button>
        </ScreenHead>
        <WaitingOffers />
        <search className="filters" aria-label={t('window.certificates.filters.label')}>
          <SearchInput label={t('window.certificates.search')} value={filter.search} onSearch={search} />
          <ToggleChip
            label={t('window.certificates.filters.endingSoon')}
            isOn={filter.endingSoon}
            onChange={(endingSoon) => setFilter((now) => ({ ...now, endingSoon }))}
          />
          <ToggleChip
            label={t('window.certificates.filters.retired')}
            isOn={filter.retired}
            onChange={(retired) => setFilter((now) => ({ ...now, retired }))}
          />
        </search>
        <section className="sheet-of-certificates">
          {problem !== undefined && <ProblemNote problem={problem} />}
          {all === undefined && problem === undefined && (
            <p className="rows-loading faint">{t('window.shell.list.loading')}</p>
          )}
          {all !== undefined && groups.length === 0 && (
            <Empty isStoreEmpty={all.length === 0} filter={filter} onClear={() => setFilter(everything)} />
          )}
          {groups.length > 0 && <Groups groups={groups} axis={axis} />}
        </section>
      </main>
      {isOpen && <CertificatePanel key={openId} id={openId} />}
    </div>
  );
}

function Groups({
  groups,
  axis,
}: {
  readonly groups: readonly CertificateGroup[];
  readonly axis: ExpiryAxis;
}): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  const openId = useNavigation((where) => where.certificateId);
  return (
    <div className="certificate-scroll">
      <div className="certificate-head" aria-hidden>
        <span>{t('window.certificates.columns.certificate')}</span>
        <ExpiryScale axis={axis} />
        <span>{t('window.certificates.columns.purposes')}</span>
      </div>
      <ListBox
        className="certificate-list"
        aria-label={t('window.certificates.list')}
        items={groups}
        dependencies={[axis]}
        selectionMode="single"
        selectedKeys={openId === undefined ? [] : [openId]}
        onSelectionChange={(keys) => {
          const key = keys === 'all' ? undefined : [...keys][0];
          const chosen = groups.flatMap(({ certificates }) => certificates).find(({ id }) => id === key);
          navigation.showCertificate(chosen?.id);
        }}
      >
        {(group) => (
          <ListBoxSection id={group.key} className="certificate-group">
            <Header className="certificate-group-name" data-drop-certificates={group.partnerId ?? ''}>
              <GroupName group={group} />
            </Header>
            <Collection items={group.certificates} dependencies={[axis]}>
              {(certificate) => <CertificateRow certificate={certificate} axis={axis} />}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </div>
  );
}

function GroupName({ group }: { readonly group: CertificateGroup }): ReactNode {
  const { t } = useWords();
  switch (group.kind) {
    case 'own':
      return t('window.certificates.groups.own');
    case 'authorities':
      return t('window.certificates.groups.authorities');
    case 'partner':
      return group.partnerName;
  }
}

function Empty(props: {
  readonly isStoreEmpty: boolean;
  readonly filter: CertificateFilter;
  readonly onClear: () => void;
}): ReactNode {
  const { isStoreEmpty, filter, onClear } = props;
  const { navigation } = useWindow();
  const { t } = useWords();
  if (isStoreEmpty)
    return (
      <EmptyState
        icon={<FileBadge />}
        title={t('window.certificates.empty.title')}
        meaning={t('window.certificates.empty.meaning')}
        action={
          <Button tone="primary" onPress={() => navigation.importCertificates([])}>
            {t('window.certificates.empty.action')}
          </Button>
        }
      />
    );
  const onlyEnding = filter.endingSoon && filter.search.trim() === '';
  return (
    <EmptyState
      icon={onlyEnding ? <Hourglass /> : <SearchX />}
      title={
        onlyEnding ? t('window.certificates.empty.endingTitle') : t('window.certificates.empty.filteredTitle')
      }
      meaning={
        onlyEnding
          ? t('window.certificates.empty.endingMeaning')
          : t('window.certificates.empty.filteredMeaning')
      }
      action={<Button onPress={onClear}>{t('window.certificates.empty.filteredAction')}</Button>}
    />
  );
}
