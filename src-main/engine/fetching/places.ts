import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { Stats } from 'node:fs';
import type { Finding, OverwriteAction } from '../../../shared/index.ts';
import type { PartnerRecord } from '../../journal/index.ts';
import type { EngineContext } from '../context.ts';
import { hasCode } from '../durable.ts';
import { numberedName } from '../file-names.ts';
import type { FetchFields } from '../fetched/index.ts';

/** A file that was chosen at a partner, and where it goes. */
export interface Chosen {
  readonly remotePath: string;
  readonly target: string;
  /** Octets, where it was told. */
  readonly size: number | undefined;
  /** ms since 1970, where it was told. */
  readonly modifiedAt: number | undefined;
}

/** It can be queued. */
export interface Placed extends Omit<Chosen, 'target'> {
  readonly fields: FetchFields;
}

export interface Places {
  /** Where it goes, or why it does not come. */
  placeOf(file: Chosen): Promise<Placed | { readonly finding: Finding }>;
}

/** Names that are tried for one whose own is taken. */
const mostNumbers = 9_999;

/** Finds a place for each of the files that are fetched together: no two of all that are on their way get the same. */
export function createPlaces(
  context: EngineContext,
  partner: PartnerRecord,
  options: {
    readonly ifHere: Exclude<OverwriteAction, 'ask'> | undefined;
    /** What the partner tells of a file. */
    readonly facts: (remotePath: string) => Promise<{ readonly size?: number; readonly modifiedAt?: number }>;
  },
): Places {
  /** Where files go that are on their way, and which files these are. */
  const onTheWay = new Map(
    context.journal.transfers
      .fetchTargets()
      .map(({ target, partnerId, remoteName }) => [keyOf(target), JSON.stringify([partnerId, remoteName])]),
  );

  async function actionFor(file: Chosen, here: Stats): Promise<{ action: OverwriteAction; file: Chosen }> {
    if (options.ifHere !== undefined && options.ifHere !== 'resume') return { action: options.ifHere, file };
    // What the rules ask for, and a beginning, has to be known.
    const isKnown = file.size !== undefined && file.modifiedAt !== undefined;
    const told = isKnown ? {} : await options.facts(file.remotePath);
    const known = {
      ...file,
      size: file.size ?? told.size,
      modifiedAt: file.modifiedAt ?? told.modifiedAt,
    };
    const there = { size: here.size, modifiedAt: Math.round(here.mtimeMs) };
    return {
      action: options.ifHere ?? context.agreement.whereTakenHere(partner, known, there),
      file: known,
    };
  }

  async function numbered(target: string): Promise<string | undefined> {
    for (let number = 2; number <= mostNumbers; number += 1) {
      const name = numberedName(path.basename(target), number);
      const candidate = path.join(path.dirname(target), name);
      if (!onTheWay.has(keyOf(candidate)) && (await whatIsAt(candidate)) === undefined) return candidate;
    }
    return undefined;
  }

  async function whereTaken(wanted: Chosen, here: Stats): Promise<Placed | { readonly finding: Finding }> {
    const taken = (severity: Finding['severity'], code: string): { readonly finding: Finding } => ({
      finding: {
        severity,
        code,
        params: { file: wanted.target, size: here.size, theirs: wanted.size ?? '' },
        file: wanted.remotePath,
      },
    });
    // Nothing is written over a folder, nor through a link.
    if (!here.isFile() && options.ifHere !== 'rename') return taken('error', 'local-name-taken');
    const { action, file } = await actionFor(wanted, here);
    const { target } = file;
    switch (action) {
      case 'skip':
        return taken('note', 'local-name-skipped');
      case 'ask':
        return taken('error', 'local-name-taken');
      case 'overwrite':
        return { ...file, fields: { fetched: true, target, place: 'over' } };
      case 'resume': {
        const isBeginning = file.size !== undefined && here.size > 0 && here.size < file.size;
        const isText = context.agreement.fields(partner, context.ownStation())['transferType'] === 'text';
        if (!isBeginning || isText) return taken('error', 'local-name-taken');
        const beginning = {
          beginning: here.size,
          beginningSize: here.size,
          beginningTime: Math.round(here.mtimeMs),
        };
        return { ...file, fields: { fetched: true, target, place: 'over', ...beginning } };
      }
      case 'rename': {
        const free = await numbered(target);
        return free === undefined
          ? taken('error', 'local-name-taken')
          : { ...file, fields: { fetched: true, target: free, place: 'new' } };
      }
    }
  }

  return {
    async placeOf(file) {
      const mine = JSON.stringify([partner.id, file.remotePath]);
      const other = onTheWay.get(keyOf(file.target));
      if (other === mine) {
        const params = { file: file.target };
        return { finding: { severity: 'note', code: 'fetched-already', params, file: file.remotePath } };
      }
      const here = await whatIsAt(file.target);
      let place: Placed | { readonly finding: Finding };
      if (other !== undefined) {
        // Another file is on its way to that name.
        const free = (await numbered(file.target)) ?? file.target;
        place = { ...file, fields: { fetched: true, target: free, place: 'new' } };
      } else if (here === undefined) {
        place = { ...file, fields: { fetched: true, target: file.target, place: 'new' } };
      } else {
        place = await whereTaken(file, here);
      }
      if ('fields' in place) onTheWay.set(keyOf(place.fields.target), mine);
      return place;
    },
  };
}

/** Names that differ in capital letters alone are the same on many disks. */
function keyOf(target: string): string {
  return target.normalize('NFC').toLowerCase();
}

async function whatIsAt(file: string): Promise<Stats | undefined> {
  try {
    return await lstat(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}
