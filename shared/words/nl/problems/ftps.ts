import type { ftps as English } from '../../en/problems/ftps.ts';

/** What goes wrong with FTP servers; each is `ftps.` and its name. The server's own words stand beside it. */
export const ftps: typeof English = {
  'tls-refused': {
    title: 'De server spreekt hier geen TLS',
    meaning:
      'Zonder TLS zou iedereen onderweg wachtwoord en bestanden kunnen lezen; daarom is er niets verzonden.',
    next: 'Controleer de poort, of wissel van expliciete naar impliciete TLS; vraag de partner welke hij heeft.',
  },
  'clear-text-left': {
    title: 'Iemand sprak ertussendoor voordat TLS begon',
    meaning:
      'Er kwam meer onversleutelde tekst binnen dan de server daar mag sturen. Er is niets geheims verzonden.',
    next: 'Gebeurt het weer, meld het dan aan de partner en de netwerkbeheerder: misschien zit er iemand op de verbinding.',
  },
  'cannot-ask': {
    title: 'Onbekend of {{file}} is aangekomen',
    meaning:
      'Alle bytes zijn verzonden, maar de verbinding viel weg voordat de server het bevestigde. Deze server vertelt niet wat hij heeft, dus Waybill kan het niet vragen.',
    next: 'Vraag het aan de partner. Heeft hij het bestand, markeer het dan als afgeleverd; zo niet, laat het dan nog een keer verzenden, over wat er misschien staat heen.',
  },
  'gone-there': {
    title: 'Onbekend of {{file}} is aangekomen',
    meaning:
      'Alle bytes zijn verzonden, maar de verbinding viel weg voordat de server het bevestigde. De server heeft het bestand nu niet: hij heeft niets bewaard, of iemand daar heeft het al weggehaald.',
    next: 'Vraag het aan de partner. Heeft hij het bestand, markeer het dan als afgeleverd; zo niet, laat het dan nog een keer verzenden.',
  },
  'name-taken': {
    title: 'De server heeft al een bestand {{file}}',
    meaning:
      'Dat is {{size}}, het te verzenden bestand {{ours}}. Er is niets verzonden, en aan het bestand daar is niets veranderd.',
    next: 'Overschrijf het, verzend onder een andere naam of laat het zo; of stel een regel in voor deze partner.',
  },
  'name-taken-there': {
    title: 'De server heeft al iets met de naam {{file}}',
    meaning: 'Een nieuwe naam vervangt nooit wat er al is. Er is niets veranderd.',
    next: 'Kies een andere naam, of verwijder eerst wat er al is.',
  },
  'place-unknown': {
    title: 'In {{folder}} kunnen geen bestanden worden gezet',
    meaning:
      'De server zegt niet waar deze map ligt ten opzichte van de afgesproken map. Er is niets verzonden.',
    next: 'Laat de afgesproken map bij deze partner leeg, of schrijf het hele pad ervan.',
  },
  skipped: {
    title: 'Niet verzonden: de server heeft {{file}} al',
    meaning: 'Zoals met deze partner is afgesproken, blijft wat er al is.',
    next: 'U hoeft niets te doen. Wilt u het toch verzenden, wijzig dan de regel of de naam.',
  },
  'no-free-name': {
    title: 'Geen vrije naam voor {{file}} op de server',
    meaning: 'Die naam en {{most}} genummerde namen zijn bezet.',
    next: 'Ruim daar op wat niet nodig is, of geef het bestand een andere naam.',
  },
  'checksum-differs': {
    title: 'Het bestand hier en dat op de server verschillen',
    meaning:
      'De controlesom ({{algorithm}}) die de server voor {{file}} geeft, is niet die van het bestand hier.',
    next: 'U hoeft niets te doen: Waybill begint er opnieuw aan. Blijft het zo, meld het dan aan de partner: iets onderweg of op zijn schijf verandert bestanden.',
  },
  'client-certificate-required': {
    title: 'De server wil een certificaat van ons',
    meaning: 'Hij verbrak de verbinding, omdat er geen werd getoond dat hij aanneemt.',
    next: 'Kies voor deze partner het certificaat dat hij kent, of vraag hem welk hij verwacht.',
  },
  'not-ready': {
    title: 'De server is niet gereed',
    meaning: 'Hij nam de verbinding aan, maar zegt dat hij nu niets kan doen.',
    next: 'U hoeft niets te doen: Waybill probeert het opnieuw. Blijft het zo, vraag het dan aan de partner.',
  },
  'login-refused': {
    title: 'De server weigert de aanmelding',
    meaning: 'Gebruikersnaam en wachtwoord, of het certificaat dat erbij hoort, worden niet aanvaard.',
    next: 'Controleer gebruikersnaam en wachtwoord. Waybill probeert het niet vanzelf opnieuw, zodat het account niet wordt geblokkeerd.',
  },
  'not-logged-in': {
    title: 'De server staat dit niet toe voor deze aanmelding',
    meaning: 'Deze aanmelding geeft geen recht op wat werd gevraagd.',
    next: 'Vraag de partner wat dit account mag.',
  },
  'protection-refused': {
    title: 'De server wil de bestanden onderweg niet beveiligen',
    meaning: 'Hij weigert TLS voor zijn gegevensverbindingen (PROT P). Er is niets verzonden.',
    next: 'Vraag de partner om beveiligde gegevensverbindingen toe te staan.',
  },
  'server-closing': {
    title: 'De server heeft de sessie beëindigd',
    meaning: 'Hij verbrak de verbinding uit zichzelf, vaak na een tijd zonder werk.',
    next: 'U hoeft niets te doen: Waybill probeert het opnieuw.',
  },
  'no-reply': {
    title: 'De server antwoordde niet',
    meaning: 'Op {{command}} kwam binnen {{seconds}} {{seconds|seconde|seconden}} geen antwoord.',
    next: 'U hoeft niets te doen: Waybill probeert het opnieuw. Blijft het zo, vraag het dan aan de partner.',
  },
  'out-of-step': {
    title: 'De server antwoordde op iets wat niemand had gevraagd',
    meaning:
      'Een antwoord had voor dat op een ander commando kunnen worden gehouden; daarom is de sessie beëindigd.',
    next: 'U hoeft niets te doen: Waybill probeert het opnieuw. Blijft het zo, stuur de partner dan het sessieverslag.',
  },
  'reply-too-long': {
    title: 'Het antwoord van de server houdt niet op',
    meaning: 'Het is langer dan een antwoord mag zijn; daarom is de sessie beëindigd.',
    next: 'Controleer of host en poort die van een FTP-server zijn.',
  },
  argument: {
    title: 'De naam kan niet worden verzonden',
    meaning:
      'Hij is leeg, te lang, of er staat een regeleinde of ander stuurteken in. Er is niets verzonden.',
    next: 'Kies een andere naam.',
  },
  refused: {
    title: 'De server weigert ({{reply}})',
    meaning: 'Hij geeft de reden in zijn eigen woorden.',
    next: 'Lees wat de server zegt, en vraag het aan de partner.',
  },
  'not-implemented': {
    title: 'De server kan dat niet ({{reply}})',
    meaning: 'Hij kent het commando niet, of niet in deze vorm.',
    next: 'Vraag de partner wat zijn server biedt.',
  },
  'not-available': {
    title: 'De server geeft of neemt het niet ({{reply}})',
    meaning: 'Zo’n bestand of map is er niet, of dit account mag er niet bij.',
    next: 'Controleer de naam en de map; vraag de partner wat dit account mag.',
  },
  'name-refused': {
    title: 'De server neemt deze naam niet aan',
    meaning: 'Zijn regels voor namen staan hem niet toe.',
    next: 'Kies een andere naam; vraag de partner naar zijn regels.',
  },
  'no-space': {
    title: 'De server heeft geen ruimte voor het bestand',
    meaning: 'Zijn opslag, of het deel dat dit account mag gebruiken, is vol.',
    next: 'Meld het aan de partner. Waybill gaat verder waar het bestand stopte.',
  },
  'passive-unreadable': {
    title: 'De server zegt niet waar het bestand heen moet',
    meaning: 'Zijn antwoord op EPSV of PASV noemt geen poort.',
    next: 'Stuur de partner het sessieverslag.',
  },
  'data-port': {
    title: 'De server noemt poort {{port}}, die niet is afgesproken',
    meaning: 'Voor bestanden zijn de poorten {{from}} tot en met {{to}} afgesproken. Er is niets verzonden.',
    next: 'Vraag de partner naar zijn poorten, en vul ze in bij zijn instellingen.',
  },
  'data-port-outside': {
    title: 'De server noemt poort {{port}}, die niet is afgesproken',
    meaning:
      'Voor bestanden zijn de poorten {{from}} tot en met {{to}} afgesproken. Het bestand is er toch heen gegaan.',
    next: 'Vraag de partner naar zijn poorten, en vul ze in bij zijn instellingen. Een firewall kan de andere tegenhouden.',
  },
  'data-address-foreign': {
    title: 'De server noemt voor bestanden {{address}}, en dat is niet zijn eigen adres',
    meaning:
      'Misschien staat hij achter een router en weet hij dat niet. De bestanden gingen naar het adres van de sessie.',
    next: 'Hier hoeft u niets te doen. Meld het aan de partner: andere programma’s bereiken zijn server misschien niet.',
  },
  'data-unreachable': {
    title: 'Poort {{port}} voor het bestand is niet te bereiken',
    meaning:
      'De sessie is er, maar de verbinding voor het bestand kwam niet tot stand. Er kan een firewall in de weg zitten.',
    next: 'Laat de passieve poorten van de partner openzetten in de firewall; Waybill probeert het opnieuw.',
  },
  'data-connection-refused': {
    title: 'De server opende de verbinding voor het bestand niet',
    meaning: 'Hij kon het niet, of was niet tevreden met de TLS-sessie ervan.',
    next: 'U hoeft niets te doen: Waybill probeert het opnieuw. Blijft het zo, stuur de partner dan het sessieverslag.',
  },
  'data-certificate': {
    title: 'Op de verbinding voor het bestand antwoordde een andere server',
    meaning: 'Zijn certificaat is niet dat van de sessie. Er is niets verzonden.',
    next: 'Gebeurt het weer, meld het dan aan de partner en de netwerkbeheerder: misschien zit er iemand op de verbinding.',
  },
  'data-cut': {
    title: 'De verbinding voor het bestand is verbroken',
    meaning: 'Ze eindigde voordat het bestand volledig was. Wat tot nu toe is overgekomen, telt mee.',
    next: 'U hoeft niets te doen: Waybill gaat verder waar het was gebleven.',
  },
  'transfer-aborted': {
    title: 'De server brak het bestand af',
    meaning: 'Hij sloot de verbinding voor het bestand en geeft de reden in zijn eigen woorden.',
    next: 'U hoeft niets te doen: Waybill gaat verder waar het was gebleven.',
  },
  stalled: {
    title: 'Het bestand kwam niet verder',
    meaning:
      'Er kwam {{seconds}} {{seconds|seconde|seconden}} lang geen byte over; daarom is de overdracht beëindigd.',
    next: 'U hoeft niets te doen: Waybill gaat verder waar het was gebleven.',
  },
  'too-early': {
    title: 'De server noemde het bestand volledig voordat hij alles had',
    meaning: 'Er ontbreekt daar een deel, dus dit telt niet als afgeleverd.',
    next: 'U hoeft niets te doen: Waybill probeert het opnieuw. Blijft het zo, stuur de partner dan het sessieverslag.',
  },
  'size-differs': {
    title: 'Het bestand heeft op de server een andere grootte',
    meaning: 'Het heeft daar {{found}} {{found|byte|bytes}} en hoort er {{expected}} te hebben.',
    next: 'U hoeft niets te doen: Waybill probeert het opnieuw. Blijft het zo, vraag de partner dan of zijn server bestanden verandert.',
  },
  'too-much': {
    title: 'Het bestand is groter dan toegestaan',
    meaning: 'Er kwamen meer dan {{most}} {{most|byte|bytes}}; daarom is de overdracht beëindigd.',
    next: 'Sta voor deze partner grotere bestanden toe, als hij die hoort te verzenden.',
  },
  'restart-refused': {
    title: 'De server gaat niet midden in een bestand verder',
    meaning: 'Hij weigert te beginnen waar het bestand stopte (REST).',
    next: 'U hoeft niets te doen: Waybill begint het bestand opnieuw.',
  },
  'text-restart': {
    title: 'Tekstbestanden beginnen altijd vooraan',
    meaning: 'In tekstmodus is de plaats waar een bestand stopte niet aan beide kanten gelijk.',
    next: 'Verzend het bestand vanaf het begin, of in binaire modus.',
  },
  'upload-only': {
    title: 'Deze partner neemt alleen bestanden aan',
    meaning: 'Afgesproken is dat zijn server alleen om uploads wordt gevraagd.',
    next: 'U hoeft niets te doen.',
  },
  'listing-refused': {
    title: 'De inhoud van de map mag niet worden opgevraagd',
    meaning: 'De server neemt bestanden aan en toont ze niet.',
    next: 'U hoeft niets te doen: bestanden verzenden kan gewoon.',
  },
  'listing-unreadable': {
    title: 'De lijst met bestanden is niet te lezen',
    meaning: 'De server schrijft die lijst op een manier die niet bekend is.',
    next: 'Stuur het sessieverslag aan de makers van Waybill.',
  },
  'listing-too-long': {
    title: 'In de map staan te veel bestanden om te tonen',
    meaning: 'De lijst ervan is langer dan wordt gelezen.',
    next: 'Noem het bestand dat u nodig hebt, of vraag de partner om de map op te ruimen.',
  },
  'called-off': {
    title: 'Afgebroken',
    meaning: 'Het is van hieruit beëindigd voordat het klaar was.',
    next: 'U hoeft niets te doen.',
  },
};
