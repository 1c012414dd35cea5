import type { agreement as English } from '../../en/problems/agreement.ts';

/** What does not work in what is agreed with a partner; the first sentences also stand at the field. */
export const agreement: typeof English = {
  'agreement-level-security': {
    title: 'Voor beveiliging is OFTP 2.0 nodig',
    meaning:
      'Bestanden ondertekenen, comprimeren en versleutelen, ondertekende ontvangstbewijzen en veilige authenticatie bestaan in oudere versies niet.',
    next: 'Spreek met deze partner OFTP 2.0, of zet ze uit.',
  },
  'agreement-blocks-variable': {
    title: 'Tussen records van verschillende lengte moet iets staan',
    meaning: 'Aaneengesloten zou niemand kunnen zien waar een record van formaat V eindigt.',
    next: 'Kies regels, of een lengte vóór elk record.',
  },
  'agreement-record-too-long': {
    title: 'Records van formaat V zijn hoogstens {{longest}} {{longest|byte|bytes}}',
    meaning: 'Hun lengte wordt in 2 bytes geschreven (RFC 5024 6.5).',
    next: 'Spreek kortere records af.',
  },
  'agreement-code-twice': {
    title: '{{code}} staat twee keer in de lijst',
    meaning: 'Elke code is maar één keer nodig.',
    next: 'Haal er een weg.',
  },
  'agreement-code-is-partner': {
    title: '{{code}} is de code van deze partner zelf',
    meaning: 'Zijn eigen code leidt al naar hem, en is er geen van ons.',
    next: 'Haal hem uit de lijst.',
  },
  'agreement-code-is-ours': {
    title: '{{code}} is een van onze eigen codes',
    meaning: 'Wat voor een van onze eigen codes komt, blijft hier en wordt niet doorgestuurd.',
    next: 'Haal hem uit de lijst.',
  },
  'agreement-code-elsewhere': {
    title: '{{code}} leidt al naar {{partner}}',
    meaning: 'Met twee wegen naar één code zou niemand kunnen zeggen welke een bestand neemt.',
    next: 'Laat hem bij één van de twee partners staan.',
  },
  'agreement-code-is-group': {
    title: '{{code}} is de code van een van onze groepen',
    meaning: 'Bestanden daarvoor gaan naar elk lid van de groep.',
    next: 'Kies een andere code, of verwijder eerst de groep in de instellingen.',
  },
  'agreement-retry-duplicate': {
    title: 'Een dubbel bestand wordt nooit opnieuw verzonden',
    meaning: 'Met {{reason}} zegt de partner dat hij het bestand al heeft; het geldt als afgeleverd.',
    next: 'Haal de regel voor {{reason}} weg.',
  },
  'agreement-no-own-certificate': {
    title: 'U hebt geen certificaat voor {{purpose}}',
    meaning: 'Geen van uw certificaten is daarvoor in gebruik.',
    next: 'Maak of importeer er eerst een voor.',
  },
  'agreement-no-partner-certificate': {
    title: 'Het certificaat van de partner voor {{purpose}} is er nog niet',
    meaning:
      'Zonder dat certificaat kan dit niet werken: bestanden en ontvangstbewijzen zouden open blijven.',
    next: 'Importeer het certificaat van de partner.',
  },
};
