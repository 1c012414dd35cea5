import type { ProtocolFields } from './agreement.ts';

/** What a receipt of ours says. */
export type ReceiptWish = { readonly outcome: 'received' } | Refusal;

/** A receipt of ours that says no. */
export interface Refusal {
  readonly outcome: 'refused';
  readonly reason: string;
  readonly text?: string | undefined;
  /** Whose no it is; absent: ours. */
  readonly creator?: string | undefined;
  /** Without a key of ours it goes unsigned, rather than not at all (RFC 5024 4.3.7). */
  readonly evenUnsigned?: boolean | undefined;
}

/** A receipt that we are going to send. */
export interface OwedReceipt {
  readonly form: string;
  readonly protocol: ProtocolFields;
  readonly octets: Uint8Array;
  readonly signed: boolean;
}
