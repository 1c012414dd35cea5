import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useWindow } from '../context/index.ts';
import { useWords } from '../words/index.ts';
import { entryGroups, fitting } from './entries.ts';
import type { Entry } from './entries.ts';
import { useEntries } from './use-entries.ts';
import { useFoundFiles } from './use-found-files.ts';
import './palette.css';

/** Everything that can be gone to and done, found by typing. */
export function Palette(): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  // Whoever opens it types.
  useEffect(() => {
    field.current?.focus();
  }, []);
  const [typed, setTyped] = useState('');
  const entries = useEntries(useFoundFiles(typed));
  const shown = useMemo(() => fitting(entries, typed), [entries, typed]);
  const listed = useDeferredValue(shown);

  function run(entry: Entry | undefined): void {
    if (entry === undefined) return;
    // It may open a dialog of its own.
    navigation.close();
    entry.run();
  }

  return (
    <ModalOverlay
      className="sheet-veil palette-veil"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) navigation.close();
      }}
    >
      <Modal className="sheet sheet-medium">
        <Dialog className="palette" aria-label={t('window.palette.title')}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField className="palette-field" aria-label={t('window.palette.title')} maxLength={200}>
              <Search className="icon" aria-hidden />
              <Input
                ref={field}
                className="palette-input"
                placeholder={t('window.palette.placeholder')}
                spellCheck={false}
              />
            </SearchField>
            <ListBox
              className="palette-list"
              aria-label={t('window.palette.title')}
              onAction={(key) => run(shown.find((entry) => entry.key === key))}
              renderEmptyState={() => <p className="palette-none dim">{t('window.palette.none')}</p>}
            >
              {entryGroups
                .filter((group) => listed.some((entry) => entry.group === group))
                .map((group) => (
                  <ListBoxSection key={group} id={group}>
                    <Header className="palette-group">{t(`window.palette.groups.${group}`)}</Header>
                    {listed
                      .filter((entry) => entry.group === group)
                      .map((entry) => (
                        <ListBoxItem
                          key={entry.key}
                          id={entry.key}
                          textValue={entry.label}
                          className="palette-entry"
                        >
                          <span className="cut">{entry.label}</span>
                          {entry.detail !== undefined && (
                            <span className="dim small cut">{entry.detail}</span>
                          )}
                        </ListBoxItem>
                      ))}
                  </ListBoxSection>
                ))}
            </ListBox>
          </Autocomplete>
          <p className="palette-keys small faint">{t('window.palette.keys')}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
