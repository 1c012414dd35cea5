import { timingSafeEqual } from 'node:crypto';
import { signAttached, signDetached, verifyAttached, verifyDetached } from '../../../cms/index.ts';
import type { HashName, Signature } from '../../../cms/index.ts';
import type { Problem } from '../../../../shared/index.ts';
import { signedContent } from '../../../protocols/oftp2/index.ts';
import type { Eerp, Nerp } from '../../../protocols/oftp2/index.ts';
import type { OftpCounterpart, OwnStation, ProtocolFields } from '../../agreement.ts';
import { missing } from './secure-file.ts';
import { keptFields, suiteNumber } from './security-fields.ts';

/** Signs a receipt where the partner has asked for it. Throws `no-own-certificate` {purpose}, unless it may go unsigned. */
export async function signed<R extends Eerp | Nerp>(
  receipt: R,
  partner: OftpCounterpart,
  station: OwnStation,
  protocol: ProtocolFields,
  { mayBeUnsigned }: { readonly mayBeUnsigned: boolean },
): Promise<R> {
  const fields = keptFields(protocol);
  const { certificateInSignatures, receiptSignature, receiptHash } = partner.oftp2.interop;
  const hash = Buffer.from(textOf(protocol['fileHash']), 'hex');
  if (!fields.signedReceipt) return receiptHash === 'always' ? { ...receipt, hash } : receipt;
  // Of what only passed through here, the suite may be one that we do not know, or its hash one that we do not have.
  if (mayBeUnsigned && hash.byteLength === 0) return receipt;
  const signers = await station.keys(partner, 'receipts');
  if (signers.length === 0) {
    if (mayBeUnsigned) return receipt;
    throw missing('receipts', 'own');
  }
  const whole: R = { ...receipt, hash };
  const wish = { suite: suiteNumber(fields), signers, includeCertificates: certificateInSignatures };
  const content = signedContent(whole);
  const signature =
    receiptSignature === 'attached' ? signAttached(content, wish) : signDetached(content, wish);
  return { ...whole, signature };
}

export interface ReceiptVerdict {
  readonly verification: 'unsigned' | 'verified' | 'failed';
  /** Why it failed, each failure with its own code. */
  readonly problem?: Problem;
  /** Who has signed. */
  readonly signer?: string;
  /** With which certificate, DER. */
  readonly certificate?: Uint8Array;
  /** A signature was asked for, and none came. */
  readonly lessThanAsked?: boolean;
}

/**
 * What a partner's receipt proves: verified is one whose signature is right, over this very receipt, by a certificate of the partner that
 * is trusted, and whose hash is that of the file that we sent. `file`: what is kept of it; undefined where it fits no file of ours.
 * `hashWith`: of the file as it was sent, while it is here.
 */
export async function verify(
  receipt: Eerp | Nerp,
  partner: OftpCounterpart,
  station: OwnStation,
  file: ProtocolFields | undefined,
  hashWith: (hash: HashName) => Promise<string | undefined> = () => Promise.resolve(undefined),
): Promise<ReceiptVerdict> {
  if (receipt.signature.byteLength === 0) {
    const isAsked = file !== undefined && keptFields(file).signedReceipt;
    if (isAsked && receipt.command === 'EERP' && partner.oftp2.interop.unsignedReceipts === 'refuse') {
      return failed('receipt-not-signed');
    }
    // A hash is more than was asked for; where it is that of another file, it speaks of another file.
    if (isAsked && receipt.hash.byteLength > 0 && !isOfFile(receipt, file))
      return failed('receipt-other-file');
    return { verification: 'unsigned', ...(isAsked ? { lessThanAsked: true } : {}) };
  }
  // What is signed so well speaks of a file that is not here: of none of ours it is proof.
  if (file === undefined) return failed('receipt-without-file');
  const signatures = signaturesOf(receipt, station.certificates(partner, 'receipts'));
  if (signatures === undefined) return failed('receipt-signature-unreadable');
  if (signatures === 'other-content') return failed('receipt-other-content');
  let refusal = failed('receipt-signature-wrong');
  for (const { state, certificate, signer } of signatures) {
    if (state === 'wrong') continue;
    if (state === 'unsupported') {
      refusal = failed('receipt-signature-unsupported', { signer });
      continue;
    }
    if (state !== 'valid' || certificate === undefined) {
      refusal = failed('receipt-unknown-signer', { signer });
      continue;
    }
    const { problem, path } = await station.judge(partner, 'receipt', [certificate]);
    if (problem !== undefined) {
      refusal = { verification: 'failed', problem };
      continue;
    }
    const hashed = await withHash(receipt, file, hashWith);
    // Nobody had asked for a signature, and what was sent is not here any more to be held against its hash.
    if (hashed === undefined) return { verification: 'unsigned' };
    if (!isOfFile(receipt, hashed)) return failed('receipt-other-file', { signer });
    return { verification: 'verified', signer: path[0]?.subject ?? signer, certificate };
  }
  return refusal;
}

/** Hashes by their length in octets; which of two it is, the octets say. */
const hashesOfLength: ReadonlyMap<number, readonly HashName[]> = new Map([
  [20, ['sha1']],
  [32, ['sha256']],
  [64, ['sha512', 'sha3-512']],
]);

/** What is kept of a file, with its hash: a file that nobody asked a signed receipt for is hashed only now. */
async function withHash(
  receipt: Eerp | Nerp,
  file: ProtocolFields,
  hashWith: (hash: HashName) => Promise<string | undefined>,
): Promise<ProtocolFields | undefined> {
  if (textOf(file['fileHash']) !== '') return file;
  let hashed: ProtocolFields | undefined;
  for (const name of hashesOfLength.get(receipt.hash.byteLength) ?? []) {
    const fileHash = await hashWith(name);
    if (fileHash === undefined) return undefined;
    hashed = { ...file, fileHash };
    if (isOfFile(receipt, hashed)) return hashed;
  }
  return hashed;
}

function failed(code: string, params: Problem['params'] = {}): ReceiptVerdict {
  return { verification: 'failed', problem: { code, params, retry: 'never' } };
}

/** Attached as the RFC says, or detached; a NERP of an older peer without its creator (field note 9). */
function signaturesOf(
  receipt: Eerp | Nerp,
  certificates: readonly Uint8Array[],
): readonly Signature[] | 'other-content' | undefined {
  const contents = [signedContent(receipt), signedContent(receipt, { withoutCreator: true })];
  try {
    const { content, signatures } = verifyAttached(receipt.signature, certificates);
    return contents.some((one) => one.equals(content)) ? signatures : 'other-content';
  } catch {
    // It may be detached.
  }
  for (const content of contents) {
    try {
      const signatures = verifyDetached(content, receipt.signature, certificates);
      if (signatures.some(({ state }) => state !== 'wrong') || content === contents.at(-1)) return signatures;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** A receipt without any hash says of no file that it is this one. */
function isOfFile(receipt: Eerp | Nerp, file: ProtocolFields): boolean {
  const expected = Buffer.from(textOf(file['fileHash']), 'hex');
  return (
    expected.byteLength > 0 &&
    receipt.hash.byteLength === expected.byteLength &&
    timingSafeEqual(receipt.hash, expected)
  );
}

function textOf(value: ProtocolFields[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}
