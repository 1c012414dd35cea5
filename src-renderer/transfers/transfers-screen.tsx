import { Download, FolderOpen, RotateCw, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useStore } from 'zustand';
import { isServer } from '../../shared/index.ts';
import { useActions, useOverview, useWindow } from '../context/index.ts';
import { Button, PickFiles, ScreenHead } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { TransferFilters } from './filters.tsx';
import { NeedsYou } from './needs-you.tsx';
import { TransferPanel } from './transfer-panel.tsx';
import { TransferTable } from './transfer-table.tsx';
import './transfers-screen.css';

/** What needs a person, every file with its two facts, and the timeline of one. */
export function TransfersScreen(): ReactNode {
  const { state, navigation } = useWindow();
  const { t, formats } = useWords();
  const openId = useStore(state.open.store, ({ id }) => id);
  const filter = useStore(state.transfers.store, (transfers) => transfers.filter);
  const total = useStore(state.transfers.store, (transfers) => transfers.list.total);
  const partners = useOverview((overview) => overview.partners);
  const partner = partners?.find(({ id }) => id === filter.partnerId);
  return (
    <div className="screen" data-with-panel={openId !== undefined}>
      <main className="screen-main" aria-label={t('window.transfers.title')}>
        <ScreenHead
          title={
            partner === undefined
              ? t('window.transfers.title')
              : t('window.transfers.titleOfPartner', { partner: partner.name })
          }
          count={
            total !== undefined && (
              <span className="faint small number">
                {t('window.transfers.count', { count: total, formatted: formats.number(total) })}
              </span>
            )
          }
        >
          <CollectMenu />
          {partner !== undefined && isServer(partner) && (
            <Button
              icon={<FolderOpen className="icon" aria-hidden />}
              onPress={() => navigation.showFolders(partner.id)}
            >
              {partner.capabilities.browse
                ? t('window.folders.browse')
                : t('window.folders.browseUploadOnly')}
            </Button>
          )}
          <PickFiles onPick={(files) => navigation.send(files, filter.partnerId)}>
            <Button tone="primary" icon={<Send className="icon" aria-hidden />}>
              {t('window.transfers.sendFiles')}
            </Button>
          </PickFiles>
        </ScreenHead>
        <NeedsYou />
        <Interrupted />
        <TransferFilters />
        <TransferTable />
      </main>
      {openId !== undefined && <TransferPanel />}
    </div>
  );
}

/** Says that broken transfers go on by themselves. */
function Interrupted(): ReactNode {
  const { t, formats } = useWords();
  const count = useOverview((overview) => overview.summary?.interrupted ?? 0);
  const brokenOff = useOverview((overview) => overview.summary?.brokenOff ?? 0);
  const octets = useOverview((overview) => overview.summary?.interruptedOctets ?? 0);
  const size = useOverview((overview) => overview.summary?.interruptedSize ?? 0);
  if (count === 0) return null;
  return (
    <p className="interrupted small">
      <RotateCw className="icon" aria-hidden />
      {brokenOff > 0 && size > 0
        ? t('window.transfers.resuming', { count: brokenOff, percent: formats.percent(octets / size) })
        : t('window.transfers.interrupted', { count })}
    </p>
  );
}

/** Calls a partner for what it has for us: at once where there is one, else one of a list. */
function CollectMenu(): ReactNode {
  const { t } = useWords();
  const { collect } = useActions();
  const all = useOverview((overview) => overview.partners) ?? [];
  const partners = all.filter(({ capabilities }) => capabilities.collect);
  const only = partners[0];
  if (only === undefined) return null;
  const icon = <Download className="icon" aria-hidden />;
  if (partners.length === 1) {
    return (
      <Button icon={icon} onPress={() => void collect(only)}>
        {t('window.transfers.collect')}
      </Button>
    );
  }
  return (
    <MenuTrigger>
      <AriaButton className="button button-plain">
        {icon}
        {t('window.transfers.collect')}
      </AriaButton>
      <Popover className="popover">
        <Menu className="popover-list" aria-label={t('window.transfers.collectFrom')}>
          {partners.map((partner) => (
            <MenuItem key={partner.id} className="popover-item" onAction={() => void collect(partner)}>
              {partner.name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
