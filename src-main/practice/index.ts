/** The practice partners: a real OFTP2 station, a Digipoort and a Bank of Canada inside the program, on loopback only, to learn and to test on. */
import { startPracticeBank } from './bank-of-canada/index.ts';
import { startPracticeDigipoort } from './digipoort/index.ts';
import { startPractice } from './practice.ts';

export { startPracticeBank } from './bank-of-canada/index.ts';
export type { PracticeBank } from './bank-of-canada/index.ts';
export { openBackOffice, startPracticeDigipoort } from './digipoort/index.ts';
export type { PracticeDigipoort, Rejection } from './digipoort/index.ts';
export { startFtpsServer } from './ftps-server/index.ts';
export type { FtpsServer, FtpsServerOptions, Place as FtpsPlace } from './ftps-server/index.ts';
export { startPractice } from './practice.ts';
export type { Practice } from './practice.ts';

/** All of them, as an engine takes them. */
export const practicePartners = {
  oftp2: startPractice,
  digipoort: startPracticeDigipoort,
  'bank-of-canada': startPracticeBank,
} as const;
