import type { general as English } from '../../en/problems/general.ts';

/** Problems of a call to the engine, of the engine itself, and of the program around it. */
export const general: typeof English = {
  internal: {
    title: 'Er ging iets mis in Waybill',
    meaning: 'In het programma zelf zit een fout. Wat al in het journaal stond, is veilig.',
    next: 'Probeer het opnieuw. Gebeurt het weer, noteer dan wat u deed en meld het.',
  },
  'retry-deadline': {
    title: 'Niet afgeleverd binnen {{hours}} uur',
    meaning:
      'Waybill heeft het zo lang geprobeerd als met deze partner is afgesproken. De laatste reden: {{last}}.',
    next: 'Verhelp de oorzaak en probeer het opnieuw: dan begint een nieuwe termijn.',
  },
  'retry-deadline-untried': {
    title: 'Niet verzonden binnen {{hours}} uur: er kwam geen sessie',
    meaning:
      'In die tijd was er met de partner geen sessie waarin het bestand mee kon. Er is niets verzonden.',
    next: 'Test de verbinding, of vraag de partner wanneer hij verbinding maakt; probeer het daarna opnieuw.',
  },
  'fetch-deadline': {
    title: 'Niet opgehaald binnen {{hours}} uur',
    meaning: 'Waybill heeft het zo lang geprobeerd als met deze partner is afgesproken.',
    next: 'Neem weg wat in de weg stond en probeer het opnieuw: dan begint een nieuwe termijn.',
  },
  'retry-deadline-unknown': {
    title: 'Al {{hours}} uur onbekend of het is aangekomen',
    meaning:
      'De laatste byte is verzonden en er kwam geen antwoord. Sindsdien kon het de partner niet worden gevraagd. De laatste reden: {{last}}.',
    next: 'Vraag de partner of hij het bestand heeft: bevestig het, of laat Waybill het opnieuw vragen.',
  },
  'duplicate-never-sent': {
    title: 'De partner heeft een ander bestand met deze naam en dit tijdstempel',
    meaning:
      'Hij meldt dat hij dit bestand al heeft, maar Waybill heeft het nooit volledig verzonden. Van uw bestand bewaart hij niets.',
    next: 'Vraag de partner wat hij daar heeft. Verzend het uwe als nieuw bestand: dan krijgt het een eigen tijdstempel.',
  },
  'unknown-problem': {
    title: 'Een probleem zonder beschrijving',
    meaning: 'Waybill heeft voor dit probleem nog geen woorden; de code staat ernaast.',
    next: 'Probeer het opnieuw, of meld de code.',
  },
  'bad-arguments': {
    title: 'Een waarde is niet geldig',
    meaning: 'Een van de opgegeven waarden is niet bruikbaar. Er is niets veranderd.',
    next: 'Verbeter de waarde en probeer het opnieuw.',
  },
  'unknown-call': {
    title: 'De dienst kent dit verzoek niet',
    meaning: 'Het venster of de opdrachtregel is niet van dezelfde versie als de dienst die draait.',
    next: 'Sluit alle vensters van Waybill en start het daarna opnieuw.',
  },
  'engine-version': {
    title: 'Er draait een andere versie van Waybill',
    meaning: 'De dienst die voor deze gegevensmap draait, hoort bij een andere versie van het programma.',
    next: 'Sluit alle vensters van Waybill, stop de opdrachten ervan en start het daarna opnieuw.',
  },
  'engine-gone': {
    title: 'De dienst antwoordt niet',
    meaning:
      'De verbinding met de dienst is verbroken. Bestanden in de wachtrij staan veilig in het journaal.',
    next: 'Start Waybill opnieuw; het gaat verder waar het was gebleven.',
  },
  'engine-busy': {
    title: 'De dienst is bezet',
    meaning: 'De dienst kan er nu geen verbinding meer bij hebben.',
    next: 'Wacht even en probeer het opnieuw.',
  },
  'not-authorised': {
    title: 'De dienst heeft dit programma niet toegelaten',
    meaning: 'De dienst is van een andere gebruiker, of is intussen opnieuw gestart.',
    next: 'Probeer het opnieuw als de gebruiker die Waybill heeft gestart.',
  },
  'home-locked': {
    title: 'Een andere Waybill gebruikt deze gegevensmap',
    meaning:
      'Een gegevensmap mag maar door één dienst tegelijk worden gebruikt, zodat niets dubbel wordt verzonden.',
    next: 'Sluit de andere Waybill, of kies een andere gegevensmap.',
  },
  'session-cut-off': {
    title: 'Waybill eindigde midden in deze sessie',
    meaning:
      'Het programma of de computer stopte voordat de sessie klaar was. De bestanden staan veilig in het journaal.',
    next: 'U hoeft niets te doen: wat bezig was, gaat vanzelf verder.',
  },
  'session-unknown': {
    title: 'Geen sessie met dit nummer',
    meaning: 'In het journaal heeft geen sessie dit nummer, of ze is ouder dan wat wordt bewaard.',
    next: 'Zoek het nummer op in de lijst met sessies.',
  },
  'engine-stopping': {
    title: 'De dienst wordt net gestopt',
    meaning: 'Er wordt niets nieuws meer begonnen. De wachtrij staat veilig in het journaal.',
    next: 'Start Waybill opnieuw; het gaat verder waar het was gebleven.',
  },
  'engine-was-stopped': {
    title: 'Waybill werd midden in het werk gestopt',
    meaning: 'Wat was aangekomen, telt mee; de rest volgt.',
    next: 'U hoeft niets te doen: Waybill gaat verder waar het was gebleven.',
  },
  'home-not-a-folder': {
    title: 'De gegevensmap is geen map',
    meaning: '{{home}} is iets anders, zodat er niets in bewaard kan worden.',
    next: 'Kies een andere gegevensmap.',
  },
  'home-not-writable': {
    title: 'In de gegevensmap kan niet worden geschreven',
    meaning: 'De computer laat Waybill {{home}} niet maken of wijzigen.',
    next: 'Controleer de rechten, of kies een andere gegevensmap.',
  },
  'home-not-private': {
    title: 'Anderen kunnen in deze map kijken',
    meaning:
      'In {{home}} staat al iets anders en de map is open voor andere gebruikers; wachtwoorden zouden er niet veilig zijn.',
    next: 'Kies een lege of nieuwe map als gegevensmap, of sluit deze af voor anderen.',
  },
  'home-not-usable': {
    title: 'De gegevensmap is niet bruikbaar',
    meaning: 'Waybill mag niet lezen en schrijven in de gegevensmap.',
    next: 'Controleer de rechten van de map, of kies een andere.',
  },
  'not-possible-now': {
    title: 'Dit kan nu niet',
    meaning: 'In de huidige toestand van het bestand of de partner gaat dit niet. Er is niets veranderd.',
    next: 'Bekijk de status van het bestand en beslis daarna.',
  },
  'runtime-too-old': {
    title: 'Node.js is te oud',
    meaning: 'Dit is Node.js {{has}}; Waybill heeft {{needs}} of nieuwer nodig.',
    next: 'Installeer een nieuwere Node.js en start opnieuw.',
  },
};
