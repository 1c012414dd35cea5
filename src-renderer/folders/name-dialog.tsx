import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { PartnerId } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { Button, DialogButtons, SheetDialog, TextInput } from '../parts/index.ts';
import type { FolderEntry } from '../state/index.ts';
import { useWords } from '../words/index.ts';
import { nameFault, stemLength } from './paths.ts';
import { partnerOf, useFolderActions } from './use-folder-actions.ts';

/** A name for a new folder at a partner (`entry` absent), or another one for what is there. */
export function NameDialog(props: {
  readonly partnerId: PartnerId;
  readonly folder: string;
  readonly entry?: FolderEntry;
}): ReactNode {
  const partners = useOverview((overview) => overview.partners);
  const partner = partnerOf(partners, props.partnerId);
  return partner === undefined ? null : <NameForm {...props} partner={partner} />;
}

function NameForm(props: {
  readonly partner: Parameters<typeof useFolderActions>[0];
  readonly folder: string;
  readonly entry?: FolderEntry;
}): ReactNode {
  const { partner, folder, entry } = props;
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const actions = useFolderActions(partner);
  const [name, setName] = useState(entry?.name ?? '');
  const [isBusy, setBusy] = useState(false);
  const [wasTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const before = entry?.name;

  // What is usually kept of a name is its ending.
  useEffect(() => {
    if (before !== undefined) form.current?.querySelector('input')?.setSelectionRange(0, stemLength(before));
  }, [before]);

  const listing = state.folders.at(partner.id).store.getState().listing;
  const taken = (listing?.entries ?? []).map((each) => each.name).filter((each) => each !== before);
  const fault = nameFault(name, taken);
  const isSaid = fault !== undefined && (wasTried || (name !== '' && fault !== 'empty'));

  async function done(): Promise<void> {
    setTried(true);
    if (fault !== undefined) return;
    if (name === before) {
      navigation.close();
      return;
    }
    setBusy(true);
    const work =
      before === undefined ? actions.makeFolder(folder, name) : actions.rename(folder, before, name);
    // What went wrong is told at the foot of the window; the dialog stays for another name.
    if (await work) navigation.close();
    else setBusy(false);
  }

  return (
    <SheetDialog
      title={
        before === undefined
          ? t('window.folders.nameDialog.make', { partner: partner.name })
          : t('window.folders.nameDialog.rename', { name: before })
      }
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={<Button onPress={() => navigation.close()}>{t('window.shell.actions.cancel')}</Button>}
          act={
            <Button tone="primary" isPending={isBusy} onPress={() => void done()}>
              {before === undefined
                ? t('window.folders.nameDialog.makeIt')
                : t('window.folders.nameDialog.renameIt')}
            </Button>
          }
        />
      }
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void done();
        }}
      >
        <TextInput
          label={t('window.folders.nameDialog.name')}
          value={name}
          onChange={setName}
          isFirst
          error={isSaid ? t(`window.folders.faults.${fault}`) : undefined}
        />
      </form>
    </SheetDialog>
  );
}
