import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementFindingCodes, SessionId } from '../index.ts';
import {
  findProblemWords,
  format,
  formatCount,
  levelName,
  presentDuration,
  presentMoment,
  presentOctets,
  presentParameters,
  presentSpeed,
  problemSentences,
  problemWords,
  readWords,
  sessionFacts,
  words,
} from './index.ts';

describe('a template', () => {
  it('is filled in by name; what is not there leaves nothing', () => {
    expect(format('{{file}} to {{ partner }}{{other}}', { file: 'a', partner: 'B' })).toBe('a to B');
    expect(format('{{constructor}}', {})).toBe('');
  });

  it('is not read again in what was filled in', () => {
    expect(format('{{a}}', { a: '{{b}} $& $1', b: 'x' })).toBe('{{b}} $& $1');
  });

  it.each([
    ['en', 0, 'in 0 days'],
    ['en', 1, 'in 1 day'],
    ['en', '1', 'in 1 day'],
    ['en', 2, 'in 2 days'],
    ['fr-CA', 0, 'in 0 day'],
    ['fr-CA', 1_000_000, 'in 1000000 days'],
    ['en-XA', 1, 'in 1 day'],
  ])('picks the word that goes with a count as %s does: %s', (tag, days, said) => {
    expect(format('in {{days}} {{days|day|days}}', { days }, tag)).toBe(said);
  });

  it('takes what is no number for several', () => {
    expect(format('{{days|day|days}}', {})).toBe('days');
    expect(format('{{days|day|days}}', { days: '' })).toBe('days');
    expect(format('{{days|day|days}}', { days: 'soon' })).toBe('days');
  });

  it('has a form for one and for many', () => {
    const forms = { more_one: '{{count}} row', more_other: '{{count}} rows' };
    expect(formatCount(forms, 'more', 1)).toBe('1 row');
    expect(formatCount(forms, 'more', 0)).toBe('0 rows');
  });
});

describe('a figure for people', () => {
  it('is short and has its unit', () => {
    expect(presentOctets(0, 'en')).toBe('0 bytes');
    expect(presentOctets(1, 'en')).toBe('1 byte');
    expect(presentOctets(999, 'en')).toBe('999 bytes');
    expect(presentOctets(1_000, 'en')).toBe('1 kB');
    expect(presentOctets(999_999, 'en')).toBe('1 MB');
    expect(presentOctets(4_200_000_000, 'en')).toBe('4.2 GB');
    expect(presentSpeed(88_100_000, 'en')).toBe('88 MB/s');
    expect(presentDuration(17.4, 'en')).toBe('17 sec');
    expect(presentDuration(7_500, 'en')).toBe('2 hr 5 min');
  });

  it('is written in the language of the computer', () => {
    expect(presentOctets(4_200_000, 'de')).toBe('4,2 MB');
  });

  it('is a local time of the same width', () => {
    expect(presentMoment(new Date(2026, 10, 20, 9, 41, 7).getTime())).toBe('2026-11-20 09:41:07');
  });

  it('takes the place of a bare number where the parameter counts octets or is a moment', () => {
    const until = new Date(2026, 0, 2, 3, 4, 5).getTime();
    expect(presentParameters({ octets: 2_000, until, port: 6619, file: 'a', known: true }, 'de')).toEqual({
      octets: '2 kB',
      until: '02.01.2026, 03:04',
      port: '6619',
      file: 'a',
      known: 'true',
    });
  });

  it('is a moment of one width where no language is named', () => {
    const until = new Date(2026, 0, 2, 3, 4, 5).getTime();
    expect(presentParameters({ until })).toEqual({ until: '2026-01-02 03:04:05' });
  });
});

describe('the words of a problem', () => {
  it('are found by its code, a dot being a step down', () => {
    expect(problemWords(words, 'partner-unknown').title).toBe('There is no such partner');
    expect(problemWords(words, 'oftp2.esid.04').meaning).toContain('ESID 04');
  });

  it.each([
    ['esid', ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '99']],
    [
      'sfna',
      [
        '01',
        '02',
        '03',
        '04',
        '05',
        '06',
        '10',
        '11',
        '12',
        '13',
        '14',
        '15',
        '16',
        '17',
        '18',
        '19',
        '20',
        '99',
      ],
    ],
    ['efna', ['01', '06', '10', '11', '12', '13', '20', '21', '22', '23', '99']],
    [
      'nerp',
      ['03', '04', '09', '11', '16', '20', '30', '31', '32', '33', '34', '35', '36', '50', '90', '99'],
    ],
  ])('are there for every reason of %s in RFC 5024', (command, reasons) => {
    for (const reason of reasons)
      expect(findProblemWords(words, `oftp2.${command}.${reason}`), reason).toBeDefined();
  });

  it('name the problem that lies behind another one by its title', () => {
    const params = { hours: 72, last: 'oftp2.sfna.06' };
    const { title, meaning } = problemSentences(words, { code: 'retry-deadline', params }, 'en');
    expect(title).toBe('Not delivered within 72 hours');
    expect(meaning).toContain('The last reason: The file is too big for the partner.');
    const unheard = problemSentences(words, { code: 'retry-deadline', params: { ...params, last: 'x' } });
    expect(unheard.meaning).toContain('The last reason: x.');
  });

  it('are there for everything that does not work in an agreement', () => {
    for (const code of agreementFindingCodes) expect(findProblemWords(words, code), code).toBeDefined();
  });

  it('say so when there are none', () => {
    expect(problemWords(words, 'never-heard-of')).toBe(words.problems['unknown-problem']);
    fc.assert(
      fc.property(fc.string(), (code) => {
        expect(problemWords(words, code).title).not.toBe('');
      }),
    );
    for (const code of ['', 'oftp2', 'oftp2.esid', 'constructor', '__proto__', 'internal.title.length']) {
      expect(findProblemWords(words, code)).toBeUndefined();
    }
  });
});

describe('the English words', () => {
  it('are all there: no text is empty but those that say so by being notes or operands', () => {
    function check(place: unknown, path: string): void {
      if (typeof place === 'string') {
        if (!/\.(?:notes|operands)$/.test(path)) expect(place, path).toMatch(/\S/);
      } else if (typeof place === 'object' && place !== null) {
        for (const [key, below] of Object.entries(place)) check(below, `${path}.${key}`);
      } else throw new Error(`${path} is no text`);
    }
    check(words, 'words');
  });
});

describe('what comes next', () => {
  const problem = { code: 'oftp2.sfna.17', params: { reason: '17' } };

  it('is what the agreement says where that has decided, and never the opposite', () => {
    const usual = problemSentences(words, problem).next;
    const later = problemSentences(words, { ...problem, params: { reason: '17', byAgreement: 'later' } });
    expect(later.next).toContain('tries again by itself, as you have set');
    expect(later).toMatchObject({ title: problemSentences(words, problem).title });
    expect(later.next).not.toContain(usual);
    const esid = { code: 'oftp2.esid.05', params: {} };
    expect(problemSentences(words, esid).next).toContain('Waybill tries again later');
    expect(problemSentences(words, { ...esid, params: { byAgreement: 'never' } }).next).toContain(
      'does not try again by itself, as you have set',
    );
    // A value that was never agreed changes nothing.
    expect(problemSentences(words, { ...problem, params: { byAgreement: 'toString' } }).next).toBe(usual);
  });
});

it('a level of the protocol is said as its version; one that nobody knows by its number', () => {
  expect(['1', '2', '4', '5', '7'].map((level) => levelName(words, level))).toEqual([
    'OFTP 1.2 (level 1)',
    'OFTP 1.3 (level 2)',
    'OFTP 1.4 (level 4)',
    'OFTP 2.0 (level 5)',
    'level 7',
  ]);
});

it('what a server did that was not agreed is said of its session', () => {
  const session = {
    id: SessionId.parse(1),
    role: 'initiator',
    address: 'ftps.example.com:21',
    beganAt: 0,
    facts: { dataPort: 50_000, portsFrom: 1_025, portsTo: 1_026, foreignAddress: '192.0.2.1' },
    lines: 0,
    files: 0,
  } as const;
  const said = sessionFacts(words, session).find(({ label }) => label === words.sessions.fact.noticed)?.value;
  expect(said).toContain('port 50000 for files; agreed on are 1025 to 1026');
  expect(said).toContain('the address 192.0.2.1 for files, which is not its own');
});

describe('a problem that counts', () => {
  it.each([
    ['en', 'Our certificate ends in 1 day'],
    ['nl', 'Ons certificaat verloopt over 1 dag'],
    ['de', 'Unser Zertifikat läuft in 1 Tag ab'],
    ['fr-CA', 'Notre certificat expire dans 1 jour'],
  ] as const)('says one day in %s', async (language, said) => {
    const problem = { code: 'own-certificate-ends', params: { days: 1 } };
    expect(problemSentences(await readWords(language), problem, language).title).toBe(said);
  });

  it('calls a certificate by its name', () => {
    const params = { subject: 'CN=Voorbeeld \\, Zn BV, O=Voorbeeld, C=NL' };
    expect(problemSentences(words, { code: 'own-certificate-over', params }).title).toBe(
      'Our certificate Voorbeeld , Zn BV has ended',
    );
  });
});
