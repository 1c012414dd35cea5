import { z } from 'zod';

/** A transfer's number in the journal of one home: 1, 2, 3, ... */
export const TransferId = z.int().positive().brand('TransferId');
export type TransferId = z.infer<typeof TransferId>;

export const PartnerId = z.int().positive().brand('PartnerId');
export type PartnerId = z.infer<typeof PartnerId>;

export const ReceiptId = z.int().positive().brand('ReceiptId');
export type ReceiptId = z.infer<typeof ReceiptId>;

/** An entry of the certificate store. */
export const CertificateId = z.int().positive().brand('CertificateId');
export type CertificateId = z.infer<typeof CertificateId>;

/** A session in the journal of one home. */
export const SessionId = z.int().positive().brand('SessionId');
export type SessionId = z.infer<typeof SessionId>;

/** A certificate that a partner has sent, and that waits for a person. */
export const CertificateOfferId = z.int().positive().brand('CertificateOfferId');
export type CertificateOfferId = z.infer<typeof CertificateOfferId>;

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export const Moment = z.int().nonnegative();
export type Moment = z.infer<typeof Moment>;

/** A count of octets. */
export const Octets = z.int().nonnegative();

/** A SHA-256 fingerprint, 64 hexadecimal digits; colons and spaces are taken out, letters made small. */
export const Fingerprint = z
  .string()
  .transform((text) => text.replaceAll(/[:\s]/g, '').toLowerCase())
  .pipe(z.string().regex(/^[0-9a-f]{64}$/));

export const Port = z.int().min(1).max(65535);

/** What a problem, a finding or a timeline event says in values; the doors have the words. */
export const Parameters = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type Parameters = z.infer<typeof Parameters>;

export function assertNever(value: never): never {
  throw new Error(`Unexpected value ${JSON.stringify(value)}`);
}
