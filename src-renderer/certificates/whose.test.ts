import { expect, it } from 'vitest';
import { Partner, PartnerId } from '../../shared/index.ts';
import { isComparedWith, namingNone, onlyPartner } from './whose.ts';

const [practice, volta, north] = [
  { id: PartnerId.parse(1), practice: true },
  { id: PartnerId.parse(2), practice: false },
  { id: PartnerId.parse(3), practice: false },
];

it('says whose a certificate is where there is one partner, whatever is there for practice', () => {
  expect(onlyPartner([volta])).toBe(2);
  expect(onlyPartner([practice, volta])).toBe(2);
});

it('leaves it to a person where there are several partners, or none but for practice', () => {
  expect(onlyPartner([volta, north])).toBeUndefined();
  expect(onlyPartner([practice])).toBeUndefined();
  expect(onlyPartner([])).toBeUndefined();
  expect(onlyPartner(undefined)).toBeUndefined();
});

it('names the partners that are shown what is in use for all: none of their own is chosen, and they are shown one', () => {
  const ftps = { host: 'ftp.example', user: 'us' };
  const partners = [
    kept('OFTP2', { kind: 'oftp2', oftp2: { code: 'O0013VOLTA' } }),
    kept('OFTP2 with its own', { kind: 'oftp2', oftp2: { code: 'O0013OWN', ownCertificate: 3 } }),
    kept('Practice', { kind: 'oftp2', oftp2: { code: 'O0013PRACTICE' }, practice: true }),
    kept('Server', { kind: 'ftps', ftps: { ...ftps, presentCertificate: true } }),
    kept('Server that is shown none', { kind: 'ftps', ftps: { ...ftps, presentCertificate: false } }),
  ];
  expect(namingNone(partners).map(({ name }) => name)).toEqual(['OFTP2', 'Server']);
  expect(namingNone(undefined)).toEqual([]);
});

it('knows a certificate that was compared when the partner was first called, and no other', () => {
  const [seen, other] = ['ab'.repeat(32), 'cd'.repeat(32)];
  const partner = kept('Volta', { kind: 'oftp2', oftp2: { code: 'O0013VOLTA', trust: { pins: [seen] } } });
  expect(isComparedWith(partner, seen)).toBe(true);
  expect(isComparedWith(partner, other)).toBe(false);
  expect(isComparedWith(undefined, seen)).toBe(false);
});

function kept(name: string, terms: Readonly<Record<string, unknown>>): Partner {
  return Partner.parse({
    id: 1,
    name,
    secretsSet: { ourPassword: false, theirPassword: false, proxyPassword: false },
    practice: false,
    createdAt: 0,
    updatedAt: 0,
    ...terms,
  });
}
