import type { revisions as English } from '../../en/problems/revisions.ts';

/** Problems of partners that speak an old revision of OFTP. */
export const revisions: typeof English = {
  'revision-without-security': {
    title: 'Das Programm des Partners ist zu alt für gesicherte Dateien',
    meaning:
      'Die Datei soll signiert, komprimiert oder verschlüsselt werden. Der Partner spricht OFTP {{revision}}, das davon nichts weiß; deshalb wurde nichts gesendet.',
    next: 'Bitten Sie den Partner um ein Programm, das OFTP 2.0 spricht, oder vereinbaren Sie mit ihm, Dateien ungesichert zu senden.',
  },
  'revision-without-receipt': {
    title: 'Das Programm des Partners ist zu alt für diese Quittung',
    meaning:
      'Waybill muss dem Partner sagen, dass eine Datei abgelehnt wurde. Die Version von OFTP, die er spricht, kennt keine negativen Quittungen; sie bleibt also noch zu senden.',
    next: 'Sagen Sie dem Partner auf anderem Weg, dass die Datei abgelehnt wurde. Waybill versucht es jeden Tag erneut.',
  },
};
