import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OftpAgreement, PartnerId, codesThrough } from '../../../shared/index.ts';
import type { OftpPartnerInput, OftpTerms } from '../../../shared/index.ts';
import { efnaReasons, nerpReasons, sfnaReasons } from '../../protocols/oftp2/index.ts';
import type { RoutedPartner } from '../route.ts';
import { answerToUndeliverable, farEndsOf, keptForForwarding, routeOf } from './routing.ts';

type Change = Partial<OftpPartnerInput['oftp2']>;

function partner(id: number, code: string, change: Change = {}): RoutedPartner<OftpTerms> {
  return { id: PartnerId.parse(id), kind: 'oftp2', oftp2: OftpAgreement.parse({ code, ...change }) };
}

const us = 'O0013US';
const anna = partner(1, 'O0013ANNA', { routing: { mayForward: true } });
const berta = partner(2, 'O0013BERTA');
const centre = partner(3, 'O0013VAN', {
  routing: { behind: ['O0013CAESAR', 'O0013DORA'], mayForward: true },
});
const all = [anna, berta, centre];
const groups = [
  { code: `${us}ALL`, members: ['O0013ANNA', 'O0013BERTA', 'O0013DORA', 'O0013CAESAR'] },
  { code: 'O0013LOST', members: ['O0013BERTA', 'O0099NOBODY'] },
  { code: 'O0013SELF', members: ['O0013ANNA'] },
  { code: 'O0013ONE', members: ['O0013BERTA'] },
];

function route(destination: string, originator = 'O0013ANNA', from = anna, partners = all): unknown {
  return routeOf({ destination, originator }, from, { code: us, groups }, partners);
}

const notOurs = { to: 'nobody', why: 'not-ours' };
const wrongOrigin = { to: 'nobody', why: 'wrong-origin' };

describe('a file that a partner offers', () => {
  test.each([
    ['for our code', us, { to: 'us' }],
    ['for a sub-address of ours', `${us}DESK7`, { to: 'us' }],
    ['for another partner', 'O0013BERTA', { to: 'partner', partnerId: 2 }],
    ['for a sub-address of another partner', 'O0013BERTAHALL', { to: 'partner', partnerId: 2 }],
    ['for somebody behind another partner', 'O0013CAESAR', { to: 'partner', partnerId: 3 }],
    ['for nobody that we know', 'O0099NOBODY', notOurs],
    ['for nobody at all', '', notOurs],
    ['for itself', 'O0013ANNA', notOurs],
  ])('%s', (_, destination, expected) => {
    expect(route(destination)).toEqual(expected);
  });

  test('for a group goes to each of its members, but to the one that has sent it', () => {
    const members = [
      { partnerId: 2, destination: 'O0013BERTA' },
      { partnerId: 3, destination: 'O0013DORA' },
      { partnerId: 3, destination: 'O0013CAESAR' },
    ];
    // The code of the group begins with ours, and is none of our sub-addresses.
    expect(route(`${us}ALL`)).toEqual({ to: 'group', members });
    expect(route(`${us}AL`)).toEqual({ to: 'us' });
  });

  test('for a group goes to nobody where one member is not known, or nobody else is in it', () => {
    expect(route('O0013LOST')).toEqual(notOurs);
    expect(route('O0013SELF')).toEqual(notOurs);
    // Caesar is reached only through the centre, where the file comes from.
    expect(route(`${us}ALL`, 'O0013DORA', centre)).toEqual(notOurs);
  });

  test('for a group is refused as any that is forwarded: who may not, and who speaks for somebody else', () => {
    expect(route(`${us}ALL`, 'O0013ANNA', partner(1, 'O0013ANNA'))).toEqual(notOurs);
    expect(route('O0013ONE', 'O0099X')).toEqual(wrongOrigin);
  });

  test('for a code that has become a partner’s own goes there, and not to the group', () => {
    const lost = partner(9, 'O0013LOST');
    expect(route('O0013LOST', 'O0013ANNA', anna, [...all, lost])).toEqual({ to: 'partner', partnerId: 9 });
  });

  test('for another partner is refused where it may not have files forwarded', () => {
    const closed = partner(1, 'O0013ANNA');
    expect(route('O0013BERTA', 'O0013ANNA', closed)).toEqual(notOurs);
    expect(route(us, 'O0013ANNA', closed)).toEqual({ to: 'us' });
  });

  test('reaches each of the codes that we have with this partner', () => {
    const known = partner(1, 'O0013ANNA', {
      ourCode: 'O0013USA',
      originator: 'O0013USB',
      routing: { ourCodes: ['O0013USC'], subAddresses: false },
    });
    for (const code of ['O0013USA', 'O0013USB', 'O0013USC'])
      expect(
        routeOf({ destination: code, originator: 'O0013ANNA' }, known, { code: 'O0013USA', groups: [] }, all),
      ).toEqual({
        to: 'us',
      });
    expect(
      routeOf(
        { destination: 'O0013USAX', originator: 'O0013ANNA' },
        known,
        { code: 'O0013USA', groups: [] },
        all,
      ),
    ).toEqual(notOurs);
  });

  test('for a code that is a partner’s exactly is not ours, although it begins with our code', () => {
    const near = partner(4, `${us}TOO`);
    expect(route(`${us}TOO`, 'O0013ANNA', anna, [...all, near])).toEqual({ to: 'partner', partnerId: 4 });
    expect(route(`${us}TO`, 'O0013ANNA', anna, [...all, near])).toEqual({ to: 'us' });
  });

  test('goes to whoever has the code rather than to whoever has it behind', () => {
    const direct = partner(9, 'O0013CAESAR');
    expect(route('O0013CAESAR', 'O0013ANNA', anna, [...all, direct])).toEqual({
      to: 'partner',
      partnerId: 9,
    });
  });

  test('never goes back to where it came from', () => {
    expect(route('O0013DORA', 'O0013CAESAR', centre)).toEqual(notOurs);
    // Its originator lies behind the clearing centre: there it would meet itself.
    const second = partner(5, 'O0013DORA2', { routing: { behind: ['O0013CAESAR'], mayForward: true } });
    expect(route('O0013DORA', 'O0013CAESAR', second, [...all, second])).toEqual(notOurs);
  });

  test('in the name of somebody else is refused', () => {
    expect(route(us, 'O0013BERTA')).toEqual(wrongOrigin);
    expect(route('O0013BERTA', 'O0013CAESAR')).toEqual(wrongOrigin);
    expect(route(us, us)).toEqual(wrongOrigin);
  });

  test('may come from its sub-addresses, from whom its files go to, and from whoever is behind it', () => {
    expect(route(us, 'O0013ANNAPLANT')).toEqual({ to: 'us' });
    expect(route(us, 'O0013CAESAR', centre)).toEqual({ to: 'us' });
    const agreed = partner(1, 'O0013VAN2', { destination: 'O0013PLANT' });
    expect(route(us, 'O0013PLANT', agreed)).toEqual({ to: 'us' });
  });

  test('is nobody’s while our own code is not filled in', () => {
    expect(
      routeOf({ destination: 'O0099X', originator: 'O0013ANNA' }, anna, { code: '', groups: [] }, all),
    ).toEqual(notOurs);
  });

  test('goes where it may, whatever the codes are', () => {
    const code = fc.stringMatching(/^O00[12][A-C]{0,3}$/);
    const any = fc
      .record({
        id: fc.integer({ min: 1, max: 5 }),
        code,
        behind: fc.array(code, { maxLength: 3 }),
        mayForward: fc.boolean(),
        subAddresses: fc.boolean(),
      })
      .map(({ id, code: own, ...routing }) => partner(id, own, { routing }));
    fc.assert(
      fc.property(
        fc.uniqueArray(any, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
        code,
        code,
        code,
        (partners, ours, destination, originator) => {
          const [from] = partners;
          if (from === undefined) return;
          const found = routeOf({ destination, originator }, from, { code: ours, groups: [] }, partners);
          if (found.to === 'us') expect(destination.startsWith(ours)).toBe(true);
          if (found.to === 'partner') {
            expect(found.partnerId).not.toBe(from.id);
            expect(destination).not.toBe(ours);
            expect(from.oftp2.routing.mayForward).toBe(true);
          }
        },
      ),
    );
  });
});

test('a file can be sent to the partner’s own code and to those behind it, each once', () => {
  expect(codesThrough(centre.oftp2)).toEqual(['O0013VAN', 'O0013CAESAR', 'O0013DORA']);
  const agreed = partner(1, 'O0013VAN', { destination: 'O0013DORA', routing: { behind: ['O0013DORA'] } });
  expect(codesThrough(agreed.oftp2)).toEqual(['O0013DORA', 'O0013VAN']);
});

test('only ends that are not those of the session are far', () => {
  const session = { partner: 'P', ours: 'U' };
  expect(farEndsOf({ destination: 'P', originator: 'U' }, session, 'out')).toEqual({});
  expect(farEndsOf({ destination: 'X', originator: 'Y' }, session, 'out')).toEqual({
    destination: 'X',
    originator: 'Y',
  });
  expect(farEndsOf({ destination: 'U', originator: 'P' }, session, 'in')).toEqual({});
});

describe('a file that could not be passed on', () => {
  test.each([
    ...Object.entries(sfnaReasons).map(([reason, name]) => ['sfna', reason, name] as const),
    ...Object.entries(efnaReasons).map(([reason, name]) => ['efna', reason, name] as const),
  ])('is answered with the reason of the refusal: %s %s %s', (command, reason, name) => {
    const wish = answerToUndeliverable({
      code: `oftp2.${command}.${reason}`,
      params: {},
      retry: 'never',
      text: 'no room',
    });
    if (wish?.outcome !== 'refused') throw new Error('no answer');
    const names: Readonly<Record<string, string>> = nerpReasons;
    expect(names[wish.reason]).toBe(name);
    expect(wish).toMatchObject({ text: 'no room', evenUnsigned: true });
  });

  test('because of a person, a deadline or a partner that is gone says so', () => {
    const reasonOf = (code: string): string | undefined => {
      const wish = answerToUndeliverable({ code, params: {}, retry: 'never' });
      return wish?.outcome === 'refused' ? wish.reason : undefined;
    };
    expect(reasonOf('relay-cancelled')).toBe('50');
    expect(reasonOf('retry-deadline')).toBe('35');
    expect(reasonOf('retry-deadline-untried')).toBe('35');
    expect(reasonOf('duplicate-never-sent')).toBe('23');
    const late = {
      code: 'retry-deadline',
      params: { last: 'oftp2.sfna.06', hours: 72 },
      retry: 'never',
    } as const;
    expect(answerToUndeliverable(late)).toMatchObject({ reason: '16' });
    // Whether it has arrived is not known: nobody may say that it has not.
    expect(reasonOf('retry-deadline-unknown')).toBeUndefined();
    expect(reasonOf('partner-gone')).toBe('12');
    // A password that a person can correct, a line that may come back.
    expect(reasonOf('oftp2.esid.04')).toBeUndefined();
    expect(reasonOf('line-broken')).toBeUndefined();
  });
});

describe('a file for a member of a group', () => {
  const file = {
    destination: `${us}ALL`,
    originator: 'O0013ANNA',
    format: 'U',
    securityLevel: 3,
    cipherSuite: 4,
    signedReceipt: true,
    fileHash: 'AB',
  };
  const crossed = { octets: 10, records: 0, localOctets: 10 };

  test('is what came, for that member, and asks for no signature', () => {
    expect(keptForForwarding(file, crossed, 'O0013BERTA')).toEqual({
      ...file,
      destination: 'O0013BERTA',
      signedReceipt: false,
    });
    expect(keptForForwarding(file, crossed)).toEqual(file);
  });

  test('that the member refuses is answered with its reason and its name', () => {
    const problem = {
      code: 'oftp2.nerp.31',
      params: { reason: '31', creator: 'O0013BERTA' },
      text: 'bad',
      retry: 'never',
    } as const;
    expect(answerToUndeliverable(problem)).toMatchObject({
      reason: '31',
      creator: 'O0013BERTA',
      text: 'bad',
    });
    // A reason that the RFC does not have is passed on as it came.
    const odd = { ...problem, code: 'oftp2.nerp.99', params: { reason: '77', creator: '' } };
    expect(answerToUndeliverable(odd)).toMatchObject({ reason: '77' });
    expect(answerToUndeliverable(odd)?.creator).toBeUndefined();
  });
});
