import { FileBadge, Send } from 'lucide-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { PartnerId } from '../../shared/index.ts';
import { isCertificateFile } from '../certificates/index.ts';
import { looksLikePartnerList } from '../partners/index.ts';
import { useNavigation, useOverview, useWindow } from '../context/index.ts';
import type { Dropped } from '../context/index.ts';
import { useWords } from '../words/index.ts';
import { carriesFiles, dropOf, filesIn } from './dropped-files.ts';
import { dragOver, sameOver, useDragOver } from './drag-over.ts';
import type { DragOver } from './drag-over.ts';
import { useSendIntoFolder } from './send-into-folder.ts';
import { useSendToPractice } from './send-to-practice.ts';
import './drop-surface.css';

/**
 * Files dropped anywhere in the window, and files pasted. What lies under them says where they go: an element with
 * `data-drop-partner` to that partner (with `data-drop-folder` into this folder there, at once), one with `data-drop-practice` to the practice partner at once, one with
 * `data-drop-certificates` into the certificates (of the partner whose number it holds), anything else asks.
 */
export function DropSurface(): ReactNode {
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const sendToPractice = useSendToPractice();
  const sendInto = useSendIntoFolder();

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;

    function take(files: readonly Dropped[], over: DragOver, atOnce: boolean): void {
      if (files.length === 0) return;
      switch (over.kind) {
        case 'practice':
          void sendToPractice(files);
          return;
        case 'folder': {
          const partner = state.overview.store.getState().partners?.find(({ id }) => id === over.id);
          if (partner !== undefined) sendInto(partner, over.folder, files);
          return;
        }
        case 'certificates':
          navigation.importCertificates(files, over.partnerId);
          return;
        case 'partner':
          if (areCertificates(files)) navigation.certificatesOrFiles(files, over.id);
          else navigation.send(files, over.id, atOnce);
          return;
        case 'window':
        case 'nothing':
          void takeAnywhere(files);
      }
    }

    /** Folders are looked into first; one that is too big or cannot be read is told of, and nothing is sent. */
    async function takeWithFolders(
      files: readonly Dropped[],
      folders: readonly FileSystemDirectoryEntry[],
      place: DragOver,
      atOnce: boolean,
    ): Promise<void> {
      const inside = await notices.watch(filesIn(folders));
      if (inside === undefined) return;
      if (files.length + inside.length === 0) notices.tell(t('window.sending.emptyFolder'));
      else take([...files, ...inside], place, atOnce);
    }

    /** A dialog that takes files gets them; a list of partners on the screen of partners is looked into; else they are sent. */
    async function takeAnywhere(files: readonly Dropped[]): Promise<void> {
      const { dialog, over, screen } = navigation.store.getState();
      if (dialog?.kind === 'import-partners') {
        navigation.importPartners(files);
        return;
      }
      const [first] = files;
      if (dialog === undefined && screen === 'partners' && files.length === 1 && first !== undefined) {
        const isList = await looksLikePartnerList(first.file).catch(() => false);
        if (isList) {
          navigation.importPartners(files);
          return;
        }
      }
      const isImport =
        dialog === undefined ? screen === 'certificates' : (over ?? dialog).kind === 'import-certificates';
      if (isImport) navigation.importCertificates(files);
      else navigation.send(files);
    }

    function onOver(event: DragEvent): void {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      show(placeOf(event.target));
    }

    function onLeave(event: DragEvent): void {
      // Leaving the window, not one element for another.
      if (event.relatedTarget === null) show({ kind: 'nothing' });
    }

    function onDrop(event: DragEvent): void {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      show({ kind: 'nothing' });
      const { files, folders } = dropOf(event.dataTransfer);
      const place = placeOf(event.target);
      // Known before the drop: with Shift, what passes every check is not asked about.
      const atOnce = event.shiftKey;
      if (folders.length === 0) take(files, place, atOnce);
      else void takeWithFolders(files, folders, place, atOnce);
    }

    function onPaste(event: ClipboardEvent): void {
      const files = [...(event.clipboardData?.files ?? [])].map((file) => ({ file, folder: '' }));
      if (files.length === 0) return;
      event.preventDefault();
      take(files, { kind: 'window' }, false);
    }

    document.addEventListener('dragenter', onOver, { signal });
    document.addEventListener('dragover', onOver, { signal });
    document.addEventListener('dragleave', onLeave, { signal });
    document.addEventListener('drop', onDrop, { signal });
    document.addEventListener('paste', onPaste, { signal });
    return () => abort.abort();
  }, [state, navigation, notices, t, sendToPractice, sendInto]);

  return <DropVeil />;
}

/** All of them look like certificates by their names. */
function areCertificates(files: readonly Dropped[]): boolean {
  return files.every(({ file }) => isCertificateFile(file));
}

function show(over: DragOver): void {
  if (!sameOver(dragOver.getState().over, over)) dragOver.setState({ over });
}

function placeOf(target: EventTarget | null): DragOver {
  if (!(target instanceof Element)) return { kind: 'window' };
  const marked = target.closest('[data-drop-partner], [data-drop-practice], [data-drop-certificates]');
  if (marked?.hasAttribute('data-drop-practice') === true) return { kind: 'practice' };
  if (marked?.hasAttribute('data-drop-certificates') === true) {
    const of = PartnerId.safeParse(Number(marked.getAttribute('data-drop-certificates')));
    return { kind: 'certificates', partnerId: of.success ? of.data : undefined };
  }
  const id = PartnerId.safeParse(Number(marked?.getAttribute('data-drop-partner')));
  if (!id.success) return { kind: 'window' };
  const folder = marked?.getAttribute('data-drop-folder') ?? undefined;
  return folder === undefined ? { kind: 'partner', id: id.data } : { kind: 'folder', id: id.data, folder };
}

/** Says, while files are dragged, what letting go would do. */
function DropVeil(): ReactNode {
  const { t } = useWords();
  const over = useDragOver();
  const partners = useOverview((overview) => overview.partners);
  const dialog = useNavigation((where) => where.dialog);
  // A practice box and a folder show by themselves that they take the files.
  if (over.kind === 'nothing' || over.kind === 'practice' || over.kind === 'folder') return null;
  if (dialog !== undefined) return null;
  if (over.kind === 'certificates') {
    const owner = partners?.find(({ id }) => id === over.partnerId);
    return (
      <VeilCard
        sign={<FileBadge className="icon" aria-hidden />}
        title={
          owner === undefined
            ? t('window.certificates.drop.title')
            : t('window.certificates.drop.titleFor', { partner: owner.name })
        }
        meaning={t('window.certificates.drop.meaning')}
      />
    );
  }
  const partner = over.kind === 'partner' ? partners?.find(({ id }) => id === over.id) : undefined;
  return (
    <VeilCard
      sign={<Send className="icon" aria-hidden />}
      title={
        partner === undefined
          ? t('window.sending.overlay.title')
          : t('window.sending.overlay.titleTo', { partner: partner.name })
      }
      meaning={
        partner === undefined ? t('window.sending.overlay.meaning') : t('window.sending.overlay.meaningTo')
      }
    />
  );
}

function VeilCard(props: {
  readonly sign: ReactNode;
  readonly title: string;
  readonly meaning: string;
}): ReactNode {
  return (
    <div className="drop-veil">
      <div className="drop-card">
        {props.sign}
        <b>{props.title}</b>
        <span className="dim small">{props.meaning}</span>
      </div>
    </div>
  );
}
