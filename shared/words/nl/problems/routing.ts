import type { routing as English } from '../../en/problems/routing.ts';

/** Problems of files that go through somebody: to a code behind a partner, or from one partner to another. */
export const routing: typeof English = {
  'destination-unknown': {
    title: '{{destination}} is via deze partner niet te bereiken',
    meaning: 'In de gegevens van de partner staat niet dat deze code achter hem ligt.',
    next: 'Verbeter de code, of voeg hem bij de partner toe aan de codes achter hem.',
  },
  'recipient-twice': {
    title: '{{partner}} is twee keer genoemd voor dezelfde bestemming',
    meaning: 'Elke ontvanger krijgt een bestand één keer. Er is niets in de wachtrij gezet.',
    next: 'Noem elke ontvanger één keer.',
  },
  'group-code-twice': {
    title: 'Er zijn twee groepen met de code {{code}}',
    meaning: 'Met twee groepen met dezelfde code zou niemand kunnen zeggen waar de bestanden heen gaan.',
    next: 'Geef een van beide een andere code.',
  },
  'group-code-is-ours': {
    title: '{{code}} is een van onze eigen codes',
    meaning: 'Wat voor onze eigen codes komt, blijft hier. Een groep heeft een eigen code nodig.',
    next: 'Kies een andere code voor de groep.',
  },
  'group-code-is-partner': {
    title: '{{code}} leidt al naar {{partner}}',
    meaning: 'Bestanden voor deze code gaan naar die partner. Een groep heeft een eigen code nodig.',
    next: 'Kies een andere code voor de groep.',
  },
  'group-member-twice': {
    title: '{{member}} staat twee keer in de groep {{code}}',
    meaning: 'Elk lid krijgt een bestand één keer.',
    next: 'Haal er een weg.',
  },
  'group-member-is-group': {
    title: '{{member}} is zelf een groep',
    meaning: 'Een groep heeft partners als leden, en geen andere groepen.',
    next: 'Noem in plaats daarvan de leden van {{member}}.',
  },
  'group-member-unknown': {
    title: 'Geen partner leidt naar {{member}}',
    meaning: 'De leden van een groep zijn codes van partners, of codes achter hen.',
    next: 'Verbeter de code, of voer hem eerst bij zijn partner in.',
  },
  'group-unknown': {
    title: 'Er is geen groep {{code}}',
    meaning: 'Geen van onze groepen heeft deze code.',
    next: 'Kijk in de lijst met groepen.',
  },
  'relay-not-moved': {
    title: '{{file}} wacht om te worden doorgestuurd',
    meaning:
      'Het is volledig aangekomen, maar kon niet naar de map worden verplaatst waaruit bestanden worden verzonden.',
    next: 'Zorg dat er ruimte is op de schijf en dat in de mappen van Waybill kan worden geschreven. Elke minuut volgt een nieuwe poging.',
  },
  'relay-cancelled': {
    title: 'Niet doorgestuurd: u hebt het geannuleerd',
    meaning: 'Het bestand is niet naar {{partner}} doorgestuurd. De afzender krijgt dat te horen.',
    next: 'U hoeft niets te doen. De afzender kan het als nieuw bestand opnieuw verzenden.',
  },
  'relay-answered': {
    title: 'Dit bestand wordt niet meer doorgestuurd',
    meaning: 'De afzender krijgt te horen dat het niet is aangekomen, en de inhoud wordt hier verwijderd.',
    next: 'Vraag de afzender om het opnieuw te verzenden.',
  },
  'relay-may-have-arrived': {
    title: 'Het is misschien al aangekomen',
    meaning:
      'Misschien heeft {{partner}} alle bytes ontvangen. Bij annuleren zou de afzender nu te horen krijgen dat het niet is aangekomen.',
    next: 'Probeer het opnieuw: Waybill vraagt het aan {{partner}}, die het bestand niet dubbel krijgt. Annuleer als bekend is dat het niet is aangekomen.',
  },
  'relay-partner-gone': {
    title: 'De volgende partner is verwijderd, en heeft dit bestand misschien',
    meaning: 'Niemand kan zeggen of {{partner}} het heeft ontvangen; daarom is de afzender niets gemeld.',
    next: 'Vraag het aan de ontvanger, meld het aan de afzender, en markeer het bestand daarna als afgehandeld.',
  },
  'relay-answered-before': {
    title: 'Niet doorgegeven: de afzender heeft al een antwoord',
    meaning:
      'Deze {{form}} van de bestemming kwam nadat er al een ander antwoord was gegeven. Hij wordt hier bewaard.',
    next: 'Meld het aan de afzender als de twee niet hetzelfde zeggen.',
  },
  'relay-unanswered-long': {
    title: 'Niet beantwoord binnen {{days}} {{days|dag|dagen}}',
    meaning:
      '{{partner}} heeft nooit gemeld wat er van dit bestand is geworden. De afzender krijgt te horen dat het niet is bevestigd.',
    next: 'Vraag de ontvanger of het is aangekomen, voordat de afzender het opnieuw verzendt.',
  },
  'group-incomplete': {
    title: '{{count}} van {{of}} leden van de groep {{count|heeft|hebben}} het niet: {{members}}',
    meaning:
      'Het bestand ging naar elk lid van de groep. De afzender krijgt te horen wie het niet kon krijgen of het weigerde.',
    next: 'Bekijk wat er bij elk lid van is geworden. De afzender kan het verzenden naar wie het mist.',
  },
  'relay-unanswered': {
    title: 'De afzender wacht op een antwoord',
    meaning: 'Dit bestand wordt voor iemand anders doorgestuurd, die nog niet weet wat ervan is geworden.',
    next: 'Probeer het opnieuw of annuleer het: dan krijgt de afzender te horen dat het niet is aangekomen.',
  },
  'relay-not-confirmed': {
    title: 'Een doorgestuurd bestand is niet handmatig te bevestigen',
    meaning: 'De afzender wacht op het ontvangstbewijs van de bestemming zelf; niemand anders kan het geven.',
    next: 'Vraag de volgende partner om zijn ontvangstbewijs of annuleer het bestand: dan krijgt de afzender te horen dat het niet is aangekomen.',
  },
};
