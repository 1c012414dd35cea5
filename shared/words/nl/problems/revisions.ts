import type { revisions as English } from '../../en/problems/revisions.ts';

/** Problems of partners that speak an old revision of OFTP. */
export const revisions: typeof English = {
  'revision-without-security': {
    title: 'Het programma van de partner is te oud voor beveiligde bestanden',
    meaning:
      'Het bestand moet worden ondertekend, gecomprimeerd of versleuteld. De partner spreekt OFTP {{revision}}, dat zoiets niet kent; daarom is er niets verzonden.',
    next: 'Vraag de partner om een programma dat OFTP 2.0 spreekt, of spreek met hem af om bestanden te verzenden zoals ze zijn.',
  },
  'revision-without-receipt': {
    title: 'Het programma van de partner is te oud voor dit ontvangstbewijs',
    meaning:
      'Waybill moet de partner melden dat een bestand is geweigerd. De OFTP-versie die de partner spreekt, kent geen negatieve ontvangstbewijzen; het blijft dus nog te verzenden.',
    next: 'Meld de partner langs een andere weg dat het bestand is geweigerd. Waybill probeert het elke dag opnieuw.',
  },
};
