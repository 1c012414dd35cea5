import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Evidence } from '../../index.ts';
import { en as words } from '../en.ts';
import { languages, readWords } from '../languages.ts';
import { evidencePage, evidencePaper, readmeOf, standingOf } from './index.ts';
import type { Standing } from './index.ts';
import { pageStyle, pageStyleHash } from './page-style.ts';

const at = Date.UTC(2026, 10, 21, 8, 41, 7);
const habits = { locale: 'en-GB', timeZone: 'Europe/Amsterdam' };
const sha256 = 'ab'.repeat(32);

const file = {
  id: 7,
  direction: 'out',
  partnerId: 1,
  partnerName: 'Volta',
  fileName: 'orders.edi',
  size: 2_000,
  octetsDone: 2_000,
  remoteName: 'ORDERS.EDI',
  remoteStamp: '20261121084107 0001',
  state: 'delivered',
  receipt: 'none',
  attempts: 1,
  createdAt: at,
  updatedAt: at,
  sha256,
};
const answer = {
  id: 3,
  direction: 'in',
  partnerId: 1,
  partnerName: 'Volta',
  form: 'EERP',
  outcome: 'received',
  at,
  remoteName: 'ORDERS.EDI',
  remoteStamp: '20261121084107 0001',
  verification: 'verified',
  pending: false,
};
const signed = { signer: 'CN=Volta', signerFingerprint: 'cd'.repeat(32), hash: sha256, algorithm: 'SHA-256' };
const steps = [
  {
    id: 1,
    at,
    kind: 'sending',
    by: 'us',
    params: { tls: 'TLSv1.3', cipher: 'TLS_AES_256', peerSubject: 'CN=server', peerFingerprint: 'ef01' },
  },
  { id: 2, at: at + 1_000, kind: 'delivered', by: 'partner', params: {}, line: '226 Transfer complete' },
  { id: 3, at: at + 2_000, kind: 'confirmed', by: 'user', params: { note: 'by telephone' } },
];

function evidence(transfer: object | undefined, receipt?: object, facts: object = {}): Evidence {
  return Evidence.parse({
    ...(transfer === undefined ? {} : { transfer: { ...file, ...transfer } }),
    ...(receipt === undefined ? {} : { receipt: { ...answer, ...receipt } }),
    timeline: transfer === undefined ? [] : steps,
    files: [{ name: 'evidence.json', content: '', sha256 }],
    facts,
    program: '1.2.3',
    madeAt: at,
  });
}

/** How much was held against the file behind its last octet. */
function delivered(verified: string): Evidence {
  const known = evidence({});
  const timeline = known.timeline.map((step) =>
    step.kind === 'delivered' ? { ...step, params: { verified } } : step,
  );
  return { ...known, timeline };
}

const unsigned = { verification: 'unsigned' };
const no = { outcome: 'refused' };
const cases: readonly (readonly [Standing, Evidence])[] = [
  ['signed', evidence({ receipt: 'received' }, {}, signed)],
  ['unsigned', evidence({ receipt: 'received' }, unsigned)],
  ['answer', evidence({ receipt: 'received' }, { ...unsigned, form: 'ok' }, { metafileDigest: 'xyz=' })],
  ['failed', evidence({ receipt: 'late' }, { verification: 'failed' })],
  ['byHand', evidence({ receipt: 'confirmed' })],
  ['refusedSigned', evidence({ receipt: 'refused' }, no, signed)],
  ['refusedUnsigned', evidence({ receipt: 'refused' }, { ...no, ...unsigned })],
  ['refusedAnswer', evidence({ receipt: 'refused' }, { ...no, ...unsigned, form: 'error' })],
  ['refusedByHand', evidence({ receipt: 'refused', receiptByHand: true })],
  ['noReceipt', delivered('size')],
  ['noReceipt', delivered('checksum')],
  ['serverWord', delivered('reply')],
  ['serverWord', delivered('close')],
  ['serverWord', evidence({})],
  ['awaiting', evidence({ receipt: 'awaiting' })],
  ['awaitingWord', evidence({ receipt: 'late', receiptByHand: true })],
  ['unknown', evidence({ state: 'unknown' })],
  ['unknown', evidence({ state: 'failed', mayHaveArrived: true })],
  ['notDelivered', evidence({ state: 'failed', receipt: 'none' })],
  ['answered', evidence({ direction: 'in', state: 'collected', receipt: 'sent' }, { direction: 'out' })],
  ['came', evidence({ direction: 'in', state: 'collected', receipt: 'owed' })],
  ['notCame', evidence({ direction: 'in', state: 'failed' })],
  ['alone', evidence(undefined, unsigned)],
];

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

it('there is a case of every standing', () => {
  expect([...new Set(cases.map(([standing]) => standing))].toSorted()).toEqual(
    Object.keys(words.evidence.page.standing).toSorted(),
  );
});

describe.each(cases)('evidence that is %s', (standing, known) => {
  it('says what is proven and what is not, in every language', async () => {
    expect(standingOf(known)).toBe(standing);
    for (const language of languages) {
      const spoken = await readWords(language);
      const page = evidencePage(spoken, known, { ...habits, locale: language });
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(spoken.evidence.page.proven);
      expect(page).toContain(spoken.evidence.page.open);
      const title = spoken.evidence.page.standing[standing].title.replaceAll("'", '&#39;');
      expect(page).toContain(`<h2>${title}</h2>`);
      const readme = readmeOf(spoken, known);
      for (const text of [page, readme]) expect(text).not.toMatch(/\{\{|undefined|\[object/);
    }
  });
});

describe('the page', () => {
  const page = evidencePage(words, evidence({ receipt: 'received' }, {}, signed), habits);

  it('has each moment in UTC and as the clock here showed it', () => {
    expect(page).toContain('<td>2026-11-21 08:41:07</td><td>21/11/2026, 09:41:07</td>');
    expect(page).toContain('Time (Europe/Amsterdam)');
  });

  it('says who has said each step, and how the protocol said it', () => {
    expect(page).toMatch(/<td>Volta<\/td><td>Delivered<\/td>.*<code>226 Transfer complete<br><\/code>/);
    expect(page).toMatch(/<td>A person here<\/td><td>Confirmed by hand<\/td>.*by telephone/);
  });

  it('has hashes, signer, fingerprint and line', () => {
    for (const text of [sha256, 'CN=Volta', 'cd'.repeat(32), 'TLSv1.3 TLS_AES_256', 'CN=server', 'ef01'])
      expect(page).toContain(text);
    expect(page).toContain('is the SHA-256 of the file.');
  });

  it('says of a hash of other octets that it is that of what crossed the line, and of one that is not signed that nothing proves it', () => {
    const other = { ...signed, hash: '11'.repeat(32) };
    expect(evidencePage(words, evidence({ receipt: 'received' }, {}, other), habits)).toContain(
      'as it crossed the line',
    );
    expect(evidencePage(words, evidence({ receipt: 'received' }, unsigned, other), habits)).toContain(
      'was not proven by a signature',
    );
  });

  it('needs nothing else: no script, no address, and a policy that lets only its own style in', () => {
    const digest = createHash('sha256').update(pageStyle).digest('base64');
    expect(pageStyleHash).toBe(`sha256-${digest}`);
    expect(page).toContain(`<style>${pageStyle}</style>`);
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;${pageStyleHash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    // What is printed from the window is the same without its style and policy.
    const known = evidence({ receipt: 'received' }, {}, signed);
    const { page: paper, style } = evidencePaper(words, known, habits);
    expect(paper).not.toMatch(/<style|http-equiv/);
    expect(style).toBe(pageStyle);
    expect(page.endsWith(paper.slice(paper.indexOf('<title>')))).toBe(true);
    expect(page).not.toMatch(/<script|<img|<link|<a |https?:|url\(|@import| on\w+=| style=/i);
  });
});

describe('what comes from outside', () => {
  it('stands on the page as text, wherever it comes in', () => {
    const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>&amp;`;
    const page = evidencePage(
      words,
      Evidence.parse({
        ...evidence(
          {
            fileName: evil,
            remoteName: evil,
            remoteStamp: evil,
            partnerName: evil,
            destination: evil,
            originator: evil,
            receipt: 'refused',
            problem: { code: 'refused-by-partner', params: { file: evil }, retry: 'never', text: evil },
          },
          {
            ...no,
            partnerName: evil,
            form: evil,
            remoteName: evil,
            reason: { code: evil, params: {}, retry: 'never', text: evil },
          },
          { ...signed, signer: evil, hash: evil },
        ),
        timeline: [
          { ...steps[0], params: { peerSubject: evil, tls: evil, note: evil }, line: evil },
          { ...steps[1], problem: { code: 'x', params: {}, retry: 'never', text: evil } },
        ],
        files: [{ name: evil, content: '', sha256: evil }],
        program: evil,
      }),
      habits,
    );
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<img');
    expect(count(page, '&lt;script&gt;alert(1)&lt;/script&gt;')).toBeGreaterThan(15);
  });

  it('makes no tag and ends no attribute, whatever it is', () => {
    const plain = tagsOf('name');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (name) => {
        expect(tagsOf(name)).toEqual(plain);
      }),
    );
  });

  it('is not read as a placeholder, nor as something to be replaced', () => {
    const page = evidencePage(words, evidence({ fileName: '{{partner}} $& $1' }), habits);
    expect(page).toContain('<h1>Evidence: {{partner}} $&amp; $1</h1>');
  });

  it('shows characters that are not seen or turn a name round', () => {
    const page = evidencePage(words, evidence({ fileName: 'in\u202Efdp.exe\u0000\u200B' }), habits);
    expect(page).toContain('Evidence: in[U+202E]fdp.exe[U+0000][U+200B]');
  });

  it('gets into no command', () => {
    const name = '$(reboot)\n  reboot';
    const known = Evidence.parse({
      ...evidence({ fileName: name, partnerName: name, receipt: 'received' }, { remoteName: name }, signed),
      files: [{ name: 'signature.p7m', content: '', sha256 }],
    });
    for (const text of [evidencePage(words, known, habits), readmeOf(words, known)]) {
      const commands = [...text.matchAll(/<pre>([^<]*)<\/pre>|^ {2}(.*)$/gm)].map((found) => found[0]);
      expect(commands.length).toBeGreaterThan(1);
      expect(commands.join('\n')).not.toContain('reboot');
    }
  });
});

function tagsOf(name: string): readonly string[] {
  const page = evidencePage(words, evidence({ fileName: name, partnerName: name }), habits);
  return [...page.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
}
