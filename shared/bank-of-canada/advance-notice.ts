import { z } from 'zod';

/** What the e-mail says that a purchase agent sends before a purchase file (FTPS Server User Guide 2.1, chapter 3, step 8; B-17). */
export const AdvanceNotice = z.object({
  organization: z.string(),
  user: z.string(),
  /** The name it has at the bank. */
  remoteName: z.string(),
  purpose: z.enum(['test', 'production']),
  size: z.int().nonnegative(),
  /** Lines that are not empty, the first and the last included. */
  records: z.int().nonnegative(),
});
export type AdvanceNotice = z.infer<typeof AdvanceNotice>;
