/** The practice partners of this home: started when somebody needs them, with an entry among the partners each. */
export { createPracticeBook } from './practice-book.ts';
export { sweepSampleFolders } from './sample-folders.ts';
export type { PracticeBook } from './practice-book.ts';
export type {
  BankStation,
  DigipoortStation,
  OftpStation,
  PracticePartners,
  Starting,
  Station,
} from './stations.ts';
