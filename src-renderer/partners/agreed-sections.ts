import { OftpAgreement } from '../../shared/index.ts';
import type { Speech } from '../words/index.ts';
import { draftOf } from './draft.ts';
import type { PartnerDraft } from './draft.ts';
import type { CheckedField } from './draft-steps.ts';

/** The parts of the last step, each of which opens by itself. */
export const agreedSections = [
  'security',
  'files',
  'session',
  'answers',
  'routing',
  'interop',
  'certificates',
] as const;
export type AgreedSection = (typeof agreedSections)[number];

/** Where the fields are that can be wrong. */
export const sectionOfField: Readonly<Partial<Record<CheckedField, AgreedSection>>> = {
  sign: 'security',
  encrypt: 'security',
  signedReceipts: 'security',
  authentication: 'security',
  requireSigned: 'security',
  requireEncrypted: 'security',
  recordLength: 'files',
  sent: 'files',
  received: 'files',
  level: 'session',
  bufferSize: 'session',
  credit: 'session',
  inactivitySeconds: 'session',
  receiptDueHours: 'answers',
  deadlineHours: 'answers',
  unansweredDays: 'answers',
  reasons: 'answers',
  destination: 'routing',
  originator: 'routing',
  userData: 'routing',
  ourCodes: 'routing',
  behind: 'routing',
  sessionUserData: 'interop',
};

const usual = draftOf({ name: '', oftp2: OftpAgreement.parse({ code: 'NEW' }) });

/** SSIDLEV and the revision that people know it by. */
export const revisions = { 1: '1.2', 2: '1.3', 4: '1.4', 5: '2.0' } as const;

/** What differs in a section from what is usual, in one line. */
export function sectionSummary(section: AgreedSection, draft: PartnerDraft, speech: Speech): string {
  const phrases = summaries[section](draft, speech);
  if (phrases.length > 0) return phrases.join(', ');
  return speech.t(
    section === 'security' ? 'window.partnerAgreed.summary.noSecurity' : 'window.partnerAgreed.summary.usual',
  );
}

const interopFields = [
  'names',
  'duplicates',
  'askForTurn',
  'certificateInSignatures',
  'receiptSignature',
  'receiptHash',
  'unsignedReceipts',
  'oldestTls',
  'sessionUserData',
] as const;

type Summary = (draft: PartnerDraft, speech: Speech) => readonly string[];

const switches = [
  'sign',
  'compress',
  'encrypt',
  'signedReceipts',
  'authentication',
  'requireSigned',
  'requireEncrypted',
] as const;

const summaries: Readonly<Record<AgreedSection, Summary>> = {
  security(draft, { t }) {
    const said = switches
      .filter((name) => draft[name])
      .map((name) => t(`window.partnerAgreed.summary.${name}`));
    const suite = String(draft.suite).padStart(2, '0');
    return said.length === 0 ? [] : [...said, t('window.partnerAgreed.summary.suite', { suite })];
  },
  files(draft, { t, words, formats }) {
    const { records } = words.window.partnerAgreed.files;
    const hasRecords = draft.format === 'F' || draft.format === 'V';
    return [
      t(`window.partnerAgreed.summary.format${draft.format}`, { count: Number(draft.recordLength) }),
      ...(hasRecords && draft.sent !== usual.sent
        ? [
            t('window.partnerAgreed.summary.sentAs', {
              form: small(records[draft.sent].label, formats.locale),
            }),
          ]
        : []),
      ...(hasRecords && draft.sent === 'lines' && !draft.pad
        ? [t('window.partnerAgreed.summary.notPadded')]
        : []),
      ...(draft.received === usual.received
        ? []
        : [
            t('window.partnerAgreed.summary.receivedAs', {
              form: small(records[draft.received].label, formats.locale),
            }),
          ]),
      ...(draft.lineEnd === usual.lineEnd ? [] : [t('window.partnerAgreed.summary.lineEndLf')]),
    ];
  },
  session(draft, { t }) {
    return [
      t('window.partnerAgreed.summary.level', { revision: revisions[draft.level] }),
      ...differs(draft, 'bufferSize', () =>
        t('window.partnerAgreed.summary.buffer', { octets: draft.bufferSize }),
      ),
      ...differs(draft, 'credit', () =>
        t('window.partnerAgreed.summary.credit', { count: Number(draft.credit) }),
      ),
      ...differs(draft, 'inactivitySeconds', () =>
        t('window.partnerAgreed.summary.silence', { seconds: draft.inactivitySeconds }),
      ),
      ...differs(draft, 'restart', () => t('window.partnerAgreed.summary.noRestart')),
      ...differs(draft, 'bufferCompression', () => t('window.partnerAgreed.summary.bufferCompression')),
    ];
  },
  answers(draft, { t }) {
    return [
      t('window.partnerAgreed.summary.due', { hours: draft.receiptDueHours }),
      t('window.partnerAgreed.summary.deadline', { hours: draft.deadlineHours }),
      ...differs(draft, 'unansweredDays', () =>
        t('window.partnerAgreed.summary.unanswered', { count: Number(draft.unansweredDays) }),
      ),
      ...(draft.reasons.length === 0
        ? []
        : [t('window.partnerAgreed.summary.rules', { count: draft.reasons.length })]),
    ];
  },
  routing(draft, { t }) {
    const counted = (['ourCodes', 'behind'] as const).flatMap((name) => {
      const count = draft[name].codes.length;
      return count === 0 ? [] : [t(`window.partnerAgreed.summary.${name}`, { count })];
    });
    return [
      ...differs(draft, 'destination', () =>
        t('window.partnerAgreed.summary.destination', { code: draft.destination }),
      ),
      ...differs(draft, 'originator', () =>
        t('window.partnerAgreed.summary.originator', { code: draft.originator }),
      ),
      ...differs(draft, 'userData', () =>
        t('window.partnerAgreed.summary.userData', { text: draft.userData }),
      ),
      ...counted,
      ...differs(draft, 'subAddresses', () => t('window.partnerAgreed.summary.noSubAddresses')),
      ...differs(draft, 'mayForward', () => t('window.partnerAgreed.summary.mayForward')),
    ];
  },
  interop: (draft, { t }) =>
    interopFields
      .filter((field) => draft[field] !== usual[field])
      .map((field) =>
        t(`window.partnerAgreed.summary.${field}`, {
          text: String(draft[field]),
        }),
      ),
  certificates: ({ certificateExchange }, { t }) => [
    t(`window.partnerAgreed.summary.${certificateExchange}`),
  ],
};

function differs(draft: PartnerDraft, field: keyof PartnerDraft, phrase: () => string): readonly string[] {
  return draft[field] === usual[field] ? [] : [phrase()];
}

/** A label inside a sentence. German writes its nouns with a capital wherever they stand. */
function small(label: string, locale: string): string {
  return locale.startsWith('de') ? label : label.slice(0, 1).toLowerCase() + label.slice(1);
}
