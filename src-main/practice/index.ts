/** The practice partners: a real OFTP2 station, a Digipoort and a Bank of Canada inside the program, on loopback only, to learn and to test on. */
export { startPracticeBank } from './bank-of-canada/index.ts';
export type { Mail, PracticeBank } from './bank-of-canada/index.ts';
export { startPracticeDigipoort } from './digipoort/index.ts';
export type { PracticeDigipoort, Rejection } from './digipoort/index.ts';
export { startPractice } from './practice.ts';
export type { Practice } from './practice.ts';
