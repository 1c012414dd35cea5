import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PartnerId } from '../../shared/index.ts';
import type { NewCertificate } from './certificate-records.ts';
import { openJournal } from './journal.ts';
import type { Journal } from './records.ts';
import { addPartner } from './testing.ts';

let journal: Journal;
let volta: PartnerId;
beforeEach(() => {
  journal = openJournal(':memory:', () => 5);
  volta = addPartner(journal, 'Volta');
});
afterEach(() => {
  journal.close();
});

const own: NewCertificate = {
  owner: 'own',
  label: 'Ours',
  purposes: ['tls', 'signing'],
  inUseFor: ['tls'],
  state: 'requested',
  origin: 'requested',
  chain: [],
  publicKey: 'cc',
  sealedKey: 'w1:sealed',
  request: 'PEM',
  addedAt: 1,
};

function ofPartner(fingerprint: string): NewCertificate {
  return {
    owner: 'partner',
    partnerId: volta,
    label: 'Theirs',
    purposes: ['tls'],
    inUseFor: [],
    state: 'active',
    origin: 'imported',
    fingerprint,
    der: Buffer.from([1, 2, 3]),
    chain: [Buffer.from([4]), Buffer.from([5, 6])],
    validUntil: 99,
    addedAt: 2,
  };
}

test('an entry comes back as it was put in, octet for octet', () => {
  const { id } = journal.certificates.add(ofPartner('aa'));
  expect(journal.certificates.get(id)).toEqual({ id, ...ofPartner('aa') });
});

test('an answer completes a request, and leaves its key as it was', () => {
  const { id } = journal.certificates.add(own);
  const answer = { fingerprint: 'dd', der: Buffer.from([9]), chain: [Buffer.from([8])], validUntil: 77 };
  const completed = journal.certificates.change(id, { state: 'active', answer });
  expect(completed).toEqual({ ...own, id, state: 'active', ...answer });
});

test('what is cleared is gone, and what is not named stays', () => {
  const { id } = journal.certificates.add(own);
  const retired = journal.certificates.change(id, { state: 'retired', retiredAt: 10, inUseFor: [] });
  expect(retired).toMatchObject({ state: 'retired', retiredAt: 10, inUseFor: [], purposes: own.purposes });
  expect(journal.certificates.change(id, { retiredAt: null })).not.toHaveProperty('retiredAt');
});

test('our own come first; those of a partner that was removed are not listed', () => {
  journal.certificates.add(ofPartner('aa'));
  const { id } = journal.certificates.add(own);
  expect(journal.certificates.list().map(({ owner }) => owner)).toEqual(['own', 'partner']);
  journal.partners.remove(volta);
  expect(journal.certificates.list().map((one) => one.id)).toEqual([id]);
  expect(journal.certificates.byFingerprint('aa')).toEqual([]);
});

test('decisions stay, the newest first, and know who and when', () => {
  const yes = {
    at: 1,
    partnerId: volta,
    fingerprint: 'aa',
    role: 'server',
    decision: 'trusted',
    for: 'always',
    despiteDates: false,
    by: 'me',
    note: 'by telephone',
  } as const;
  journal.trust.add(yes);
  journal.trust.add({ ...yes, at: 2, decision: 'ended', subject: 'CN=Volta' });
  expect(journal.trust.list(volta)).toEqual([
    { ...yes, id: 2, at: 2, decision: 'ended', subject: 'CN=Volta' },
    { ...yes, id: 1 },
  ]);
  journal.partners.remove(volta);
  expect(journal.trust.list()).toHaveLength(2);
});

test('dates do not count where the last word about a certificate says so', () => {
  const yes = {
    at: 1,
    partnerId: volta,
    fingerprint: 'aa',
    role: 'server',
    decision: 'trusted',
    for: 'always',
    despiteDates: true,
    by: 'me',
    note: '',
  } as const;
  journal.trust.add(yes);
  journal.trust.add({ ...yes, fingerprint: 'bb', despiteDates: false });
  journal.trust.add({ ...yes, fingerprint: 'cc', for: 'session' });
  expect(journal.trust.despiteDates(volta, 'server')).toEqual(['aa']);
  expect(journal.trust.despiteDates(volta, 'caller')).toEqual([]);
  journal.trust.add({ ...yes, decision: 'ended', despiteDates: false });
  journal.trust.add({ ...yes, despiteDates: false });
  expect(journal.trust.despiteDates(volta, 'server')).toEqual([]);
});

test('one list is kept for each issuer and address, and the newest comes first', () => {
  const facts = { issuer: 'CN=Root', thisUpdate: 10, nextUpdate: 20, entries: 3 };
  const { revocation } = journal;
  revocation.keepList('k', { der: Buffer.from([1]), address: 'http://a/', keptAt: 1 }, facts);
  revocation.keepList(
    'k',
    { der: Buffer.from([2]), address: 'http://b/', keptAt: 2 },
    { ...facts, thisUpdate: 11 },
  );
  revocation.keepList(
    'k',
    { der: Buffer.from([3]), address: 'http://a/', keptAt: 3 },
    { ...facts, thisUpdate: 12 },
  );
  expect(revocation.lists('k').map(({ der }) => der[0])).toEqual([3, 2]);
  expect(revocation.lists('other')).toEqual([]);
  expect(revocation.entries()).toHaveLength(2);
  revocation.keepAnswer('aa', { der: Buffer.from([7]), address: 'http://o/', keptAt: 4 });
  expect(revocation.answer('aa')).toEqual({ der: Buffer.from([7]), address: 'http://o/', keptAt: 4 });
  expect(revocation.answer('bb')).toBeUndefined();
});

test('lists and answers that nobody can use any more are swept away', () => {
  const { revocation } = journal;
  const facts = { issuer: 'CN=Root', thisUpdate: 10, nextUpdate: 20, entries: 3 };
  revocation.keepList('k', { der: Buffer.from([1]), address: 'http://a/', keptAt: 1 }, facts);
  revocation.keepList(
    'k',
    { der: Buffer.from([2]), address: 'http://b/', keptAt: 1 },
    { ...facts, nextUpdate: 90 },
  );
  revocation.keepList('k', { der: Buffer.from([3]), address: 'http://c/', keptAt: 60 }, facts);
  revocation.keepAnswer('aa', { der: Buffer.from([7]), address: 'http://o/', keptAt: 4 });
  revocation.sweep(50);
  expect(
    revocation
      .lists('k')
      .map(({ der }) => der[0])
      .toSorted(),
  ).toEqual([2, 3]);
  expect(revocation.answer('aa')).toBeUndefined();
});
