import { z } from 'zod';

/** Columns of a record, counted from 1, both included. */
export const Columns = z
  .tuple([z.int().min(1).max(10_000), z.int().min(1).max(10_000)])
  .refine(([from, to]) => from <= to);
export type Columns = z.infer<typeof Columns>;

/**
 * Where a file for the bank carries what is compared before it is sent. The bank's own layout guides could not be had: what is known of payroll
 * files is the default, and of purchase files only that their records A and Z carry the Organization Id.
 */
export const BankLayout = z.object({
  recordType: Columns,
  /** Absent: not known, and not compared. */
  organization: Columns.optional(),
  /** Characters of each record without its line end; absent: not compared. */
  recordLength: z.int().min(1).max(10_000).optional(),
});
export type BankLayout = z.infer<typeof BankLayout>;

export const payrollLayout: BankLayout = { recordType: [1, 2], organization: [3, 7], recordLength: 120 };
export const purchaseLayout: BankLayout = { recordType: [1, 1] };

/** Records of payroll files: whose id the transmitter's is (10, 90), and whose an employer's that it sends for. */
export const payrollRecords = {
  first: '10',
  last: '90',
  others: ['20', '30', '40', '50', '80'],
} as const;
export const purchaseRecords = { first: 'A', last: 'Z' } as const;
