import type { files as English } from '../../en/problems/files.ts';

/** Problems of a file on this computer, and of its name between the partners. */
export const files: typeof English = {
  'file-not-found': {
    title: 'Het bestand is er niet',
    meaning: 'Er is op deze computer geen bestand met deze naam. Er is niets verzonden.',
    next: 'Controleer de naam en de map.',
  },
  'file-not-readable': {
    title: 'Het bestand is niet te lezen',
    meaning: 'De computer laat Waybill het bestand niet lezen. Er is niets verzonden.',
    next: 'Controleer de rechten, of sluit het programma dat het bestand openhoudt.',
  },
  'file-is-folder': {
    title: 'Dit is een map, geen bestand',
    meaning: 'Alleen losse bestanden kunnen worden verzonden.',
    next: 'Kies de bestanden erin, of pak de map in tot één bestand.',
  },
  'send-key-used': {
    title: 'Het bestand staat al in de wachtrij, voor anderen',
    meaning:
      'Het antwoord op de eerste poging ging onderweg verloren. Wat toen werd gevraagd staat in de wachtrij; er is niets een tweede keer verzonden.',
    next: 'Bekijk het bestand bij de overdrachten. Sleep het opnieuw hierheen om het ook aan deze partners te verzenden.',
  },
  'file-changed': {
    title: 'Het bestand veranderde tijdens het kopiëren',
    meaning: 'Wat zou zijn verzonden, is het oude noch het nieuwe bestand; daarom is het niet verzonden.',
    next: 'Wacht tot het bestand klaar is en verzend het dan opnieuw.',
  },
  'file-too-big': {
    title: 'Het bestand is te groot',
    meaning: 'Het bestand is groter dan deze partner of het protocol aankan.',
    next: 'Splits het bestand, of spreek met de partner een andere manier af.',
  },
  'name-invalid': {
    title: 'De naam is tussen de partners niet bruikbaar',
    meaning:
      'Een naam tussen OFTP2-partners heeft 1 tot en met 26 hoofdletters, cijfers, de tekens / - . & ( ) en spaties.',
    next: 'Geef het bestand voor de partner een andere naam, zoals {{suggestion}}.',
  },
  'name-too-long': {
    title: 'De naam is te lang',
    meaning: '“{{name}}” is langer dan de {{most}} tekens die een naam tussen OFTP2-partners mag hebben.',
    next: 'Geef het bestand voor de partner een kortere naam, zoals {{suggestion}}.',
  },
  'name-adjusted': {
    title: 'Bij de partner gaat het bestand {{to}} heten',
    meaning: 'De naam {{from}} past niet in de regels van het protocol.',
    next: 'Verzend het zo, of geef de naam op die u wilt.',
  },
  'name-unusual': {
    title: 'Sommige partners weigeren zo’n naam',
    meaning: 'De naam is toegestaan, maar er staan tekens in die sommige stations niet aannemen.',
    next: 'Verzend het zo als de partner ermee instemt, of noem het {{suggestion}}.',
  },
  'name-not-agreed': {
    title: 'Deze partner neemt zo’n naam niet aan',
    meaning:
      'Afgesproken is dat namen alleen hoofdletters, cijfers en / - . & ( ) hebben. In {{name}} staan andere tekens.',
    next: 'Noem het {{suggestion}}.',
  },
  'file-empty': {
    title: 'Het bestand is leeg',
    meaning: 'Er staat niets in het bestand. De meeste partners verwachten iets.',
    next: 'Verzend het zo als dat de bedoeling is, of controleer het bestand.',
  },
  'file-error': {
    title: 'De computer meldt een fout met het bestand',
    meaning: 'Het bestand kon niet tot het eind worden gelezen of geschreven.',
    next: 'Controleer de schijf of het netwerkstation en probeer het daarna opnieuw.',
  },
  'folder-not-empty': {
    title: 'De map is niet leeg',
    meaning: 'In {{folder}} staat al iets. Er is niets geschreven.',
    next: 'Geef een nieuwe of lege map op.',
  },
  'folder-not-found': {
    title: 'De map is er niet',
    meaning: 'Er is op deze computer geen map {{folder}}.',
    next: 'Controleer de schrijfwijze, of kies een andere.',
  },
  'folder-not-writable': {
    title: 'In de map kan niet worden geschreven',
    meaning: 'De computer laat Waybill niet in {{folder}} schrijven.',
    next: 'Controleer de rechten, of kies een andere.',
  },
  'folder-not-readable': {
    title: 'De map gaat niet open',
    meaning: 'De computer laat Waybill niet in {{folder}} kijken ({{cause}}).',
    next: 'Controleer de rechten, of kies een andere.',
  },
  'folder-unreadable': {
    title: '{{folder}} kon niet worden gelezen',
    meaning: 'Deze computer laat Waybill niet in de map kijken, of de map is weg.',
    next: 'Kijk naar de rechten van de map, of kies de bestanden zelf.',
  },
  'folder-too-big': {
    title: 'Er staat te veel in {{folder}}',
    meaning:
      'Meer dan {{most}} bestanden en mappen tegelijk kunnen niet worden verzonden. Er is niets verzonden.',
    next: 'Verzend in delen, of pak alles in tot één bestand.',
  },
  'folder-too-deep': {
    title: 'De mappen liggen te diep in elkaar',
    meaning: '{{folder}} ligt meer dan {{most}} mappen diep. Er is niets verzonden.',
    next: 'Verzend in delen, of pak alles in tot één bestand.',
  },
  'path-not-absolute': {
    title: 'De plaats van het bestand is niet volledig',
    meaning:
      'De dienst neemt bestanden alleen met hun volledige pad aan, zodat geen ander bestand bedoeld kan zijn. Er is niets verzonden.',
    next: 'Noem het bestand met al zijn mappen.',
  },
  'not-in-intake': {
    title: 'Het bestand staat op de verkeerde plaats',
    meaning:
      'Alleen bestanden die door een venster zijn aangereikt, worden overgenomen in plaats van gekopieerd. Er is niets verzonden.',
    next: 'Verzend het bestand vanaf waar het staat.',
  },
  'remote-name-unfit': {
    title: 'Een bestand met de naam {{name}} kan de server niet aannemen',
    meaning:
      'De naam is leeg, te lang voor een server (255 bytes), bevat regeleinden of iets dergelijks, of leidt zijn map uit (. of ..).',
    next: 'Geef het bestand voor de partner een andere naam, of wijzig de naam hier.',
  },
  'spool-file-missing': {
    title: 'De bewaarde kopie van het bestand is weg',
    meaning:
      'De kopie die Waybill van elk bestand bewaart tot het ontvangstbewijs er is, is er niet meer of is veranderd.',
    next: 'Verzend het bestand opnieuw vanaf waar het vandaan kwam.',
  },
  'name-taken': {
    title: 'Er zijn al te veel bestanden met deze naam',
    meaning: 'Een ontvangen bestand vervangt nooit een ander, en er is geen vrije naam voor gevonden.',
    next: 'Ruim de map met ontvangen bestanden op.',
  },
  'disk-full': {
    title: 'De schijf is vol',
    meaning: 'Er is geen ruimte voor wat bewaard moet worden. Van wat al bewaard was, is niets verloren.',
    next: 'Maak ruimte op de schijf en probeer het daarna opnieuw.',
  },
  'disk-slow': {
    title: 'De schijf antwoordt traag',
    meaning:
      'Waybill heeft {{seconds}} s op {{folder}} gewacht. Er gaat niets verloren: wat nog bezig is, geldt pas als klaar zodra het op de schijf staat.',
    next: 'Als dit aanhoudt: verplaats de map van het netwerkstation naar een schijf van deze computer, en laat de virusscanner deze map overslaan.',
  },
  'write-failed': {
    title: 'Het bestand kon niet worden geschreven',
    meaning: 'De computer liet Waybill het bestand niet schrijven.',
    next: 'Controleer de map en de rechten ervan; Waybill probeert het opnieuw.',
  },
};
