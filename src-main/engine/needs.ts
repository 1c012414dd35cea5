import type { Need } from '../../shared/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import { offerNeeds } from './certificate-exchange/index.ts';
import type { EngineContext } from './context.ts';
import { registrationNeeds } from './standing.ts';
import { isFetched } from './fetched/index.ts';
import { passwordNeeds } from './passwords/index.ts';
import { receiptByHand } from './transfer-records.ts';

/** At most so many are shown one by one. */
const shown = 100;

/** What waits for a person, the most pressing first: one sentence and one button each. */
export function listNeeds(context: EngineContext): Need[] {
  const files = context.journal.transfers.needs(shown).map((record) => ({
    key: `transfer-${record.id}`,
    transferId: record.id,
    partnerId: record.partnerId,
    partnerName: record.partnerName,
    fileName: record.fileName,
    since: record.updatedAt,
    ...(record.problem === undefined ? {} : { problem: record.problem }),
    ...whatAndHow(record),
  }));
  const questions = context.asksPeople ? context.certificates.questions.needs() : [];
  // A person is asked about the very certificate that a caller was refused with.
  const isAsked = ({ partnerId, problem }: Need): boolean =>
    questions.some(
      (one) =>
        one.partnerId === partnerId &&
        one.problem?.params['fingerprint'] === problem?.params['fingerprint'] &&
        problem?.params['road'] === one.problem?.params['road'],
    );
  const others = [
    ...offerNeeds(context),
    ...registrationNeeds(context),
    ...context.certificates.needs(),
  ].filter((need) => !isAsked(need));
  const certificates = [...questions, ...others];
  const whose = whoseReceipts(context);
  // What has ended or is not believed stops files; what ends in some weeks can wait until they are looked at.
  const later = certificates.filter(({ problem }) => problem?.code.endsWith('-ends') === true);
  const passwords = passwordNeeds(context);
  // Two passwords of which one is refused stop files; the others can wait, too.
  const pressing = passwords.filter(({ kind }) => kind === 'password-which');
  return [
    ...certificates.filter((need) => !later.includes(need)),
    ...pressing,
    ...whose,
    ...files,
    ...passwords.filter((need) => !pressing.includes(need)),
    ...later,
  ];
}

/** Answers that fit several files, or none: whose each is, only a person can say. */
function whoseReceipts(context: EngineContext): Need[] {
  return context.journal.receipts
    .questions(shown)
    .map(({ id, partnerId, partnerName, at, remoteName, outcome, protocol }) => ({
      key: `receipt-${id}`,
      kind: 'whose-receipt',
      receiptId: id,
      partnerId,
      partnerName,
      fileName: remoteName,
      problem: {
        code: protocol['candidates'] === '[]' ? 'receipt-fits-none' : 'receipt-ambiguous',
        params: { name: remoteName, outcome },
        retry: 'never',
      },
      since: at,
      action: 'assign',
    }));
}

function whatAndHow(record: TransferRecord): Pick<Need, 'kind' | 'action'> & Partial<Pick<Need, 'since'>> {
  // What came and could not be opened: its partner has been told, and a person must know.
  if (record.direction === 'in' && !isFetched(record)) return { kind: 'unopened', action: 'open' };
  const byHand = record.protocol[receiptByHand] === true;
  // Its file lies there still: the metafile is what to mend.
  const hasMetafile = typeof record.protocol['metafile'] === 'string';
  if (record.receipt === 'refused')
    return { kind: 'refused', action: byHand ? 'open' : hasMetafile ? 'correct' : 'retry' };
  if (record.receipt === 'late')
    return byHand
      ? { kind: 'unconfirmed', action: 'confirm', since: record.finishedAt ?? record.updatedAt }
      : { kind: 'late', action: 'open' };
  if (record.receipt === 'received') return { kind: 'not-withdrawn', action: 'open' };
  if (record.state === 'unknown') return { kind: 'unknown', action: 'open' };
  if (isAboutCertificates(record.problem?.code ?? '')) return { kind: 'certificate', action: 'partner' };
  return { kind: isFetched(record) ? 'unfetched' : 'failed', action: 'retry' };
}

/** A problem of a partner's certificate: a person has to look at it. */
export function isAboutCertificates(code: string): boolean {
  return (
    /^(?:certificate|revocation)-/.test(code) || code === 'no-partner-certificate' || code === 'trust-refused'
  );
}
