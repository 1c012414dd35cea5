import type { Evidence, Receipt, TimelineEvent } from '../../index.ts';
import { presentOctets } from '../present.ts';
import { format } from '../format.ts';
import { problemSentences } from '../problem-words.ts';
import type { Words } from '../words.ts';
import type { Moments } from './moments.ts';

/** A fact with its label; those without a value are left out of a table. */
export interface Fact {
  readonly label: string;
  readonly value: string | undefined;
  /** Digits and codes, that are compared character by character. */
  readonly isCode?: boolean;
}

/** What is known of the file itself. */
export function fileFacts(
  words: Words,
  transfer: NonNullable<Evidence['transfer']>,
  moments: Moments,
): readonly Fact[] {
  const { fact, octets } = words.evidence.page;
  const { id, fileName, remoteName, remoteStamp, destination, originator, size, fileSize } = transfer;
  const { receipt: usual, receiptByHand: byHand } = words.states;
  const receiptWords: Readonly<Record<string, string>> =
    transfer.receiptByHand === true ? { ...usual, ...byHand } : usual;
  function sizeOf(count: number): string {
    if (count < 1_000) return presentOctets(count, moments.locale);
    return format(octets, {
      size: presentOctets(count, moments.locale),
      number: new Intl.NumberFormat(moments.locale).format(count),
    });
  }
  return [
    { label: fact.name, value: fileName },
    { label: fact.remoteName, value: remoteName, isCode: true },
    { label: fact.stamp, value: transfer.fetched === true ? undefined : remoteStamp, isCode: true },
    { label: fact.destination, value: destination, isCode: true },
    { label: fact.originator, value: originator, isCode: true },
    { label: fact.size, value: sizeOf(fileSize ?? size) },
    { label: fact.lineSize, value: fileSize === undefined || fileSize === size ? undefined : sizeOf(size) },
    { label: fact.sha256, value: transfer.sha256, isCode: true },
    { label: fact.state, value: words.states.transfer[transfer.state] },
    { label: fact.receipt, value: receiptWords[transfer.receipt] },
    {
      label: fact.reason,
      value:
        transfer.problem === undefined
          ? undefined
          : reasonOf(words, transfer.problem, transfer.partnerName, moments.locale),
    },
    { label: fact.number, value: String(id) },
  ];
}

/** What the receipt says, who has signed it, and what its hash is of. */
export function receiptFacts(
  words: Words,
  { facts, transfer }: Evidence,
  receipt: Receipt,
  moments: Moments,
): readonly Fact[] {
  const { fact } = words.evidence.page;
  const { form, outcome, at, remoteName, remoteStamp, verification, reason } = receipt;
  const hash = facts['hash'] === '' ? undefined : facts['hash'];
  return [
    { label: fact.form, value: form },
    { label: fact.outcome, value: words.states.outcome[outcome] },
    { label: fact.at, value: moments.both(at) },
    { label: fact.remoteName, value: remoteName, isCode: true },
    { label: fact.stamp, value: remoteStamp, isCode: true },
    { label: fact.signature, value: words.timeline.verification[verification] },
    { label: fact.signer, value: facts['signer'] },
    { label: fact.fingerprint, value: facts['signerFingerprint'], isCode: true },
    {
      label: fact.hash,
      value:
        hash === undefined
          ? undefined
          : [facts['algorithm']?.replace(/^sha(?=\d)/i, 'SHA-'), hash].filter(Boolean).join(' '),
      isCode: true,
    },
    {
      label: fact.hashVerdict,
      value: hash === undefined ? undefined : hashVerdict(words, verification, hash, transfer?.sha256),
    },
    {
      label: fact.digest,
      value: facts['metafileDigest'] === '' ? undefined : facts['metafileDigest'],
      isCode: true,
    },
    {
      label: fact.reason,
      value: reason === undefined ? undefined : reasonOf(words, reason, receipt.partnerName, moments.locale),
    },
  ];
}

/** What a hash in a receipt is worth: compared with the file's own where they are of the same octets. */
function hashVerdict(
  words: Words,
  verification: Receipt['verification'],
  hash: string,
  sha256: string | undefined,
): string {
  const own = words.evidence.page.hash;
  if (hash.toLowerCase() === sha256?.toLowerCase()) return own.same;
  if (verification !== 'verified') return own.unproven;
  return own.ofLine;
}

/** The line as it was when the file last went or came over it. */
export function lineFacts(words: Words, timeline: readonly TimelineEvent[]): readonly Fact[] {
  const { fact, noTls } = words.evidence.page;
  const params = timeline.findLast((event) => typeof event.params['tls'] === 'string')?.params ?? {};
  function text(name: string): string | undefined {
    const value = params[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }
  const tls = text('tls');
  return [
    {
      label: fact.tls,
      value: tls === 'none' ? noTls : [tls, text('cipher')].filter(Boolean).join(' ') || undefined,
    },
    { label: fact.certificate, value: text('peerSubject') },
    { label: fact.certificateFingerprint, value: text('peerFingerprint'), isCode: true },
  ];
}

/** A problem in two sentences, with the other side's own words. */
export function reasonOf(
  words: Words,
  problem: NonNullable<Receipt['reason']>,
  partner: string,
  locale: string,
): string {
  const { title, meaning } = problemSentences(words, problem, locale);
  const said = problem.text?.trim().replaceAll(/\s+/g, ' ') ?? '';
  return [
    `${title}. ${meaning}`,
    ...(said === '' ? [] : [format(words.evidence.page.partnerSaid, { partner, text: said })]),
  ].join(' ');
}
