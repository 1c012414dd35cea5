import { describe, expect, test } from 'vitest';
import { WaybillError } from '../../shared/index.ts';
import { choose } from './entry-selection.ts';
import { chosenIn, createFolderPane } from './folder-pane.ts';
import type { FolderListing, FolderPane } from './folder-pane.ts';

function listing(folder: string, names: readonly string[], parent?: string): FolderListing {
  return {
    folder,
    ...(parent === undefined ? {} : { parent }),
    entries: names.map((name) => ({ name, kind: name.endsWith('/') ? 'folder' : 'file', size: 1 })),
    unreadable: 0,
    cut: false,
  };
}

const tree: Record<string, FolderListing> = {
  '/': listing('/', ['in', 'out', 'readme']),
  '/in': listing('/in', ['a', 'b', 'c'], '/'),
};

function paneOf(answers: Readonly<Record<string, FolderListing>> = tree): FolderPane {
  return createFolderPane((folder = '/') => {
    const found = answers[folder];
    return found === undefined
      ? Promise.reject(new WaybillError({ code: 'folder-not-found', params: { folder } }))
      : Promise.resolve(found);
  });
}

function namesIn(pane: FolderPane): readonly string[] {
  return pane.store.getState().rows.map(({ name }) => name);
}

describe('a pane', () => {
  test('shows a folder, and what it came from is chosen in the one above', async () => {
    const pane = paneOf();
    await pane.open('/in');
    expect(namesIn(pane)).toEqual(['a', 'b', 'c']);
    expect(chosenIn(pane.store.getState())).toEqual([]);
    await pane.up();
    expect(pane.store.getState().listing?.folder).toBe('/');
    expect(chosenIn(pane.store.getState()).map(({ name }) => name)).toEqual(['in']);
    await pane.up();
    expect(pane.store.getState().listing?.folder).toBe('/');
  });

  test('keeps what it shows when another folder cannot be read, and tries that one again', async () => {
    const answers: Record<string, FolderListing> = { ...tree };
    const pane = paneOf(answers);
    await pane.open(undefined);
    await pane.open('/late');
    expect(pane.store.getState()).toMatchObject({
      listing: { folder: '/' },
      problem: { code: 'folder-not-found', params: { folder: '/late' } },
      isReading: false,
    });
    answers['/late'] = listing('/late', ['x'], '/');
    await pane.refresh();
    expect(pane.store.getState()).toMatchObject({ listing: { folder: '/late' }, problem: undefined });
  });

  test('reads what it shows again once the other is not wanted', async () => {
    const pane = paneOf();
    await pane.open('/in');
    await pane.open('/nowhere');
    pane.forget();
    await pane.refresh();
    expect(pane.store.getState()).toMatchObject({ listing: { folder: '/in' }, problem: undefined });
  });

  test('keeps what is chosen when it is read again, but for what is gone', async () => {
    const answers: Record<string, FolderListing> = { ...tree };
    const pane = paneOf(answers);
    await pane.open('/in');
    const { selection } = pane.store.getState();
    pane.select(choose(choose(selection, namesIn(pane), 0, 'only'), namesIn(pane), 2, 'toggle'));
    answers['/in'] = listing('/in', ['b', 'c', 'd'], '/');
    await pane.refresh();
    expect(chosenIn(pane.store.getState()).map(({ name }) => name)).toEqual(['c']);
  });

  test('chooses what was awaited when it comes', async () => {
    const answers: Record<string, FolderListing> = { ...tree };
    const pane = paneOf(answers);
    await pane.open('/in');
    pane.lookAt('new');
    await pane.refresh();
    answers['/in'] = listing('/in', ['a', 'new'], '/');
    await pane.refresh();
    expect(chosenIn(pane.store.getState()).map(({ name }) => name)).toEqual(['new']);
  });

  test('hides what the platform hides until it is wanted, and then does not choose it unseen', async () => {
    const hidden = { name: '.profile', kind: 'file', hidden: true } as const;
    const pane = paneOf({
      '/': { ...listing('/', ['a']), entries: [hidden, ...listing('/', ['a']).entries] },
    });
    await pane.open(undefined);
    expect(namesIn(pane)).toEqual(['a']);
    pane.showHidden(true);
    expect(namesIn(pane)).toEqual(['.profile', 'a']);
    pane.select(choose(pane.store.getState().selection, namesIn(pane), 0, 'only'));
    pane.showHidden(false);
    expect(chosenIn(pane.store.getState())).toEqual([]);
  });

  test('shows the folder that was asked for last, whichever answer comes first', async () => {
    const slow = Promise.withResolvers<FolderListing>();
    const pane = createFolderPane((folder = '/') =>
      folder === '/slow' ? slow.promise : Promise.resolve(listing(folder, ['x'])),
    );
    const first = pane.open('/slow');
    await pane.open('/fast');
    slow.resolve(listing('/slow', ['y']));
    await first;
    expect(pane.store.getState()).toMatchObject({ listing: { folder: '/fast' }, isReading: false });
  });
});
