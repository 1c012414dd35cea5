import { Eye, EyeOff, HardDrive } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { useStore } from 'zustand';
import type { LocalPlace } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { EmptyState, IconButton } from '../parts/index.ts';
import { chosenIn } from '../state/index.ts';
import type { FolderEntry } from '../state/index.ts';
import { useWords } from '../words/index.ts';
import { carryKeys } from './carry-keys.ts';
import type { PaneAction } from './context-menu.tsx';
import { Pane } from './pane.tsx';
import { belowLocal, lastPart } from './paths.ts';

/** What lies on this computer. */
export function LocalPane(props: {
  readonly grid: RefObject<HTMLDivElement | null>;
  /** Sends files of the folder that is shown; undefined while there is nowhere to send them. */
  readonly upload: ((entries: readonly FolderEntry[]) => void) | undefined;
  /** Entries of the partner were let go here: in this folder, by its path. */
  readonly onDrop: (entries: readonly FolderEntry[], into: string) => void;
  readonly onOther: () => void;
}): ReactNode {
  const { grid, upload, onDrop, onOther } = props;
  const { state } = useWindow();
  const { t } = useWords();
  const pane = state.folders.local;
  const showsHidden = useStore(pane.store, (shown) => shown.showsHidden);
  const listing = useStore(pane.store, (shown) => shown.listing);
  const hasChosen = useStore(pane.store, ({ selection }) => selection.chosen.size > 0);

  useEffect(() => {
    void pane.refresh();
  }, [pane]);

  function open(entry: FolderEntry): void {
    if (listing === undefined) return;
    if (entry.kind === 'folder' || entry.kind === 'link')
      void pane.open(belowLocal(listing.folder, entry.name));
  }

  const carry: PaneAction = {
    key: 'upload',
    label: t('window.folders.upload'),
    keys: carryKeys,
    isDisabled: upload === undefined || !hasChosen,
    act: () => upload?.(chosenIn(pane.store.getState())),
  };

  function hearKey(event: KeyboardEvent): boolean {
    if (event.key !== 'F6') return false;
    onOther();
    return true;
  }

  return (
    <Pane
      side="local"
      title={t('window.folders.here')}
      pane={pane}
      grid={grid}
      tools={
        <>
          <Places />
          <IconButton
            icon={
              showsHidden ? <EyeOff className="icon" aria-hidden /> : <Eye className="icon" aria-hidden />
            }
            label={showsHidden ? t('window.folders.hideHidden') : t('window.folders.showHidden')}
            onPress={() => pane.showHidden(!showsHidden)}
          />
        </>
      }
      carry={carry}
      actions={[
        {
          key: 'refresh',
          label: t('window.folders.refreshHere'),
          keys: 'F5',
          act: () => void pane.refresh(),
        },
      ]}
      opening={t('window.folders.reading')}
      empty={
        <EmptyState
          icon={<HardDrive />}
          title={t('window.folders.emptyHere')}
          meaning={t('window.folders.emptyHereMeaning')}
        />
      }
      dropMark={() => ({})}
      onOpen={open}
      onKey={hearKey}
      onDrop={(entries, into) => {
        if (listing !== undefined)
          onDrop(entries, into === undefined ? listing.folder : belowLocal(listing.folder, into.name));
      }}
    />
  );
}

/** Where people keep files, to go there at once. */
function Places(): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const [places, setPlaces] = useState<readonly LocalPlace[]>([]);

  function read(): void {
    state.api.local.places({}).then(setPlaces, () => undefined);
  }

  function nameOfPlace(kind: LocalPlace['kind'], folder: string): string {
    if (kind !== 'drive') return t(`window.folders.placeKinds.${kind}`);
    return folder === '/' ? t('window.folders.placeKinds.all') : lastPart(folder);
  }

  return (
    <MenuTrigger
      onOpenChange={(isOpen) => {
        if (isOpen) read();
      }}
    >
      <AriaButton className="button button-quiet">
        <HardDrive className="icon" aria-hidden />
        {t('window.folders.places')}
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="popover-list"
          aria-label={t('window.folders.places')}
          items={places}
          renderEmptyState={() => <span className="popover-item dim">{t('window.folders.reading')}</span>}
        >
          {({ kind, folder }) => (
            <MenuItem
              id={`${kind} ${folder}`}
              textValue={folder}
              className="popover-item"
              onAction={() => void state.folders.local.open(folder)}
            >
              <Text slot="label">{nameOfPlace(kind, folder)}</Text>
              <Text slot="description" className="field-hint">
                {folder}
              </Text>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
