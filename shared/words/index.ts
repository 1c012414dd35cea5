/**
 * The sentences for people, shared by the window and the command line: `words.en` has every key; another language has the same.
 * The engine never imports them: it speaks in codes and parameters.
 */
import { en } from './en.ts';

export type { Translated, Words } from './words.ts';
export { languages, pseudoLanguage, readWords } from './languages.ts';
export type { Language } from './languages.ts';
export { evidencePage, evidencePaper, readmeOf, standingOf } from './evidence/index.ts';
export type { Habits, Standing } from './evidence/index.ts';
export { contactsCsv } from './contacts-csv.ts';
export { timelineDetails } from './timeline-details.ts';
export { format, formatCount } from './format.ts';
export {
  presentDuration,
  presentMoment,
  presentOctets,
  presentParameters,
  presentSpeed,
  written,
} from './present.ts';
export { findProblemWords, problemSentences, problemWords } from './problem-words.ts';
export type { ProblemWords } from './problem-words.ts';
export {
  gapBefore,
  levelName,
  presentClock,
  sessionEnd,
  sessionFacts,
  sessionOutcome,
  sessionPartner,
  sessionText,
  sessionVerdict,
  traceLine,
  traceLines,
} from './trace.ts';

/** English: what every language falls back to. */
export const words = en;
export { noticeMail } from './advance-notice.ts';
export type { NoticeMail } from './advance-notice.ts';
