import { useMemo } from 'react';
import { WaybillError } from '../../shared/index.ts';
import type { Finding, OverwriteAction, PartnerId, PartnerSummary, Transfer } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { agreedFolder, belowRemote, nameThere } from '../sending/index.ts';
import type { FolderEntry } from '../state/index.ts';
import { useWords } from '../words/index.ts';
import { belowLocal } from './paths.ts';

export type IfTaken = Exclude<OverwriteAction, 'ask'>;

/** An entry at a partner that is to come here. */
export type Wanted = FolderEntry & { readonly path: string };

/** What the panes of a partner do. Each tells at the foot of the window what has come of it. */
export interface FolderActions {
  /** From the folder that is shown here, into that one there. Folders are left out, and that is said. */
  upload(entries: readonly FolderEntry[], into: string): Promise<void>;
  /** From the folder that is shown there, into that one here. Names that are taken here are asked about. */
  download(entries: readonly FolderEntry[], into: string): Promise<void>;
  /** With a person's word about names that are taken here. */
  fetch(wanted: readonly Wanted[], into: string, ifHere: IfTaken | undefined): Promise<void>;
  makeFolder(folder: string, name: string): Promise<boolean>;
  rename(folder: string, from: string, to: string): Promise<boolean>;
}

/** Files that are queued in one call, at most. */
const mostAtOnce = 1000;

export function useFolderActions(partner: PartnerSummary): FolderActions {
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  return useMemo(() => {
    const { api, folders } = state;
    const partnerId = partner.id;

    async function send(files: { path: string; as: string }[]): Promise<void> {
      const queued: Transfer[] = [];
      for (let first = 0; first < files.length; first += mostAtOnce) {
        const some = files.slice(first, first + mostAtOnce);
        const answer = await api.transfers.send({ partnerId, files: some, acceptWarnings: true });
        queued.push(...answer.queued);
        if (answer.queued.length < some.length) throw problemOf(answer.findings);
      }
      notices.tell(t('window.folders.sent', { count: queued.length, partner: partner.name }));
    }

    async function takeIn(
      wanted: readonly Wanted[],
      into: string,
      ifHere: IfTaken | undefined,
    ): Promise<void> {
      const taken: Wanted[] = [];
      let count = 0;
      for (let first = 0; first < wanted.length; first += mostAtOnce) {
        const some = wanted.slice(first, first + mostAtOnce);
        const { queued, findings } = await api.remote.fetch({
          partnerId,
          entries: some.map(({ path, kind, size, modifiedAt }) => ({
            path,
            kind,
            ...(size === undefined ? {} : { size }),
            ...(modifiedAt === undefined ? {} : { modifiedAt }),
          })),
          folder: into,
          ...(ifHere === undefined ? {} : { ifHere }),
        });
        count += queued.length;
        const asked = new Set(
          findings.filter(({ code }) => code === 'local-name-taken').map(({ file }) => file),
        );
        taken.push(...some.filter(({ path }) => asked.has(path)));
        const other = findings.find(
          ({ code, severity }) => severity === 'error' && code !== 'local-name-taken',
        );
        if (other !== undefined) throw problemOf([other]);
      }
      if (count > 0) notices.tell(t('window.folders.fetched', { count, partner: partner.name }));
      if (taken.length > 0 && ifHere === undefined)
        navigation.open({ kind: 'names-taken-here', partnerId, wanted: taken, into });
    }

    async function changed(
      work: Promise<unknown>,
      told: string,
      undo: () => Promise<void>,
    ): Promise<boolean> {
      const answer = await notices.watch(work);
      if (answer === undefined) return false;
      notices.tell(told, { label: t('window.folders.undo'), act: () => void notices.watch(undo()) });
      await folders.at(partnerId).refresh();
      return true;
    }

    return {
      async upload(entries, into) {
        const from = folders.local.store.getState().listing?.folder;
        if (from === undefined) return;
        const files = entries.filter(({ kind }) => kind === 'file' || kind === 'link');
        const named = files.map(({ name }) => ({
          path: belowLocal(from, name),
          as: nameThere(into, name, agreedFolder(partner)),
        }));
        if (files.length < entries.length)
          notices.tell(t('window.folders.foldersLeftOut', { count: entries.length - files.length }));
        if (named.length === 0) return;
        await notices.watch(send(named.map(({ path, as }) => ({ path, as: requirePlace(as, into) }))));
      },
      async download(entries, into) {
        const from = folders.at(partnerId).store.getState().listing?.folder;
        if (from === undefined) return;
        const wanted = entries.map((entry) => ({ ...entry, path: belowRemote(from, entry.name) }));
        if (wanted.length > 0) await notices.watch(takeIn(wanted, into, undefined));
      },
      async fetch(wanted, into, ifHere) {
        await notices.watch(takeIn(wanted, into, ifHere));
      },
      makeFolder(folder, name) {
        const pane = folders.at(partnerId);
        const path = belowRemote(folder, name);
        pane.lookAt(name);
        return changed(
          api.remote.makeFolder({ partnerId, folder: path }),
          t('window.folders.made', { name }),
          async () => {
            await removeEmpty(path);
            await pane.refresh();
          },
        );
      },
      rename(folder, from, to) {
        const pane = folders.at(partnerId);
        const before = belowRemote(folder, from);
        const after = belowRemote(folder, to);
        pane.lookAt(to);
        return changed(
          api.remote.rename({ partnerId, from: before, to: after }),
          t('window.folders.renamed', { from, to }),
          async () => {
            await api.remote.rename({ partnerId, from: after, to: before });
            pane.lookAt(from);
            await pane.refresh();
          },
        );
      },
    };

    /** As long as nothing is in it; a server removes no other. */
    async function removeEmpty(path: string): Promise<void> {
      const { failed } = await api.remote.remove({ partnerId, entries: [{ path, kind: 'folder' }] });
      const first = failed[0];
      if (first !== undefined) throw new WaybillError(first.problem);
    }
  }, [state, navigation, notices, t, partner]);
}

function requirePlace(as: string | undefined, folder: string): string {
  if (as === undefined) throw new WaybillError({ code: 'ftps.place-unknown', params: { folder } });
  return as;
}

function problemOf(findings: readonly Finding[]): WaybillError {
  const stopping = findings.find(({ severity }) => severity === 'error');
  return new WaybillError({ code: stopping?.code ?? 'internal', params: stopping?.params ?? {} });
}

/** The partner of a dialog, as long as it is there. */
export function partnerOf(
  partners: readonly PartnerSummary[] | undefined,
  id: PartnerId,
): PartnerSummary | undefined {
  return partners?.find((partner) => partner.id === id);
}
