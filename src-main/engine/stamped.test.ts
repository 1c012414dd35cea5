import { afterEach, beforeEach, expect, test } from 'vitest';
import { agreement } from '../agreements/index.ts';
import { openJournal } from '../journal/index.ts';
import type { Journal } from '../journal/index.ts';
import type { PartnerId } from '../../shared/index.ts';
import { OftpAgreement } from '../../shared/index.ts';
import { stamped } from './stamped.ts';

let journal: Journal;
let partnerId: PartnerId;

beforeEach(() => {
  journal = openJournal(':memory:', () => 1);
  partnerId = journal.partners.add({
    name: 'Volta',
    kind: 'oftp2',
    oftp2: OftpAgreement.parse({ code: 'O0013VOLTA' }),
    sealed: {},
    practice: false,
  }).id;
});
afterEach(() => {
  journal.close();
});

function add(remoteStamp: string, remoteName = 'DELFOR.EDI'): number {
  return journal.transfers.add(
    {
      direction: 'out',
      partnerId,
      fileName: remoteName,
      size: 1,
      octetsDone: 0,
      durableOctets: 0,
      remoteName,
      remoteStamp,
      state: 'delivered',
      receipt: 'awaiting',
      attempts: 1,
      protocol: {},
    },
    { kind: 'queued', by: 'user' },
  ).id;
}

function found(remoteStamp: string, remoteName = 'delfor.edi '): readonly number[] {
  const context = { journal, agreement };
  return stamped(context, { direction: 'out', partnerId, remoteName, remoteStamp }).map(({ id }) => id);
}

test('a stamp that came back whole means its file alone', () => {
  const first = add('20261121 1234560001');
  add('20261121 1234560002');
  add('20261121 1234560001', 'OTHER.EDI');
  expect(found('20261121 1234560001')).toEqual([first]);
  expect(found('20261121 1234560003')).toEqual([]);
});

test('a stamp without its counter means the files of its second, and of no other', () => {
  const first = add('20261121 1234560001');
  add('20261121 1234570001');
  add('20261121 1234550001');
  expect(found('20261121 1234560000')).toEqual([first]);
});

test('a file that came without its counter is known when it comes with it', () => {
  const short = add('20261121 1234560000');
  expect(found('20261121 1234560007')).toEqual([short]);
});

test('the very same stamp goes before one that is alike', () => {
  const long = add('20261121 1234560001');
  const short = add('20261121 1234560000');
  expect(found('20261121 1234560000')).toEqual([short, long]);
  expect(found('20261121 1234560001')).toEqual([long, short]);
});
