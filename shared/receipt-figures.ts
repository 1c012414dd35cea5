import { z } from 'zod';

/** Receipts of partners for our files by day, and how long the open ones have been waited for. */
export const ReceiptFigures = z.object({
  /** Every day of the span, the oldest first, in local time; those without receipts, too. */
  days: z.array(
    z.object({ day: z.iso.date(), received: z.int().nonnegative(), refused: z.int().nonnegative() }),
  ),
  /** Files whose receipt is open, by whole days since they were delivered, the youngest first. */
  open: z.array(
    z.object({
      fromDays: z.int().nonnegative(),
      /** Absent: and more. */
      toDays: z.int().nonnegative().optional(),
      due: z.int().nonnegative(),
      late: z.int().nonnegative(),
    }),
  ),
});
export type ReceiptFigures = z.infer<typeof ReceiptFigures>;
