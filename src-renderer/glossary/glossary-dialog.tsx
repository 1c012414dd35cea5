import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useWindow } from '../context/index.ts';
import { Button, DialogButtons, SearchInput, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { terms } from './terms.ts';
import type { TermKey } from './terms.ts';

/** Every word that is explained; `term`: the one that was asked about. */
export function GlossaryDialog({ term }: { readonly term: TermKey | undefined }): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Some browsers answer a promise, which is no way to undo it.
    asked.current?.scrollIntoView({ block: 'center' });
  }, []);
  const wanted = search.trim().toLowerCase();
  const shown = terms
    .map(([key, name]) => ({ key, name, meaning: t(`window.glossary.terms.${key}`) }))
    .filter(({ name, meaning }) => `${name} ${meaning}`.toLowerCase().includes(wanted))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <SheetDialog
      width="medium"
      title={t('window.glossary.title')}
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={<Button onPress={() => navigation.close()}>{t('window.shell.actions.close')}</Button>}
          act={undefined}
        />
      }
    >
      <p className="dim">{t('window.glossary.meaning')}</p>
      <div className="glossary-search">
        <SearchInput label={t('window.glossary.search')} value={search} onSearch={setSearch} />
      </div>
      {shown.length === 0 && <p className="dim">{t('window.glossary.none')}</p>}
      <dl className="glossary">
        {shown.map(({ key, name, meaning }) => (
          <div key={key} ref={key === term ? asked : undefined} data-asked={key === term}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </SheetDialog>
  );
}
