import { ListChecks } from 'lucide-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { PartnerSummary } from '../../shared/index.ts';
import { useActions, useNavigation, useOverview, useWindow } from '../context/index.ts';
import { Button, ScreenHead } from '../parts/index.ts';
import { agreedFolder } from '../sending/index.ts';
import { useWords } from '../words/index.ts';
import { DropZone } from './drop-zone.tsx';
import { LocalPane } from './local-pane.tsx';
import { RemotePane } from './remote-pane.tsx';
import { PartnerNeeds } from './partner-needs.tsx';
import { partnerOf, useFolderActions } from './use-folder-actions.ts';
import { useFreshFolders } from './use-fresh-folders.ts';
import './folders.css';

/** This computer beside a partner: files are carried from one to the other. */
export function FoldersScreen(): ReactNode {
  const { t } = useWords();
  const partners = useOverview((overview) => overview.partners);
  const partner = useNavigation(({ foldersOf }) =>
    foldersOf === undefined ? undefined : partnerOf(partners, foldersOf),
  );
  if (partner === undefined) {
    return (
      <div className="screen">
        <main className="screen-main" aria-label={t('window.folders.title')}>
          <ScreenHead title={t('window.folders.title')} />
          {partners !== undefined && <p className="dim">{t('window.folders.partnerGone')}</p>}
        </main>
      </div>
    );
  }
  return <FoldersOf key={partner.id} partner={partner} />;
}

function FoldersOf({ partner }: { readonly partner: PartnerSummary }): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const actions = useFolderActions(partner);
  const showFiles = useActions().showFilesOf;
  const here = useStore(state.folders.local.store, ({ listing }) => listing);
  const remote = state.folders.at(partner.id).store;
  const there = useStore(remote, ({ listing }) => listing);
  const problem = useStore(remote, (shown) => shown.problem);
  const localGrid = useRef<HTMLDivElement>(null);
  const remoteGrid = useRef<HTMLDivElement>(null);
  useFreshFolders(partner.id);
  const mayNotList = problem?.code === 'ftps.listing-refused' && there === undefined;
  const isDropOnly = !partner.capabilities.browse || mayNotList;
  const into = isDropOnly ? agreedFolder(partner) : there?.folder;
  return (
    <div className="screen">
      <main
        className="screen-main folders-main"
        aria-label={t('window.folders.titleOf', { partner: partner.name })}
      >
        <ScreenHead title={t('window.folders.titleOf', { partner: partner.name })}>
          <UnderWay partner={partner} />
          <Button icon={<ListChecks className="icon" aria-hidden />} onPress={() => showFiles(partner.id)}>
            {t('window.folders.showFiles')}
          </Button>
        </ScreenHead>
        <PartnerNeeds partner={partner} asksTrust={isDropOnly} />
        <div className="panes">
          <LocalPane
            grid={localGrid}
            upload={into === undefined ? undefined : (entries) => void actions.upload(entries, into)}
            onDrop={(entries, folder) => void actions.download(entries, folder)}
            onOther={() => remoteGrid.current?.focus()}
          />
          {isDropOnly ? (
            <DropZone
              partner={partner}
              refused={mayNotList}
              onDrop={(entries) => void actions.upload(entries, agreedFolder(partner))}
            />
          ) : (
            <RemotePane
              partner={partner}
              grid={remoteGrid}
              download={
                here === undefined ? undefined : (entries) => void actions.download(entries, here.folder)
              }
              onDrop={(entries, folder) => void actions.upload(entries, folder)}
              onOther={() => localGrid.current?.focus()}
            />
          )}
        </div>
      </main>
    </div>
  );
}

/** What is in the queue for this partner: progress is shown there. */
function UnderWay({ partner }: { readonly partner: PartnerSummary }): ReactNode {
  const { t } = useWords();
  const { showFilesOf } = useActions();
  if (partner.queued === 0) return null;
  return (
    <Button tone="quiet" onPress={() => showFilesOf(partner.id)}>
      {t('window.folders.underWay', { count: partner.queued })}
    </Button>
  );
}
