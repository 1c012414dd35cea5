import type { doors as English } from '../../en/problems/doors.ts';

/** Problems between a door (the window, the command line) and the engine behind it. */
export const doors: typeof English = {
  'too-many-calls': {
    title: 'Er werd te veel tegelijk gevraagd',
    meaning: 'De dienst is nog bezig met wat eerder is gevraagd. Er is niets veranderd.',
    next: 'Wacht even en probeer het opnieuw.',
  },
  'line-too-long': {
    title: 'Er ging te veel in één keer naar de dienst',
    meaning:
      'De dienst neemt verzoeken tot een bepaalde grootte aan, zodat niemand zijn geheugen kan vullen.',
    next: 'Doe het in kleinere delen: minder bestanden tegelijk.',
  },
  'host-not-ours': {
    title: 'Dit adres is niet dat van Waybill',
    meaning:
      'Het venster is onder een andere naam opgevraagd dan zijn eigen, en antwoordt dan niet: zo blijven vreemden buiten.',
    next: 'Open het venster door Waybill te starten.',
  },
  'origin-not-ours': {
    title: 'Het verzoek kwam van een andere pagina',
    meaning: 'Alleen het venster van Waybill mag de dienst iets vragen.',
    next: 'Open het venster door Waybill te starten.',
  },
  'not-let-in': {
    title: 'Deze pagina mag niet met de dienst praten',
    meaning: 'De pagina is niet door Waybill geopend, of staat nog open van een eerdere start.',
    next: 'Sluit de pagina en start Waybill opnieuw.',
  },
  'start-link-spent': {
    title: 'Deze startkoppeling is gebruikt of te oud',
    meaning: 'Elke koppeling opent het venster één keer, binnen een minuut.',
    next: 'Start Waybill opnieuw voor een nieuwe koppeling.',
  },
  'upload-cut': {
    title: 'Het bestand kwam niet volledig aan',
    meaning: 'Het venster gaf minder bytes door dan het bestand heeft. Er is niets bewaard.',
    next: 'Sleep het bestand opnieuw hierheen.',
  },
  'file-without-path': {
    title: 'Dit bestand staat niet op een schijf',
    meaning: 'Wat u sleepte of plakte, bestaat alleen in een ander programma.',
    next: 'Sla het eerst op als bestand en sleep dat hierheen.',
  },
  'window-not-built': {
    title: 'Het venster is er niet',
    meaning: 'De bestanden van het venster ontbreken naast het programma.',
    next: 'Voer npm run build uit, of installeer Waybill opnieuw.',
  },
  'port-not-free': {
    title: 'De poort is bezet door een ander programma',
    meaning: 'Het venster kan op deze poort niet worden aangeboden.',
    next: 'Kies een andere poort, of geen: dan wordt een vrije genomen.',
  },
};
