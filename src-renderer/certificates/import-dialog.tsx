import { ClipboardPaste, FilePlus2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { CertificateDetails, CertificateId, PartnerId } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import type { Dropped } from '../context/index.ts';
import { Button, DialogButtons, PickFiles, SheetDialog, TextInput } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { ImportLine } from './import-line.tsx';
import { createImportParcel, isKeepable } from './import-parcel.ts';
import type { ImportParcel, Kept } from './import-parcel.ts';
import { MadeDialog } from './made-dialog.tsx';
import { isUnused } from './use-now.tsx';
import { onlyPartner } from './whose.ts';
import './import-dialog.css';

/** In front of the dialog of a partner, which waits behind as it was left. */
export interface OverPartner {
  /** Undefined while that partner has not been kept. */
  readonly partnerId: PartnerId | undefined;
  /** A certificate of our own is here now, and can be chosen. */
  readonly onOwn: (id: CertificateId) => void;
  readonly onClose: () => void;
}

export interface ImportDialogProps {
  readonly partnerId: PartnerId | undefined;
  /** Grows while the dialog is open: files can be dropped on top. */
  readonly files: readonly Dropped[];
  readonly over?: OverPartner;
}

/** What was dropped, picked or pasted, looked into; nothing is kept before the button says so. */
export function ImportDialog({ partnerId, files, over }: ImportDialogProps): ReactNode {
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const partner = useOverview((overview) => overview.partners?.find(({ id }) => id === partnerId));
  const store = useStore(state.certificates.store, (certificates) => certificates.all) ?? [];
  const partners = useOverview((overview) => overview.partners);
  // Over a partner's dialog it would be that one, which may not be in the list yet.
  const likely = partnerId ?? (over === undefined ? onlyPartner(partners) : over.partnerId);
  const [parcel] = useState(() => createImportParcel(state.api, state.files, likely));
  /** One of ours that has come and is not in use for all that it may be: what comes next is said here. */
  const [ours, setOurs] = useState<CertificateDetails>();
  const close = over === undefined ? () => navigation.close() : over.onClose;
  const { files: listed, isKeeping } = useStore(parcel.store);

  const added = useRef(0);
  useEffect(() => {
    const fresh = files.slice(added.current);
    added.current = files.length;
    if (fresh.length > 0) parcel.add(fresh);
  }, [parcel, files]);
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Gone for good, and not only for the moment in which React's strict mode takes it out and puts it back.
    clearTimeout(closing.current);
    return () => {
      closing.current = setTimeout(() => parcel.close(), 0);
    };
  }, [parcel]);

  function tell({ added: kept, lists }: Kept): void {
    if (kept.length > 0) notices.tell(t('window.certificateDialogs.import.done', { count: kept.length }));
    if (lists.length > 0)
      notices.tell(t('window.certificateDialogs.import.doneLists', { count: lists.length }));
    if (kept.length + lists.length === 0) notices.tell(t('window.certificateDialogs.import.doneNothing'));
  }

  async function keep(): Promise<void> {
    const before = parcel.store.getState().files.length;
    const kept = await parcel.keep();
    const after = parcel.store.getState().files.length;
    if (after < before) tell(kept);
    if (over !== undefined) {
      const own = kept.added.find(({ owner }) => owner === 'own');
      if (own !== undefined) over.onOwn(own.id);
      if (after === 0) over.onClose();
      return;
    }
    const first = kept.added[0];
    if (first !== undefined) navigation.showCertificate(first.id);
    if (after > 0) return;
    const unused = kept.added.find(isUnused);
    const details =
      unused === undefined ? undefined : await notices.watch(state.api.certificates.get({ id: unused.id }));
    if (details !== undefined) {
      setOurs(details);
      return;
    }
    navigation.go('certificates');
    navigation.close();
  }

  if (ours !== undefined) return <MadeDialog made={ours} over={undefined} />;
  const ready = listed.filter(isKeepable);
  return (
    <SheetDialog
      width="medium"
      title={
        partner === undefined
          ? t('window.certificateDialogs.import.title')
          : t('window.certificateDialogs.import.titleFor', { partner: partner.name })
      }
      onClose={close}
      buttons={
        <DialogButtons
          leave={<Button onPress={close}>{t('window.shell.actions.cancel')}</Button>}
          act={
            <Button
              tone="primary"
              isPending={isKeeping}
              isDisabled={ready.length === 0}
              onPress={() => void keep()}
            >
              {ready.length === 0
                ? t('window.certificateDialogs.import.keepNone')
                : t('window.certificateDialogs.import.keep', { count: ready.length })}
            </Button>
          }
        />
      }
    >
      <div className="import-form">
        {listed.length === 0 && <p className="dim">{t('window.certificateDialogs.import.lead')}</p>}
        <ul className="import-files" aria-label={t('window.certificateDialogs.import.files')}>
          {listed.map((file) => (
            <ImportLine key={file.key} file={file} parcel={parcel} store={store} />
          ))}
        </ul>
        <More parcel={parcel} isEmpty={listed.length === 0} />
      </div>
    </SheetDialog>
  );
}

/** Further files, or text. */
function More({ parcel, isEmpty }: { readonly parcel: ImportParcel; readonly isEmpty: boolean }): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState<string>();
  if (text !== undefined) {
    return (
      <div className="import-paste">
        <TextInput
          mono
          isFirst
          lines={6}
          label={t('window.certificateDialogs.import.pasteLabel')}
          hint={t('window.certificateDialogs.import.pasteHint')}
          value={text}
          onChange={setText}
        />
        <div className="import-more">
          <Button onPress={() => setText(undefined)}>{t('window.shell.actions.cancel')}</Button>
          <Button
            isDisabled={text.trim() === ''}
            onPress={() => {
              parcel.addText(text);
              setText(undefined);
            }}
          >
            {t('window.certificateDialogs.import.pasteLook')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="import-more">
      <PickFiles onPick={(more) => parcel.add(more)}>
        <Button icon={<FilePlus2 className="icon" aria-hidden />}>
          {isEmpty ? t('window.certificateDialogs.import.pick') : t('window.certificateDialogs.import.more')}
        </Button>
      </PickFiles>
      <Button icon={<ClipboardPaste className="icon" aria-hidden />} onPress={() => setText('')}>
        {t('window.certificateDialogs.import.paste')}
      </Button>
    </div>
  );
}
