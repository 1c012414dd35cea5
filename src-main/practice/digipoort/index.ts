/** A Digipoort of our own, on loopback only: deliveries are checked and answered as the interface description says. */
export { openBackOffice } from './back-office.ts';
export type { BackOffice, OfficeOptions, Rejection } from './back-office.ts';
export { startPracticeDigipoort } from './practice-digipoort.ts';
export type { PracticeDigipoort } from './practice-digipoort.ts';
