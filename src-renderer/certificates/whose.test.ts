import { expect, it } from 'vitest';
import { PartnerId } from '../../shared/index.ts';
import { onlyPartner } from './whose.ts';

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
