import { useState } from 'react';
import type { ReactNode } from 'react';
import type { EngineApi, PartnerId } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { Button, DialogButtons, ProblemNote, SheetDialog, Toggle } from '../parts/index.ts';
import { belowRemote } from '../sending/index.ts';
import type { FolderEntry } from '../state/index.ts';
import { useWords } from '../words/index.ts';
import { EntrySign } from './entry-cells.tsx';
import { lastPart } from './paths.ts';
import { partnerOf, undoSubject } from './use-folder-actions.ts';

/** Entries that one call removes, at most. */
const mostAtOnce = 1000;
/** Names that are listed one by one. */
const shownNames = 8;

type Failed = Awaited<ReturnType<EngineApi['remote']['remove']>>['failed'];

/** Asks before something is deleted at a partner: what, how many, and that it is for good. What was not deleted stays in the dialog. */
export function RemoveEntriesDialog(props: {
  readonly partnerId: PartnerId;
  readonly folder: string;
  readonly entries: readonly FolderEntry[];
}): ReactNode {
  const { partnerId, folder, entries } = props;
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const partners = useOverview((overview) => overview.partners);
  const [recursive, setRecursive] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed>([]);
  const partner = partnerOf(partners, partnerId)?.name ?? '';
  const folders = entries.filter(({ kind }) => kind === 'folder');
  const [first] = entries;
  const title =
    entries.length === 1 && first !== undefined
      ? t('window.folders.removeDialog.titleOne', { name: first.name, partner })
      : t('window.folders.removeDialog.title', { count: entries.length, partner });

  async function removeAll(): Promise<void> {
    setBusy(true);
    const left: Failed = [];
    let count = 0;
    for (let start = 0; start < entries.length; start += mostAtOnce) {
      const answer = await notices.watch(
        state.api.remote.remove({
          partnerId,
          entries: entries
            .slice(start, start + mostAtOnce)
            .map(({ name, kind }) => ({ path: belowRemote(folder, name), kind })),
          recursive,
        }),
      );
      if (answer === undefined) break;
      count += answer.removed;
      left.push(...answer.failed);
    }
    notices.overtaken(undoSubject(partnerId));
    if (count > 0) notices.tell(t('window.folders.removed', { count, partner }));
    void state.folders.at(partnerId).refresh();
    if (left.length === 0) navigation.close();
    else {
      setBusy(false);
      setFailed(left);
    }
  }

  if (failed.length > 0) {
    return (
      <SheetDialog
        title={t('window.folders.removeDialog.failed', { count: failed.length })}
        role="alertdialog"
        onClose={() => navigation.close()}
        buttons={
          <Button isFirst onPress={() => navigation.close()}>
            {t('window.shell.actions.close')}
          </Button>
        }
      >
        <ul className="failed-list">
          {failed.slice(0, shownNames).map(({ path, problem }) => (
            <li key={path}>
              <b>{lastPart(path)}</b>
              <ProblemNote problem={problem} />
            </li>
          ))}
        </ul>
        <More count={failed.length - shownNames} />
      </SheetDialog>
    );
  }
  return (
    <SheetDialog
      title={title}
      role="alertdialog"
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={
            <Button isFirst onPress={() => navigation.close()}>
              {t('window.folders.removeDialog.keep')}
            </Button>
          }
          act={
            <Button tone="danger" isPending={isBusy} onPress={() => void removeAll()}>
              {t('window.folders.removeDialog.remove')}
            </Button>
          }
        />
      }
    >
      {entries.length > 1 && (
        <ul className="name-list">
          {entries.slice(0, shownNames).map((entry) => (
            <li key={entry.name} className="entry-name">
              <EntrySign entry={entry} />
              <span className="cut">{entry.name}</span>
            </li>
          ))}
        </ul>
      )}
      <More count={entries.length - shownNames} />
      <p className="dim">{t('window.folders.removeDialog.forGood')}</p>
      {folders.length > 0 && (
        <Toggle
          label={t('window.folders.removeDialog.recursive', { count: folders.length })}
          hint={t('window.folders.removeDialog.recursiveHint')}
          isOn={recursive}
          onChange={setRecursive}
        />
      )}
    </SheetDialog>
  );
}

function More({ count }: { readonly count: number }): ReactNode {
  const { t } = useWords();
  return count > 0 ? <p className="dim small">{t('window.folders.more', { count })}</p> : null;
}
