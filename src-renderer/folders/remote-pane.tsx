import { FolderOpen, FolderPlus, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useStore } from 'zustand';
import type { PartnerSummary } from '../../shared/index.ts';
import { trustQuestion } from '../certificates/index.ts';
import { useNavigation, useWindow } from '../context/index.ts';
import { Button, EmptyState, IconButton } from '../parts/index.ts';
import { belowRemote, useDragOver } from '../sending/index.ts';
import { chosenIn } from '../state/index.ts';
import type { FolderEntry } from '../state/index.ts';
import { useWords } from '../words/index.ts';
import { carryKeys } from './carry-keys.ts';
import type { PaneAction } from './context-menu.tsx';
import { Pane } from './pane.tsx';

/** What lies at a partner, and what can be changed there. */
export function RemotePane(props: {
  readonly partner: PartnerSummary;
  readonly grid: RefObject<HTMLDivElement | null>;
  /** Fetches from the folder that is shown; undefined while there is no folder here. */
  readonly download: ((entries: readonly FolderEntry[]) => void) | undefined;
  /** Files of this computer were let go there: in this folder, by its path. */
  readonly onDrop: (entries: readonly FolderEntry[], into: string) => void;
  readonly onOther: () => void;
}): ReactNode {
  const { partner, grid, download, onDrop, onOther } = props;
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const { id: partnerId, name } = partner;
  const pane = state.folders.at(partnerId);
  const shown = useStore(pane.store);
  const over = useDragOver();
  const { listing, problem } = shown;
  const folder = listing?.folder ?? '';
  const chosen = chosenIn(shown);
  const [first] = chosen;

  useEffect(() => {
    void pane.refresh();
  }, [pane]);

  // What was asked about its certificate is answered: yes or no, it is tried again.
  const isAsked = useNavigation(({ dialog }) => dialog?.kind === 'trust' && dialog.partnerId === partnerId);
  const wasAsked = useRef(isAsked);
  useEffect(() => {
    if (wasAsked.current && !isAsked && pane.store.getState().problem !== undefined) void pane.refresh();
    wasAsked.current = isAsked;
  }, [isAsked, pane]);

  function makeFolder(): void {
    if (listing !== undefined) navigation.open({ kind: 'make-folder', partnerId, folder });
  }

  function rename(): void {
    if (first !== undefined && chosen.length === 1)
      navigation.open({ kind: 'rename-entry', partnerId, folder, entry: first });
  }

  function remove(): void {
    if (chosen.length > 0) navigation.open({ kind: 'remove-entries', partnerId, folder, entries: chosen });
  }

  function open(entry: FolderEntry): void {
    if (entry.kind === 'folder' || entry.kind === 'link') void pane.open(belowRemote(folder, entry.name));
    // Fetching takes nothing away and asks where a name is taken here. Sending is never one careless double-click.
    else if (entry.kind === 'file') download?.([entry]);
  }

  // D-20: at Digipoort nobody makes folders or gives other names.
  const canChange = partner.kind !== 'digipoort';

  function hearKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (altKey || ctrlKey || metaKey) return false;
    if (key === 'F2' && canChange) rename();
    else if (key === 'Delete') remove();
    else if (key === 'F6') onOther();
    else return false;
    return true;
  }

  const carry: PaneAction = {
    key: 'download',
    label: t('window.folders.download'),
    keys: carryKeys,
    isDisabled: download === undefined || chosen.length === 0,
    act: () => download?.(chosen),
  };
  const isNowhere = listing === undefined;
  const actions: readonly PaneAction[] = [
    ...(canChange
      ? [
          { key: 'make', label: t('window.folders.newFolder'), isDisabled: isNowhere, act: makeFolder },
          {
            key: 'rename',
            label: t('window.folders.rename'),
            keys: 'F2',
            isDisabled: chosen.length !== 1,
            act: rename,
          },
        ]
      : []),
    {
      key: 'remove',
      label: t('window.folders.remove'),
      keys: t('window.folders.deleteKey'),
      isDisabled: chosen.length === 0,
      act: remove,
    },
    { key: 'refresh', label: t('window.folders.refreshHere'), keys: 'F5', act: () => void pane.refresh() },
  ];

  return (
    <Pane
      side="remote"
      title={name}
      pane={pane}
      grid={grid}
      tools={
        <>
          {canChange && (
            <>
              <IconButton
                icon={<FolderPlus className="icon" aria-hidden />}
                label={t('window.folders.newFolder')}
                isDisabled={isNowhere}
                onPress={makeFolder}
              />
              <IconButton
                icon={<Pencil className="icon" aria-hidden />}
                label={t('window.folders.rename')}
                isDisabled={chosen.length !== 1}
                onPress={rename}
              />
            </>
          )}
          <IconButton
            icon={<Trash2 className="icon" aria-hidden />}
            label={t('window.folders.remove')}
            isDisabled={chosen.length === 0}
            onPress={remove}
          />
        </>
      }
      carry={carry}
      actions={actions}
      opening={t('window.folders.connecting', { partner: name })}
      empty={
        <EmptyState
          icon={<FolderOpen />}
          title={t('window.folders.emptyThere')}
          meaning={t('window.folders.emptyThereMeaning')}
        />
      }
      remedy={
        problem !== undefined &&
        trustQuestion(problem) !== undefined && (
          <Button tone="primary" onPress={() => navigation.open({ kind: 'trust', partnerId, problem })}>
            {t('window.certificateDialogs.trust.check')}
          </Button>
        )
      }
      dropMark={(entry) => ({
        'data-drop-partner': partnerId,
        'data-drop-folder': entry === undefined ? folder : belowRemote(folder, entry.name),
      })}
      isOver={over.kind === 'folder' && over.id === partnerId && over.folder === folder}
      onOpen={open}
      onKey={hearKey}
      onDrop={(entries, into) =>
        onDrop(entries, into === undefined ? folder : belowRemote(folder, into.name))
      }
    />
  );
}
