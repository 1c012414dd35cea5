import { expect, it } from 'vitest';
import { words } from '../../shared/words/index.ts';
import { piecesOf, terms } from './terms.ts';

it('words that are explained are found in a text, once each, and never inside another word', () => {
  expect(piecesOf('EERP · by CN=x, EERP again over TLS')).toEqual([
    { text: 'EERP', term: 'eerp' },
    { text: ' · by CN=x, ', term: undefined },
    { text: 'EERP', term: undefined },
    { text: ' again over ', term: undefined },
    { text: 'TLS', term: 'tls' },
  ]);
  expect(piecesOf('OFTP2PARTNER TLSv1.3')).toEqual([{ text: 'OFTP2PARTNER TLSv1.3', term: undefined }]);
  expect(piecesOf('')).toEqual([]);
});

it('every word that has an explanation is found', () => {
  expect(terms.map(([key]) => key).toSorted()).toEqual(Object.keys(words.window.glossary.terms).toSorted());
});
