/** A Bank of Canada of our own, on loopback only: it takes uploads, holds them against its rules, and shows the mails it would send. */
export { startPracticeBank } from './practice-bank.ts';
export type { PracticeBank } from './practice-bank.ts';
