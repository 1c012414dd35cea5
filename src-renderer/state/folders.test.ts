import { expect, test } from 'vitest';
import { createEngineApi, PartnerId } from '../../shared/index.ts';
import { scriptedCarrier } from '../testing/index.ts';
import { createFolders } from './folders.ts';

const one = PartnerId.parse(1);

test('the pane of a partner stays where it was, until the partner is another', async () => {
  const carrier = scriptedCarrier({
    'remote.list': (args) => ({
      folder: JSON.stringify(args),
      entries: [],
      unreadable: 0,
      cut: false,
    }),
  });
  const folders = createFolders(createEngineApi(carrier));
  await folders.at(one).open('/in');
  expect(folders.at(one).store.getState().listing?.folder).toBe('{"partnerId":1,"folder":"/in"}');
  expect(folders.at(PartnerId.parse(2)).store.getState().listing).toBeUndefined();
  folders.forget(one);
  expect(folders.at(one).store.getState().listing).toBeUndefined();
  await folders.at(one).refresh();
  expect(folders.at(one).store.getState().listing?.folder).toBe('{"partnerId":1}');
});
