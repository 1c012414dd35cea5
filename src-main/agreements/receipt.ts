import type { Problem, ReceiptId, TransferId } from '../../shared/index.ts';
import type { ProtocolFields } from './files.ts';

/** A receipt of ours on its way out: positive, or negative with its reason. */
export interface ReceiptOut {
  readonly key: ReceiptId;
  readonly form: string;
  readonly protocol: ProtocolFields;
}

export interface ReceiptIn {
  readonly form: string;
  readonly outcome: 'received' | 'refused';
  readonly remoteName: string;
  readonly remoteStamp: string;
  readonly reason?: Problem;
  /** As it was on the wire. */
  readonly octets: Uint8Array;
  readonly protocol: ProtocolFields;
  readonly line?: string | undefined;
  /** The file it is for, where its name and stamp do not say it. null: of none that is known, or a person has to say of which. */
  readonly of?: TransferId | null | undefined;
}

/** One file of what proves a receipt to somebody else. */
export interface EvidenceFile {
  readonly name: string;
  readonly octets: Uint8Array;
}

export interface ReceiptProof {
  readonly verification: 'unsigned' | 'verified' | 'failed';
  /** Why it failed. */
  readonly problem?: Problem;
  readonly signer?: string;
  /** Of the signer, DER: kept with the receipt, so that it proves the same when the partner has another one. */
  readonly certificate?: Uint8Array;
  /** A signature was asked for, and none came: enough to be told of, and not to act upon without a person. */
  readonly lessThanAsked?: boolean;
}
